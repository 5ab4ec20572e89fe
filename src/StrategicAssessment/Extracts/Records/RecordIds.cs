using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>The column that names incidents: the plan's, or one that is headed so. Rows that repeat a name are told.</summary>
internal sealed class RecordIds
{
    private static readonly string[] Known =
    [
        "crime id", "crime number", "crime no", "crime ref", "crime reference", "crime reference number", "incident id", "incident number", "incident no", "incident ref", "incident reference", "record id",
        "unique id", "urn", "log number", "log no", "occurrence number", "occurrence no", "reference number", "collision index", "collision reference", "accident index", "accident reference",
    ];

    /// <summary>Whether a heading is usually that of what names an incident.</summary>
    public static bool IsId(string heading) => Known.Contains(ColumnRoles.KeyOf(heading), StringComparer.Ordinal);

    private readonly string heading;
    private readonly bool countsOnce;

    private RecordIds(int index, string heading, bool countsOnce) => (Index, this.heading, this.countsOnce) = (index, heading, countsOnce);

    /// <summary>Of its column, 0-based.</summary>
    public int Index { get; }

    /// <summary>Null when the file has none.</summary>
    public static RecordIds? In(ExtractPlan plan, RowTable table, List<Diagnostic> found)
    {
        if (plan.IdHeading is { } named)
        {
            if (ColumnFinder.IndexOf(table, named.Value) is >= 0 and var own) return new RecordIds(own, table.Header[own].Text, countsOnce: true);
            return found.Refuse<RecordIds>(ExtractMessages.NoSuchColumn(named.At, named.Value, table));
        }

        return ColumnFinder.IndexOf(table, (own, _) => IsId(own)) is >= 0 and var usual ? new RecordIds(usual, table.Header[usual].Text, countsOnce: false) : null;
    }

    /// <summary>Whether the row at which the table is counts; one without an id does.</summary>
    public bool Counts(RowTable table, RecordIdSet ids)
    {
        var id = table[Index];
        if (id.IsEmpty) return true;
        if (countsOnce) return ids.Add(id, table.At(Index));
        ids.AddLater(id, table.At(Index));
        return true;
    }

    public IEnumerable<Diagnostic> Told(RecordIdSet ids, int all)
    {
        ids.Finish();
        if (ids.Repeated is not { Rows: > 0 } repeated) yield break;
        yield return countsOnce ? RecordMessages.CountedOnce(repeated.At, heading, repeated.Rows, all) : RecordMessages.RepeatedIds(repeated.At, heading, repeated.Id, repeated.Rows, all);
    }
}
