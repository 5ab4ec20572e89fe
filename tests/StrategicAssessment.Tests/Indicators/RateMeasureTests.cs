using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class RateMeasureTests
{
    // Worked by hand: 3608 / 161800 * 1000 = 22.29913473...
    [Theory]
    [InlineData("3608", "161800", 1000, "22.2991347342", "22.3")]
    [InlineData("0", "161800", 1000, "0", "0.0")]
    [InlineData("1", "3", 1000, "333.3333333333", "333.3")]
    [InlineData("45", "1000", 100, "4.5", "4.5")]
    [InlineData("9", "4000", 1000, "2.25", "2.3")]
    [InlineData("12", "60000", 100000, "20", "20.0")]
    public void A_rate_is_the_count_by_residents_times_the_base(string count, string residents, int per, string value, string shown)
    {
        var rate = Some.Book(Some.Asb, $"A 2015 {count}", $"A 2014 {residents}").Get(Some.Ask(Some.Asb, new(MeasureKind.Rate, per), "A"));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Math.Round(rate.Value.Number, 10));
        Assert.Equal(shown, Display.Of(rate, SymbolStyle.Standard));
    }

    [Fact]
    public void A_rate_says_how_it_was_worked_out()
    {
        var rate = Some.Book(Some.Asb, "A 2015 3608", "A 2014 161800").Get(Some.Ask(Some.Asb, Some.Rate, "A"));
        Assert.Equal("3,608 / 161,800 × 1,000", rate.Formula);
        Assert.Equal(new RateBase(1000, 2014, "population.csv"), rate.Base);
        Assert.Equal(["asb/count/A/all/2015-01_2015-12", "population/residents/A/all/at-2014-06-30"], rate.Operands.Select(o => o.ToString()));
        Assert.Equal((Unit.Rate, Origin.Computed, Method.Calculated), (rate.Unit, rate.Origin, rate.Method));
    }

    [Theory]
    [InlineData("A 2015 [c]", Some.Residents, "[c]")]
    [InlineData("A 2015 [x]", Some.Residents, "[x]")]
    [InlineData("A 2015 [z]", Some.Residents, "[z]")]
    [InlineData("B 2015 1", Some.Residents, "[x]")]
    [InlineData("A 2015 1", "", "[x]")]
    [InlineData("A 2015 1", "B 2014 1", "[x]")]
    [InlineData("A 2015 1", "A 2015 1", "[x]")]
    [InlineData("A 2015 [c]", "", "[c]")]
    [InlineData("A 2015 [c]", "B 2014 1", "[c]")]
    public void What_is_not_known_flows_into_the_rate_and_is_never_nought(string observed, string residents, string value) =>
        Assert.Equal(value, Some.Shown(Some.Book(Some.Asb, observed, residents).Get(Some.Ask(Some.Asb, Some.Rate, "A")).Value));

    [Theory]
    [InlineData("2015", null, 2014)]
    [InlineData("12 months to September 2013", null, 2012)]
    [InlineData("2012", null, 2011)]
    [InlineData("2019", null, 2014)]
    [InlineData("2015", 2011, 2011)]
    public void Residents_are_those_of_the_latest_year_before_the_period_ends_or_of_the_plans(string period, int? planned, int year)
    {
        var asb = Some.Asb with { PopulationYear = planned };
        Assert.Equal(year, Some.Book(asb, "A 2015 1", "A 2011 1; A 2012 1; A 2014 1").Get(Some.Ask(asb, Some.Rate, "A", period)).Base?.PopulationYear);
    }

    [Theory]
    [InlineData("2014", "5")]
    [InlineData("2012", "10")]
    [InlineData("2015", "[x]")]
    public void Residents_may_be_those_of_the_year_in_which_the_period_ends(string period, string value)
    {
        var asb = Some.Asb with { PopulationOfSameYear = true };
        Assert.Equal(value, Some.Shown(Some.Book(asb, $"A {period} 10", "A 2012 1000; A 2014 2000").Get(Some.Ask(asb, Some.Rate, "A", period)).Value));
    }

    [Theory]
    [InlineData(Some.Residents, "8.571428571428571428571428571")]
    [InlineData(Some.Residents + "; G 2014 6000", "10")]
    [InlineData("A 2014 1000; B 2014 2000", "[x]")]
    public void A_group_without_an_estimate_has_the_residents_of_its_places(string residents, string value) =>
        Assert.Equal(value, Some.Shown(Some.Book(Some.Asb, "A 2015 10; B 2015 20; C 2015 30", residents).Get(Some.Ask(Some.Asb, Some.Rate, "G")).Value));

    [Fact]
    public void A_rate_of_a_supplied_total_is_part_quoted()
    {
        var supplied = Some.Crime with { TotalSupplied = true };
        var rate = Some.Book(supplied, "A crime 2015 51; A theft 2015 [c]; A arson 2015 20").Get(Some.Ask(supplied, Some.Rate, "A"));
        Assert.Equal((Origin.PartQuoted, "51"), (rate.Origin, Some.Shown(rate.Value)));
        Assert.Single(rate.Caveats);
    }
}
