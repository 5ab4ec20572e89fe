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
    public void Trends_agree_with_the_public_health_package() => Assert.All(Vectors.Json("phe_trend_markers.json").GetProperty("cases").EnumerateArray().Where(c => c.GetProperty("value_type").GetString() != "proportion"), item =>
    {
        var trend = RecentTrend.OfValues(Points(item), 0.95);
        Assert.Equal(item.GetProperty("expected_trend").GetString(), TrendLabel.Of(trend.Direction, GoodEnd.Neither));
        Assert.Equal(item.GetProperty("expected_reason").GetString(), Words(trend.Reason));
        Near.Absolute(Number(item, "expected_chi2"), trend.ChiSquared, 5e-5, item.ToString());
        Near.Absolute(Number(item, "expected_slope"), trend.Slope, 5e-5, item.ToString());
    });

    [Fact]
    public void Trends_agree_with_the_service() => Assert.All(Vectors.Json("fingertips_trend.json").GetProperty("open_cases").EnumerateArray().Where(c => c.GetProperty("method").GetString() != "proportion_chi2"), item =>
    {
        var trend = RecentTrend.OfValues(Points(item), 0.95);
        Assert.Equal(item.GetProperty("expected").GetString(), Compact(TrendLabel.Of(trend.Direction, GoodEnd.Neither)));
        if (trend.ChiSquared is { } found && item.TryGetProperty("expected_chi2_2dp", out var expected)) Near.Absolute(expected.GetDouble(), found, OfRoundedDivisor, item.ToString());
    });

    [Fact]
    public void Trends_agree_with_the_next_service() => Assert.All(
        Vectors.Json("fingertips_trend.json").GetProperty("next_cases").EnumerateArray().Where(c => c.GetProperty("value_type").GetString() != "Proportion"),
        item =>
        {
            var trend = RecentTrend.OfValues(Points(item), 0.95);
            var good = item.GetProperty("polarity").GetString() switch { "low_is_good" => GoodEnd.Lower, "high_is_good" => GoodEnd.Higher, _ => GoodEnd.Neither };
            Assert.Equal(item.GetProperty("expected").GetString(), Compact(TrendLabel.Of(trend.Direction, good)));
        });

    private static List<TrendPoint> Points(JsonElement item) => [.. item.GetProperty("points").EnumerateArray().Select(p => new TrendPoint(
        p.GetProperty("year").GetDouble(),
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
