using System.Globalization;
using StrategicAssessment.Statistics;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Funnels of crude rates against PHEindicatormethods at commit 5302983f.</summary>
public sealed class FunnelReferenceTests
{
    // The source stops looking for a limit once it is this close.
    private const double BisectedTo = 5e-5;

    [Fact]
    public void Labels_of_crude_rates_agree()
    {
        var rows = Vectors.Csv("phe_funnel_rate_dsr_inputs.csv");
        Assert.All(Labelled(rows, "crude_per_100_with_0"), Agrees);
        Assert.All(Labelled(rows, "crude_per_100000_with_0"), Agrees);
        Assert.All(Labelled([.. rows.Where(r => r.Known("count") > 0)], "crude_per_100000_without_0"), Agrees);
    }

    [Fact]
    public void A_plan_that_asks_for_chance_alone_finds_as_many_outside()
    {
        var rows = Vectors.Csv("phe_funnel_rate_dsr_inputs.csv");
        using var workspace = Workspace.Empty("funnel");
        workspace.Write("areas.csv", "code,name,type\n" + Each(rows, i => $"D{i:00},Place {i:00},district"));
        workspace.Write("groups.csv", "group,code,name,member\n" + Each(rows, i => $"districts,G1,All,Place {i:00}"));
        workspace.Write("population.csv", "area,year,population\n" + Each(rows, i => $"Place {i:00},2013,{rows[i]["pop"]}"));
        workspace.Write("extracts/events.csv", "area,year,number\n" + Each(rows, i => $"Place {i:00},2014,{rows[i]["count"]}"));
        workspace.Write("assessment.yaml", """
            version: 1
            edition: 2014
            place: Place 00
            this year: 2014
            extracts:
              events:
                source: nobody
                good: fewer
            tables:
              events:
                rows: districts
                columns: [rate]
                totals: districts
                chart: funnel of chance
            """);
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var outside = rows.Count(r => r["crude_per_100000_with_0"].EndsWith("(0.001)", StringComparison.Ordinal));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{outside} of {rows.Count} places lie outside the limits"), File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_of_rates_agree() => Assert.All(
        new[] { "phe_funnel_rate_outputs.csv", "phe_funnel_rate_outputs_2.csv", "phe_funnel_rate_outputs_3.csv" }.SelectMany(Vectors.Csv),
        row =>
        {
            var per = row["statistic"].Contains("100,000", StringComparison.Ordinal) ? 100_000.0 : 100.0;
            // Where the residents are those of the point, the limit is as many events over them.
            FunnelLimits At(string limit) => FunnelRates.At(row.Known("baseline") / per, row.Known("Events") * per / row.Known(limit));
            Near.Relative(row.Known("lower_2s_limit"), At("lower_2s_limit").Lower95 * per, Of(row), row.ToString());
            Near.Relative(row.Known("upper_2s_limit"), At("upper_2s_limit").Upper95 * per, Of(row), row.ToString());
            Near.Relative(row.Known("lower_3s_limit"), At("lower_3s_limit").Lower998 * per, Of(row), row.ToString());
            Near.Relative(row.Known("upper_3s_limit"), At("upper_3s_limit").Upper998 * per, Of(row) * 10, row.ToString());
        });

    // Between two small counts the curve is steep, and what the source leaves undone counts for more.
    private static double Of(Vectors.Row row) => BisectedTo * (1 + (10 / row.Known("Events")));

    private static string Each(IReadOnlyList<Vectors.Row> rows, Func<int, string> line) => string.Concat(Enumerable.Range(0, rows.Count).Select(i => line(i) + "\n"));

    private static IEnumerable<(string Expected, string Actual, string Row)> Labelled(IReadOnlyList<Vectors.Row> rows, string column)
    {
        var average = rows.Sum(r => r.Known("count")) / rows.Sum(r => r.Known("pop"));
        return rows.Select(row => (row[column], Label(FunnelPlaces.OfRate(row.Known("count"), row.Known("pop"), average)), row.ToString()));
    }

    // As PHEindicatormethods writes it.
    private static string Label(FunnelPlace place) => place switch
    {
        FunnelPlace.VeryHigh => "High (0.001)",
        FunnelPlace.High => "High (0.025)",
        FunnelPlace.VeryLow => "Low (0.001)",
        FunnelPlace.Low => "Low (0.025)",
        _ => "Not significant",
    };

    private static void Agrees((string Expected, string Actual, string Row) labelled) =>
        Assert.True(labelled.Actual.StartsWith(labelled.Expected, StringComparison.Ordinal), $"{labelled.Row}: expected {labelled.Expected}, got {labelled.Actual}");
}
