using StrategicAssessment.Periods;
using Xunit;

namespace StrategicAssessment.Tests.Periods;

public sealed class PeriodReadingTests
{
    [Theory]
    [InlineData("13/10/2013|05/11/2013", PeriodProblem.None, "")]
    [InlineData("05/11/2013|06/12/2013", PeriodProblem.OrderOpen, "05/11/2013")]
    [InlineData("10/13/2013|05/11/2013", PeriodProblem.LooksMonthFirst, "10/13/2013")]
    [InlineData("10/13/2013|13/11/2013", PeriodProblem.OrderMixed, "10/13/2013")]
    [InlineData("9/1/2015|10/1/2015|11/1/2015", PeriodProblem.OrderOpen, "10/1/2015")]
    [InlineData("5 November 2013|2013-11-05", PeriodProblem.None, "")]
    [InlineData("2010-11", PeriodProblem.MonthOrYear, "2010-11")]
    [InlineData("2010-10|2010-11", PeriodProblem.None, "")]
    [InlineData("2010/10|2010/11|2013/14", PeriodProblem.MonthOrYear, "2010/11")]
    public void What_is_open_is_asked_about(string column, PeriodProblem problem, string example)
    {
        var judged = PeriodReading.Of(column.Split('|'));
        Assert.Equal((problem, example), (judged.Problem, judged.Example));
    }

    [Theory]
    [InlineData("01/09/2015|01/10/2015", "2015-09 2015-10")]
    [InlineData("2015-09-01|2015-10-01", "2015-09 2015-10")]
    [InlineData("2013-10-01 00:00:00.000|2013-11-01 00:00:00.000", "2013-10 2013-11")]
    [InlineData("30/09/2015|31/10/2015|29/02/2016", "2015-09 2015-10 2016-02")]
    [InlineData("42248|42278", "2015-09 2015-10")]
    [InlineData("01/09/2015|02/10/2015", "2015-09-01 2015-10-02", DayOrder.DayFirst)]
    [InlineData("9/1/2015|10/1/2015", "2015-09 2015-10", DayOrder.MonthFirst)]
    [InlineData("9/13/2015|10/14/2015", "2015-09-13 2015-10-14", DayOrder.MonthFirst)]
    [InlineData("2010-11|2011-12", "2010-04_2011-03 2011-04_2012-03")]
    [InlineData("2010-11|2012-13", "2010-04_2011-03 2012-04_2013-03")]
    [InlineData("2010-11|2009/10", "2010-04_2011-03 2009-04_2010-03")]
    [InlineData("2010-11|2010-12", "2010-11 2010-12")]
    [InlineData("Sep-15|Oct-15", "2015-09 2015-10")]
    [InlineData("2010/10|2010/11|2010/12", "2010-10 2010-11 2010-12")]
    [InlineData("2010/11|2011/12", "2010-04_2011-03 2011-04_2012-03")]
    [InlineData("2023/01|2022/23", "2023-01 2022-04_2023-03")]
    public void A_column_is_read_as_a_whole(string column, string slugs, DayOrder? order = null)
    {
        var texts = column.Split('|');
        var judged = PeriodReading.Of(texts, order);
        Assert.Equal((PeriodProblem.None, slugs), (judged.Problem, string.Join(' ', texts.Select(t => judged.Read(t)?.Slug))));
    }

    [Theory]
    [InlineData("01/10/2014|30/09/2015", "2014-10-01 2015-09-30")]
    [InlineData("01/10/2013|01/10/2014", "2013-10-01 2014-10-01", DayOrder.DayFirst)]
    public void First_and_last_days_in_two_columns_stay_days(string columns, string slugs, DayOrder? order = null)
    {
        var texts = columns.Split('|');
        var judged = PeriodReading.Of(texts, order, isSingle: false);
        Assert.Equal((PeriodProblem.None, slugs), (judged.Problem, string.Join(' ', texts.Select(t => judged.Read(t)?.Slug))));
    }

    [Theory]
    [InlineData("01/09/2015", true, "2015-09")]
    [InlineData("30/09/2015", true, "2015-09")]
    [InlineData("13/09/2015", true, null)]
    [InlineData("2015-09-01", false, "2015-09-01")]
    public void The_plan_says_whether_dates_stand_for_months(string text, bool areMonths, string? slug) =>
        Assert.Equal(slug, PeriodReading.Of([text], DayOrder.DayFirst, areMonths).Read(text)?.Slug);
}
