using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class ChangeMeasureTests
{
    [Theory]
    [InlineData("100", "112", "+12", "+12.0%")]
    [InlineData("3727", "3608", "-119", "-3.2%")]
    [InlineData("2500", "2499", "-1", "0.0%")]
    [InlineData("2000", "1999", "-1", "-0.1%")]
    [InlineData("8", "9", "+1", "+12.5%")]
    [InlineData("5", "5", "0", "0.0%")]
    [InlineData("5", "0", "-5", "-100.0%")]
    [InlineData("0", "5", "+5", "[z]")]
    [InlineData("0", "0", "0", "[z]")]
    [InlineData("[c]", "5", "[c]", "[c]")]
    [InlineData("5", "[c]", "[c]", "[c]")]
    [InlineData("[x]", "5", "[x]", "[x]")]
    [InlineData("[x]", "[c]", "[c]", "[c]")]
    [InlineData("[z]", "5", "[z]", "[z]")]
    [InlineData("[c]", "0", "[c]", "[c]")]
    public void A_change_is_this_less_that(string then, string now, string change, string percent)
    {
        var book = Some.Book(Some.Asb, $"A 2014 {then}; A 2015 {now}");
        Assert.Equal((change, percent), (Shown(book, Some.Asb, Measure.Change), Shown(book, Some.Asb, Measure.ChangePercent)));
    }

    [Theory]
    [InlineData("1.6", "1.8", "+0.2 pp")]
    [InlineData("1.60", "1.8", "+0.20 pp")]
    [InlineData("2", "1.75", "-0.25 pp")]
    [InlineData("1.5", "1.5", "0.0 pp")]
    [InlineData("[c]", "1.5", "[c]")]
    public void The_change_of_a_quoted_percentage_is_in_points_as_precise_as_the_finer_of_the_two(string then, string now, string change)
    {
        var book = Some.Book(Some.Quoted, $"A 2014 {then}; A 2015 {now}");
        Assert.Equal(change, Shown(book, Some.Quoted, Measure.Change));
        Assert.Equal(Origin.PartQuoted, book.Get(Ask(Some.Quoted, Measure.Change, "2015", "2014")).Origin);
    }

    [Fact]
    public void There_is_no_percentage_change_from_a_number_below_nought()
    {
        var savings = Some.Quoted with { Unit = Unit.Pounds };
        var book = Some.Book(savings, "A 2014 -5; A 2015 -10");
        Assert.Equal(("-£5", "[z]"), (Shown(book, savings, Measure.Change), Shown(book, savings, Measure.ChangePercent)));
    }

    [Theory]
    [InlineData("2015", "2014", null, true)]
    [InlineData("2015", "11_months_to_December_2014", null, false)]
    [InlineData("2015-02", "2015-01", null, true)]
    [InlineData("2015", "2014", "2014-01-01", true)]
    [InlineData("2015", "2014", "2014-01-02", false)]
    [InlineData("2015", "2014", "2015-01-01", false)]
    [InlineData("2015", "2014", "2015-12-31", false)]
    [InlineData("2015", "2014", "2016-01-01", true)]
    [InlineData("2015", "2013", "2014-06-01", false)]
    public void Periods_of_other_lengths_and_across_a_break_are_not_compared(string now, string then, string? broken, bool compared)
    {
        var asb = broken is null ? Some.Asb : Some.Asb with { Breaks = [Some.Period(broken).First] };
        var figure = Some.Book(asb, $"A {now} 5; A {then} 4").Get(Ask(asb, Measure.Change, now, then));
        Assert.Equal(compared ? "1" : "[z]", Some.Shown(figure.Value));
        Assert.Equal(compared, figure.Value.Reason is null);
    }

    [Fact]
    public void Overlapping_periods_are_compared_and_marked()
    {
        var book = Some.Book(Some.Asb, "A 2015 5; A 12_months_to_June_2015 4; A 2014 3");
        Assert.Equal(["The two periods overlap."], book.Get(Ask(Some.Asb, Measure.Change, "2015", "12_months_to_June_2015")).Caveats.AsEnumerable());
        Assert.Empty(book.Get(Ask(Some.Asb, Measure.Change, "2015", "2014")).Caveats);
    }

    [Fact]
    public void A_change_says_how_it_was_worked_out()
    {
        var figure = Some.Book(Some.Asb, "A 2014 1000; A 2015 1500").Get(Ask(Some.Asb, Measure.ChangePercent, "2015", "2014"));
        Assert.Equal("(1,500 - 1,000) / 1,000 × 100", figure.Formula);
        Assert.Equal("asb/change-percent/A/all/2015-01_2015-12/vs-2014-01_2014-12", figure.Id.ToString());
        Assert.Equal(["asb/count/A/all/2015-01_2015-12", "asb/count/A/all/2014-01_2014-12"], figure.Operands.Select(o => o.ToString()));
    }

    private static FigureRequest Ask(IndicatorDefinition indicator, Measure measure, string now, string then) =>
        Some.Ask(indicator, measure, "A", now) with { ComparedWith = Some.Period(then) };

    private static string Shown(IFigures book, IndicatorDefinition indicator, Measure measure) =>
        Display.Of(book.Get(Ask(indicator, measure, "2015", "2014")), SymbolStyle.Standard);
}
