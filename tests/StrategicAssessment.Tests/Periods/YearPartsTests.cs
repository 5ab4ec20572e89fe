using StrategicAssessment.Periods;
using Xunit;

namespace StrategicAssessment.Tests.Periods;

public sealed class YearPartsTests
{
    private const bool Quarters = true;
    private const bool Months = false;

    [Theory]
    [InlineData("2013", "Oct", Months, "2013-10")]
    [InlineData("2013", "october", Months, "2013-10")]
    [InlineData("2013", "10", Months, "2013-10")]
    [InlineData("2013", "1", Months, "2013-01")]
    [InlineData("2013", "M04", null, "2013-04")]
    [InlineData("2013", "04-April", Months, "2013-04")]
    [InlineData("2013", "01-April", Months, "2013-04")]
    [InlineData("2013", "2013-10", Months, "2013-10")]
    [InlineData("2013", "Oct-13", Months, "2013-10")]
    [InlineData("2013", "1", Quarters, "2013-01_2013-03")]
    [InlineData("2013", "Q4", null, "2013-10_2013-12")]
    [InlineData("2013", "Quarter 2", null, "2013-04_2013-06")]
    [InlineData("2013", "3rd", Quarters, "2013-07_2013-09")]
    [InlineData("2013/14", "April", Months, "2013-04")]
    [InlineData("2013/14", "01-April", Months, "2013-04")]
    [InlineData("2013/14", "10-January", Months, "2014-01")]
    [InlineData("2013-14", "Mar", Months, "2014-03")]
    [InlineData("2010-11", "Dec", Months, "2010-12")]
    [InlineData("FY 2013/14", "Jan", Months, "2014-01")]
    [InlineData("2013/14", "Apr-Jun", Quarters, "2013-04_2013-06")]
    [InlineData("2013/14", "Q4 (Jan - Mar)", Quarters, "2014-01_2014-03")]
    [InlineData("2013/14", "Jan to Mar", Quarters, "2014-01_2014-03")]
    [InlineData("2013/14", "Total", Quarters, "2013-04_2014-03")]
    [InlineData("2013", "All", Months, "2013-01_2013-12")]
    public void A_year_and_a_part_of_it_are_one_period(string year, string part, bool? inQuarters, string slug) =>
        Assert.Equal((slug, JoinProblem.None), Slugged(new YearParts(false, false, inQuarters, null).Read(year, part)));

    [Theory]
    [InlineData("2013/14", "1", Quarters, "2013-04_2013-06")]
    [InlineData("2013/14", "Q4", Quarters, "2014-01_2014-03")]
    [InlineData("2013/14", "1", Months, "2013-04")]
    [InlineData("2013/14", "12", Months, "2014-03")]
    public void Number_1_of_a_financial_year_is_April_where_the_heading_says_financial(string year, string part, bool inQuarters, string slug)
    {
        Assert.Equal((slug, JoinProblem.None), Slugged(new YearParts(true, true, inQuarters, null).Read(year, part)));
        Assert.Equal((slug, JoinProblem.None), Slugged(new YearParts(true, false, inQuarters, true).Read(year, part)));
        Assert.Equal((null, JoinProblem.CountOpen), Slugged(new YearParts(true, false, inQuarters, null).Read(year, part)));
    }

    [Theory]
    [InlineData("2013/14", "1", Quarters, "2014-01_2014-03")]
    [InlineData("2013/14", "2", Quarters, "2013-04_2013-06")]
    [InlineData("2013/14", "3", Months, "2014-03")]
    [InlineData("2013/14", "4", Months, "2013-04")]
    public void The_plan_may_say_that_it_is_January(string year, string part, bool inQuarters, string slug) =>
        Assert.Equal((slug, JoinProblem.None), Slugged(new YearParts(true, false, inQuarters, false).Read(year, part)));

    [Theory]
    [InlineData("soon", "Oct", Months, JoinProblem.NoYear)]
    [InlineData("2013-10", "Oct", Months, JoinProblem.NoYear)]
    [InlineData("", "Oct", Months, JoinProblem.NoYear)]
    [InlineData("2013", "", Months, JoinProblem.NoPart)]
    [InlineData("2013", "13", Months, JoinProblem.NoPart)]
    [InlineData("2013", "0", Months, JoinProblem.NoPart)]
    [InlineData("2013", "5", Quarters, JoinProblem.NoPart)]
    [InlineData("2013", "1", null, JoinProblem.NoPart)]
    [InlineData("2013", "02-April", Months, JoinProblem.NoPart)]
    [InlineData("2013", "1.5", Months, JoinProblem.NoPart)]
    [InlineData("2013", "Dec-Feb", Quarters, JoinProblem.NoPart)]
    [InlineData("2013", "Oct 2014", Months, JoinProblem.OwnPeriod)]
    [InlineData("2013", "01/10/2013", Months, JoinProblem.OwnPeriod)]
    public void What_does_not_go_together_is_not_joined(string year, string part, bool? inQuarters, JoinProblem problem) =>
        Assert.Equal((null, problem), Slugged(new YearParts(false, false, inQuarters, null).Read(year, part)));

    [Fact]
    public void A_financial_year_in_four_digits_is_open_until_the_plan_says_which()
    {
        var parts = new YearParts(true, true, Quarters, null);
        Assert.Equal((null, JoinProblem.YearOpen), Slugged(parts.Read("2013", "1")));
        Assert.Equal(("2012-04_2012-06", JoinProblem.None), Slugged(parts.Read("2013", "1", Period.FinancialYear(2012))));
        Assert.Equal((null, JoinProblem.YearOpen), Slugged(new YearParts(false, true, Quarters, null).Read("2013", "1")));
    }

    private static (string? Slug, JoinProblem Problem) Slugged((Period? Period, JoinProblem Problem) read) => (read.Period?.Slug, read.Problem);
}
