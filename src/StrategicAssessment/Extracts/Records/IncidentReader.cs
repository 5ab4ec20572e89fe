using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
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

    /// <summary>In bytes: longer files are counted in two halves at once.</summary>
    public long LongestWhole { get; init; } = 4 * 1024 * 1024;

    /// <summary>In bytes: how much of a plain file is held at a time.</summary>
    public int PieceSize { get; init; } = PlainFile.PieceSize;

    /// <summary>What a plain file holds; null when it is not plain.</summary>
    /// <param name="path">As diagnostics should show it.</param>
    /// <param name="length">In bytes.</param>
    /// <param name="read">Gives its bytes, to two callers at once.</param>
    public Outcome<ExtractContent>? ReadPlain(string path, long length, ReadPiece read)
    {
        if (Beginning(path, read) is not { } table) return null;
        if (length > LongestWhole && ReadHalves(path, length, read, table) is { } halves) return halves;
        if (Part(path, table, hasHeader: true) is not { } whole || !whole.Read(read, PieceSize)) return null;
        return Content(path, whole.Counter, whole.Rows, whole.Observed(extract, path, 0), [], []);
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
        return Content(file.Path, counter, table.RowCount, counter.Observed(extract, file.Path, meanings), found, [.. table.Notes.Select(n => n.Text)]);
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

    private PlainPart? Part(string path, CsvTable table, bool hasHeader)
    {
        var problems = new CellProblems();
        var meanings = new CellMeanings(extract, places, problems);
        return IncidentColumns.Find(extract, table, lookups, meanings, []) is { } columns ? new PlainPart(path, table, columns, meanings, problems, hasHeader) : null;
    }

    // Null when the middle is inside a quoted field (the first half then ends without its quote), or when there is something to tell, which is
    // best told by one who reads from the beginning to the end.
    private Outcome<ExtractContent>? ReadHalves(string path, long length, ReadPiece read, CsvTable table)
    {
        var middle = PlainFile.Middle(read, length);
        if (middle < 0 || Part(path, table, hasHeader: true) is not { } first || Part(path, table, hasHeader: false) is not { } second) return null;
        var reading = Task.Run(() => second.Read(PlainFile.Part(read, middle, length), PieceSize));
        var isPlain = first.Read(PlainFile.Part(read, 0, middle), PieceSize);
        if (!reading.GetAwaiter().GetResult() || !isPlain || first.Counter.HasProblems || second.Counter.HasProblems) return null;
        first.Counter.Follow(second.Counter, first.Lines);
        return Content(path, first.Counter, first.Rows + second.Rows, Joined(first.Observed(extract, path, 0), second.Observed(extract, path, first.Lines)), [], []);
    }

    private static Dictionary<ObservationKey, ObservedValue> Joined(
        IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> first, IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> second)
    {
        var joined = new Dictionary<ObservationKey, ObservedValue>();
        foreach (var (key, value) in first) joined.Add(key, value);
        foreach (var (key, value) in second) joined[key] = joined.TryGetValue(key, out var before) ? Sum(before, value) : value;
        return joined;
    }

    private static ObservedValue Sum(ObservedValue first, ObservedValue second) => new(
        Value.Known(first.Value.Number + second.Value.Number), 0, first.Source with { Rows = RowSet.Joined([first.Source.Rows, second.Source.Rows]) });

    private Outcome<ExtractContent> Content(
        string path, IncidentCounter counter, int rows, IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> observed, List<Diagnostic> found, ImmutableArray<string> skipped)
    {
        if (counter.Selected == 0 && rows > 0) found.Add(ExtractMessages.NothingSelected(extract.Plan.Only[0].Text.At, path));
        found.AddRange(counter.Told());
        return Outcome.Of(new ExtractContent([.. observed], rows, skipped), found);
    }

    private readonly struct TableRecord(CsvTable table, CsvRow row) : IRecord
    {
        public int Line => row.Line;

        public int CodeIn(CellColumn column) => column.CodeOf(row.Fields[column.Index].Text);

        public SourceSpan At(CellColumn column) => table.At(row.Fields[column.Index]);
    }
}
