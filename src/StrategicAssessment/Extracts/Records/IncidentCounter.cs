using System.Runtime.CompilerServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Counts the incidents of one file. Every row is counted once: for a place, as one without a place, or under what is wrong with it.</summary>
internal sealed class IncidentCounter(IncidentColumns columns, CellProblems problems)
{
    private readonly IncidentTally tally = new();
    private SourceSpan firstUnplaced;
    private int unplaced;

    /// <summary>How many rows the filters let pass.</summary>
    public int Selected { get; private set; }

    /// <summary>Takes the next row of the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take<TRecord>(in TRecord record)
        where TRecord : IRecord, allows ref struct
    {
        foreach (var filter in columns.Only)
        {
            if (record.CodeIn(filter) < 0) return;
        }

        Selected++;
        var (place, category, period) = columns.Fixed;
        for (var i = 0; i < columns.Places.Length && place == CellProblems.Blank; i++) place = record.CodeIn(columns.Places[i]);
        if (columns.Category is { } ofCategory) category = record.CodeIn(ofCategory);
        if (columns.Period is { } ofPeriod) period = record.CodeIn(ofPeriod);
        if ((place | category | period) >= 0) tally.Add(place, category, period, record.Line);
        else TakeUncounted(record, place, category, period);
    }

    /// <summary>Whether anything but a missing place keeps rows from being counted.</summary>
    public bool HasProblems => problems.Any;

    /// <summary>An observation for each place, category and period that has incidents.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="path">The file.</param>
    /// <param name="meanings">Of the codes that were counted.</param>
    /// <param name="linesBefore">Lines of the file before the part that was counted.</param>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed(ResolvedExtract extract, string path, CellMeanings meanings, int linesBefore = 0) => tally.Counts
        .Select(c => KeyValuePair.Create(
            new ObservationKey(extract.Plan.Id.Value, meanings.Place(c.Place), meanings.Category(c.Category), meanings.Period(c.Period)),
            new ObservedValue(Value.Known(c.Count), 0, new SourceRef(path, RowSet.Counted(c.Count, c.First + linesBefore, c.Last + linesBefore, columns.Predicate)))));

    /// <summary>What was not counted for a place, and why.</summary>
    public IEnumerable<Diagnostic> Told()
    {
        if (unplaced > 0) yield return RecordMessages.Unplaced(firstUnplaced, columns.PlaceHeadings, unplaced, Selected);
        foreach (var problem in problems.Told(Selected)) yield return problem;
    }

    /// <summary>Takes over what a counter without problems has seen of the rows that follow; not its counts.</summary>
    /// <param name="later">Of the rest of the file.</param>
    /// <param name="linesBefore">Lines of the file before that.</param>
    public void Follow(IncidentCounter later, int linesBefore)
    {
        Selected += later.Selected;
        if (unplaced == 0) firstUnplaced = later.firstUnplaced with { Line = later.firstUnplaced.Line + linesBefore };
        unplaced += later.unplaced;
    }

    private void TakeUncounted<TRecord>(in TRecord record, int place, int category, int period)
        where TRecord : IRecord, allows ref struct
    {
        if (category < 0) problems.Count(category, record.At(columns.Category!));
        if (period < 0) problems.Count(period, record.At(columns.Period!));
        if (place < CellProblems.Blank) problems.Count(place, record.At(FilledPlace(record)));
        if (place == CellProblems.Blank && unplaced++ == 0) firstUnplaced = record.At(columns.Places[0]);
    }

    private CellColumn FilledPlace<TRecord>(in TRecord record)
        where TRecord : IRecord, allows ref struct
    {
        var i = 0;
        while (record.CodeIn(columns.Places[i]) == CellProblems.Blank) i++;
        return columns.Places[i];
    }
}
