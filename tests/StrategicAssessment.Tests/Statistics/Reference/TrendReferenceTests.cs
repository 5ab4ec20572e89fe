using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategicAssessment.Statistics;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
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
        Assert.Equal(item.GetProperty("expected_trend").GetString(), TrendLabel.Of(trend.Direction, GoodEnd.Neither, StrategicAssessment.Wording.Words.BuiltIn));
        Near.Absolute(Number(item, "expected_chi2"), trend.ChiSquared, 5e-5, item.ToString());
        Near.Absolute(Number(item, "expected_slope"), trend.Slope, 5e-5, item.ToString());
    });

    [Fact]
    public void A_plan_that_asks_for_them_prints_the_same_trends()
    {
        var cases = Vectors.Json("phe_trend_markers.json").GetProperty("cases").EnumerateArray().Where(c => c.GetProperty("value_type").GetString() != "proportion" && Number(c, "expected_chi2") is not null).ToList();
        using var workspace = Workspace.Empty("trends");
        workspace.Write("areas.csv", "code,name,type\nD1,Place,district\n");
        var (extracts, tables) = (new StringBuilder(), new StringBuilder());
        foreach (var (i, item) in cases.Index())
        {
            var points = Points(item);
            workspace.Write($"extracts/t{i}.csv", "area,year,value,lower limit,upper limit\n" + string.Concat(points.Select(p => string.Create(CultureInfo.InvariantCulture, $"Place,{Year(p)},{p.Value},{p.Lower},{p.Upper}\n"))));
            extracts.Append(CultureInfo.InvariantCulture, $"  t{i}:\n    source: nobody\n    shape: values\n    unit: rate\n");
            tables.Append(CultureInfo.InvariantCulture, $"  t{i}:\n    rows: [Place]\n    this year: {points.Max(Year)}\n    columns: [this year, trend]\n");
        }

        workspace.Write("assessment.yaml", $"version: 1\nedition: 2024\nplace: Place\nthis year: 2024\nextracts:\n{extracts}tables:\n{tables}");
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        using var figures = WholeFigures.Document(File.ReadAllText(Path.Combine(workspace.Output, "figures.json")));
        var found = figures.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("trend").ValueKind == JsonValueKind.String).ToDictionary(f => f.GetProperty("indicator").GetString()!);
        foreach (var (i, item) in cases.Index())
        {
            var figure = found[string.Create(CultureInfo.InvariantCulture, $"t{i}")];
            Assert.Equal(item.GetProperty("expected_trend").GetString(), figure.GetProperty("trend").GetString(), ignoreCase: true);
            Near.Absolute(Number(item, "expected_chi2"), figure.GetProperty("trend_chi_squared").GetDouble(), 5e-5, item.ToString());
        }
    }

    [Fact]
    public void Trends_agree_with_the_service() => Assert.All(Vectors.Json("fingertips_trend.json").GetProperty("open_cases").EnumerateArray().Where(c => c.GetProperty("method").GetString() != "proportion_chi2"), item =>
    {
        var trend = RecentTrend.OfValues(Points(item), 0.95);
        Assert.Equal(item.GetProperty("expected").GetString(), Compact(TrendLabel.Of(trend.Direction, GoodEnd.Neither, StrategicAssessment.Wording.Words.BuiltIn)));
        if (trend.ChiSquared is { } found && item.TryGetProperty("expected_chi2_2dp", out var expected)) Near.Absolute(expected.GetDouble(), found, OfRoundedDivisor, item.ToString());
    });

    [Fact]
    public void Trends_agree_with_the_next_service() => Assert.All(
        Vectors.Json("fingertips_trend.json").GetProperty("next_cases").EnumerateArray().Where(c => c.GetProperty("value_type").GetString() != "Proportion"),
        item =>
        {
            var trend = RecentTrend.OfValues(Points(item), 0.95);
            var good = item.GetProperty("polarity").GetString() switch { "low_is_good" => GoodEnd.Lower, "high_is_good" => GoodEnd.Higher, _ => GoodEnd.Neither };
            Assert.Equal(item.GetProperty("expected").GetString(), Compact(TrendLabel.Of(trend.Direction, good, StrategicAssessment.Wording.Words.BuiltIn)));
        });

    private static List<TrendPoint> Points(JsonElement item) => [.. item.GetProperty("points").EnumerateArray().Select(p => new TrendPoint(
        p.GetProperty("year").GetDouble(),
        Number(p, "value"),
        Number(p, "lower_cl") ?? Number(p, "lower95"),
        Number(p, "upper_cl") ?? Number(p, "upper95")))];

    // Some of the package's own cases count their years from 1.
    private static double Year(TrendPoint point) => point.Time < 1900 ? point.Time + 2000 : point.Time;

    private static double? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number ? found.GetDouble() : null;

    private static string Compact(string label) => label switch
    {
        "No significant change" => "NoChange",
        "Cannot be calculated" => "CannotBeCalculated",
        _ => string.Concat(label.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..])),
    };
}
