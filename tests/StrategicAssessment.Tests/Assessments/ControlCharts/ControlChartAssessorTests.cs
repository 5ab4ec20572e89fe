using System.Globalization;
using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Assessments.ControlCharts;

public sealed class ControlChartAssessorTests
{
    [Fact]
    public void Months_are_charted_from_the_first_to_the_last_and_every_line_is_a_published_figure()
    {
        var assessment = Run(Chart(), Months("10 14 10 14"));
        var chart = Assert.Single(assessment.Value!.ControlCharts);
        Assert.Equal(SeriesGrain.Month, chart.Grain);
        Assert.Equal(["2014-01 10 12 1.36 22.64", "2014-02 14 12 1.36 22.64", "2014-03 10 12 1.36 22.64", "2014-04 14 12 1.36 22.64"], chart.Points.Select(Text));
        Assert.Empty(chart.Figures().Select(f => f.Id).Except(assessment.Value.Figures.Select(f => f.Id)));
        Assert.Equal("12.0 + 2.66 × 4.00", chart.Points[0].Upper.Formula);
        Assert.Equal("48 / 4", chart.Points[0].Centre.Formula);
        Assert.True(Assert.Single(chart.Stretches).IsTrial);
    }

    [Theory]
    [InlineData("A 2014-01 1; A 2014-02 2; A 2014-03 3; A 2014-04 4; A 2014-05 5; A 2014-06 6", SeriesGrain.Quarter, "2014-01_2014-03=6 2014-04_2014-06=15")]
    [InlineData("A 2014-02 2; A 2014-03 3; A 2014-04 4; A 2014-05 5; A 2014-06 6; A 2014-07 7", SeriesGrain.Quarter, "2014-04_2014-06=15")]
    [InlineData("A January_2014_to_March_2014 6; A April_2014_to_June_2014 15", null, "2014-01_2014-03=6 2014-04_2014-06=15")]
    [InlineData("A 2014-01-06_to_2014-01-12 7; A 2014-01-13_to_2014-01-19 9", null, "2014-01-06_2014-01-12=7 2014-01-13_2014-01-19=9")]
    [InlineData("A 2014 90; A 2014-11 7; A 2014-12 9", null, "2014-11=7 2014-12=9")]
    public void A_series_has_the_points_that_the_extract_holds_or_that_the_plan_asks_for(string observed, SeriesGrain? points, string expected)
    {
        var chart = Run(Chart() with { Points = points }, observed).Value!.ControlCharts.Single();
        Assert.Equal(expected, string.Join(' ', chart.Points.Select(p => $"{p.Period.Slug}={Some.Shown(p.Value.Value)}")));
    }

    [Theory]
    [InlineData("A 2014 90; A 2015 80", null, "SA3301")]
    [InlineData("A 2014-01 1; A 2014-02 2", SeriesGrain.Week, "SA3301")]
    [InlineData("A 2014-01 1; A 2014-02 2", SeriesGrain.Quarter, "SA3301")]
    [InlineData("A 2014-01 1; A 2014-03 2", null, "SA3102")]
    public void What_cannot_be_charted_is_told(string observed, SeriesGrain? points, string code) =>
        Assert.Equal([code], Run(Chart() with { Points = points }, observed).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_hidden_month_withholds_every_line_and_signal()
    {
        var chart = Run(Chart(), Months("10 14 [c] 20 24")).Value!.ControlCharts.Single();
        Assert.All(chart.Points, p => Assert.Equal(("[c] [c] [c]", PointType.CommonCause), (Text(p)[^11..], p.Type)));
        Assert.Equal("20", Some.Shown(chart.Points[3].Value.Value));
    }

    [Theory]
    [InlineData("[x]")]
    [InlineData("[z]")]
    public void A_month_without_a_number_is_in_no_line_and_signals_nothing(string missing)
    {
        var chart = Run(Chart(Some.Asb with { Missing = MissingRows.Unavailable }), Months($"10 14 {missing} 20 24")).Value!.ControlCharts.Single();
        Assert.Equal("17 6.36 27.64", Text(chart.Points[0])[11..]);
        Assert.Equal((PointType.CommonCause, missing), (chart.Points[2].Type, Some.Shown(chart.Points[2].Value.Value)));
        Assert.Equal(["It leaves out 1 of 5 months, which have no number."], chart.Points[0].Centre.Caveats.AsEnumerable());
        Assert.DoesNotContain(chart.Points[2].Value.Id, chart.Points[0].Centre.Operands);
    }

    [Fact]
    public void A_step_of_the_plan_and_a_break_in_recording_begin_the_lines_anew()
    {
        var chart = Chart(Some.Asb with { Breaks = [new DateOnly(2014, 3, 20)] }) with { Steps = [new(new DateOnly(2014, 7, 1), "patrols began", default)] };
        var assessed = Run(chart, Months("10 12 10 20 22 20 30 32 30")).Value!.ControlCharts.Single();
        Assert.Equal(["0 3 ", "3 3 The way of recording changed on 20 March 2014.", "6 3 patrols began"], assessed.Stretches.Select(s => $"{s.First} {s.Count} {s.Reason}"));
        Assert.Equal("2014-07 30 30.6666666667 25.3466666667 35.9866666667", Text(assessed.Points[6]));
    }

    [Fact]
    public void A_step_outside_the_series_is_an_error()
    {
        var chart = Chart() with { Steps = [new(new DateOnly(2014, 1, 1), "first", default), new(new DateOnly(2015, 1, 1), "late", default)] };
        Assert.Equal(["SA3302", "SA3302"], Run(chart, Months("10 12 10 20")).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_proposed_step_is_told_in_a_note_and_carries_its_means_as_figures()
    {
        var run = Run(Chart(), Months("10 12 11 10 12 11 10 12 31 30 32 31 30 32 31 30"));
        Assert.Equal(("SA3303", Severity.Note), (run.Diagnostics.Single().Code, run.Diagnostics.Single().Severity));
        var step = Assert.Single(run.Value!.ControlCharts.Single().Proposed);
        Assert.Equal((8, 8, 8, "11", "30.875"), (step.First, step.PointsBefore, step.PointsAfter, Some.Shown(step.Before.Value), Some.Shown(step.After.Value)));
        Assert.Equal("asb/centre-line-of-monthly-xmr/A/all/2014-09_2015-04", step.After.Id.ToString());
        Assert.Contains(step.After.Id, run.Value.Figures.Select(f => f.Id));
    }

    [Fact]
    public void Rates_have_limits_of_their_own_at_each_point_and_name_the_residents()
    {
        // By hand: 45 of 2 x 1,000 and 2 x 2,000 residents is 7.5 per 1,000; 3 x sqrt(7.5 / 1) is 8.2158383626, 3 x sqrt(7.5 / 2) is 5.8094750193.
        var book = Some.Book(Some.Asb, "A 2014-11 6; A 2014-12 9; A 2015-01 20; A 2015-02 10", "A 2013 1000; A 2014 2000");
        var chart = Run(Chart() with { Kind = ChartKind.U }, book).Value!.ControlCharts.Single();
        Assert.Equal(["2014-11 6 7.5 0 15.7158383626", "2015-01 10 7.5 1.69052498069 13.3094750193"], [Text(chart.Points[0]), Text(chart.Points[2])]);
        Assert.Equal("asb/upper-limit-of-monthly-u-per-1000/A/all/2015-01", chart.Points[2].Upper.Id.ToString());
        Assert.Equal("population/residents/A/all/at-2014-06-30", chart.Points[2].Upper.Operands[1].ToString());
    }

    [Fact]
    public void Rates_without_residents_are_an_error() => Assert.Equal(
        ["SA3103", "SA3103"], Run(Chart() with { Kind = ChartKind.UPrime }, Some.Book(Some.Asb, "A 2014-11 6; A 2014-12 9", "B 2013 1000")).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_target_is_quoted_from_the_plan()
    {
        var chart = Run(Chart() with { Target = 25, TargetAt = new SourceSpan("assessment.yaml", 7, 3) }, Months("10 14 10 14")).Value!.ControlCharts.Single();
        Assert.Equal((Assurance.ConsistentlyMet, Origin.Quoted, "25"), (chart.Assurance, chart.Target!.Origin, Some.Shown(chart.Target.Value)));
        Assert.Equal(7, chart.Target.Sources.Single().Rows.First);
    }

    private static ControlChartDefinition Chart(IndicatorDefinition? indicator = null) =>
        new("asb", "Disorder", indicator ?? Some.Asb, new("A"), (indicator ?? Some.Asb).Whole, ChartKind.Xmr, Improvement.Decrease, new SourceSpan("assessment.yaml", 5, 3)) { AreaName = "Ashby" };

    private static Outcome<Assessment> Run(ControlChartDefinition chart, string observed) => Run(chart, Some.Book(chart.Indicator, observed));

    private static Outcome<Assessment> Run(ControlChartDefinition chart, FigureBook book) =>
        Assessor.Run(new AssessmentDefinition("x", new("A"), []) { ControlCharts = [chart] }, book);

    private static string Months(string counts) => string.Join("; ", counts.Split(' ')
        .Select((c, i) => $"A {new DateOnly(2014, 1, 1).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture)} {c}"));

    private static string Text(ControlPoint point) =>
        string.Join(' ', [point.Period.Slug, .. new[] { point.Value, point.Centre, point.Lower, point.Upper }.Select(f => Some.Shown(f.Value))]);
}
