using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

/// <summary>What holds of the methods whatever the numbers.</summary>
public sealed class StatisticsPropertyTests
{
    private static readonly Gen<int> Counts = Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 2000), Gen.Choose(0, 2_000_000));
    private static readonly Gen<int> Levels = Gen.Elements(90, 95, 99);

    [Fact]
    public void An_interval_holds_its_count_and_a_wider_one_holds_it() => Holds(1, Counts.Zip(Levels), drawn =>
    {
        var (narrow, wide) = (CountInterval.Of(drawn.Item1, drawn.Item2), CountInterval.Of(drawn.Item1, 99.8));
        return narrow.Holds(drawn.Item1) && narrow.Lower is { } lower && wide.Lower <= lower && narrow.Upper <= wide.Upper;
    });

    [Fact]
    public void More_events_make_a_relatively_narrower_interval() => Holds(2, Gen.Choose(1, 100_000).Zip(Gen.Choose(2, 50)), drawn =>
        Width(CountInterval.Of(drawn.Item1 * drawn.Item2, 95)) / drawn.Item2 < Width(CountInterval.Of(drawn.Item1, 95)));

    [Fact]
    public void Scaling_residents_and_count_leaves_the_rate_and_narrows_its_interval() => Holds(
        3,
        from events in Gen.Choose(1, 5000) from people in Gen.Choose(1, 400_000) from factor in Gen.Choose(2, 20) select (events, people, factor),
        drawn => Width(RateInterval.Of(drawn.events * drawn.factor, (double)drawn.people * drawn.factor, 1000, 95))
            < Width(RateInterval.Of(drawn.events, drawn.people, 1000, 95)));

    [Fact]
    public void A_proportion_stays_within_nought_and_one_and_mirrors() => Holds(4, Parts(), drawn =>
    {
        var (part, mirrored) = (ProportionInterval.Of(drawn.Part, drawn.Whole, 95), ProportionInterval.Of(drawn.Whole - drawn.Part, drawn.Whole, 95));
        return part.Lower >= 0 && part.Upper <= 1 && part.Holds((double)drawn.Part / drawn.Whole) && Math.Abs(part.Lower!.Value - (1 - mirrored.Upper)) < 1e-12;
    });

    [Fact]
    public void A_ratio_and_its_inverse_have_inverse_intervals() => Holds(5, Counts.Zip(Counts).Where(c => c.Item1 > 0 && c.Item2 > 0), drawn =>
    {
        var (one, other) = (RateRatio.Of(drawn.Item1, 3, drawn.Item2, 2, 95), RateRatio.Of(drawn.Item2, 2, drawn.Item1, 3, 95));
        return one.Interval!.Holds(one.Value!.Value) && Math.Abs((one.Interval.Lower!.Value * other.Interval!.Upper) - 1) < 1e-9;
    });

    [Fact]
    public void A_difference_holds_its_value_and_turns_round() => Holds(6, Counts.Zip(Counts), drawn =>
    {
        var (one, other) = (Difference.OfRates(drawn.Item1, 1, drawn.Item2, 1, 1, 95), Difference.OfRates(drawn.Item2, 1, drawn.Item1, 1, 1, 95));
        return one.Interval.Holds(one.Value) && Math.Abs(one.Interval.Upper + other.Interval.Lower!.Value) < 1e-6;
    });

    [Fact]
    public void The_exact_test_is_a_probability_and_does_not_mind_the_order() => Holds(7, Gen.Choose(0, 400).Zip(Gen.Choose(0, 400)), drawn =>
        ETest.PValue(drawn.Item1, drawn.Item2) is { } p
            ? p is >= 0 and <= 1 && Math.Abs(p - ETest.PValue(drawn.Item2, drawn.Item1)!.Value) < 1e-9
            : drawn is (0, 0));

    [Fact]
    public void Counts_further_apart_are_less_likely() => Holds(8, Gen.Choose(1, 300).Zip(Gen.Choose(0, 100)), drawn =>
        ETest.PValue(drawn.Item1 + drawn.Item2 + 5, drawn.Item1) <= ETest.PValue(drawn.Item1 + drawn.Item2, drawn.Item1) + 1e-12);

    [Fact]
    public void Ranks_and_their_ranges_go_with_the_places_however_these_are_listed() => Holds(9, Gen.Choose(0, 60).ArrayOf(12).Zip(Gen.Choose(0, 1_000_000)), drawn =>
    {
        var (counts, order) = (drawn.Item1, Enumerable.Range(0, drawn.Item1.Length).ToArray());
        new Random(drawn.Item2).Shuffle(order);
        var (ranks, ranges) = (RanksOf(counts), RangesOf(counts));
        int[] shuffled = [.. order.Select(i => counts[i])];
        var (moved, movedRanges) = (RanksOf(shuffled), RangesOf(shuffled));
        return order.Select((from, to) => ranks[from] == moved[to] && ranges[from] == movedRanges[to]).All(same => same);
    });

    [Fact]
    public void A_range_holds_the_rank_and_shrinks_to_it_as_counts_grow() => Holds(10, Gen.Choose(1, 60).ArrayOf(12), counts =>
    {
        var (ranks, ranges, grown) = (RanksOf(counts), RangesOf(counts), RangesOf([.. counts.Select(c => c * 1000)]));
        return ranks.Select((rank, i) => ranges[i]!.Best <= rank && rank <= ranges[i]!.Worst && grown[i]!.Best >= ranges[i]!.Best && grown[i]!.Worst <= ranges[i]!.Worst).All(holds => holds);
    });

    [Fact]
    public void Drivers_add_up_to_the_change() => Holds(11, Gen.Choose(0, 5000).ArrayOf(16), drawn =>
    {
        Part[] parts = [.. drawn.Chunk(2).Select((pair, i) => new Part(((char)('a' + i)).ToString(), pair[0], pair[1] / 8m))];
        var drivers = Drivers.Of(parts.Sum(p => p.Before) + 7, parts.Sum(p => p.Now), parts);
        var sizes = drivers.All.Select(d => Math.Abs(d.Change)).ToList();
        return drivers.All.Sum(d => d.Change) + drivers.LeftOver == drivers.Change && drivers.LeftOver == -7 && sizes.SequenceEqual(sizes.OrderDescending());
    });

    [Fact]
    public void Location_quotients_weighted_by_residents_come_to_one() => Holds(12, Gen.Choose(1, 5000).ArrayOf(10), drawn =>
    {
        var places = drawn.Chunk(2).Select(p => (Events: (decimal)p[0], People: (decimal)p[1])).ToList();
        var (events, people) = (places.Sum(p => p.Events), places.Sum(p => p.People));
        var mean = places.Sum(p => Concentration.Of(p.Events, events, p.People, people) is var c ? c.LocationQuotient!.Value * c.ShareOfResidents : 0);
        return Math.Abs(mean - 100) < 1e-18m;
    });

    [Fact]
    public void Quantiles_are_as_many_as_asked_and_keep_the_order() => Holds(13, Gen.Choose(0, 40).ArrayOf(23), drawn =>
    {
        int[] quantiles = [.. RanksOf(drawn).Select(r => Quantiles.OfRank(r, drawn.Length, 5))];
        var inOrder = drawn.Zip(quantiles).OrderBy(p => p.First).Select(p => p.Second).ToList();
        return inOrder.SequenceEqual(inOrder.Order()) && quantiles.All(q => q is >= 1 and <= 5);
    });

    private static Gen<(int Part, int Whole)> Parts() => from whole in Gen.Choose(1, 100_000) from part in Gen.Choose(0, whole) select (part, whole);

    private static int[] RanksOf(int[] counts) => [.. counts.Select(c => 1 + counts.Count(o => o < c))];

    private static RankRange?[] RangesOf(int[] counts) => RankRange.Of([.. counts.Select(c => CountInterval.Of(c, 95))], lowestFirst: true);

    private static double Width(StrategicAssessment.Statistics.Interval interval) => interval.Upper - interval.Lower!.Value;

    private static void Holds<T>(ulong seed, Gen<T> numbers, Func<T, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(seed, 17).WithMaxTest(300), Prop.ForAll(numbers.ToArbitrary(), property));
}
