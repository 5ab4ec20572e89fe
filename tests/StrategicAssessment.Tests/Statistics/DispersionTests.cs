using StrategicAssessment.Judging;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

public sealed class DispersionTests
{
    private static readonly double[] Now = [110, 95, 130, 88, 143, 101, 97, 122, 115, 90, 105, 128];
    private static readonly double[] Then = [100, 104, 96, 109, 101, 92, 118, 95, 103, 99, 121, 94];

    // In a spreadsheet: p = 0.51713 after four rounds of pulling the residuals in to their tenth and ninetieth percentile.
    [Fact]
    public void Counts_vary_about_the_change_that_all_have_in_common() =>
        Assert.Equal(3.1470451, Dispersion.OfChanges([.. Now.Zip(Then)], DispersionBasis.Places)!.Factor, 1e-6);

    [Fact]
    public void A_common_rise_is_no_variation()
    {
        var rose = Dispersion.OfChanges([.. Then.Select(t => (t * 1.5, t))], DispersionBasis.Places)!;
        Assert.Equal((1.0, 12), (rose.Factor, rose.Measured));
    }

    [Fact]
    public void One_place_that_changed_by_itself_is_pulled_in()
    {
        var pairs = Now.Zip(Then).ToList();
        var quiet = Dispersion.OfChanges(pairs, DispersionBasis.Places)!.Factor;
        pairs[4] = (400, 101);
        Assert.InRange(Dispersion.OfChanges(pairs, DispersionBasis.Places)!.Factor, quiet, 1.7 * quiet);
    }

    [Fact]
    public void Five_places_say_too_little() => Assert.Null(Dispersion.OfChanges([.. Now.Zip(Then).Take(5)], DispersionBasis.Places));

    // Student's distribution with 11 degrees of freedom, from a table: 2.201 at 95%.
    [Fact]
    public void What_is_measured_on_twelve_is_held_against_Students_distribution()
    {
        var four = new Dispersion(4, 12, DispersionBasis.Places);
        Assert.Equal(0.05, four.Probability(2 * 2.200985), 1e-6);
        Assert.Equal(4 * 2.200985 * 2.200985 / (1.959964 * 1.959964), four.Stretch(Confidence.Usual), 1e-5);
        Assert.Equal((0.05, 1.0), (Math.Round(Dispersion.None.Probability(1.959964), 7), Dispersion.None.Stretch(Confidence.Usual)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Where_nothing_changed_at_most_two_of_240_are_called_clear(double variance)
    {
        const int Seeds = 6;
        var called = Enumerable.Range(1, Seeds).Select(seed => JudgedWorlds.Unchanged(variance, seed)).ToList();
        Assert.True(called.Average(c => c.ClearChanges) <= 2 && called.Average(c => c.ClearDifferences) <= 2, string.Join(", ", called));
        Assert.True(called.Average(c => c.ChangesWithSign) <= 12, string.Join(", ", called));
    }

    // 11 degrees of freedom allow for little: without a thought of memory 13% show some sign.
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Months_that_are_like_those_before_them_make_no_change_of_a_place_that_has_none_like_it(double memory)
    {
        var called = Enumerable.Range(1, 400).Select(seed => JudgedWorlds.Alone(memory, 0, seed)).ToList();
        Assert.InRange(called.Count(j => j.HasSign), 0, 20);
        Assert.InRange(called.Count(j => j.IsClear), 0, 2);
        Assert.True(Enumerable.Range(1, 40).Count(seed => JudgedWorlds.Alone(0, 0.25, seed).HasSign) > 32);
    }

    [Fact]
    public void Two_editions_of_a_county_in_which_nothing_changed_differ_by_chance_alone()
    {
        var editions = Enumerable.Range(1, 4).Select(seed => JudgedWorlds.Editions(1, seed)).ToList();
        double movements = editions.Sum(e => e.Movements);
        Assert.True(movements > 3000 && editions.Sum(e => e.Clear) < 0.004 * movements && editions.Sum(e => e.WithSign) < 0.05 * movements, string.Join(", ", editions));
    }

    [Theory]
    [InlineData(SpreadKind.Additive)]
    [InlineData(SpreadKind.Multiplicative)]
    public void A_funnel_allows_for_places_that_vary_more_than_chance(SpreadKind kind)
    {
        var seeds = Enumerable.Range(1, 60).ToList();
        Assert.InRange(seeds.Average(seed => JudgedWorlds.OutOfFunnel(8, 0, seed, kind).Count(o => o)), 0, 0.25);
        Assert.All(seeds, seed => Assert.True(JudgedWorlds.OutOfFunnel(8, 0.6, seed, kind)[0]));
    }

    [Fact]
    public void Places_that_vary_as_chance_would_have_it_need_no_allowance() => Assert.Equal(
        FunnelSpread.None, FunnelSpread.Of([.. Enumerable.Range(0, 12).Select(i => (2500.0 + (i % 2 * 20), 100_000.0))], 0.0251, SpreadKind.Additive));

    [Fact]
    public void A_rise_of_four_tenths_in_one_place_is_found() =>
        Assert.True(Enumerable.Range(1, 40).Count(seed => JudgedWorlds.FindsARise(4, seed)) >= 32);
}
