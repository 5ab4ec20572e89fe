using MathNet.Numerics.Distributions;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

public sealed class GivenTests
{
    public static TheoryData<string, Action> Impossible => new()
    {
        { "a count below zero", () => CountInterval.Of(-1, 95) },
        { "a count that is no number", () => CountInterval.Byar(double.NaN, 95) },
        { "a level below 90%", () => CountInterval.Of(5, 0.89) },
        { "a level between one and 90", () => CountInterval.Of(5, 2) },
        { "a level of 100%", () => CountInterval.Of(5, 100) },
        { "nobody", () => RateInterval.Of(5, 0, 1000, 95) },
        { "a base of nothing", () => RateInterval.Of(5, 10, 0, 95) },
        { "a part above its whole", () => ProportionInterval.Of(11, 10, 95) },
        { "a part of nothing", () => ProportionInterval.Of(0, 0, 95) },
        { "a ratio to nobody", () => RateRatio.Of(1, 10, 1, 0, 95) },
        { "a test of a count below zero", () => ETest.PValue(-1, 3) },
        { "a test of no months", () => ETest.PValue(1, 3, 0, 12) },
        { "z of a count below zero", () => PoissonZ.Of(1, -3) },
        { "a tail of a half", () => ExactPoisson.Upper(3, 0.5) },
        { "a funnel of nobody", () => FunnelPlaces.OfRate(1, 0, 0.5) },
        { "bands of different length", () => StandardisedRate.Direct([1, 2], [3, 4], [5], 1000, 95) },
        { "a place larger than its whole", () => Concentration.Of(1, 10, 11, 10) },
    };

    [Theory, MemberData(nameof(Impossible))]
    public void What_cannot_be_is_refused(string what, Action act)
    {
        Assert.NotEmpty(what);
        Assert.Throws<ArgumentOutOfRangeException>(act);
    }

    [Fact]
    public void A_level_may_be_written_as_a_share_or_as_a_percentage() =>
        Assert.Equal(CountInterval.Of(65, 0.998), CountInterval.Of(65, 99.8));

    [Fact]
    public void The_usual_levels_reach_as_far_as_the_normal_distribution_says()
    {
        Assert.Equal(Normal.InvCDF(0, 1, 0.975), Confidence.Z(95), 1e-14);
        Assert.Equal(Normal.InvCDF(0, 1, 0.999), Confidence.Z(99.8), 1e-14);
    }

    [Fact]
    public void Byar_has_no_lower_end_where_the_formula_falls_below_zero()
    {
        Assert.Null(CountInterval.Byar(1, 99.8).Lower);
        Assert.Null(CountInterval.Byar(0, 95).Lower);
        Assert.NotNull(CountInterval.Byar(1, 95).Lower);
    }

    [Fact]
    public void The_test_of_no_events_says_nothing() => Assert.Null(ETest.PValue(0, 0));

    [Fact]
    public void Equal_rates_are_as_likely_as_can_be() => Assert.Equal(1, ETest.PValue(20, 10, 4, 2));

    [Theory]
    [InlineData(50_000, 50_900, 0.00461)]
    [InlineData(3_000_000_000, 3_000_200_000, 0.00982)]
    public void Large_counts_are_tested_as_the_normal_distribution_would(double one, double other, double probability) =>
        Assert.Equal(probability, ETest.PValue(one, other)!.Value, 2e-5);
}
