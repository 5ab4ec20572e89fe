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

    // What Excel leaves of days of another country: those it cannot read as text, the others as dates with day and month exchanged.
    [Theory]
    [InlineData("3/14/2024|2024-05-03|3/15/2024|2024-06-03|3/28/2024|2024-07-03|4/30/2024|2024-01-04", true)]
    [InlineData("14/03/2024 10:15|3-May-24|15/03/2024 09:00|3-Jun-24|28/03/2024 11:30|3-Jul-24|30/04/2024 12:00|4-Jan-24", true)]
    [InlineData("3/14/2024|45415|3/15/2024|45446|3/28/2024|45476|4/30/2024|45295", true)]
    [InlineData("14/03/2024|2024-05-13|15/03/2024|2024-06-03|28/03/2024|2024-07-03|30/04/2024|2024-01-04", false)]
    [InlineData("14/03/2024|2024-05-03|15/03/2024|2024-06-03|05/05/2024|28/03/2024|2024-07-03|30/04/2024|2024-01-04", false)]
    [InlineData("14/03/2024|2024-05-03|15/03/2024|2024-06-03|02/03/2024|28/03/2024|2024-07-03|30/04/2024|2024-01-04", false)]
    [InlineData("14/03/2024|15/03/2024|28/03/2024|30/04/2024", false)]
    public void Days_that_a_spreadsheet_turned_by_half_are_known_by_their_two_forms(string column, bool isHalfTurned) =>
        Assert.Equal(isHalfTurned, PeriodReading.Of(column.Split('|')).Dates.IsHalfTurned);

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
