using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class PeriodWordsTests
{
    [Theory]
    [InlineData("12 months to September 2015", "this year", "2014-10_2015-09")]
    [InlineData("12 months to September 2015", "LAST YEAR", "2013-10_2014-09")]
    [InlineData("7 months to October 2016", "this year", "2016-04_2016-10")]
    [InlineData("7 months to October 2016", "last year", "2015-04_2015-10")]
    [InlineData("7 months to October 2016", "two years ago", "2014-04_2014-10")]
    [InlineData("7 months to October 2016", "this month", "2016-10")]
    [InlineData("7 months to October 2016", "previous month", "2016-09")]
    [InlineData("7 months to October 2016", "same month last year", "2015-10")]
    [InlineData("24 months to March 2016", "last year", "2013-04_2015-03")]
    [InlineData("1 April 2015 to 20 October 2015", "last year", "2014-04-01_2014-10-20")]
    [InlineData("2015", "four years ago", "2011-01_2011-12")]
    [InlineData("February 2016", "last year", "2015-02")]
    [InlineData("2015", "2009/10", "2009-04_2010-03")]
    [InlineData("2015", "before-joining", "before-joining")]
    [InlineData("2015", "next year", null)]
    public void Words_look_back_from_the_year_or_month_of_the_table(string thisYear, string words, string? slug)
    {
        var year = PeriodText.Parse(thisYear)!;
        Assert.Equal(slug, new PeriodWords(year, Period.Month(year.Last.Year, year.Last.Month), ["before-joining"]).Find(words)?.Slug);
    }
}
