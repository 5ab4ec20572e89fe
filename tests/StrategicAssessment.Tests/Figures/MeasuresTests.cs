using StrategicAssessment.Figures;
using Xunit;

namespace StrategicAssessment.Tests.Figures;

public sealed class MeasuresTests
{
    public static TheoryData<Measure, string> Slugs => new()
    {
        { Measure.Count, "count" },
        { Measure.Quoted, "value" },
        { Measure.Change, "change" },
        { Measure.ChangePercent, "change-percent" },
        { new(MeasureKind.RateChange), "rate-change" },
        { new(MeasureKind.RateChangePercent), "rate-change-percent" },
        { new(MeasureKind.ShareChange), "share-change" },
        { Measure.Share, "share" },
        { Measure.Population, "residents" },
        { Rate(1000), "rate-per-1000" },
        { Rate(1000) with { Base = "households" }, "rate-per-1000-households" },
        { Rate(1000) with { Base = "licensed-premises" }, "rate-per-1000-licensed-premises" },
        { new(MeasureKind.Average) { Averaged = Rate(1000) with { Base = "households" }, Best = 4 }, "average-of-best-4-of-rate-per-1000-households" },
        { new(MeasureKind.Against) { Averaged = Rate(1000) with { Base = "households" }, Best = 1 }, "rate-per-1000-households-against-all" },
        { new(MeasureKind.Rank, Rank: new(MeasureKind.Rate, true, true)), "rank-by-rate-lowest-first" },
        { new(MeasureKind.Rank, Rank: new(MeasureKind.ChangePercent, false, false)), "rank-by-change-percent-highest-first-exact" },
        { new(MeasureKind.Quintile, Rank: new(MeasureKind.Rate, false, true)), "quintile-by-rate-highest-first" },
        { new(MeasureKind.Average) { Averaged = Measure.Share }, "average-of-share" },
        { new(MeasureKind.Average) { Averaged = Rate(1000), Best = 4 }, "average-of-best-4-of-rate-per-1000" },
        { new(MeasureKind.Average, Rank: new(MeasureKind.Count, false, true)) { Averaged = Measure.Count, Best = 2 }, "average-of-best-2-of-count-highest-first" },
        { new(MeasureKind.Against) { Averaged = Rate(100000), Best = 1 }, "rate-per-100000-against-all" },
        { new(MeasureKind.Against) { Averaged = Measure.Quoted }, "value-against-average" },
        { new(MeasureKind.Contribution), "contribution" },
        { new(MeasureKind.Trend), "trend-of-five-years" },
        { new(MeasureKind.ResidentsShare), "share-of-residents" },
        { new(MeasureKind.LocationQuotient), "location-quotient" },
        { new(MeasureKind.StandardisedRate, 1000) { Base = "european-2013" }, "standardised-rate-per-1000-european-2013" },
        { new(MeasureKind.StandardisedRatio), "standardised-ratio" },
        { new(MeasureKind.CentreLine) { Name = "monthly-xmr" }, "centre-line-of-monthly-xmr" },
        { new(MeasureKind.LowerLimit) { Name = "weekly-u-prime-per-1000" }, "lower-limit-of-weekly-u-prime-per-1000" },
        { new(MeasureKind.UpperLimit) { Name = "monthly-c" }, "upper-limit-of-monthly-c" },
        { new(MeasureKind.Variation) { Name = "monthly-xmr" }, "variation-of-monthly-xmr" },
        { new(MeasureKind.Target) { Name = "monthly-xmr" }, "target-of-monthly-xmr" },
        { new(MeasureKind.PercentOf) { Name = "marac-cases" }, "percent-of-marac-cases" },
        { new(MeasureKind.Goal) { Name = "fewer-needles-baseline" }, "goal-fewer-needles-baseline" },
        { new(MeasureKind.Score) { Name = "total" }, "score-total" },
    };

    [Theory, MemberData(nameof(Slugs))]
    public void A_slug_is_read_back_as_the_measure_that_wrote_it(Measure measure, string slug)
    {
        var read = Measures.Read(slug)!;
        Assert.Equal((slug, slug, measure.Kind, measure.Per, measure.Best), (measure.Slug, read.Slug, read.Kind, read.Per, read.Best));
    }

    [Fact]
    public void Every_measure_has_a_slug_that_is_tried_here() =>
        Assert.Equal(Enum.GetValues<MeasureKind>().Order(), Slugs.Select(row => row.Data.Item1.Kind).Distinct().Order());

    [Theory]
    [InlineData("harm")]
    [InlineData("rate-per-many")]
    [InlineData("rate-per-1000-")]
    [InlineData("rank-by-harm-lowest-first")]
    [InlineData("rank-by-rate")]
    [InlineData("harm-against-all")]
    [InlineData("value-against-some")]
    [InlineData("average-of-best-few-of-count")]
    [InlineData("average-of-harm")]
    [InlineData("centre-line-of-")]
    public void A_slug_of_a_later_version_is_not_guessed_at(string slug) => Assert.Null(Measures.Read(slug));

    private static Measure Rate(int per) => new(MeasureKind.Rate, per);
}
