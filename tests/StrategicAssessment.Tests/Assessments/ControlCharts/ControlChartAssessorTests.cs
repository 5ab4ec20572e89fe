using System.Globalization;
using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Assessments.ControlCharts;

public sealed class ControlChartAssessorTests
{
    // The days are those of the calendar: what is usual is the mean times the days over their average, the spread goes with the square root of that.
    [Fact]
    public void Months_are_charted_from_the_first_to_the_last_and_every_line_is_a_published_figure()
    {
        var assessment = Run(Chart(), Months("10 14 10 14"));
        var chart = Assert.Single(assessment.Value!.ControlCharts);
        Assert.Equal(SeriesGrain.Month, chart.Grain);
        Assert.Equal(["2014-01 10 12.4 0 25.8112128586", "2014-02 14 11.2 0 23.9457743149", "2014-03 10 12.4 0 25.8112128586", "2014-04 14 12 0 25.1931298228"], chart.Points.Select(Text));
        Assert.Empty(chart.Figures().Select(f => f.Id).Except(assessment.Value.Figures.Select(f => f.Id)));
        Assert.Equal("12.4 + 2.66 × 4.96 × √1.03", chart.Points[0].Upper.Formula);
        Assert.Equal("12.0 × 31 days / 30.00", chart.Points[0].Centre.Formula);
        Assert.Equal(("12", "48 / 4.00 months of average length"), (Some.Shown(chart.Stretches[0].Mean.Value), chart.Stretches[0].Mean.Formula));
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
        Assert.Equal("17.5666666667 5.61490467038 29.5184286629", Text(chart.Points[0])[11..]);
        Assert.Equal((PointType.CommonCause, missing), (chart.Points[2].Type, Some.Shown(chart.Points[2].Value.Value)));
        Assert.Equal(["It leaves out 1 of 5 points, which have no number or are left out with a reason."], chart.Stretches[0].Mean.Caveats.AsEnumerable());
        Assert.DoesNotContain(chart.Points[2].Value.Id, chart.Stretches[0].Mean.Operands);
    }

    [Fact]
    public void A_step_of_the_plan_and_a_break_in_recording_begin_the_lines_anew()
    {
        var chart = Chart(Some.Asb with { Breaks = [new DateOnly(2014, 3, 20)] }) with { Steps = [new(new DateOnly(2014, 7, 1), "patrols began", default)] };
        var assessed = Run(chart, Months("10 12 10 20 22 20 30 32 30")).Value!.ControlCharts.Single();
        Assert.Equal(["0 3 ", "3 3 The way of recording changed on 20 March 2014.", "6 3 patrols began"], assessed.Stretches.Select(s => $"{s.First} {s.Count} {s.Reason}"));
        Assert.Equal("2014-07 30 31 27.01 34.99", Text(assessed.Points[6]));
    }

    [Fact]
    public void A_point_with_a_known_cause_is_in_no_line_and_signals_nothing()
    {
        var plain = Run(Chart(), Months("10 12 11 10 12 11 90 10 12 11 10 12")).Value!.ControlCharts.Single();
        var run = Run(Chart() with { Excluded = [new(new DateOnly(2014, 7, 1), "a festival", default)] }, Months("10 12 11 10 12 11 90 10 12 11 10 12"));
        var chart = run.Value!.ControlCharts.Single();
        Assert.Equal((PointType.Concern, 1), (plain.Points[6].Type, plain.Points[6].Clear));
        Assert.Equal((PointType.CommonCause, 0, "a festival"), (chart.Points[6].Type, chart.Points[6].Clear, chart.Points[6].Excluded));
        // 121 of 334 of the 365 days, a twelfth of a year each.
        Assert.Equal("11.0192115768", Some.Shown(chart.Stretches[0].Mean.Value));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_hundred_a_day_is_what_is_usual_in_every_month()
    {
        var months = Enumerable.Range(0, 24).Select(m => new DateOnly(2014, 1, 1).AddMonths(m)).Select(m => 100 * DateTime.DaysInMonth(m.Year, m.Month));
        var chart = Run(Chart(), Months(string.Join(' ', months))).Value!.ControlCharts.Single();
        Assert.All(chart.Points, p => Assert.Equal((p.Value.Value.Number, SpecialCause.None, 0), (p.Centre.Value.Number, p.Causes, p.Clear)));
        Assert.Equal((0, null, 0), (chart.Proposed.Length, chart.Season, chart.Memory));
    }

    [Fact]
    public void Only_a_point_of_the_series_can_be_left_out() => Assert.Equal(
        ["SA3225"], Run(Chart() with { Excluded = [new(new DateOnly(2014, 1, 15), "a festival", default)] }, Months("10 12 10 20")).Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData("3 5 4 6 3 4", false, ChartKind.C)]
    [InlineData("3 5 4 6 3 4", true, ChartKind.Xmr)]
    [InlineData("5 5 4 6 5 5", false, ChartKind.Xmr)]
    public void Fewer_than_five_a_month_are_charted_as_counts_unless_the_plan_says_otherwise(string counts, bool asked, ChartKind expected) =>
        Assert.Equal(expected, Run(Chart() with { IsKindAsked = asked }, Months(counts)).Value!.ControlCharts.Single().Definition.Kind);

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
        Assert.Equal((8, 8, 8, "10.9773662551", "30.9387913223"), (step.First, step.PointsBefore, step.PointsAfter, Some.Shown(step.Before.Value), Some.Shown(step.After.Value)));
        Assert.Equal("asb/centre-line-of-monthly-xmr/A/all/2014-09_2015-04", step.After.Id.ToString());
        Assert.Contains(step.After.Id, run.Value.Figures.Select(f => f.Id));
    }

    [Fact]
    public void Rates_have_limits_of_their_own_at_each_point_and_name_the_residents()
    {
        // By hand: 45 of 1,000 residents over 30 and 31 days and 2,000 over 31 and 28, of 30 on average, is 7.5418994413 per 1,000, in December and
        // January 7.7932960894 for their 31 days; 3 x sqrt(7.5418994413 / 1) is 8.2387556690, 3 x sqrt(7.7932960894 / 2) is 5.9219787574.
        var book = Some.Book(Some.Asb, "A 2014-11 6; A 2014-12 9; A 2015-01 20; A 2015-02 10", "A 2013 1000; A 2014 2000");
        var chart = Run(Chart() with { Kind = ChartKind.U }, book).Value!.ControlCharts.Single();
        Assert.Equal(["2014-11 6 7.54189944134 0 15.7806551103", "2015-01 10 7.79329608939 1.87131733206 13.7152748467"], [Text(chart.Points[0]), Text(chart.Points[2])]);
        Assert.Equal("asb/upper-limit-of-monthly-u-per-1000/A/all/2015-01", chart.Points[2].Upper.Id.ToString());
        Assert.Equal("population/residents/A/all/at-2014-06-30", chart.Points[2].Upper.Operands[1].ToString());
    }

    [Fact]
    public void Rates_without_residents_are_an_error() => Assert.Equal(
        ["SA3103", "SA3103"], Run(Chart() with { Kind = ChartKind.UPrime }, Some.Book(Some.Asb, "A 2014-11 6; A 2014-12 9", "B 2013 1000")).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_target_is_quoted_from_the_plan()
    {
        var chart = Run(Chart() with { Target = 30, TargetAt = new SourceSpan("assessment.yaml", 7, 3) }, Months("10 14 10 14")).Value!.ControlCharts.Single();
        Assert.Equal((Assurance.ConsistentlyMet, Origin.Quoted, "30"), (chart.Assurance, chart.Target!.Origin, Some.Shown(chart.Target.Value)));
        Assert.Equal(7, chart.Target.Sources.Single().Rows.First);
    }

    private static ControlChartDefinition Chart(IndicatorDefinition? indicator = null) =>
        new("asb", "Disorder", indicator ?? Some.Asb, new("A"), (indicator ?? Some.Asb).Whole, ChartKind.Xmr, GoodEnd.Lower, new SourceSpan("assessment.yaml", 5, 3)) { AreaName = "Ashby" };

    private static Outcome<Assessment> Run(ControlChartDefinition chart, string observed) => Run(chart, Some.Book(chart.Indicator, observed));

    private static Outcome<Assessment> Run(ControlChartDefinition chart, FigureBook book) =>
        Assessor.Run(new AssessmentDefinition("x", new("A"), []) { ControlCharts = [chart] }, book);

    private static string Months(string counts) => string.Join("; ", counts.Split(' ')
        .Select((c, i) => $"A {new DateOnly(2014, 1, 1).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture)} {c}"));

    private static string Text(ControlPoint point) =>
        string.Join(' ', [point.Period.Slug, .. new[] { point.Value, point.Centre, point.Lower, point.Upper }.Select(f => Some.Shown(f.Value))]);
}
