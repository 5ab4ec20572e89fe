using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// Counts the incidents of one file. Every row is counted once: for a place, as one without a place, or under what is wrong with it. What it takes in
/// memory grows with the different counts, not with the incidents.
/// </summary>
internal sealed class IncidentCounter(RowTable table, IncidentColumns columns, CellProblems problems)
{
    private const int CategoryBits = 16, PeriodBits = 20;

    private readonly Dictionary<long, Tally> counts = [];
    private SourceSpan firstUnplaced;
    private int unplaced;

    private record struct Tally(int Count, int First, int Last);

    public int Selected { get; private set; }

    public void CountAll()
    {
        while (table.Next()) Count();
    }

    /// <summary>An observation for each place, category and period that has incidents.</summary>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed(ResolvedExtract extract, CellMeanings meanings) => counts
        .Select(c => KeyValuePair.Create(
            new ObservationKey(
                extract.Plan.Id.Value,
                meanings.Place((int)(c.Key >> (CategoryBits + PeriodBits))),
                meanings.Category((int)((c.Key >> PeriodBits) & ((1 << CategoryBits) - 1))),
                meanings.Period((int)(c.Key & ((1 << PeriodBits) - 1)))),
            new ObservedValue(Value.Known(c.Value.Count), 0, new SourceRef(table.Path, RowSet.Counted(c.Value.Count, c.Value.First, c.Value.Last, columns.Predicate)))));

    /// <summary>What was not counted for a place, and why.</summary>
    public IEnumerable<Diagnostic> Told()
    {
        if (unplaced > 0) yield return RecordMessages.Unplaced(firstUnplaced, columns.PlaceHeadings, unplaced, Selected);
        foreach (var problem in problems.Told(Selected)) yield return problem;
    }

    private int CodeIn(CellColumn column) => column.CodeOf(table[column.Index]);

    // Compiled at the first call: code compiled ahead is replaced only after a fifth of a second, which is much of the run.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count()
    {
        foreach (var filter in columns.Only)
        {
            if (CodeIn(filter) < 0) return;
        }

        Selected++;
        var (place, category, period) = columns.Fixed;
        for (var i = 0; i < columns.Places.Length && place == CellProblems.Blank; i++) place = CodeIn(columns.Places[i]);
        if (columns.Category is { } ofCategory) category = CodeIn(ofCategory);
        if (columns.Period is { } ofPeriod) period = CodeIn(ofPeriod);
        if ((place | category | period) >= 0) Add(place, category, period);
        else TakeUncounted(place, category, period);
    }

    private void Add(int place, int category, int period)
    {
        var key = ((long)place << (CategoryBits + PeriodBits)) | ((long)category << PeriodBits) | (long)period;
        var line = table.Line;
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out var isKnown);
        tally = new Tally(tally.Count + 1, isKnown ? tally.First : line, line);
    }

    private void TakeUncounted(int place, int category, int period)
    {
        if (category < 0) problems.Count(category, table, columns.Category!);
        if (period < 0) problems.Count(period, table, columns.Period!);
        if (place < CellProblems.Blank) problems.Count(place, table, columns.Places.First(p => CodeIn(p) != CellProblems.Blank));
        if (place == CellProblems.Blank && unplaced++ == 0) firstUnplaced = table.At(columns.Places[0].Index);
    }
}
