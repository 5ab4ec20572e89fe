using System.Globalization;
using System.Text.Json;
using StrategicAssessment.Statistics;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Intervals against PHEindicatormethods at commit 5302983f.</summary>
public sealed class IntervalReferenceTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Byar_and_Wilson_limits_agree() => Assert.All(Vectors.Csv("phe_byars_wilson.csv"), row =>
    {
        var confidence = Percent(row["confidence"]);
        var interval = row["method"] == "Byars"
            ? CountInterval.Byar(row.Known("x"), confidence)
            : ProportionInterval.Of(row.Known("x"), row.Known("n"), confidence);
        Agree(row, interval, "lowercl", "uppercl", 1);
    });

    [Fact]
    public void Crude_rates_agree() => Assert.All(Known("phe_rate.csv"), row =>
    {
        var multiplier = row.Known("multiplier");
        Near.Relative(row.Number("value"), row.Known("Numerator") * multiplier / row.Known("Denominator"), Tolerance, row.ToString());
        Agree(row, RateInterval.Of(row.Known("Numerator"), row.Known("Denominator"), multiplier, 0.95), "lower95_0cl", "upper95_0cl", 1);
        Agree(row, RateInterval.Of(row.Known("Numerator"), row.Known("Denominator"), multiplier, 99.8), "lower99_8cl", "upper99_8cl", 1);
        Assert.Equal(row["method"], CountInterval.Of(row.Known("Numerator"), 0.95).Method == IntervalMethod.Exact ? "Exact" : "Byars");
    });

    [Fact]
    public void Rates_of_groups_agree() => Assert.All(Known("phe_rate_grouped.csv"), row =>
        Agree(row, RateInterval.Of(row.Known("Numerator"), row.Known("Denominator"), row.Known("multiplier"), Percent(row["confidence"])), "lowercl", "uppercl", 1));

    [Fact]
    public void Proportions_agree() => Assert.All(Known("phe_proportion.csv"), row =>
    {
        Agree(row, ProportionInterval.Of(row.Known("Numerator"), row.Known("Denominator"), 0.95), "lower95_0cl", "upper95_0cl", row.Known("multiplier"));
        Agree(row, ProportionInterval.Of(row.Known("Numerator"), row.Known("Denominator"), 0.998), "lower99_8cl", "upper99_8cl", row.Known("multiplier"));
    });

    [Fact]
    public void Proportions_of_groups_agree() => Assert.All(Known("phe_proportion_grouped.csv"), row =>
        Agree(row, ProportionInterval.Of(row.Known("Numerator"), row.Known("Denominator"), 95), "lowercl", "uppercl", row.Known("multiplier")));

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void A_plan_that_asks_for_rates_publishes_the_same(int per)
    {
        var rows = Known("phe_rate.csv").Where(r => r.Known("multiplier") == per).ToList();
        using var workspace = Workspace.Empty("rates");
        workspace.Write("areas.csv", "code,name,type\n" + Each(rows, i => $"D{i:00},Place {i:00},district"));
        workspace.Write("groups.csv", "group,code,name,member\n" + Each(rows, i => $"districts,G1,All,Place {i:00}"));
        workspace.Write("population.csv", "area,year,population\n" + Each(rows, i => $"Place {i:00},2013,{rows[i]["Denominator"]}"));
        workspace.Write("extracts/events.csv", "area,year,number\n" + Each(rows, i => $"Place {i:00},2014,{rows[i]["Numerator"]}"));
        workspace.Write("assessment.yaml", Plan("D00", $"    per: {per}", "rows: districts", "[rate]"));
        var figures = Figures(workspace);
        Assert.All(rows, (row, i) => Publishes(row, figures.Single(f => Text(f, "measure").StartsWith("rate", StringComparison.Ordinal) && Text(f, "area") == $"D{i:00}"), 1));
    }

    [Fact]
    public void A_plan_that_asks_for_shares_publishes_the_same()
    {
        var rows = Known("phe_proportion.csv").Where(r => r.Known("multiplier") == 1).ToList();
        using var workspace = Workspace.Empty("shares");
        workspace.Write("areas.csv", "code,name,type\n" + Each(rows, i => $"D{i:00},Place {i:00},district"));
        workspace.Write("extracts/events.csv", "area,year,category,number\n" + Each(rows, i => $"Place {i:00},2014,part,{rows[i]["Numerator"]}\nPlace {i:00},2014,other,{rows[i].Known("Denominator") - rows[i].Known("Numerator")}"));
        workspace.Write("assessment.yaml", Plan("D00", "    categories: whole", "rows: [part]", $"[{string.Join(", ", rows.Select((_, i) => $"share in Place {i:00}"))}]") + "\ncategories:\n  whole:\n    part:\n    other:\n");
        var figures = Figures(workspace);
        Assert.All(rows, (row, i) => Publishes(row, figures.Single(f => Text(f, "measure") == "share" && Text(f, "area") == $"D{i:00}" && Text(f, "category") == "part"), 100));
    }

    private static string Each(IReadOnlyList<Vectors.Row> rows, Func<int, string> line) => string.Concat(Enumerable.Range(0, rows.Count).Select(i => line(i) + "\n"));

    private static string Plan(string place, string extract, string rows, string columns) => $"""
        version: 1
        edition: 2014
        place: {place}
        this year: 2014
        extracts:
          events:
            source: nobody
        {extract}
        tables:
          events:
            {rows}
            columns: {columns}
            chart: none
        """;

    private static List<JsonElement> Figures(Workspace workspace)
    {
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        return [.. WholeFigures.Document(File.ReadAllText(Path.Combine(workspace.Output, "figures.json"))).RootElement.GetProperty("figures").EnumerateArray()];
    }

    private static string Text(JsonElement figure, string name) => figure.GetProperty(name).GetString() ?? string.Empty;

    // Published to twelve significant digits; a lower end that the formula puts below zero is none.
    private static void Publishes(Vectors.Row row, JsonElement figure, double times)
    {
        foreach (var (column, name) in new[] { ("value", "value"), ("lower95_0cl", "lower95"), ("upper95_0cl", "upper95"), ("lower99_8cl", "lower998"), ("upper99_8cl", "upper998") })
        {
            var published = figure.GetProperty(name);
            Near.Relative(row.Number(column) * times, published.ValueKind == JsonValueKind.Number ? published.GetDouble() : null, 1e-11, $"{row} {name}");
        }
    }

    private static List<Vectors.Row> Known(string file) =>
        [.. Vectors.Csv(file).Where(r => r.Number("Numerator") is not null && r.Number("Denominator") is not null && r.Number("value") is not null)];

    private static void Agree(Vectors.Row row, Interval interval, string lower, string upper, double multiplier)
    {
        Near.Relative(row.Number(lower), interval.Lower * multiplier, Tolerance, $"{row} {lower}");
        Near.Relative(row.Number(upper), interval.Upper * multiplier, Tolerance, $"{row} {upper}");
    }

    private static double Percent(string text) => double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
}
