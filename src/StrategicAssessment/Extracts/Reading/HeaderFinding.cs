using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>The header of an extract.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Offset">The byte at which it begins.</param>
/// <param name="Cells">Up to the last that is not empty.</param>
internal sealed record Header(int Line, int Offset, ImmutableArray<HeaderCell> Cells);

/// <summary>Finds the one row that names the columns.</summary>
internal static class HeaderFinding
{
    /// <summary>How many of the first rows may hold it.</summary>
    public const int RowsLookedAt = 20;

    /// <summary>As many columns as a worksheet has.</summary>
    public const int MostColumns = 16_384;

    private const int LongestHeading = 1000;

    /// <summary>The rows that could be the header.</summary>
    public static List<Header> Candidates(RecordFormat format, CsvExpectations expectations)
    {
        List<Header> found = [];
        using var records = format.Open();
        for (var row = 0; (row < RowsLookedAt || expectations.HeaderLine >= records.Line) && records.Read(); row++)
        {
            if (records.LastFilled < 0) continue;
            if (expectations.HeaderLine is { } line ? records.Line == line : KnownHeadings(records, expectations) >= expectations.RequiredHeadings)
                found.Add(ReadCells(format, records));
        }

        return found;
    }

    /// <summary>The header, or null and a reason.</summary>
    public static Header? Find(RecordFormat format, CsvExpectations expectations, ProblemList problems)
    {
        var candidates = Candidates(format, expectations);
        if (candidates.Count == 1) return Checked(candidates[0], problems);
        var hasMalformed = problems.HasErrors;
        if (candidates.Count > 1) problems.Add(ReadingMessages.SeveralHeaders(At(candidates[1]), candidates.ConvertAll(c => c.Line)));
        else if (!hasMalformed) problems.Add(ReadingMessages.NoHeader(format.Path, format.Separator, expectations));
        return null;
    }

    private static int KnownHeadings(RecordReader records, CsvExpectations expectations)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i <= records.LastFilled && i < MostColumns; i++)
        {
            if (records.LengthOf(i) > LongestHeading) continue;
            if (Tidy(records.Text(i)) is { Length: > 0 } heading && expectations.IsKnownHeading(heading)) known.Add(heading);
        }

        return known.Count;
    }

    private static Header ReadCells(RecordFormat format, RecordReader records)
    {
        var row = records.ToRow(Math.Min(records.LastFilled + 1, MostColumns + 1));
        var cells = row.Fields.Select(f => new HeaderCell(Tidy(f.Text), new SourceSpan(format.Path, f.Line, f.Column)));
        return new Header(row.Line, records.Offset, [.. cells]);
    }

    private static Header? Checked(Header header, ProblemList problems)
    {
        if (header.Cells.Length > MostColumns)
        {
            problems.Add(ReadingMessages.TooManyColumns(header.Cells[MostColumns].At, MostColumns));
            return null;
        }

        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Cells.Length; i++)
        {
            var cell = header.Cells[i];
            if (cell.Text.Length > 0 && !first.TryAdd(cell.Text, i))
                problems.Add(ReadingMessages.DuplicateHeading(cell.At, cell.Text, first[cell.Text] + 1, i + 1));
        }

        return header;
    }

    private static SourceSpan At(Header header) => header.Cells[0].At;

    /// <summary>Trimmed, with runs of white space made one space.</summary>
    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
