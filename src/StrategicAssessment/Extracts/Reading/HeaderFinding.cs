using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <param name="Text">Trimmed, runs of space and line ends made one space; empty for a column without a name, which then holds no data.</param>
internal sealed record HeaderCell(string Text, SourceSpan At);

/// <summary>Finds the one row that names the columns, among the first rows of any source.</summary>
internal static class HeaderFinding
{
    /// <summary>How many of the first rows may hold it.</summary>
    public const int RowsLookedAt = 20;

    private const int MostColumns = 16_384;
    private const int LongestHeading = 1000;

    /// <summary>The rows that may hold the header, and all before them.</summary>
    public static List<Row> FirstRows(CsvSource source, TableExpectations expectations)
    {
        List<Row> rows = [];
        while ((rows.Count < RowsLookedAt || expectations.HeaderLine >= source.Line) && source.Read()) rows.Add(source.ToRow());
        return rows;
    }

    /// <summary>The rows that could each be the header: one, unless the file leaves it open.</summary>
    public static List<Row> Candidates(List<Row> rows, TableExpectations expectations)
    {
        if (expectations.HeaderLine is { } line) return rows.FindAll(r => r.LastFilled >= 0 && r.Line == line);
        var known = rows.FindAll(r => r.LastFilled >= 0 && KnownHeadings(r, expectations) >= expectations.RequiredHeadings && !IsUnderHeadings(r, rows, expectations));
        var wordy = known.FindAll(r => !HasNumber(r, expectations));
        return Fullest(wordy.Count > 0 ? wordy : known, expectations);
    }

    /// <summary>The row that looks most like a header though its headings are not known: texts alone, over as many columns as any; null when none does.</summary>
    public static Row? Likeliest(List<Row> rows, TableExpectations expectations) =>
        rows.Where(r => IsOfTexts(r, expectations.MayBeHeading)).OrderByDescending(r => r.LastFilled).ThenBy(r => r.Line).FirstOrDefault();

    /// <summary>Whether a row says the headings again, as where two files were put together.</summary>
    public static bool IsAgain(ImmutableArray<HeaderCell> headings, Row row) => row.LastFilled < headings.Length && row.Cells.Length >= headings.Length
        && headings.Zip(row.Cells).All(p => string.Equals(Tidy(p.Second.Text), p.First.Text, StringComparison.OrdinalIgnoreCase));

    // Rows of data may hold words that are headings elsewhere: one row with twice as many is the header, and the first of those that are alike.
    private static List<Row> Fullest(List<Row> rows, TableExpectations expectations)
    {
        if (rows.Count < 2) return rows;
        var counts = rows.ConvertAll(r => KnownHeadings(r, expectations));
        var most = counts.Max();
        var left = counts.TrueForAll(c => c == most || c * 2 <= most) ? rows.FindAll(r => KnownHeadings(r, expectations) == most) : rows;
        return left.TrueForAll(r => r.LastFilled == left[0].LastFilled && r.Cells.Take(r.LastFilled + 1).Select(c => Tidy(c.Text)).SequenceEqual(left[0].Cells.Take(r.LastFilled + 1).Select(c => Tidy(c.Text)), StringComparer.OrdinalIgnoreCase)) ? [left[0]] : left;
    }

    // A row with numbers below a row of texts is data, though a count may look like a year.
    private static bool IsUnderHeadings(Row row, List<Row> rows, TableExpectations expectations) =>
        (HasNumber(row, expectations) || row.Cells.Take(row.LastFilled + 1).All(c => !expectations.IsKnownHeading(Tidy(c.Text)) || IsNumber(c.Text)))
        && rows.Exists(r => r.Line < row.Line && r.LastFilled >= row.LastFilled && IsOfTexts(r, expectations.IsKnownHeading));

    private static bool IsOfTexts(Row row, Func<string, bool> isHeading) => row.LastFilled > 0 && row.Cells.Take(row.LastFilled + 1)
        .All(c => Tidy(c.Text).Length is > 0 and <= LongestHeading && (!IsNumber(c.Text) || isHeading(Tidy(c.Text))))
        && !row.Cells.Take(row.LastFilled + 1).All(c => IsNumber(c.Text));

    private static bool HasNumber(Row row, TableExpectations expectations) =>
        row.Cells.Take(row.LastFilled + 1).Any(c => IsNumber(c.Text) && !expectations.IsKnownHeading(Tidy(c.Text)));

    private static bool IsNumber(string text) => NumberText.Read(text) is KnownNumber;

    /// <summary>The headings, up to the last that is not empty; null when there are too many.</summary>
    public static ImmutableArray<HeaderCell>? Headings(string path, Row row, ProblemList problems)
    {
        ImmutableArray<HeaderCell> cells = [.. row.Cells.Take(row.LastFilled + 1).Select(c => new HeaderCell(Tidy(c.Text), new SourceSpan(path, c.Line, c.Column)))];
        if (cells.Length > MostColumns)
        {
            problems.Add(ReadingMessages.TooManyColumns(cells[MostColumns].At, MostColumns));
            return null;
        }

        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text.Length > 0 && !first.TryAdd(cells[i].Text, i))
                problems.Add(ReadingMessages.DuplicateHeading(cells[i].At, cells[i].Text, first[cells[i].Text] + 1, i + 1));
        }

        return cells;
    }

    private static int KnownHeadings(Row row, TableExpectations expectations) => row.Cells.Take(Math.Min(row.LastFilled + 1, MostColumns))
        .Where(c => c.Text.Length <= LongestHeading).Select(c => Tidy(c.Text))
        .Where(h => h.Length > 0 && expectations.IsKnownHeading(h)).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    internal static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
