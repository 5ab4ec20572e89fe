using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// Counts the rows of a file of records. A plain file of any size is read in pieces; one that is not plain is read whole by
/// <see cref="CsvReading"/>, which knows every way in which a file can be odd. Both give the same counts.
/// </summary>
internal sealed class IncidentReader(ResolvedExtract extract, ImmutableArray<Lookup> lookups, Gazetteer places)
{
    private const int BeginningSize = 32 * 1024;

    private CsvExpectations Expectations => new(heading => ColumnFinder.IsKnown(extract.Plan, heading)) { Separator = extract.Plan.Separator, HeaderLine = extract.Plan.HeaderLine };

    /// <summary>What a plain file holds; null when it is not plain.</summary>
    public Outcome<ExtractContent>? ReadPlain(string path, ReadPiece read, int pieceSize = PlainFile.PieceSize)
    {
        if (Beginning(path, read) is not { } table) return null;
        var problems = new CellProblems();
        var meanings = new CellMeanings(extract, places, problems);
        if (IncidentColumns.Find(extract, table, lookups, meanings, []) is not { } columns) return null;
        var counter = new IncidentCounter(columns, problems);
        var records = new PlainRecords(path, columns.Telling, counter);
        if (!PlainFile.Read(read, new RowScanner(table.Separator, table.Header.Length), records, pieceSize)) return null;
        return Content(path, counter, meanings, records.Rows, [], []);
    }

    /// <summary>What any file holds; null when it cannot be read as a table at all. All its problems at once.</summary>
    public Outcome<ExtractContent> ReadAny(InputFile file)
    {
        var read = CsvReading.Read(file.Path, file.Content, Expectations);
        var found = read.Diagnostics.ToList();
        if (read.Value is not { } table) return Outcome.Of<ExtractContent>(null, found);
        if (table.RowCount == 0 && !read.HasErrors) found.Add(ExtractMessages.NoRows(file.Path));
        var problems = new CellProblems();
        var meanings = new CellMeanings(extract, places, problems);
        if (IncidentColumns.Find(extract, table, lookups, meanings, found) is not { } columns) return Outcome.Of<ExtractContent>(null, found);
        var counter = new IncidentCounter(columns, problems);
        foreach (var row in table.Rows) counter.Take(new TableRecord(table, row));
        return Content(file.Path, counter, meanings, table.RowCount, found, [.. table.Notes.Select(n => n.Text)]);
    }

    // The header and the first rows, when nothing whatever is to be told of them.
    private CsvTable? Beginning(string path, ReadPiece read)
    {
        var bytes = new byte[BeginningSize];
        var length = read(0, bytes);
        if (length == bytes.Length) length = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        var begun = CsvReading.Read(path, bytes.AsMemory(0, length), Expectations);
        return begun is { Diagnostics: [], Value: { HeaderLine: 1, Encoding: TextEncoding.Utf8, Header.Length: > 1, RowCount: > 0 } table } ? table : null;
    }

    private Outcome<ExtractContent> Content(string path, IncidentCounter counter, CellMeanings meanings, int rows, List<Diagnostic> found, ImmutableArray<string> skipped)
    {
        if (counter.Selected == 0 && rows > 0) found.Add(ExtractMessages.NothingSelected(extract.Plan.Only[0].Text.At, path));
        found.AddRange(counter.Told());
        return Outcome.Of(new ExtractContent([.. counter.Observed(extract, path, meanings)], rows, skipped), found);
    }

    private readonly struct TableRecord(CsvTable table, CsvRow row) : IRecord
    {
        public int Line => row.Line;

        public int CodeIn(CellColumn column) => column.CodeOf(row.Fields[column.Index].Text);

        public SourceSpan At(CellColumn column) => table.At(row.Fields[column.Index]);
    }
}
