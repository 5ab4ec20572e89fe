using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>Extracts that count the same by their own words, give other numbers for one place and period, and are not reconciled by the plan.</summary>
internal static class CountedTwice
{
    /// <summary>A warning for each pair, at the later of the two.</summary>
    public static IEnumerable<Diagnostic> Told(IReadOnlyList<ResolvedExtract> extracts, IReadOnlyDictionary<string, ExtractContent> contents, Gazetteer places)
    {
        var read = extracts.Where(e => contents.ContainsKey(e.Plan.Id.Value) && !e.Indicator.IsQuoted).ToList();
        for (var i = 1; i < read.Count; i++)
        {
            foreach (var earlier in read.Take(i).Where(e => IsSame(e, read[i])))
            {
                if (Compared(earlier, read[i], contents, places) is { } told) yield return told;
            }
        }
    }

    private static bool IsSame(ResolvedExtract one, ResolvedExtract other) =>
        string.Equals(one.Plan.Things, other.Plan.Things, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.Indicator.Whole, other.Indicator.Whole, StringComparison.Ordinal)
        && string.Equals(one.Indicator.Filter, other.Indicator.Filter, StringComparison.Ordinal)
        && one.Plan.Unit == other.Plan.Unit && !Reconciles(one, other) && !Reconciles(other, one);

    private static bool Reconciles(ResolvedExtract one, ResolvedExtract other) =>
        one.Plan.Reconcile.Any(r => string.Equals(r.Value.Split(' ')[0], other.Plan.Id.Value, StringComparison.Ordinal));

    private static Diagnostic? Compared(ResolvedExtract one, ResolvedExtract other, IReadOnlyDictionary<string, ExtractContent> contents, Gazetteer places)
    {
        var (first, second) = (NumbersOf(one, contents[one.Plan.Id.Value]), NumbersOf(other, contents[other.Plan.Id.Value]));
        var differ = first.Keys.Concat(second.Keys).Distinct()
            .Select(k => (k.Area, k.Period, One: Find(first, k.Area, k.Period), Other: Find(second, k.Area, k.Period)))
            .Where(d => d.One is not null && d.Other is not null && d.One != d.Other)
            .OrderByDescending(d => d.Period.Last).ThenBy(d => d.Period.Slug, StringComparer.Ordinal).ThenBy(d => d.Area.Value, StringComparer.Ordinal).ToList();
        return differ.Count == 0 ? null : ExtractMessages.CountedTwice(
            other.Plan.Id.At, one.Plan.Id.Value, other.Plan.Id.Value, one.Plan.Things, places.NameOf(differ[0].Area), differ[0].Period, differ[0].One!.Value, differ[0].Other!.Value, differ.Count);
    }

    // Of the whole extract: its own row, of records all of them.
    private static Dictionary<(AreaCode Area, Period Period), decimal> NumbersOf(ResolvedExtract extract, ExtractContent content) => content.Observed
        .Where(o => o.Value.Value.IsKnown && (extract.Indicator.IsOfRecords || string.Equals(o.Key.Category, extract.Indicator.Whole, StringComparison.Ordinal)))
        .GroupBy(o => (o.Key.Area, o.Key.Period), o => o.Value.Value.Number)
        .ToDictionary(g => g.Key, g => g.Sum());

    // The number itself, or the sum of its months or quarters where all are there.
    private static decimal? Find(Dictionary<(AreaCode Area, Period Period), decimal> numbers, AreaCode area, Period period)
    {
        if (numbers.TryGetValue((area, period), out var own)) return own;
        if (period.MonthCount < 2) return null;
        var sum = 0m;
        for (var day = period.First; day <= period.Last;)
        {
            var from = day;
            if (new[] { 1, 3 }.Select(n => Period.Days(from, from.AddMonths(n).AddDays(-1))).FirstOrDefault(p => p.IsWithin(period) && numbers.ContainsKey((area, p))) is not { } part) return null;
            sum += numbers[(area, part)];
            day = part.Last.AddDays(1);
        }

        return sum;
    }
}
