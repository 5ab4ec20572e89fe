using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>A heading.</summary>
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
    public static List<Row> FirstRows(IRowSource source, TableExpectations expectations)
    {
        List<Row> rows = [];
        while ((rows.Count < RowsLookedAt || expectations.HeaderLine >= source.Line) && source.Read()) rows.Add(source.ToRow());
        return rows;
    }

    public static List<Row> Candidates(List<Row> rows, TableExpectations expectations) => rows.FindAll(row =>
        row.LastFilled >= 0 && (expectations.HeaderLine is { } line ? row.Line == line : KnownHeadings(row, expectations) >= expectations.RequiredHeadings));

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

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
