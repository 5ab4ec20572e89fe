using System.Text.Json;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Recent trends against the branch add_trend_markers of PHEindicatormethods (be274439) and both Fingertips services.</summary>
public sealed class TrendReferenceTests
{
    // The live service divides by 3.92 where we divide by twice 1.959964.
    private const double OfRoundedDivisor = 0.01;

    [Fact]
    public void Trends_agree_with_the_public_health_package() => Assert.All(Vectors.Json("phe_trend_markers.json").GetProperty("cases").EnumerateArray(), item =>
    {
        var isProportion = item.GetProperty("value_type").GetString() == "proportion";
        var points = Points(item);
        var trend = isProportion ? RecentTrend.OfProportions(points, TrendAxis.Positions) : RecentTrend.OfValues(points, 0.95, TrendAxis.Positions);
        Assert.Equal(item.GetProperty("expected_trend").GetString(), TrendLabel.Of(trend.Direction, GoodEnd.Neither));
        Assert.Equal(item.GetProperty("expected_reason").GetString(), Words(trend.Reason));
        Near.Absolute(Number(item, "expected_chi2"), trend.ChiSquared, 5e-5, item.ToString());
        Near.Absolute(Number(item, "expected_slope"), trend.Slope, 5e-5, item.ToString());
    });

    [Fact]
    public void Real_years_part_from_positions_only_where_a_year_is_missing()
    {
        var gap = Vectors.Json("phe_trend_markers.json").GetProperty("cases").EnumerateArray().Single(c => c.TryGetProperty("note", out _));
        var trend = RecentTrend.OfProportions(Points(gap), TrendAxis.RealTimes);
        Near.Absolute(44.7368, trend.ChiSquared, 5e-5, "chi-squared");
        Near.Absolute(0.3562, trend.Slope, 5e-5, "slope");
        Assert.Equal(TrendDirection.Increasing, trend.Direction);
    }

    [Fact]
    public void Trends_agree_with_the_service() => Assert.All(Vectors.Json("fingertips_trend.json").GetProperty("open_cases").EnumerateArray(), item =>
    {
        var points = Points(item);
        var trend = item.GetProperty("method").GetString() == "proportion_chi2"
            ? RecentTrend.OfProportions(points, TrendAxis.Positions)
            : RecentTrend.OfValues(points, 0.95, TrendAxis.Positions);
        Assert.Equal(item.GetProperty("expected").GetString(), Compact(TrendLabel.Of(trend.Direction, GoodEnd.Neither)));
        if (trend.ChiSquared is { } found && item.TryGetProperty("expected_chi2_2dp", out var expected)) Near.Absolute(expected.GetDouble(), found, OfRoundedDivisor, item.ToString());
    });

    // The case without intervals is left out: the service drops its points and calls the empty sum no change; we have the counts and use them.
    [Fact]
    public void Trends_agree_with_the_next_service() => Assert.All(
        Vectors.Json("fingertips_trend.json").GetProperty("next_cases").EnumerateArray().Where(c => c.GetProperty("points")[0].GetProperty("lower95").ValueKind == JsonValueKind.Number),
        item =>
        {
            var points = Points(item);
            var trend = item.GetProperty("value_type").GetString() == "Proportion"
                ? RecentTrend.OfProportions(points, TrendAxis.Positions)
                : RecentTrend.OfValues(points, 0.95, TrendAxis.Positions);
            var good = item.GetProperty("polarity").GetString() switch { "low_is_good" => GoodEnd.Lower, "high_is_good" => GoodEnd.Higher, _ => GoodEnd.Neither };
            Assert.Equal(item.GetProperty("expected").GetString(), Compact(TrendLabel.Of(trend.Direction, good)));
        });

    [Fact]
    public void Two_values_differ_when_their_intervals_do_not_touch() =>
        Assert.All(Vectors.Json("fingertips_trend.json").GetProperty("two_values_trend").EnumerateArray(), item =>
        {
            var (recent, previous) = (item.GetProperty("recent"), item.GetProperty("previous"));
            var standing = recent.ValueKind == JsonValueKind.Null
                ? Standing.NotCompared
                : Benchmark.DoubleOverlap(recent.GetProperty("value").GetDouble(), Interval(recent), previous.GetProperty("value").GetDouble(), Interval(previous));
            var expected = item.GetProperty("expected").GetString() switch { "Decreasing" => Standing.Lower, "NoChange" => Standing.Similar, _ => Standing.NotCompared };
            Assert.Equal(expected, standing);
        });

    private static Interval? Interval(JsonElement item) => Number(item, "lower95") is { } lower && Number(item, "upper95") is { } upper
        ? new Interval(lower, upper, IntervalMethod.Byar)
        : null;

    private static List<TrendPoint> Points(JsonElement item) => [.. item.GetProperty("points").EnumerateArray().Select(p => new TrendPoint(
        p.GetProperty("year").GetDouble(),
        Number(p, "count"),
        Number(p, "denominator"),
        Number(p, "value"),
        Number(p, "lower_cl") ?? Number(p, "lower95"),
        Number(p, "upper_cl") ?? Number(p, "upper95")))];

    private static double? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number ? found.GetDouble() : null;

    private static string Compact(string label) => label switch
    {
        "No significant change" => "NoChange",
        "Cannot be calculated" => "CannotBeCalculated",
        _ => string.Concat(label.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..])),
    };

    private static string Words(TrendReason reason) => reason switch
    {
        TrendReason.SignificantTrend => "No outliers and significant trend",
        TrendReason.NotSignificant => "No significant trend",
        TrendReason.OutlierFound => "Outlier found",
        TrendReason.NotEnoughPoints => "Not enough data points",
        TrendReason.MissingValues => "Missing values",
        TrendReason.MissingInterval => "Missing at least one confidence interval value",
        _ => "Duplicate years in group",
    };
}
