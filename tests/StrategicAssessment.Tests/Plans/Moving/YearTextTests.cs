using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans.Moving;

public sealed class YearTextTests
{
    [Theory]
    [InlineData("2016-17", "2017-18")]
    [InlineData("2016/17", "2017/18")]
    [InlineData("2016\u201317", "2017\u201318")]
    [InlineData("2016", "2017")]
    [InlineData("1999-00", "2000-01")]
    [InlineData("2098/99", "2099/00")]
    [InlineData("2016-17 (second print)", "2017-18 (second print)")]
    [InlineData("2016 to 2017", "2017 to 2018")]
    [InlineData("2016-09", "2017-09")]
    [InlineData("mid-2014", "mid-2015")]
    [InlineData("Edition 12", "Edition 12")]
    [InlineData("2016-17-18", "2017-18-18")]
    [InlineData("20167", "20167")]
    [InlineData("", "")]
    public void Years_move_and_other_numbers_stay(string text, string moved) => Assert.Equal(moved, YearText.Years(text));

    [Theory]
    [InlineData("12 months to September 2015", "12 months to September 2016")]
    [InlineData("October 2014 to September 2015", "October 2015 to September 2016")]
    [InlineData("September 2015", "September 2016")]
    [InlineData("year ending March 2016", "year ending March 2017")]
    [InlineData("2014/15", "2015/16")]
    [InlineData("2014/2015", "2015/2016")]
    [InlineData("1999/00", "2000/01")]
    [InlineData("2015", "2016")]
    [InlineData("2015-09", "2016-09")]
    [InlineData("2008-09", "2009-09")]
    [InlineData("201509", "201609")]
    [InlineData("Sep-15", "Sep-16")]
    [InlineData("12 months to Sep-15", "12 months to Sep-16")]
    [InlineData("6 months to Sep-99", "April 2100 to September 2100")]
    [InlineData("01/04/2014 to 31/03/2015", "01/04/2015 to 31/03/2016")]
    [InlineData("as at 31 October 2015", "as at 31 October 2016")]
    [InlineData("1 March 2014 to 29 February 2016", "March 2015 to February 2017")]
    public void A_period_moves_in_its_own_words_or_is_written_in_full(string text, string moved) => Assert.Equal(moved, YearText.Period(text));

    [Theory]
    [InlineData("soon")]
    [InlineData("month 13 of 2015")]
    [InlineData("")]
    public void What_is_no_period_does_not_move(string text) => Assert.Null(YearText.Period(text));

    [Fact]
    public void Every_way_of_writing_moves_to_the_same_days_a_year_later()
    {
        foreach (var year in Enumerable.Range(1990, 120))
        {
            foreach (var text in new[] { $"12 months to March {year}", $"{year}/{(year + 1) % 100:00}", $"{year}-{(year % 12) + 1:00}", $"{year}", $"Jan-{year % 100:00}", $"28/02/{year} to 01/03/{year}" })
                Assert.Equal(PeriodText.Parse(text)!.MonthsEarlier(-12), PeriodText.Parse(YearText.Period(text)!));
        }
    }
}
