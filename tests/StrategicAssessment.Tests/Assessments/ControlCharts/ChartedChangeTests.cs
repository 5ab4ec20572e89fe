using System.Globalization;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Assessments.ControlCharts;

public sealed class ChartedChangeTests
{
    private const string Level = "10 12 10 12 10 12 10 12 10 12 10 12";
    private const string High = "30 32 30 32 30 32 30 32 30 32 30 32";
    private const string Outliers = "10 12 10 60 10 12 10 12 0 0 0 0";

    [Theory]
    [InlineData(Level, Level, false, SeriesSignal.None)]
    [InlineData(Level, High, false, SeriesSignal.Rise)]
    [InlineData(High, Level, false, SeriesSignal.Fall)]
    [InlineData(Level, High, true, SeriesSignal.Rise)]
    [InlineData(High, Level, true, SeriesSignal.Fall)]
    [InlineData(Level, Outliers, false, SeriesSignal.Both)]
    public void A_chart_says_of_a_year_what_its_points_signal_and_which_way_an_accepted_step_went(string before, string now, bool accepted, SeriesSignal expected)
    {
        var book = Book(before, now);
        Assert.Equal(expected, ChartedChange.Signal(Charts(book, accepted), Change(book)));
    }

    [Fact]
    public void A_change_of_another_place_or_without_a_chart_has_no_signal()
    {
        var book = Book(Level, High);
        var change = Change(book);
        Assert.Null(ChartedChange.Signal([], change));
        Assert.Null(ChartedChange.Signal(Charts(book, false), change with { Id = change.Id with { Area = new("B") } }));
        Assert.Null(ChartedChange.Signal(Charts(book, false), book.Get(Some.Ask(Some.Asb, Measure.Count, "A"))));
    }

    [Fact]
    public void A_chart_whose_numbers_are_withheld_signals_nothing()
    {
        var book = Book(Level, High);
        var withheld = Charts(book, true).Select(c => c with { Points = [.. c.Points.Select(p => p with { Value = p.Value with { Value = Value.Suppressed("small") } })] }).ToList();
        Assert.Null(ChartedChange.Signal(withheld, Change(book)));
    }

    [Theory]
    [InlineData(Standing.Higher, SeriesSignal.Rise, "agree")]
    [InlineData(Standing.Higher, SeriesSignal.Fall, "all but chart")]
    [InlineData(Standing.Higher, SeriesSignal.None, "all but chart")]
    [InlineData(Standing.Higher, SeriesSignal.Both, "agree")]
    [InlineData(Standing.Similar, SeriesSignal.None, "agree")]
    [InlineData(Standing.Similar, SeriesSignal.Rise, "all but chart")]
    [InlineData(Standing.Lower, SeriesSignal.Fall, "agree")]
    [InlineData(Standing.Lower, null, "agree")]
    public void The_chart_is_held_against_the_exact_test(Standing standing, SeriesSignal? signal, string expected) =>
        Assert.Equal(expected, EvidenceText.Agreement(new Judgement(JudgementTest.ExactTest, standing, GoodEnd.Lower), null, signal, StrategicAssessment.Wording.Words.BuiltIn));

    private static FigureBook Book(string before, string now) => Some.Book(Some.Asb, Months(2014, before) + "; " + Months(2015, now));

    private static Figure Change(FigureBook book) => book.Get(Some.Ask(Some.Asb, Measure.Change, "A") with { ComparedWith = Some.Period("2014") });

    private static IReadOnlyList<AssessedControlChart> Charts(FigureBook book, bool accepted)
    {
        var chart = new ControlChartDefinition("asb", "Disorder", Some.Asb, new("A"), Some.Asb.Whole, ChartKind.Xmr, GoodEnd.Lower, default)
        {
            AreaName = "Ashby",
            Steps = accepted ? [new AcceptedStep(new DateOnly(2015, 1, 1), "patrols began", default)] : [],
        };
        return Assessor.Run(new AssessmentDefinition("x", new("A"), []) { ControlCharts = [chart] }, book).Value!.ControlCharts;
    }

    private static string Months(int year, string counts) => string.Join("; ", counts.Split(' ')
        .Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"A {year}-{i + 1:00} {c}")));
}
