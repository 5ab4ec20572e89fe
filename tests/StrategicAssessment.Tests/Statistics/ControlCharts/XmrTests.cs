using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class XmrTests
{
    // NHSRplotthedots 050b07d7, vignette "Deviations from Excel defaults": as printed there, to two decimals.
    private const string Vignette = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";

    [Theory]
    [InlineData(Vignette, true, 1.94, -0.72, 4.60)]
    [InlineData(Vignette, false, 1.94, -3.06, 6.95)]
    public void Limits_with_and_without_screening(string series, bool screen, double mean, double lower, double upper)
    {
        var limits = Charted.Xmr(Some.Series(series), Some.Settings with { ScreenMovingRanges = screen }).Points[0].Limits!;
        Assert.Equal((mean, lower, upper), (limits.Centre, limits.Lower, limits.Upper), Within(0.006));
    }

    [Fact]
    public void Near_limits_lie_two_thirds_of_the_way_to_the_limits()
    {
        var limits = Some.Xmr(10, 13, 10, 13, 10, 13, 10, 13).Points[0].Limits!;
        Assert.Equal((11.5, 11.5 - (2 * 2.66), 11.5 + (2 * 2.66)), (limits.Centre, limits.NearLower, limits.NearUpper), Within(1e-12));
        Assert.Equal(11.5 + (3 * 2.66), limits.Upper, 1e-12);
    }

    [Theory]
    [InlineData("5 5 5 5 5 5 5 5")]
    [InlineData("0.1 0.1 0.1 0.1 0.1 0.1 0.1")]
    [InlineData("0 0 0 0 0 0 0")]
    public void A_constant_series_has_its_own_value_for_limits_and_signals_nothing(string series)
    {
        var chart = Charted.Xmr(Some.Series(series), Some.Settings);
        Assert.Equal(new string('-', chart.Points.Length), Some.Signals(chart));
        Assert.Equal(chart.Points[0].Value, chart.Points[0].Limits!.Upper, 1e-15);
        Assert.Equal(chart.Points[0].Value, chart.Points[0].Limits!.Lower, 1e-15);
        Assert.Empty(chart.Steps);
    }

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("7", 1, false)]
    [InlineData("7 9", 1, true)]
    public void A_series_of_one_point_has_a_centre_and_no_limits(string series, int segments, bool limits)
    {
        var chart = Charted.Xmr(Some.Series(series), Some.Settings with { Target = 8 });
        Assert.Equal(segments, chart.Segments.Length);
        Assert.All(chart.Points, p => Assert.Equal(limits, p.Limits is not null));
        Assert.Equal(limits ? Assurance.HitAndMiss : Assurance.NotAsked, chart.Assurance);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Limits_from_fewer_than_thirteen_points_are_trial_limits(int points, bool trial)
    {
        var values = Enumerable.Range(0, points).Select(i => (double)(i % 3)).ToArray();
        Assert.Equal(trial, Some.Xmr(values).Segments[0].IsTrial);
        Assert.Equal(trial, Charted.Xmr([.. values, .. values], Some.Settings with { FixAfter = points }).Segments[0].IsTrial);
    }

    [Fact]
    public void Limits_locked_to_a_baseline_do_not_see_what_comes_after()
    {
        double[] baseline = [10, 12, 11, 13, 10, 12, 11, 13];
        var locked = Charted.Xmr([.. baseline, 30, 31, 29], Some.Settings with { FixAfter = 8 });
        Assert.Equal(Some.Xmr(baseline).Points[0].Limits, locked.Points[^1].Limits);
        Assert.Equal("--------xxx", Some.Signals(locked));
    }

    [Fact]
    public void Screening_that_would_leave_no_variation_at_all_is_not_done()
    {
        var chart = Charted.Xmr(Some.Series("0 0 0 0 0 1 0 0 0 0 0 0"), Some.Fewer);
        Assert.Equal("-----x------", Some.Signals(chart));
        Assert.Equal((1.0 / 12) + (2.66 * 2 / 11), chart.Points[0].Limits!.Upper, 1e-12);
    }

    [Fact]
    public void A_floor_cuts_the_limits_and_changes_no_signal()
    {
        double[] counts = [0, 3, 1, 0, 2, 9, 0, 1, 3, 0, 1];
        var (free, cut) = (Charted.Xmr(counts, Some.Fewer), Charted.Xmr(counts, Some.Fewer with { Floor = 0 }));
        Assert.True(free.Points[0].Limits!.Lower < 0);
        Assert.Equal((0, 0), (cut.Points[0].Limits!.Lower, cut.Points[0].Limits!.NearLower));
        Assert.Equal(Some.Signals(free), Some.Signals(cut));
    }

    [Fact]
    public void A_point_without_a_value_is_in_no_mean_and_no_moving_range_reaches_over_it()
    {
        var chart = Some.Xmr(10, 14, double.NaN, 30, 34);
        Assert.Equal(22, chart.Points[0].Limits!.Centre, 1e-12);
        Assert.Equal(22 + (2.66 * 4), chart.Points[0].Limits!.Upper, 1e-12);
        Assert.Equal(PointType.CommonCause, chart.Points[2].Type);
        Assert.Equal(double.NaN, chart.Points[2].Value);
    }

    [Fact]
    public void A_setting_without_a_meaning_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Charted.Xmr([1, 2, 3], Some.Settings with { FixAfter = 1 }));
        Assert.Throws<ArgumentException>(() => Charted.Xmr([1, 2, 3], Some.Settings with { Rebases = [3] }));
        Assert.Throws<ArgumentException>(() => Charted.Xmr([1, 2, 3], Some.Settings with { Rebases = [2, 1] }));
        Assert.Throws<ArgumentException>(() => Charted.Xmr([1, double.PositiveInfinity], Some.Settings));
    }

    private static IEqualityComparer<(double, double, double)> Within(double tolerance) => EqualityComparer<(double, double, double)>.Create(
        (a, b) => Math.Abs(a.Item1 - b.Item1) <= tolerance && Math.Abs(a.Item2 - b.Item2) <= tolerance && Math.Abs(a.Item3 - b.Item3) <= tolerance, _ => 0);
}
