using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;
using Xunit;
using Given = StrategicAssessment.Tests.Assessments.Some;

namespace StrategicAssessment.Tests.Charts;

/// <summary>Which chart a table has, and that its numbers are the table's figures.</summary>
public sealed class TableChartsTests
{
    private const string Years = "A 2015 20; B 2015 10; C 2015 [c]; A 2014 40; B 2014 10; C 2014 30; A 2013 8; B 2013 9; C 2013 7";

    private static readonly ColumnDefinition Now = Given.Column(Given.Asb, Measure.Count);
    private static readonly ColumnDefinition Before = Given.Column(Given.Asb, Measure.Count, "2014");
    private static readonly ColumnDefinition LongAgo = Given.Column(Given.Asb, Measure.Count, "2013");
    private static readonly ColumnDefinition Rate = Given.Column(Given.Asb, Given.Rate);
    private static readonly ColumnDefinition Rank = Given.Column(Given.Asb, Given.Rank(MeasureKind.Rate), group: Given.All);

    [Fact]
    public void A_table_with_a_rank_is_drawn_as_bars_of_what_it_ranks()
    {
        var chart = Drawn(TableChartKind.Usual, "A B C", Now, Rate, Rank)!;
        var bars = Assert.IsType<RankedBars>(chart.Plot);
        Assert.Equal(["asb/rate-per-1000/A/all/2015-01_2015-12", "asb/rate-per-1000/B/all/2015-01_2015-12", "asb/rate-per-1000/C/all/2015-01_2015-12"], bars.Rows.Select(r => r.Number.FigureId));
        Assert.Equal(["20.0", "5.0", "[c]"], bars.Rows.Select(r => r.Number.Display));
        Assert.Equal([ChartRole.Focus, ChartRole.Ordinary, ChartRole.Ordinary], bars.Rows.Select(r => r.Role));
        Assert.Equal("Incidents per 1,000 residents", bars.Quantity.Words);
        Assert.Equal("Subject", chart.Title);
        Assert.Equal($"[c] means {Words.BuiltIn["symbols.suppressed"]}.", Assert.Single(chart.Notes));
    }

    [Theory]
    [InlineData(TableChartKind.Usual, typeof(GroupedBars))]
    [InlineData(TableChartKind.GroupedBars, typeof(GroupedBars))]
    [InlineData(TableChartKind.Bars, typeof(RankedBars))]
    [InlineData(TableChartKind.StackedBars, typeof(StackedBars))]
    [InlineData(TableChartKind.Lines, typeof(Lines))]
    [InlineData(TableChartKind.HeatMap, typeof(HeatMap))]
    public void Two_periods_are_drawn_as_the_plan_asks(TableChartKind kind, Type plot) => Assert.IsType(plot, Drawn(kind, "A B C", Now, Before)!.Plot);

    [Fact]
    public void Rates_are_drawn_with_the_intervals_of_their_figures()
    {
        var dots = Assert.IsType<IntervalDots>(Drawn(TableChartKind.Intervals, "A B C", Now, Rate)!.Plot);
        Assert.Equal(["20.0: 12.2 to 30.9", "5.0: 2.4 to 9.2", "[c]: none"], dots.Rows.Select(r => $"{r.Number.Display}: {(r.Lower is null ? "none" : $"{r.Lower.Display} to {r.Upper!.Display}")}"));
    }

    [Fact]
    public void What_chance_allows_of_a_figure_is_no_number_of_its_own() =>
        Assert.Single(Assert.IsType<GroupedBars>(Drawn(TableChartKind.GroupedBars, "A B C", Now, Now with { Key = "i", Heading = "Interval", Shows = Aspect.Interval })!.Plot).Series);

    [Theory]
    [InlineData(TableChartKind.None)]
    [InlineData(TableChartKind.Proportions)]
    public void What_cannot_be_drawn_is_not(TableChartKind kind) => Assert.Null(Drawn(kind, "A B C", Now, Before));

    [Fact]
    public void One_number_alone_is_not_drawn() => Assert.Null(Drawn(TableChartKind.Bars, "A C", Now));

    [Fact]
    public void Three_periods_of_a_few_places_are_lines_earliest_first()
    {
        var lines = Assert.IsType<Lines>(Drawn(TableChartKind.Usual, "A B C", Now, LongAgo, Before)!.Plot);
        Assert.Equal(["8 40 20", "9 10 10", "7 30 [c]"], lines.Series.Select(s => string.Join(' ', s.Numbers.Select(n => n.Display))));
    }

    [Fact]
    public void Periods_across_a_break_in_recording_are_not_drawn_together()
    {
        var broken = Given.Asb with { Breaks = [new DateOnly(2014, 1, 1)] };
        var bars = Assert.IsType<GroupedBars>(Drawn(TableChartKind.GroupedBars, "A B C", broken, Now with { Indicator = broken }, LongAgo with { Indicator = broken }, Before with { Indicator = broken })!.Plot);
        Assert.Equal(["count", "count"], bars.Series.Select(s => s.Name));
        Assert.Equal("40", bars.Series[0].Numbers[0].Display);
    }

    [Fact]
    public void Periods_of_another_length_are_not_drawn_together()
    {
        var half = Given.Column(Given.Asb, Measure.Count, "January_2014_to_June_2014");
        Assert.Single(Assert.IsType<GroupedBars>(Drawn(TableChartKind.GroupedBars, "A B C", Now, half)!.Plot).Series);
    }

    [Fact]
    public void Totals_are_not_bars_and_the_rate_of_the_group_is_a_line_across()
    {
        var table = Assessed(TableChartKind.Usual, "A B C", Given.Asb, Now, Rate, Rank);
        var total = new RowDefinition(Given.All.Code, Given.Asb.Whole, "All three", true, 0, Given.All.Id);
        var book = Given.Book(Given.Asb, "A 2015 20; B 2015 10; C 2015 30");
        var assessment = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table with { Rows = table.Rows.Add(total) }]), book).Value!;
        var bars = Assert.IsType<RankedBars>(TableCharts.Of(assessment.Tables[0], new AreaCode("A"), "Subject", assessment, Words.BuiltIn)!.Plot);
        Assert.Equal(3, bars.Rows.Length);
        Assert.Equal("8.6", Assert.Single(bars.References).Number.Display);
    }

    [Fact]
    public void A_funnel_holds_rates_against_residents_about_the_rate_of_the_group()
    {
        var table = Assessed(TableChartKind.Funnel, "A B C", Given.Asb with { Good = Polarity.FewerIsGood }, Now, Rate);
        var total = new RowDefinition(Given.All.Code, Given.Asb.Whole, "All three", true, 0, Given.All.Id);
        var book = Given.Book(Given.Asb, "A 2015 90; B 2015 10; C 2015 [c]");
        var complete = Given.Book(Given.Asb, "A 2015 90; B 2015 10; C 2015 30");
        var drawn = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table with { Rows = table.Rows.Add(total) }]), complete).Value!;
        var funnel = Assert.IsType<Funnel>(TableCharts.Of(drawn.Tables[0], new AreaCode("A"), "Subject", drawn, Words.BuiltIn)!.Plot);
        Assert.Equal(["1,000 90.0 High", "2,000 5.0 Low", "4,000 7.5 Low"], funnel.Points.Select(p => $"{p.Base.Display} {p.Number.Display} {p.Signal}"));
        Assert.All(funnel.Limits, l => Assert.Equal(25, l.Points.Length));
        var hidden = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table with { Rows = table.Rows.Add(total) }]), book).Value!;
        Assert.Null(TableCharts.Of(hidden.Tables[0], new AreaCode("A"), "Subject", hidden, Words.BuiltIn));
    }

    [Fact]
    public void A_map_shows_the_rates_of_places_and_nothing_of_what_is_hidden()
    {
        var outlines = new Outlines(new[] { "A", "B" }.Select((c, i) => KeyValuePair.Create(new AreaCode(c), Square(i))));
        Chart Map(string observed)
        {
            var table = Assessed(TableChartKind.Map, "A B C", Given.Asb, Now, Rate);
            var assessment = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table]), Given.Book(Given.Asb, observed)).Value!;
            return TableCharts.Of(assessment.Tables[0], new AreaCode("A"), "Subject", assessment, Words.BuiltIn, outlines)!;
        }

        var map = Assert.IsType<AreaMap>(Map("A 2015 20; B 2015 10; C 2015 3").Plot);
        Assert.Equal(["A 20.0", "B 5.0"], map.Areas.Select(a => $"{a.Label} {a.Number.Display}"));
        Assert.Equal("Not on the map, because its boundary is not known: C.", Assert.Single(Map("A 2015 20; B 2015 10; C 2015 3").Notes));
        outlines = new Outlines("ABC".Select((c, i) => KeyValuePair.Create(new AreaCode(c.ToString()), Square(i))));
        var hidden = StrategicAssessment.Charts.Pictures.Picture.Svg(Map("A 2015 20; B 2015 10; C 2015 [c]"));
        Assert.Contains(">0 to under 5<", hidden, StringComparison.Ordinal);
        Assert.Contains(">no number<", hidden, StringComparison.Ordinal);
        Assert.Null(TableCharts.Of(Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [Assessed(TableChartKind.Map, "A B", Given.Asb, Now)]), Given.Book(Given.Asb, Years)).Value!.Tables[0], new AreaCode("A"), "Subject", Nothing, Words.BuiltIn));
    }

    private static Assessment Nothing => new(new AssessmentDefinition("x", new AreaCode("A"), []), [], [], []);

    private static ImmutableArray<ImmutableArray<PlanePoint>> Square(int at) => [[new(at, 0), new(at + 1, 0), new(at + 1, 1), new(at, 1)]];

    [Fact]
    public void Months_that_stand_close_are_shortened_so_that_each_has_its_label()
    {
        string[] months = ["October 2024", "November 2024", "December 2024", "January 2025", "February 2025", "March 2025", "April 2025", "May 2025", "June 2025", "July 2025", "August 2025", "September 2025"];
        var map = new HeatMap("Type", Some.Count, [.. months], [new ChartSeries("Burglary", ChartRole.Ordinary, Some.Numbers("1 2 3 4 5 6 7 8 9 10 11 12"))]);
        var labels = new SvgPicture(StrategicAssessment.Charts.Pictures.Picture.Svg(Some.Chart("months", "Subject", map))).Labels.Select(l => l.What).ToList();
        Assert.Subset(labels.ToHashSet(), new HashSet<string> { "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep" });
    }

    [Fact]
    public void A_row_of_three_comparable_periods_has_a_course_from_the_earliest()
    {
        var table = Assessed(TableChartKind.None, "A B C", Given.Asb, Now, LongAgo, Before, Rate);
        var assessment = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table]), Given.Book(Given.Asb, Years)).Value!;
        var courses = TableCourses.Of(assessment.Tables[0], new AreaCode("A"));
        Assert.Equal(["8 40 20", "9 10 10", "7 30 [c]"], courses.Select(c => string.Join(' ', c.Numbers.Select(n => n.Display))));
        Assert.Empty(TableCourses.Of(assessment.Tables[0] with { Definition = table with { Columns = [Now, Before] } }, new AreaCode("A")));
    }

    private static Chart? Drawn(TableChartKind kind, string rows, params ColumnDefinition[] columns) => Drawn(kind, rows, Given.Asb, columns);

    private static Chart? Drawn(TableChartKind kind, string rows, IndicatorDefinition indicator, params ColumnDefinition[] columns)
    {
        var table = Assessed(kind, rows, indicator, columns);
        var assessment = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table]), Given.Book(indicator, Years)).Value!;
        return TableCharts.Of(assessment.Tables[0], new AreaCode("A"), "Subject", assessment, Words.BuiltIn);
    }

    private static TableDefinition Assessed(TableChartKind kind, string rows, IndicatorDefinition indicator, params ColumnDefinition[] columns) =>
        Given.Table(indicator, rows, RowOrder.AsListed, columns) with { Chart = kind };
}
