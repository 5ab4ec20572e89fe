using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>A plain file, or a part of one that begins with a row, and what was counted in it. Shares nothing that changes with another part.</summary>
internal sealed class PlainPart
{
    private readonly CellMeanings meanings;
    private readonly RowScanner scanner;
    private readonly PlainRecords records;
    private readonly bool hasHeader;

    public PlainPart(string path, CsvTable table, IncidentColumns columns, CellMeanings meanings, CellProblems problems, bool hasHeader)
    {
        (this.meanings, this.hasHeader) = (meanings, hasHeader);
        Counter = new IncidentCounter(columns, problems);
        scanner = new RowScanner(table.Separator, table.Header.Length);
        records = new PlainRecords(path, columns.Telling, Counter, hasHeader);
    }

    /// <summary>What has been counted.</summary>
    public IncidentCounter Counter { get; }

    /// <summary>How many rows, the header not among them.</summary>
    public int Rows => records.Rows;

    /// <summary>How many lines.</summary>
    public int Lines => scanner.Lines;

    /// <summary>Counts every row; false when one is not plain, and nothing counts.</summary>
    public bool Read(ReadPiece read, int pieceSize) => PlainFile.Read(read, scanner, records, pieceSize, isBeginning: hasHeader);

    /// <summary>As <see cref="IncidentCounter.Observed"/>.</summary>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed(ResolvedExtract extract, string path, int linesBefore) =>
        Counter.Observed(extract, path, meanings, linesBefore);
}
