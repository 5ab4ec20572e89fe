using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// Shares the width of a page among the columns of a table: first what the widest word of each needs, then by what would make long headings and
/// labels shorter. A table that needs less than the page stays narrow, so that its numbers stand near their labels.
/// </summary>
internal static class WordColumns
{
    private const int LetterSize = 10, CellMargins = 170, WidestLabel = 4200, NarrowestNumber = 1100, AlmostAll = 7, LinesOfHeading = 3, MostLinesOfHeading = 6, LongestNumber = 14;

    /// <summary>Whether the table is too wide for a page that stands upright.</summary>
    public static bool AreWide(TableBlock table, WordPage page) => Total(Least(table, MostLinesOfHeading, linesOfLabel: 2)) > page.TextWidth(isLandscape: false);

    /// <summary>The width of each column, row labels first, in twentieths of a point; together no more than the width available.</summary>
    public static int[] Of(TableBlock table, int available)
    {
        var wanted = Least(table, LinesOfHeading, linesOfLabel: 1);
        var asked = Total(wanted);
        if (asked <= available) return asked * 10L >= available * AlmostAll ? Scaled(wanted, asked, available) : wanted;
        var least = Least(table, int.MaxValue, linesOfLabel: 3);
        var needed = Total(least);
        return needed >= available ? Scaled(least, needed, available) : Between(least, wanted, available - needed, asked - needed, available);
    }

    // The least widths, and of what is left to each column as much as it wants more than that.
    private static int[] Between(int[] least, int[] wanted, int left, int missing, int available)
    {
        var widths = new int[least.Length];
        for (var i = 0; i < widths.Length; i++) widths[i] = least[i] + (int)((long)(wanted[i] - least[i]) * left / missing);
        widths[0] += available - Total(widths);
        return widths;
    }

    // What is left over, or lacking, falls to all columns alike.
    private static int[] Scaled(int[] given, int total, int available)
    {
        var widths = new int[given.Length];
        for (var i = 0; i < widths.Length; i++) widths[i] = (int)((long)given[i] * available / total);
        widths[0] += available - Total(widths);
        return widths;
    }

    // Of each column: its widest word, its widest cell, and room for its heading and its labels in so many lines.
    private static int[] Least(TableBlock table, int linesOfHeading, int linesOfLabel)
    {
        var widths = new int[table.Columns.Length + 1];
        widths[0] = Math.Max(WidestWordOfLabels(table), Math.Min(WidestLabel, WidestLabelOf(table) / linesOfLabel));
        for (var i = 1; i < widths.Length; i++)
        {
            var heading = table.Columns[i - 1].Heading;
            widths[i] = Math.Max(TextWidth.OfWidestWord(heading, LetterSize), TextWidth.Of(heading, LetterSize) * 6 / 5 / linesOfHeading);
            foreach (var row in table.Rows) widths[i] = Math.Max(widths[i], WidthOf(row.Cells[i - 1].Display, linesOfHeading == LinesOfHeading));
            if (linesOfHeading == LinesOfHeading) widths[i] = Math.Max(widths[i], NarrowestNumber);
        }

        for (var i = 0; i < widths.Length; i++) widths[i] += CellMargins + (widths[i] / 10);
        return widths;
    }

    // A longer text is words, which may be broken between two lines where room is short.
    private static int WidthOf(string display, bool isWhole) => isWhole || display.Length <= LongestNumber
        ? TextWidth.Of(display, LetterSize)
        : TextWidth.OfWidestWord(display, LetterSize);

    private static int WidestLabelOf(TableBlock table)
    {
        var widest = 0;
        foreach (var row in table.Rows) widest = Math.Max(widest, TextWidth.Of(row.PrintedLabel, LetterSize) + (row.Indent * WordTable.IndentOfPart));
        return widest;
    }

    private static int WidestWordOfLabels(TableBlock table)
    {
        var widest = TextWidth.OfWidestWord(table.RowHeading, LetterSize);
        foreach (var row in table.Rows) widest = Math.Max(widest, TextWidth.OfWidestWord(row.Label, LetterSize) + (row.Indent * WordTable.IndentOfPart));
        return Math.Min(widest, WidestLabel);
    }

    /// <summary>All widths together.</summary>
    public static int Total(int[] widths)
    {
        var total = 0;
        foreach (var width in widths) total += width;
        return total;
    }
}
