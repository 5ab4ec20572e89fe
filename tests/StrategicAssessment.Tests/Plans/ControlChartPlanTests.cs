using StrategicAssessment.Assessments;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class ControlChartPlanTests
{
    private const string Extracts = """
        version: 1
        edition: 2016-17
        place: Northbridge
        this year: 12 months to September 2015
        categories:
          crime: {theft: , violence: }
        extracts:
          crime: {good: fewer, categories: crime}
          asb: {good: neither, counts: incidents}
          visitors: {good: more, shape: values, unit: percent}
          unsaid:
        tables:
          asb: {rows: [Northbridge]}
          visitors: {rows: [Northbridge]}
          unsaid: {rows: [Northbridge]}
        control charts:

        """;

    [Theory]
    [InlineData("  unsaid:", "SA2401@17:3")]
    [InlineData("  asb: {steps: {spring: it was warm}}", "SA2402@17:17")]
    [InlineData("  asb: {exclude: {spring: it was warm}}", "SA2024@17:19")]
    [InlineData("  asb: {exclude: {2024-04: ''}}", "SA2025@17:19")]
    [InlineData("  asb: {steps: {2014-04: ''}}", "SA2403@17:17")]
    [InlineData("  asb: {steps: {2014-04: }}", "SA2102@17:26")]
    [InlineData("  asb: {target: many}", "SA2404@17:17")]
    [InlineData("  asb: {target: -1}", "SA2404@17:17")]
    [InlineData("  asb:\n  again: {extract: asb, points: monthly}", "SA2405@18:3")]
    [InlineData("  asb:\nsections:\n  asb: {control charts: abs}", "SA2406@19:25 SA2407@17:3")]
    [InlineData("  asb:\nsections:\n  crime:", "SA2407@17:3")]
    [InlineData("  asb:\nsections:\n  asb: {control charts: none}", "SA2407@17:3")]
    [InlineData("  asb: {kind: x bar}", "SA2103@17:15")]
    [InlineData("  asb: {baseline: 1}", "SA2107@17:19")]
    [InlineData("  asb: {screen outliers: perhaps}", "SA2103@17:26")]
    [InlineData("  asb: {category: theft}", "SA2205@17:19")]
    [InlineData("  asb: {place: Nowhere}", "SA2201@17:16")]
    [InlineData("  nothing:", "SA2203@17:3")]
    [InlineData("  visitors: {kind: u}", "SA2212@17:20")]
    [InlineData("  asb: {limits: wide}", "SA2101@17:9")]
    public void A_mistake_is_told_where_it_stands(string chart, string told) => Assert.Equal(told, Some.Told(
        [.. Some.Read(Extracts + chart).Diagnostics, .. Some.Resolve(Extracts + chart).Diagnostics.Where(d => d.Code.StartsWith("SA2", StringComparison.Ordinal))]));

    [Fact]
    public void A_chart_says_no_more_than_what_differs_from_the_default()
    {
        var chart = Assert.Single(Resolved("  crime:").Assessment.ControlCharts);
        Assert.Equal(("crime", "Crime", "D1", "crime", ChartKind.Xmr, GoodEnd.Lower), (chart.Id, chart.Title, chart.Area.Value, chart.Category, chart.Kind, chart.Good));
        Assert.True(chart is { Points: null, Baseline: null, Target: null, ScreensOutliers: true, Steps.Length: 0 });
    }

    [Fact]
    public void A_chart_says_everything_that_differs()
    {
        var chart = Assert.Single(Resolved("""
              thefts:
                extract: crime
                category: theft
                place: Eastham
                points: quarterly
                kind: u prime
                baseline: 12
                screen outliers: no
                target: 2.5
                steps: {1 April 2014: second, 2013-04: first}
            """).Assessment.ControlCharts);
        Assert.Equal(("Theft", "Eastham", SeriesGrain.Quarter, ChartKind.UPrime, 12, 2.5m), (chart.Title, chart.AreaName, chart.Points, chart.Kind, chart.Baseline, chart.Target));
        Assert.False(chart.ScreensOutliers);
        Assert.Equal(["2013-04-01 first", "2014-04-01 second"], chart.Steps.Select(s => $"{s.From:yyyy-MM-dd} {s.Reason}"));
    }

    [Fact]
    public void A_section_shows_the_charts_of_its_extracts_unless_one_names_them()
    {
        var sections = Resolved("""
              crime:
              asb:
              thefts: {extract: crime, category: theft}
            sections:
              crime: {tables: crime}
              disorder: {tables: asb, control charts: [thefts]}
              asb:
            """).Sections;
        Assert.Equal(["crime", "thefts", "asb"], sections.Select(s => string.Join(' ', s.ControlCharts.Select(c => c.Id))));
    }

    private static ResolvedPlan Resolved(string charts)
    {
        var resolved = Some.Resolve(Extracts + charts);
        Assert.False(resolved.HasErrors, string.Join('\n', resolved.Diagnostics));
        return resolved.Value!;
    }
}
