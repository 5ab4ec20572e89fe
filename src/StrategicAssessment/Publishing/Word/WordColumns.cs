using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// Shares the width of a page among the columns of a table: first what the widest word of each needs, then by what would make long headings and
/// labels shorter. A table that needs less than the page stays narrow, so that its numbers stand near their labels.
/// </summary>
internal static class WordColumns
{
    private const int LetterSize = 10, CellMargins = 170, WidestLabel = 4200, NarrowestNumber = 1100, AlmostAll = 7, LinesOfHeading = 3, MostLinesOfHeading = 6, LongestNumber = 14, FewRows = 3;

    /// <summary>Whether it needs a page that lies on its side. A few rows would leave that page empty, so they are set as narrow as they can be.</summary>
    public static bool AreWide(TableBlock table, WordPage page) => table.Rows.Length > FewRows
        ? Least(table, MostLinesOfHeading, linesOfLabel: 2, linesOfWords: int.MaxValue).Sum() > page.TextWidth(isLandscape: false)
        : Least(table, int.MaxValue, linesOfLabel: 3, linesOfWords: 2).Sum() > page.TextWidth(isLandscape: false) * 11 / 10;

    /// <summary>The width of each column, row labels first, in twentieths of a point; together no more than the width available.</summary>
    public static int[] Of(TableBlock table, int available)
    {
        var wanted = Least(table, LinesOfHeading, linesOfLabel: 1, linesOfWords: 1);
        var asked = wanted.Sum();
        if (asked <= available) return asked * 10L >= available * AlmostAll ? Scaled(wanted, asked, available) : wanted;
        var least = Least(table, int.MaxValue, linesOfLabel: 3, linesOfWords: 2);
        var needed = least.Sum();
        return needed >= available ? Scaled(least, needed, available) : Between(least, wanted, available - needed, asked - needed, available);
    }

    // The least widths, and of what is left to each column as much as it wants more than that.
    private static int[] Between(int[] least, int[] wanted, int left, int missing, int available) =>
        Filled([.. least.Select((width, i) => width + (int)((long)(wanted[i] - width) * left / missing))], available);

    // What is left over, or lacking, falls to all columns alike.
    private static int[] Scaled(int[] given, int total, int available) => Filled([.. given.Select(width => (int)((long)width * available / total))], available);

    private static int[] Filled(int[] widths, int available)
    {
        widths[0] += available - widths.Sum();
        return widths;
    }

    // Of each column: its widest word, its widest cell, and room for its heading, its labels and its verdicts in so many lines.
    private static int[] Least(TableBlock table, int linesOfHeading, int linesOfLabel, int linesOfWords)
    {
        var isWhole = linesOfHeading == LinesOfHeading;
        var label = Math.Max(WidestWordOfLabels(table), Math.Min(WidestLabel, WidestLabelOf(table) / linesOfLabel));
        // A column of numbers in which one cell says more keeps the width of its numbers.
        var words = table.Columns.Select((_, i) => table.Rows.Count(r => r.Cells[i].Display.Length > LongestNumber) * 4 >= table.Rows.Length).ToList();
        var others = table.Columns.Select((c, i) => table.Rows.Select(r => WidthOf(r.Cells[i].Signed, words[i] ? linesOfWords : int.MaxValue))
            .Append(TextWidth.OfWidestWord(c.Heading, LetterSize)).Append(TextWidth.Of(c.Heading, LetterSize) * 6 / 5 / linesOfHeading).Append(isWhole ? NarrowestNumber : 0).Max());
        return [.. others.Prepend(label).Select(w => w + CellMargins + (w / 10))];
    }

    // A longer text is words, which may be broken between lines where room is short.
    private static int WidthOf(string display, int lines) => display.Length <= LongestNumber
        ? TextWidth.Of(display, LetterSize)
        : Math.Max(TextWidth.OfWidestWord(display, LetterSize), TextWidth.Of(display, LetterSize) / lines);

    private static int WidestLabelOf(TableBlock table) =>
        table.Rows.Select(r => TextWidth.Of(r.PrintedLabel, LetterSize) + (r.Indent * WordTable.IndentOfPart)).DefaultIfEmpty(0).Max();

    private static int WidestWordOfLabels(TableBlock table) => Math.Min(
        WidestLabel,
        table.Rows.Select(r => TextWidth.OfWidestWord(r.Label, LetterSize) + (r.Indent * WordTable.IndentOfPart)).Append(TextWidth.OfWidestWord(table.RowHeading, LetterSize)).Max());
}

/// <summary>How wide text is, near enough to share the width of a page among columns; Word and the fonts at hand have the last word.</summary>
internal static class TextWidth
{
    private const string Narrow = " .,:;'|!ijlIft()[]-/";
    private const string Wide = "mwMW%@";

    /// <summary>On one line, in twentieths of a point.</summary>
    /// <param name="size">Of the letters, in points.</param>
    public static int Of(ReadOnlySpan<char> text, int size)
    {
        var thousandths = 0;
        foreach (var c in text)
            thousandths += Narrow.Contains(c, StringComparison.Ordinal) ? 320 : Wide.Contains(c, StringComparison.Ordinal) ? 890 : char.IsAsciiLetterUpper(c) ? 720 : 570;
        return thousandths * size * 20 / 1000;
    }

    /// <summary>Of the widest word, which no line can be narrower than.</summary>
    public static int OfWidestWord(string text, int size) => text.Split(' ').Max(word => Of(word, size));
}
