using StrategicAssessment.Tests.Statistics.Reference;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class SpcLimitVectorsTests
{
    [Fact]
    public void Limits_are_those_of_the_reference()
    {
        var cases = Vectors.Json("nhsr_spc_limits.json").GetProperty("cases").EnumerateArray().ToList();
        Assert.NotEmpty(cases);
        foreach (var one in cases)
        {
            var chart = Charted.Xmr(one.Numbers("values"), Some.Settings with { ScreenMovingRanges = one.GetProperty("screen_outliers").GetBoolean() });
            var (limits, expected, within) = (chart.Points[^1].Limits!, one.GetProperty("expected"), one.GetProperty("tol").GetDouble());
            Assert.Equal(expected.GetProperty("mean").GetDouble(), limits.Centre, within);
            Assert.Equal(expected.GetProperty("lpl").GetDouble(), limits.Lower, within);
            Assert.Equal(expected.GetProperty("upl").GetDouble(), limits.Upper, within);
        }
    }

    [Fact]
    public void A_series_in_two_halves_has_the_limits_of_each_half_when_it_is_rebased_between_them()
    {
        var cases = Vectors.Json("nhsr_spc_limits.json").GetProperty("cases").EnumerateArray().ToList();
        var whole = cases.Single(c => c.GetProperty("name").GetString() == "rnorm20").Numbers("values");
        var chart = Charted.Xmr(whole, Some.Settings with { Rebases = [10] });
        foreach (var (name, point) in new[] { ("first ten (facet 0)", 0), ("last ten (facet 1)", 10) })
        {
            var half = cases.Single(c => c.GetProperty("name").GetString() == name);
            Assert.Equal(half.GetProperty("expected").GetProperty("upl").GetDouble(), chart.Points[point].Limits!.Upper, half.GetProperty("tol").GetDouble());
        }
    }
}
