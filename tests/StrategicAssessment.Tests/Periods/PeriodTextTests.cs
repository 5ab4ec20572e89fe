using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Periods;
using Xunit;

namespace StrategicAssessment.Tests.Periods;

public sealed class PeriodTextTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20151031, 9).WithMaxTest(1000);

    [Theory]
    [InlineData("2015-09", "2015-09")]
    [InlineData("201509", "2015-09")]
    [InlineData("Sep-15", "2015-09")]
    [InlineData("sep 15", "2015-09")]
    [InlineData("Sept-15", "2015-09")]
    [InlineData("Sep-2015", "2015-09")]
    [InlineData("September 2015", "2015-09")]
    [InlineData("SEPTEMBER 2015", "2015-09")]
    [InlineData("  September 2015  ", "2015-09")]
    [InlineData("May-00", "2000-05")]
    [InlineData("May-99", "2099-05")]
    [InlineData("Feb 1999", "1999-02")]
    [InlineData("30/09/2015", "2015-09-30")]
    [InlineData("1/9/2015", "2015-09-01")]
    [InlineData("2015-09-30", "2015-09-30")]
    [InlineData("2015-09-30T00:00:00", "2015-09-30")]
    [InlineData("30/09/2015 00:00", "2015-09-30")]
    [InlineData("30 September 2015", "2015-09-30")]
    [InlineData("29/02/2016", "2016-02-29")]
    [InlineData("2014/15", "2014-04_2015-03")]
    [InlineData("1999/00", "1999-04_2000-03")]
    [InlineData("2014/2015", "2014-04_2015-03")]
    [InlineData("2014", "2014-01_2014-12")]
    [InlineData("12 months to September 2015", "2014-10_2015-09")]
    [InlineData("12 Months To Sep-15", "2014-10_2015-09")]
    [InlineData("7 months to October 2016", "2016-04_2016-10")]
    [InlineData("1 months to October 2016", "2016-10")]
    [InlineData("year to March 2015", "2014-04_2015-03")]
    [InlineData("year ending March 2015", "2014-04_2015-03")]
    [InlineData("October 2014 to September 2015", "2014-10_2015-09")]
    [InlineData("Oct-14 - Sep-15", "2014-10_2015-09")]
    [InlineData("Oct 2014 – Sep 2015", "2014-10_2015-09")]
    [InlineData("April to June 2015", "2015-04_2015-06")]
    [InlineData("1 October 2014 to 20 October 2014", "2014-10-01_2014-10-20")]
    [InlineData("01/10/2014 to 31/10/2014", "2014-10")]
    [InlineData("2014-10-01 - 2015-09-30", "2014-10_2015-09")]
    [InlineData("as at 31 October 2015", "at-2015-10-31")]
    [InlineData("As at 31/10/2015", "at-2015-10-31")]
    [InlineData("as at February 2016", "at-2016-02-29")]
    [InlineData("09/2015", "2015-09")]
    [InlineData("9/2015", "2015-09")]
    [InlineData("2015-Sep", "2015-09")]
    [InlineData("Sep-'15", "2015-09")]
    [InlineData("Sep\u00A02015", "2015-09")]
    [InlineData("Sep-15 (p)", "2015-09")]
    [InlineData("Mar 2015 (part)", "2015-03")]
    [InlineData("2013-14", "2013-04_2014-03")]
    [InlineData("2013–14", "2013-04_2014-03")]
    [InlineData("2013-2014", "2013-04_2014-03")]
    [InlineData("FY 2023/24", "2023-04_2024-03")]
    [InlineData("FY2014/15", "2014-04_2015-03")]
    [InlineData("FY2014-15", "2014-04_2015-03")]
    [InlineData("FY 10-11", "2010-04_2011-03")]
    [InlineData("2014/15 (p)", "2014-04_2015-03")]
    [InlineData("YE Sep 2024", "2023-10_2024-09")]
    [InlineData("Y/E Mar-15", "2014-04_2015-03")]
    [InlineData("12m to Sep 2024", "2023-10_2024-09")]
    [InlineData("Year to 30/09/2015", "2014-10_2015-09")]
    [InlineData("Rolling 12 months to Sep 2015", "2014-10_2015-09")]
    [InlineData("Apr 2014-Mar 2015", "2014-04_2015-03")]
    [InlineData("Oct 2014-Sep 2015", "2014-10_2015-09")]
    [InlineData("Apr-13 to Mar-14", "2013-04_2014-03")]
    [InlineData("Oct-Dec 2014", "2014-10_2014-12")]
    [InlineData("Q3 2014/15", "2014-10_2014-12")]
    [InlineData("2014/15 Q4", "2015-01_2015-03")]
    [InlineData("2014-15 Q1", "2014-04_2014-06")]
    [InlineData("2014 Q4", "2014-10_2014-12")]
    [InlineData("2014-Q4", "2014-10_2014-12")]
    [InlineData("Q4 2014", "2014-10_2014-12")]
    [InlineData("2012/13 - 14/15", "2012-04_2015-03")]
    [InlineData("2012 - 14", "2012-01_2014-12")]
    [InlineData("2015-17", "2015-01_2017-12")]
    [InlineData("2024-W14", "2024-04-01_2024-04-07")]
    [InlineData("2014W40", "2014-09-29_2014-10-05")]
    [InlineData("2014 week 40", "2014-09-29_2014-10-05")]
    [InlineData("Week ending 05/10/2014", "2014-09-29_2014-10-05")]
    [InlineData("w/c 29 September 2014", "2014-09-29_2014-10-05")]
    public void Every_usual_way_of_writing_a_period_is_read(string text, string slug) => Assert.Equal(slug, PeriodText.Parse(text)?.Slug);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2015-13")]
    [InlineData("2015-00")]
    [InlineData("201513")]
    [InlineData("31/09/2015")]
    [InlineData("29/02/2015")]
    [InlineData("30 February 2015")]
    [InlineData("0 March 2015")]
    [InlineData("09/30/2015")]
    [InlineData("2015-9")]
    [InlineData("2014/16")]
    [InlineData("2014/14")]
    [InlineData("2014/2016")]
    [InlineData("14/15")]
    [InlineData("2013 - 14")]
    [InlineData("FY14")]
    [InlineData("13/2015")]
    [InlineData("Q5 2014")]
    [InlineData("Q3")]
    [InlineData("2014-W54")]
    [InlineData("2015-W53x")]
    [InlineData("42248")]
    [InlineData("week ending September 2015")]
    [InlineData("Year to 29/09/2015")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("Septober 2015")]
    [InlineData("September")]
    [InlineData("September 215")]
    [InlineData("12 months to 2015")]
    [InlineData("0 months to September 2015")]
    [InlineData("601 months to September 2015")]
    [InlineData("-1 months to September 2015")]
    [InlineData("twelve months to September 2015")]
    [InlineData("September 2015 to October 2014")]
    [InlineData("20 October 2014 to 1 October 2014")]
    [InlineData("October 2014 to")]
    [InlineData("as at 2015")]
    [InlineData("as at")]
    [InlineData("٢٠١٥")]
    public void What_is_no_period_is_none(string text) => Assert.Null(PeriodText.Parse(text));

    [Theory]
    [InlineData("2010-11", false, "2010-11")]
    [InlineData("2010-11", true, "2010-04_2011-03")]
    [InlineData("2013-14", true, "2013-04_2014-03")]
    public void A_hyphen_between_years_is_a_month_unless_it_is_said_to_be_a_year(string text, bool isYear, string slug) =>
        Assert.Equal(slug, PeriodText.Parse(text, hyphenIsYear: isYear)?.Slug);

    // The day is 12 October 2013 in every one: the forms of SQL Server, Oracle, Excel and Power BI.
    [Theory]
    [InlineData("Saturday, 12 October 2013")]
    [InlineData("October 12, 2013")]
    [InlineData("12/10/2013 9:05")]
    [InlineData("12/10/2013 09:05:30 PM")]
    [InlineData("12-Oct-13")]
    [InlineData("12-OCT-2013")]
    [InlineData("12/10/13")]
    [InlineData("12-10-2013")]
    [InlineData("12.10.2013")]
    [InlineData("12.10.13")]
    [InlineData("12 Oct 13")]
    [InlineData("12th October 2013")]
    [InlineData("Sat 12 Oct 2013")]
    [InlineData("2013-10-12T00:00:00.000")]
    [InlineData("2013-10-12T00:00:00Z")]
    [InlineData("2013-10-12T23:59:59+01:00")]
    [InlineData("2013-10-12 00:00")]
    [InlineData("2013-10-12 00:00:00.0000000")]
    [InlineData("2013/10/12")]
    [InlineData("20131012")]
    [InlineData("Oct 12 2013 12:00AM")]
    public void Days_are_read_as_programs_write_them(string text) => Assert.Equal(new DateOnly(2013, 10, 12), DayText.Parse(text));

    [Theory]
    [InlineData("41559", "2013-10-12")]
    [InlineData("42248", "2015-09-01")]
    [InlineData("2015", null)]
    [InlineData("12345", null)]
    [InlineData("99999", null)]
    public void A_count_of_days_is_read_where_it_is_asked_for(string text, string? day) => Assert.Equal(day, DayText.ParseSerial(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("13/10/2013", OrderEvidence.DayFirst)]
    [InlineData("10/13/2013", OrderEvidence.MonthFirst)]
    [InlineData("10/12/2013", OrderEvidence.Open)]
    [InlineData("10/10/2013", OrderEvidence.None)]
    [InlineData("12 October 2013", OrderEvidence.None)]
    [InlineData("2013-10-12", OrderEvidence.None)]
    [InlineData("September", OrderEvidence.None)]
    public void A_date_in_numbers_says_what_it_can_of_its_order(string text, OrderEvidence evidence) => Assert.Equal(evidence, DayText.EvidenceOf(text));

    [Fact]
    public void A_label_means_the_period_that_it_labels() => Check.One(Fixed, Prop.ForAll(Spans().ToArbitrary(), period => period.Equals(PeriodText.Parse(period.Label))));

    [Fact]
    public void Nothing_makes_the_reader_fall_over()
    {
        var pieces = Gen.Elements("2015", "-", "/", " ", "09", "Sep", "to", " to ", " months to ", "as at ", "31", "0", "99999999999", "–", "é");
        Check.One(Fixed, Prop.ForAll(pieces.ListOf().Select(string.Concat).ToArbitrary(), text => PeriodText.Parse(text) is null or { Slug.Length: > 0 }));
    }

    private static Gen<Period> Spans() =>
        from start in Gen.Choose(0, 70_000)
        from length in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 800)))
        from months in Gen.Choose(0, 30)
        let first = new DateOnly(1950, 1, 1).AddDays(start)
        select months > 24 ? Period.AsAt(first) : months > 0 ? Period.MonthsTo(months, first.Year, first.Month) : Period.Days(first, first.AddDays(length));
}
