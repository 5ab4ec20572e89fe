using System.Runtime.InteropServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// Counts the incidents of one file. Every row is counted once: for a place, as one without a place, or under what is wrong with it. What it takes in
/// memory grows with the different counts; with the incidents only where each line has to be known.
/// </summary>
internal sealed class IncidentCounter(RowTable table, IncidentColumns columns, CellProblems problems, CellMeanings meanings, RecordIdSet ids, bool keepsLines)
{
    private const int CategoryBits = 16, PeriodBits = 20;

    private readonly Dictionary<long, Tally> counts = [];
    private readonly Dictionary<long, List<int>> lines = [];
    private readonly Dictionary<long, List<ulong>> counted = [];
    private readonly Dictionary<int, int> unplacedIn = [];
    private readonly HashSet<int> placed = [];
    private readonly RepeatedRows? repeated = columns.Ids is null ? new RepeatedRows() : null;
    private SourceSpan firstUnplaced;
    private int unplaced, midnights, timeless;

    private record struct Tally(int Count, int First, int Last, long Sum);

    public int Selected { get; private set; }

    public void CountAll()
    {
        while (table.Next()) Count();
    }

    /// <summary>An observation for each place, category and period that has incidents.</summary>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed(ResolvedExtract extract) => counts
        .Select(c => KeyValuePair.Create(
            new ObservationKey(
                extract.Plan.Id.Value,
                meanings.Place((int)(c.Key >> (CategoryBits + PeriodBits))),
                meanings.Category((int)((c.Key >> PeriodBits) & ((1 << CategoryBits) - 1))),
                meanings.Period((int)(c.Key & ((1 << PeriodBits) - 1)))),
            Counted(c.Key, new ObservedValue(Value.Known(c.Value.Sum), 0, new SourceRef(table.Path, RowSet.Counted(c.Value.Count, c.Value.First, c.Value.Last, columns.Predicate, [.. lines.GetValueOrDefault(c.Key) ?? []])) { Column = columns.Amount is { } amount ? amount.Index + 1 : 0 }))));

    private ObservedValue Counted(long key, ObservedValue rows)
    {
        if (columns.Counted is not { } column) return rows;
        var own = rows with { Ids = [.. (counted.GetValueOrDefault(key) ?? []).Order()] };
        return own with { Value = column.Ids.In([own]) };
    }

    /// <summary>By period, the rows that say no place.</summary>
    public IEnumerable<KeyValuePair<Period, int>> Unplaced => unplacedIn.Select(u => KeyValuePair.Create(meanings.Period(u.Key), u.Value));

    public IEnumerable<Diagnostic> Told()
    {
        if (unplaced > 0) yield return RecordMessages.Unplaced(firstUnplaced, columns.PlaceHeadings, unplaced, Selected);
        foreach (var problem in problems.Told(Selected)) yield return problem;
        if (columns.Category is { } time && RecordMessages.Times(new SourceSpan(table.Path, table.HeaderLine, 0), table.Header[time.Index].Text, midnights, timeless, Selected) is { } hours) yield return hours;
        foreach (var told in (repeated?.Told() ?? []).Concat(columns.Checked.SelectMany(c => c.Column.Told(table))).Concat(columns.Counted?.Told(table, counted.Values) ?? [])) yield return told;
        if (columns.Ids?.Told(ids, Selected) is { } repeats) yield return repeats;
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
        foreach (var (cells, column) in columns.Checked) column.Take((FixedSaying)CodeIn(cells), table);
        repeated?.Take(table);
        if (columns.Ids is { } named && !named.Counts(table, ids)) return;
        var (place, category, period) = columns.Fixed;
        for (var i = 0; i < columns.Places.Length && place == CellProblems.Blank; i++) place = CodeIn(columns.Places[i]);
        if (columns.Category is { } ofCategory) category = CodeIn(ofCategory);
        if (columns.Period is { } ofPeriod) period = columns.Part is { } part ? meanings.Joined(columns.Joined!, table, CodeIn(ofPeriod), CodeIn(part)) : CodeIn(ofPeriod);
        if (columns.Day is { } day && category >= 0 && period >= 0) category = HourOf(CodeIn(day), category);
        if (place >= 0 && columns.Places.Length > 1 && placed.Add(place)) TakeAround(place);
        if ((place | category | period) >= 0) Add(place, category, period);
        else TakeUncounted(place, category, period);
    }

    private int HourOf(int weekday, int band)
    {
        if (weekday < 0) return weekday;
        if (band == CellMeanings.Midnight) midnights++;
        if (band == HoursOfWeek.Bands - 1) timeless++;
        return meanings.HourOf(weekday, band);
    }

    private void Add(int place, int category, int period)
    {
        var key = ((long)place << (CategoryBits + PeriodBits)) | ((long)category << PeriodBits) | (long)period;
        var line = table.Line;
        var amount = columns.Amount is { } added ? CodeIn(added) : 1;
        if (amount < 0)
        {
            problems.Count(amount, table, columns.Amount!);
            return;
        }

        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out var isKnown);
        tally = new Tally(tally.Count + 1, isKnown ? tally.First : line, line, tally.Sum + amount);
        if (columns.Counted?.IdIn(table) is { } id and not 0) (CollectionsMarshal.GetValueRefOrAddDefault(counted, key, out _) ??= []).Add(id);
        if (keepsLines) (CollectionsMarshal.GetValueRefOrAddDefault(lines, key, out _) ??= []).Add(line);
    }

    private void TakeUncounted(int place, int category, int period)
    {
        if (category < 0) problems.Count(category, table, columns.Category!);
        if (period < 0) problems.Count(period, table, columns.Period!);
        if (place < CellProblems.Blank) problems.Count(place, table, columns.Places.First(p => CodeIn(p) != CellProblems.Blank));
        if (place != CellProblems.Blank) return;
        if (unplaced++ == 0) firstUnplaced = table.At(columns.Places[0].Index);
        if (category >= 0 && period >= 0) CollectionsMarshal.GetValueRefOrAddDefault(unplacedIn, period, out _) += columns.Amount is { } added ? Math.Max(0, CodeIn(added)) : 1;
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
