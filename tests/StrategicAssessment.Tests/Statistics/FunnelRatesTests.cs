using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

public sealed class FunnelRatesTests
{
    [Theory]
    [InlineData(1, 0.006)]
    [InlineData(9, 0.0004)]
    [InlineData(57, 0.00039)]
    [InlineData(99, 0.02)]
    [InlineData(430, 0.06)]
    public void At_the_sizes_where_whole_counts_reach_a_limit_the_curve_passes_through_them(double events, double average)
    {
        double Size(double confidence, bool isUpper) => (isUpper ? ExactPoisson.Lower(events, Confidence.Tail(confidence)) : ExactPoisson.Upper(events, Confidence.Tail(confidence))) / average;
        Assert.Equal(events, FunnelRates.At(average, Size(0.95, isUpper: false)).Lower95 * Size(0.95, isUpper: false), 6);
        Assert.Equal(events, FunnelRates.At(average, Size(0.95, isUpper: true)).Upper95 * Size(0.95, isUpper: true), 6);
        Assert.Equal(events, FunnelRates.At(average, Size(0.998, isUpper: false)).Lower998 * Size(0.998, isUpper: false), 6);
        Assert.Equal(events, FunnelRates.At(average, Size(0.998, isUpper: true)).Upper998 * Size(0.998, isUpper: true), 6);
    }

    [Fact]
    public void The_funnel_narrows_around_its_average_and_begins_at_nought()
    {
        var small = FunnelRates.At(0.001, 1000);
        Assert.Equal((0, 0), (small.Lower95, small.Lower998));
        var width = double.PositiveInfinity;
        for (var residents = 1000; residents < 1_000_000; residents *= 2)
        {
            var limits = FunnelRates.At(0.001, residents);
            Assert.True(limits.Lower998 <= limits.Lower95 && limits.Lower95 < 0.001 && limits.Upper95 > 0.001 && limits.Upper998 > limits.Upper95);
            Assert.True(limits.Upper998 - limits.Lower998 < width);
            width = limits.Upper998 - limits.Lower998;
        }
    }
}
