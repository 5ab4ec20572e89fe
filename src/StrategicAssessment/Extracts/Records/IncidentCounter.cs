using System.Runtime.InteropServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// Counts the incidents of one file. Every row is counted once: for a place, as one without a place, or under what is wrong with it. What it takes in
/// memory grows with the different counts.
/// </summary>
internal sealed class IncidentCounter(RowTable table, IncidentColumns columns, CellProblems problems, CellMeanings meanings, RecordIdSet ids)
{
    private readonly Dictionary<Outcome, int> slots = [];
    private readonly List<Tally> tallies = [];
    private readonly Dictionary<int, WrongCells> wrong = [];
    private readonly List<int> marks = [];
    private readonly WaitingIds<ulong>? marked = ids.Kinds?.Of(table.Path);
    private readonly CountedHashes? counted = columns.Counted is null ? null : new CountedHashes(new ScratchFile());
    private readonly HashSet<int> placed = [];
    private readonly RepeatedRows? repeated = columns.Ids is null ? new RepeatedRows() : null;
    private int midnights, timeless;

    /// <summary>What a row counts for: codes as <see cref="CellMeanings"/> gives them, below 0 for what does not count.</summary>
    /// <param name="Amount">0, or the code of a number that cannot be added up.</param>
    private readonly record struct Outcome(int Place, int Category, int Period, int Amount)
    {
        public bool Counts => (Place | Category | Period | Amount) >= 0;
    }

    private record struct Tally(int Count, int First, int Last, long Sum);

    /// <summary>Where the cells of a row stand that do not count.</summary>
    private sealed record WrongCells(int Line, SourceSpan Place, SourceSpan Category, SourceSpan Period, SourceSpan Amount);

    public int Selected { get; private set; }

    private IEnumerable<(Outcome Outcome, int Slot, Tally Tally)> Counted => slots.Select(s => (s.Key, s.Value, tallies[s.Value])).Where(s => s.Item3.Count > 0);

    public void CountAll()
    {
        while (table.Next()) Count();
        if (columns.Ids is { } named) ids.AtEnd((at, rows) => named.Repeated(at, rows, Selected), row => Take(row.Slot, row.Line, row.Amount));
    }

    /// <summary>An observation for each place, category and period that has incidents.</summary>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed(ResolvedExtract extract) => Counted.Where(c => c.Outcome.Counts)
        .Select(c => KeyValuePair.Create(
            new ObservationKey(extract.Plan.Id.Value, meanings.Place(c.Outcome.Place), meanings.Category(c.Outcome.Category), meanings.Period(c.Outcome.Period)),
            People(c.Slot, new ObservedValue(Value.Known(c.Tally.Sum), 0, new SourceRef(table.Path, RowSet.Counted(c.Tally.Count, c.Tally.First, c.Tally.Last, columns.Predicate, marked is null ? [] : [marks[c.Slot]])) { Column = columns.Amount is { } amount ? amount.Index + 1 : 0 }))));

    private ObservedValue People(int slot, ObservedValue rows)
    {
        if (counted is null) return rows;
        var own = rows with { Ids = counted.Of(slot) };
        return own with { Value = columns.Counted!.Ids.In([own]) };
    }

    /// <summary>By period, the records that say no place.</summary>
    public IEnumerable<KeyValuePair<Period, int>> Unplaced => Counted.Where(c => c.Outcome is { Place: CellProblems.Blank, Category: >= 0, Period: >= 0 })
        .GroupBy(c => c.Outcome.Period, (period, rows) => KeyValuePair.Create(meanings.Period(period), (int)rows.Sum(r => r.Tally.Sum)));

    public IEnumerable<Diagnostic> Told()
    {
        var unplaced = Counted.Where(c => c.Outcome.Place == CellProblems.Blank).ToList();
        if (unplaced.Count > 0) yield return RecordMessages.Unplaced(unplaced.Select(c => At(c.Slot, c.Tally, w => w.Place)).MinBy(a => a.Line), columns.PlaceHeadings, unplaced.Sum(c => c.Tally.Count), Selected);
        foreach (var (outcome, slot, tally) in Counted.Where(c => !c.Outcome.Counts))
        {
            if (outcome.Category < 0) problems.Count(outcome.Category, tally.Count, At(slot, tally, w => w.Category));
            if (outcome.Period < 0) problems.Count(outcome.Period, tally.Count, At(slot, tally, w => w.Period));
            if (outcome.Place < CellProblems.Blank) problems.Count(outcome.Place, tally.Count, At(slot, tally, w => w.Place));
            if (outcome.Amount < 0) problems.Count(outcome.Amount, tally.Count, At(slot, tally, w => w.Amount));
        }

        foreach (var problem in problems.Told(Selected)) yield return problem;
        if (columns.Category is { } time && RecordMessages.Times(new SourceSpan(table.Path, table.HeaderLine, 0), table.Header[time.Index].Text, midnights, timeless, Selected) is { } hours) yield return hours;
        foreach (var told in (repeated?.Told() ?? []).Concat(columns.Checked.SelectMany(c => c.Column.Told(table))).Concat(columns.Counted?.Told(table, slots.Values.SelectMany(s => counted!.Of(s))) ?? [])) yield return told;
    }

    // Of the first that counts; where an earlier one repeats an id, its line alone is known.
    private SourceSpan At(int slot, Tally tally, Func<WrongCells, SourceSpan> cell) => wrong[slot].Line == tally.First ? cell(wrong[slot]) : new SourceSpan(table.Path, tally.First, 0);

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
        foreach (var (cells, column) in columns.Checked) column.Take((FixedSaying)CodeIn(cells), table);
        repeated?.Take(table);
        var (place, category, period) = columns.Fixed;
        for (var i = 0; i < columns.Places.Length && place == CellProblems.Blank; i++) place = CodeIn(columns.Places[i]);
        if (columns.Category is { } ofCategory) category = CodeIn(ofCategory);
        if (columns.Period is { } ofPeriod) period = columns.Part is { } part ? meanings.Joined(columns.Joined!, table, CodeIn(ofPeriod), CodeIn(part)) : CodeIn(ofPeriod);
        if (columns.Day is { } day && category >= 0 && period >= 0) category = HourOf(CodeIn(day), category);
        if (place >= 0 && columns.Places.Length > 1 && placed.Add(place)) TakeAround(place);
        var amount = columns.Amount is { } added ? CodeIn(added) : 1;
        var outcome = new Outcome(place, category, period, (place | category | period) >= 0 ? Math.Min(amount, 0) : 0);
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(slots, outcome, out var isKnown);
        if (!isKnown) slot = Begun(outcome);
        var much = columns.Counted is null ? (ulong)Math.Max(0, amount) : outcome.Counts ? columns.Counted.IdIn(table) : 0;
        if (columns.Ids is null || columns.Ids.Counts(table, ids, slot, much)) Take(slot, table.Line, much);
    }

    private int HourOf(int weekday, int band)
    {
        if (weekday < 0) return weekday;
        if (band == CellMeanings.Midnight) midnights++;
        if (band == HoursOfWeek.Bands - 1) timeless++;
        return meanings.HourOf(weekday, band);
    }

    private int Begun(Outcome outcome)
    {
        SourceSpan In(CellColumn? column) => column is null ? default : table.At(column.Index);
        if (!outcome.Counts) wrong.Add(tallies.Count, new WrongCells(table.Line, In(columns.Places.FirstOrDefault(p => CodeIn(p) != CellProblems.Blank) ?? columns.Places.FirstOrDefault()), In(columns.Category), In(columns.Period), In(columns.Amount)));
        if (marked is not null) marks.Add(outcome.Counts ? ids.Kinds!.NewMark() : -1);
        tallies.Add(default);
        return tallies.Count - 1;
    }

    // Rows that waited come in any order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(int slot, int line, ulong much)
    {
        ref var tally = ref CollectionsMarshal.AsSpan(tallies)[slot];
        tally = new Tally(tally.Count + 1, tally.Count == 0 ? line : Math.Min(tally.First, line), Math.Max(tally.Last, line), tally.Sum + (counted is null ? (long)much : 1));
        if (counted is not null && much != 0) counted.Add(slot, much);
        if (marked is not null && marks[slot] >= 0) RowKinds.Add(marked, line, marks[slot]);
    }

    // The last column of places is of the widest: what it says of the row's place lies around it.
    private void TakeAround(int place)
    {
        var around = table.Row.Cells[columns.Places[^1].Index].Text.Trim();
        if (around.Length > 0) meanings.Within(place, around);
    }
}

/// <summary>
/// For files whose incidents have no ids: runs of rows that are an earlier run again, row for row, as when a sheet was pasted twice. Single rows may be
/// alike by chance, and so may many that are all the same; a run in which half the rows differ is not.
/// </summary>
internal sealed class RepeatedRows
{
    private const int Run = 24, LeastDifferent = Run / 2;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong LeavingBase = Enumerable.Repeat(Base, Run).Aggregate(1UL, (product, b) => unchecked(product * b));

    private readonly Dictionary<ulong, int> lineOf = [];
    private readonly (ulong Hash, int Line)[] last = new (ulong, int)[Run];
    private ulong hash;
    private int rows;
    private int repeated;
    private (SourceSpan At, int Line) first;

    public void Take(RowTable table)
    {
        var row = 0UL;
        unchecked
        {
            for (var i = 0; i < table.Header.Length; i++) row = (row * Base) ^ ByteHash.Of(table[i]);
            ref var oldest = ref last[rows % Run];
            hash = (hash * Base) + row - (oldest.Hash * LeavingBase);
            oldest = (row, table.Line);
        }

        if (++rows < Run) return;
        var begin = last[rows % Run].Line;
        if (lineOf.TryGetValue(hash, out var earlier))
        {
            if (last.Select(l => l.Hash).Distinct().Count() < LeastDifferent) return;
            if (repeated == 0) first = (new SourceSpan(table.Path, begin, 0), earlier);
            repeated += Run;
        }
        else if (rows % Run == 0)
        {
            lineOf.Add(hash, begin);
        }
    }

    public IEnumerable<Diagnostic> Told() => repeated == 0 ? [] : [RecordMessages.PastedTwice(first.At, first.Line, repeated)];
}
