using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Periods;
using Xunit;

namespace StrategicAssessment.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20160229, 3).WithMaxTest(500);

    [Theory]
    [InlineData("2014-10_2015-09", "October 2014 to September 2015", "the year to September 2015")]
    [InlineData("2014-04_2015-03", "2014/15", "2014/15")]
    [InlineData("1999-04_2000-03", "1999/00", "1999/00")]
    [InlineData("2015-01_2015-12", "2015", "2015")]
    [InlineData("2015-09", "September 2015", "September 2015")]
    [InlineData("2016-04_2016-10", "April 2016 to October 2016", "the 7 months to October 2016")]
    [InlineData("2013-10_2015-09", "October 2013 to September 2015", "the 24 months to September 2015")]
    [InlineData("2014-10-01_2014-10-20", "1 October 2014 to 20 October 2014", "the period 1 October 2014 to 20 October 2014")]
    [InlineData("2015-10-31", "31 October 2015", "31 October 2015")]
    [InlineData("2024-04-01_2024-04-07", "week 14 of 2024 (1 to 7 April)", "week 14 of 2024 (1 to 7 April)")]
    [InlineData("2024-04-29_2024-05-05", "week 18 of 2024 (29 April to 5 May)", "week 18 of 2024 (29 April to 5 May)")]
    [InlineData("2024-12-30_2025-01-05", "week 1 of 2025 (30 December 2024 to 5 January)", "week 1 of 2025 (30 December 2024 to 5 January)")]
    [InlineData("2024-04-02_2024-04-08", "2 April 2024 to 8 April 2024", "the period 2 April 2024 to 8 April 2024")]
    [InlineData("2024-01-01_2024-12-29", "1 January 2024 to 29 December 2024", "the period 1 January 2024 to 29 December 2024")]
    [InlineData("at-2015-10-31", "as at 31 October 2015", "the count at 31 October 2015")]
    public void A_period_is_printed_alone_and_in_a_sentence(string slug, string label, string words) =>
        Assert.Equal((slug, label, words), (Of(slug).Slug, Of(slug).Label, Of(slug).Words));

    [Fact]
    public void An_undated_period_is_printed_as_the_plan_calls_it() => Assert.Equal("Six months before joining", Period.Undated("six-months-before-joining").Label);

    [Fact]
    public void Two_ways_of_writing_the_same_days_are_the_same_period()
    {
        Assert.Equal(Period.FinancialYear(2014), Period.Days(new(2014, 4, 1), new(2015, 3, 31)));
        Assert.Equal(Period.Month(2016, 2), Period.Days(new(2016, 2, 1), new(2016, 2, 29)));
        Assert.NotEqual(Period.AsAt(new(2015, 10, 31)), Period.Days(new(2015, 10, 31), new(2015, 10, 31)));
    }

    [Fact]
    public void A_period_does_not_end_before_it_begins() => Assert.Throws<ArgumentException>(() => Period.Days(new(2015, 9, 2), new(2015, 9, 1)));

    [Theory]
    [InlineData("2014-10_2015-09", 12, "2013-10_2014-09")]
    [InlineData("2016-04_2016-10", 12, "2015-04_2015-10")]
    [InlineData("2016-02", 12, "2015-02")]
    [InlineData("2015-02", 12, "2014-02")]
    [InlineData("2016-03", 1, "2016-02")]
    [InlineData("2014-10-01_2014-10-20", 12, "2013-10-01_2013-10-20")]
    [InlineData("2016-02-10_2016-02-29", 12, "2015-02-10_2015-02-28")]
    [InlineData("2024-04-01_2024-04-07", 12, "2023-04-03_2023-04-09")]
    [InlineData("2021-04-05_2021-04-11", 12, "2020-03-30_2020-04-05")]
    [InlineData("2024-01-01_2024-12-29", 12, "2023-01-02_2023-12-31")]
    [InlineData("2024-01-01_2024-12-29", 24, "2022-01-03_2023-01-01")]
    [InlineData("2020-12-28_2021-01-03", 12, "2019-12-30_2020-01-05")]
    [InlineData("2023-04-03_2023-04-09", -12, "2024-04-01_2024-04-07")]
    [InlineData("2021-02-01_2021-02-28", 12, "2020-02")]
    [InlineData("at-2015-10-31", 1, "at-2015-09-30")]
    [InlineData("at-2015-09-30", 1, "at-2015-08-31")]
    [InlineData("at-2017-02-28", 12, "at-2016-02-29")]
    [InlineData("at-2015-10-15", 1, "at-2015-09-15")]
    public void Earlier_periods_keep_their_shape(string slug, int months, string earlier) => Assert.Equal(earlier, Of(slug).MonthsEarlier(months).Slug);

    [Theory]
    [InlineData("2016-02", "2015-02", true)]
    [InlineData("2015-02", "2015-01", true)]
    [InlineData("2015-01_2015-12", "2016-01_2016-12", true)]
    [InlineData("2014-10_2015-09", "2014-04_2015-03", true)]
    [InlineData("2014-10_2015-08", "2013-10_2014-09", false)]
    [InlineData("2014-10-01_2014-10-20", "2013-10-01_2013-10-20", true)]
    [InlineData("2014-10-01_2014-10-20", "2013-10-01_2013-10-21", false)]
    [InlineData("2015-09", "2015-08-02_2015-08-31", true)]
    [InlineData("2015-09", "at-2015-09-30", false)]
    [InlineData("at-2015-10-31", "at-2014-10-31", true)]
    public void Only_periods_of_one_length_are_set_against_each_other(string one, string other, bool same)
    {
        Assert.Equal(same, Of(one).HasLengthOf(Of(other)));
        Assert.Equal(same, Of(other).HasLengthOf(Of(one)));
    }

    [Theory]
    [InlineData("2015-09", "2015-09", true)]
    [InlineData("2015-09", "2015-10", false)]
    [InlineData("2014-10_2015-09", "2014-04_2015-03", true)]
    [InlineData("2014-10_2015-09", "2013-10_2014-09", false)]
    [InlineData("2014-10-01_2014-10-20", "2014-10-20_2014-10-31", true)]
    [InlineData("2015-09", "at-2015-09-30", false)]
    public void Periods_overlap_when_a_day_belongs_to_both(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, Of(one).Overlaps(Of(other)));
        Assert.Equal(overlap, Of(other).Overlaps(Of(one)));
    }

    [Theory]
    [InlineData("2014-10_2015-09", 12)]
    [InlineData("2016-02", 1)]
    [InlineData("2014-10-01_2014-10-20", 0)]
    [InlineData("2014-10-02_2015-10-01", 0)]
    [InlineData("at-2015-10-31", 0)]
    public void Months_are_counted_when_they_are_whole(string slug, int months) => Assert.Equal(months, Of(slug).MonthCount);

    [Fact]
    public void Whole_months_earlier_are_as_many_and_never_overlap() => Check.One(Fixed, Prop.ForAll(
        Gen.Choose(1, 36).SelectMany(count => Gen.Choose(0, 2400).Select(month => (count, month))).ToArbitrary(),
        drawn =>
        {
            var period = Period.MonthsTo(drawn.count, 1950 + (drawn.month / 12), 1 + (drawn.month % 12));
            var before = period.MonthsEarlier(drawn.count);
            return before.HasLengthOf(period) && !before.Overlaps(period) && before.Last.AddDays(1) == period.First && before.MonthCount == drawn.count;
        }));

    private static Period Of(string slug)
    {
        if (slug.StartsWith("at-", StringComparison.Ordinal)) return PeriodText.Parse("as at " + slug[3..])!;
        var ends = slug.Split('_').Select(end => PeriodText.Parse(end)!).ToList();
        return slug.Length == 4 ? Period.CalendarYear(ends[0].First.Year) : Period.Days(ends[0].First, ends[^1].Last);
    }
}
