using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class SignalTests
{
    // The baseline alternates 9 and 11: centre 10, limits 4.68 and 15.32, near limits 6.45 and 13.55.
    private const string Baseline = "9 11 9 11 9 11 9 11 9 11 ";

    [Theory]
    [InlineData("16", "x")]
    [InlineData("4", "x")]
    [InlineData("15.32", "-")]
    [InlineData("14 9 14", "---")]
    [InlineData("14 10 14", "---")]
    [InlineData("14 11 14", "2-2")]
    [InlineData("14 14 11", "22-")]
    [InlineData("14 16 11", "-x-")]
    [InlineData("6 9 6", "2-2")]
    [InlineData("6 14 6", "---")]
    [InlineData("9 12 12 11 12 11 12 11", "-7777777")]
    [InlineData("9 12 12 11 10 11 12 11", "--------")]
    [InlineData("8 9 10 11 12 13 14", "ttttttt")]
    [InlineData("8 9 10 11 12 13 13", "-------")]
    [InlineData("8 9 10 11 12 13 16", "ttttttx")]
    [InlineData("11 11.1 11.2 11.3 11.4 14 14.1", "ttttttt")]
    [InlineData("9 11.5 11.4 12 11.2 11.9 14 14.1", "-777772" + "2")]
    public void A_point_is_named_by_the_first_rule_that_it_is_part_of(string after, string signals)
    {
        var chart = Charted.Xmr(Some.Series(Baseline + after), Some.Settings with { FixAfter = 10 });
        Assert.Equal(signals, Some.Signals(chart)[10..]);
    }

    [Fact]
    public void A_point_keeps_all_the_rules_that_it_is_part_of()
    {
        var chart = Charted.Xmr(Some.Series(Baseline + "11 12 13 14 14.5 14.6 16"), Some.Settings with { FixAfter = 10 });
        Assert.Equal(SpecialCause.OutsideLimits | SpecialCause.SevenRisingOrFalling | SpecialCause.SevenOnOneSide, chart.Points[^1].Causes);
        Assert.Equal(SpecialCause.OutsideLimits, chart.Points[^1].Signal);
    }

    [Fact]
    public void A_point_on_the_mean_breaks_a_run_though_the_mean_is_not_exact_in_binary()
    {
        double[] values = [0.1, 0.3, 0.3, 0.3, 0.2, 0.3, 0.3, 0.3, 0.1, 0.1, 0.1, 0.1, 0.1];
        var chart = Some.Xmr(values);
        Assert.Equal(0.2, chart.Segments[0].Centre, 15);
        Assert.All(chart.Points, p => Assert.Equal(SpecialCause.None, p.Causes & SpecialCause.SevenOnOneSide));
    }

    [Theory]
    [InlineData("16", GoodEnd.Higher, PointType.Improvement)]
    [InlineData("16", GoodEnd.Lower, PointType.Concern)]
    [InlineData("16", GoodEnd.Neither, PointType.NeutralHigh)]
    [InlineData("4", GoodEnd.Higher, PointType.Concern)]
    [InlineData("4", GoodEnd.Lower, PointType.Improvement)]
    [InlineData("4", GoodEnd.Neither, PointType.NeutralLow)]
    [InlineData("10", GoodEnd.Neither, PointType.CommonCause)]
    [InlineData("8 9 9.1 9.2 9.3 9.4 9.5", GoodEnd.Lower, PointType.Concern)]
    public void A_signal_is_good_or_bad_by_the_way_that_is_good(string after, GoodEnd good, PointType type)
    {
        var chart = Charted.Xmr(Some.Series(Baseline + after), new ControlChartSettings(good) { FixAfter = 10 });
        Assert.Equal(type, chart.Points[^1].Type);
    }

    [Fact]
    public void A_peak_belongs_to_the_fall_that_follows_it_and_the_end_of_a_rise_to_the_rise()
    {
        var chart = Charted.Xmr(Some.Series(Baseline + "7 8 9 10 11 12 13 12.5 12 11 10 9 8 8.5"), Some.Settings with { FixAfter = 10 });
        Assert.Equal([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, 0], chart.Points.Skip(10).Select(p => p.Direction));
        var twice = Charted.Xmr(Some.Series(Baseline + "7 8 9 10 11 12 13 7 8 9 10 11 12 13"), Some.Settings with { FixAfter = 10 });
        Assert.All(twice.Points.Skip(10), p => Assert.Equal(1, p.Direction));
    }

    [Theory]
    [InlineData(1, 3, 3, GoodEnd.Lower, Assurance.HitAndMiss)]
    [InlineData(1, 3, 1, GoodEnd.Higher, Assurance.HitAndMiss)]
    [InlineData(1, 3, 4, GoodEnd.Lower, Assurance.ConsistentlyMet)]
    [InlineData(1, 3, 0.5, GoodEnd.Lower, Assurance.ConsistentlyMissed)]
    [InlineData(1, 3, 0.5, GoodEnd.Neither, Assurance.NotAsked)]
    public void A_target_is_met_missed_or_hit_by_chance(double lower, double upper, double target, GoodEnd good, Assurance assurance) =>
        Assert.Equal(assurance, AssuranceRule.Of(lower, upper, target, good));
}
