using System.Collections.Concurrent;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Observations;

/// <summary>What one observation is of.</summary>
public sealed record ObservationKey(string Extract, AreaCode Area, string Category, Period Period);

/// <param name="Decimals">Digits printed after the point: a quoted value is precise to its last printed digit.</param>
public sealed record ObservedValue(Value Value, int Decimals, SourceRef Source)
{
    /// <summary>Where the assessment itself says that the partner corrected the number; null for one that stands as it was sent.</summary>
    public SourceRef? Correction { get; init; }

    /// <summary>What was published with the value of how sure it is; null where nothing was.</summary>
    public PublishedLimits? Limits { get; init; }

    /// <summary>Where it is known how many events each person had: these numbers squared and added up; else null.</summary>
    public decimal? Squares { get; init; }

    /// <summary>Where ids are counted: those of its rows. Else empty.</summary>
    public ImmutableArray<IIdRows> Ids { get; init; } = [];

    /// <summary>The rows, and the correction of them if there is one.</summary>
    public ImmutableArray<SourceRef> Sources => Correction is null ? [Source] : [Source, Correction];
}

/// <summary>The ids of some rows: a hash for each, so that what several rows have in common is there as often.</summary>
public interface IIdRows
{
    int Count { get; }

    /// <summary>All of them, some at once, in no order; each block holds until the next.</summary>
    IEnumerable<ReadOnlyMemory<ulong>> Blocks();
}

/// <summary>Who or what rows are about is counted, not the rows: people, addresses. One counts once in each place, period and category, so no count is the sum of its parts.</summary>
/// <param name="Heading">Of the column that tells them apart. Only hashes of its cells are kept.</param>
/// <param name="Least">Of how many rows: 1 for all, 2 for those that were met again.</param>
public sealed record CountedIds(string Heading, int Least)
{
    public const int Again = 2;
    private const string Lead = "told apart by ";

    // So many fit into memory; of more, those whose hashes begin alike are counted together.
    private const int MostAtOnce = 1 << 21;

    /// <summary>How they are told apart, for a definition.</summary>
    public string Words => $"{Lead}{Heading}, {(Least < Again ? "each once" : "those of two rows or more")}";

    /// <summary>Whether a definition is of such a count.</summary>
    public static bool Are(string definition) => definition.Contains("; " + Lead, StringComparison.Ordinal);

    /// <summary>How many there are in all of these.</summary>
    public Value In(IEnumerable<ObservedValue> parts)
    {
        var all = parts.Distinct(ReferenceEqualityComparer.Instance).Cast<ObservedValue>().SelectMany(p => p.Ids).ToList();
        var turns = ((ulong)all.Sum(a => (long)a.Count) / MostAtOnce) + 1;
        var found = 0;
        for (var turn = 0UL; turn < turns; turn++)
        {
            var some = new List<ulong>();
            foreach (var block in all.SelectMany(a => a.Blocks()))
            {
                foreach (var id in block.Span)
                {
                    if (turns == 1 || Math.BigMul(id, turns, out _) == turn) some.Add(id);
                }
            }

            some.Sort();
            var rows = 0;
            for (var i = 0; i < some.Count; i++)
            {
                rows = i > 0 && some[i] == some[i - 1] ? rows + 1 : 1;
                if (rows == Least) found++;
            }
        }

        return Value.Known(found);
    }
}

/// <summary>How sure a quoted value is, as its publisher says. What is not said is null.</summary>
/// <param name="At95">In the unit of the value.</param>
/// <param name="Events">How many events a rate stands for, or how many answered a survey; zero or more.</param>
public sealed record PublishedLimits(Interval? At95, Interval? At998, decimal? Events);

/// <summary>Everything that was read from all extracts: one value per extract, place, category and period. The order of rows leaves no trace.</summary>
/// <param name="observed">What is read of it later: not copied.</param>
/// <param name="contained">By extract, places of which its rows say that they lie in others.</param>
public sealed class ObservationTable(IReadOnlyDictionary<ObservationKey, ObservedValue> observed, IEnumerable<(string Extract, AreaCode Whole, AreaCode Part)>? contained = null)
{
    private readonly HashSet<string> categories = observed.Keys.Select(k => In(k.Extract, k.Category)).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> areas = observed.Keys.Select(k => In(k.Extract, k.Area.Value)).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> held = observed.Keys.Select(k => In(k.Extract, k.Period.Slug)).ToHashSet(StringComparer.Ordinal);
    private HashSet<string>? pasts;
    private readonly ILookup<string, AreaCode> parts = (contained ?? []).ToLookup(c => In(c.Extract, c.Whole.Value), c => c.Part, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Period>> sums = new(StringComparer.Ordinal);
    private readonly ILookup<string, Period> periods = observed.Keys.DistinctBy(k => In(k.Extract, k.Period.Slug), StringComparer.Ordinal)
        .OrderBy(k => k.Period.First.DayNumber).ThenBy(k => k.Period.Slug, StringComparer.Ordinal)
        .ToLookup(k => k.Extract, k => k.Period, StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, AreaCode>> areasOf = new(() => observed.Keys.Select(k => (k.Extract, k.Area)).Distinct()
        .OrderBy(k => k.Area.Value, StringComparer.Ordinal).ToLookup(k => k.Extract, k => k.Area, StringComparer.Ordinal));

    /// <summary>When places began and ended; null where nobody knows.</summary>
    public Gazetteer? Places { get; init; }

    /// <summary>The extracts that count what there is on a day: no period of theirs is a sum of others.</summary>
    public IReadOnlySet<string> Stocks { get; init; } = new HashSet<string>();

    /// <summary>Why a place has no number of its own for a period: it had not begun, or had ended. Null where it was there all the time, or the extract tells its past.</summary>
    public Said? Absence(string extract, AreaCode code, Period period) => period.Kind == PeriodKind.Undated ? null : Places?.Area(code) switch
    {
        { ValidFrom: { } first } area when first > period.First && !Pasts.Contains(In(extract, code.Value)) => Said.Of("figure.began", ("place", area.Name), ("date", Said.Date(first))),
        { ValidTo: { } last } area when last < period.Last => Said.Of("figure.ended", ("place", area.Name), ("date", Said.Date(last))),
        _ => null,
    };

    // By extract, the places of which it has rows from before they began.
    private HashSet<string> Pasts => pasts ??= observed.Keys.Where(k => Places?.Area(k.Area)?.ValidFrom > k.Period.Last).Select(k => In(k.Extract, k.Area.Value)).ToHashSet(StringComparer.Ordinal);

    public ObservedValue? Find(ObservationKey key) => observed.GetValueOrDefault(key);

    public bool HasCategory(string extract, string category) => categories.Contains(In(extract, category));

    public bool HasArea(string extract, AreaCode area) => areas.Contains(In(extract, area.Value));

    /// <summary>Whether the extract has exactly this period for any place and category.</summary>
    public bool HasPeriod(string extract, Period period) => held.Contains(In(extract, period.Slug));

    public IEnumerable<AreaCode> AreasOf(string extract) => areasOf.Value[extract];

    /// <summary>The places that have rows in an extract and lie in a place, as the extract or its lookup says.</summary>
    public IEnumerable<AreaCode> PartsIn(string extract, AreaCode whole) => parts[In(extract, whole.Value)].Where(p => HasArea(extract, p)).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal);

    /// <summary>The periods that an extract covers, earliest first.</summary>
    public IEnumerable<Period> PeriodsOf(string extract) => periods[extract];

    /// <summary>
    /// The shorter periods whose sum a period is, earliest first: at each day the shortest that the extract holds from there, months, quarters, years or weeks,
    /// and gaps as long as the shortest. Empty when it holds the period itself, or none of these, or when they do not fill it to its last day.
    /// </summary>
    public ImmutableArray<Period> PartsOf(string extract, Period period) => period.Kind != PeriodKind.Span || period.First == period.Last || Stocks.Contains(extract) ? [] : sums.GetOrAdd(In(extract, period.Slug), _ => Filled(extract, period));

    private ImmutableArray<Period> Filled(string extract, Period period)
    {
        if (HasPeriod(extract, period)) return [];
        var within = periods[extract].Where(p => (p.MonthCount > 0 || p.IsWeek) && p.IsWithin(period)).ToLookup(p => p.First);
        if (within.Count == 0) return [];
        var shortest = within.SelectMany(p => p).MinBy(p => p.DayCount)!;
        var found = ImmutableArray.CreateBuilder<Period>();
        for (var day = period.First; day <= period.Last; day = found[^1].Last.AddDays(1))
            found.Add(within[day].MinBy(p => p.Last) ?? Period.Days(day, shortest.IsWeek ? day.AddDays(6) : day.AddMonths(shortest.MonthCount).AddDays(-1)));
        return found[^1].Last == period.Last && found.Any(p => within[p.First].Any()) ? found.ToImmutable() : [];
    }

    /// <summary>Everything, in no order that may be relied on.</summary>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Entries => observed;

    // Slugs and codes hold no slash. Texts as keys, because code for them is compiled ahead of time: see decision 0008.
    private static string In(string extract, string thing) => extract + "/" + thing;
}
