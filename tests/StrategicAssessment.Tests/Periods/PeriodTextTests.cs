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
    [InlineData("30/09/15")]
    [InlineData("2015-9")]
    [InlineData("2014/16")]
    [InlineData("2014/14")]
    [InlineData("2014/2016")]
    [InlineData("14/15")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("20150930")]
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
