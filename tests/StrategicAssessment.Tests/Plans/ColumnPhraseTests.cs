using StrategicAssessment.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class ColumnPhraseTests
{
    [Theory]
    [InlineData("this year", "count", "2014-10_2015-09", null, "October 2014 to September 2015", "this_year")]
    [InlineData("This   Year", "count", "2014-10_2015-09", null, "October 2014 to September 2015", "this_year")]
    [InlineData("last year", "count", "2013-10_2014-09", null, "October 2013 to September 2014", "last_year")]
    [InlineData("two years ago", "count", "2012-10_2013-09", null, "October 2012 to September 2013", "two_years_ago")]
    [InlineData("five years ago", "count", "2009-10_2010-09", null, "October 2009 to September 2010", "five_years_ago")]
    [InlineData("12 months to March 2014", "count", "2013-04_2014-03", null, "2013/14", "in_12_months_to_march_2014")]
    [InlineData("2013/14", "count", "2013-04_2014-03", null, "2013/14", "in_2013_14")]
    [InlineData("2014", "count", "2014-01_2014-12", null, "2014", "in_2014")]
    [InlineData("as at 31 October 2015", "count", "at-2015-10-31", null, "As at 31 October 2015", "as_at_31_october_2015")]
    [InlineData("previous month", "count", "2015-08", null, "August 2015", "previous_month")]
    [InlineData("same month last year", "count", "2014-09", null, "September 2014", "same_month_last_year")]
    [InlineData("change", "change", "2014-10_2015-09", "2013-10_2014-09", "Change", "change")]
    [InlineData("change %", "change-percent", "2014-10_2015-09", "2013-10_2014-09", "% change", "change_percent")]
    [InlineData("% change", "change-percent", "2014-10_2015-09", "2013-10_2014-09", "% change", "change_percent")]
    [InlineData("change since two years ago", "change", "2014-10_2015-09", "2012-10_2013-09", "Change since two years ago", "change_since_two_years_ago")]
    [InlineData("change % since 2013/14", "change-percent", "2014-10_2015-09", "2013-04_2014-03", "% change since 2013/14", "change_percent_since_2013_14")]
    [InlineData("change from 2012/13 to 2013/14", "change", "2013-04_2014-03", "2012-04_2013-03", "Change from 2012/13 to 2013/14", "change_from_2012_13_to_2013_14")]
    [InlineData("change % from previous month to this month", "change-percent", "2015-09", "2015-08", "% change from previous month to this month", "change_percent_from_previous_month_to_this_month")]
    [InlineData("before-joining", "count", "before-joining", null, "Before joining", "before_joining")]
    [InlineData("change from before-joining to after-joining", "change", "after-joining", "before-joining", "Change from before-joining to after-joining", "change_from_before_joining_to_after_joining")]
    [InlineData("change since previous month", "change", "2015-09", "2015-08", "Change since previous month", "change_since_previous_month")]
    [InlineData("change % since same month last year", "change-percent", "2015-09", "2014-09", "% change since same month last year", "change_percent_since_same_month_last_year")]
    [InlineData("rate", "rate-per-1000", "2014-10_2015-09", null, "Rate per 1,000 residents", "rate")]
    [InlineData("rate last year", "rate-per-1000", "2013-10_2014-09", null, "Rate per 1,000 residents, October 2013 to September 2014", "rate_last_year")]
    [InlineData("rank", "rank-by-rate-lowest-first", "2014-10_2015-09", null, "Rank", "rank")]
    [InlineData("share of group", "share", "2014-10_2015-09", null, "Share of group", "share_of_group")]
    [InlineData("share of group last year", "share", "2013-10_2014-09", null, "Share of group, October 2013 to September 2014", "share_of_group_last_year")]
    [InlineData("as % of by-type", "percent-of-by-type", "2014-10_2015-09", null, "As % of crimes", "as_percent_of_by_type")]
    [InlineData("as % of by-type theft last year", "percent-of-by-type-theft", "2013-10_2014-09", null, "As % of crimes (theft), October 2013 to September 2014", "as_percent_of_by_type_theft_last_year")]
    [InlineData("quoted-rates", "value", "2014-10_2015-09", null, "Rates as published", "quoted_rates")]
    [InlineData("quoted-rates last year", "value", "2013-10_2014-09", null, "Rates as published, October 2013 to September 2014", "quoted_rates_last_year")]
    public void A_phrase_means_one_column(string phrase, string measure, string period, string? comparedWith, string heading, string key)
    {
        var column = Assert.Single(TableWith($"columns: ['{phrase}']").Columns);
        Assert.Equal((measure, period, comparedWith, heading, key), (column.Measure.Slug, column.Period.Slug, column.ComparedWith?.Slug, column.Heading, column.Key));
    }

    [Theory]
    [InlineData("each month", 12, "2014-10", "2015-09")]
    [InlineData("Each month of last year", 12, "2013-10", "2014-09")]
    [InlineData("each month of 3 months to March 2014", 3, "2014-01", "2014-03")]
    public void Each_month_is_a_column_for_every_month(string phrase, int count, string first, string last)
    {
        var columns = TableWith($"columns: ['{phrase}']").Columns;
        Assert.Equal((count, first, last), (columns.Length, columns[0].Period.Slug, columns[^1].Period.Slug));
        Assert.All(columns, c => Assert.Equal(("count", 1), (c.Measure.Slug, c.Period.MonthCount)));
    }

    [Theory]
    [InlineData("rate", "at-none", "2015-09")]
    [InlineData("change", "2014-09", "2015-09")]
    [InlineData("change since last year", "2013-10_2014-09", "2014-10_2015-09")]
    public void Beside_this_month_a_bare_phrase_is_about_the_month(string phrase, string comparedWith, string period)
    {
        var column = TableWith($"columns: [this month, '{phrase}']").Columns[1];
        Assert.Equal((period, comparedWith), (column.Period.Slug, column.ComparedWith?.Slug ?? "at-none"));
    }

    [Fact]
    public void A_heading_of_the_plan_wins_and_the_key_stays()
    {
        var column = Assert.Single(TableWith("columns: [rate: Per head]").Columns);
        Assert.Equal(("Per head", "rate"), (column.Heading, column.Key));
    }

    [Theory]
    [InlineData("chnage", "'change'")]
    [InlineData("last yeer", "'last year'")]
    [InlineData("change since yesterday", "A column is")]
    [InlineData("change from last year", "A column is")]
    [InlineData("change from soon to this year", "A column is")]
    [InlineData("this year in Nowhere", "A column is")]
    [InlineData("changes", "'change'")]
    [InlineData("rate of burglary", "A column is")]
    [InlineData("as % of by-types", "A column is")]
    [InlineData("as % of quoted-rates", "A column is")]
    [InlineData("quoted-rate", "'quoted-rates'")]
    [InlineData("quoted-rates in May", "A column is")]
    [InlineData("2014/16", "A column is")]
    public void An_unclear_phrase_gets_a_question(string phrase, string remedy)
    {
        var found = Some.Resolve(PlanOf($"columns: [this year, '{phrase}']")).Diagnostics;
        Assert.Equal("SA2110@6:49", Some.Told(found));
        Assert.Contains(remedy, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("columns: [this year, last year: October 2014 to September 2015]", "SA2207@6:49")]
    [InlineData("columns: [this year: A, this year: B]", "SA2213@6:52")]
    [InlineData("columns: [change %: A, '% change': B]", "SA2213@6:51")]
    [InlineData("rows: [Northbridge], columns: [rank]", "SA2208@6:59")]
    [InlineData("rows: [Northbridge], columns: [share]", "SA2215@6:59")]
    [InlineData("rows: two districts, columns: [share]", "SA2215@6:59")]
    [InlineData("rows: [Northbridge], columns: [share of group]", "SA2215@6:59")]
    [InlineData("columns: [this year], order: by rank", "SA2214@6:10")]
    [InlineData("extract: quoted-rates, columns: [rate]", "SA2212@6:47")]
    [InlineData("extract: quoted-rates, columns: [share]", "SA2212@6:47")]
    [InlineData("extract: quoted-rates, columns: [this year], rank: 'rate, lowest first'", "SA2212@6:65")]
    [InlineData("extract: quoted-rates, columns: [this year, rank]", "SA2110@6:58")]
    public void Columns_that_cannot_stand_are_told(string table, string told) => Assert.Equal(told, Some.Told(Some.Resolve(PlanOf(table)).Diagnostics));

    [Fact]
    public void Quoted_values_are_ranked_by_value()
    {
        var column = TableWith("extract: quoted-rates, columns: [this year, rank], rank: 'value, highest first'").Columns[1];
        Assert.Equal(("rank-by-value-highest-first", "districts"), (column.Measure.Slug, column.Group?.Id));
    }

    [Fact]
    public void A_rank_by_change_compares_with_the_year_before()
    {
        var column = TableWith("columns: [rank], rank: 'change, lowest first, among two-districts'").Columns.Single();
        Assert.Equal(("rank-by-change-lowest-first", "2013-10_2014-09", "two-districts"), (column.Measure.Slug, column.ComparedWith?.Slug, column.Group?.Id));
    }

    [Fact]
    public void A_column_may_be_about_another_place()
    {
        var column = TableWith("columns: [this year, this year in Eastham]").Columns[1];
        Assert.Equal(("D2", "October 2014 to September 2015, Eastham", "this_year_in_eastham"), (column.Area?.Value, column.Heading, column.Key));
    }

    [Fact]
    public void Exact_ties_are_another_measure() =>
        Assert.Equal("rank-by-rate-lowest-first-exact", TableWith("columns: [rank], ties: exact").Columns.Single().Measure.Slug);

    [Fact]
    public void A_share_is_of_the_whole_of_all_categories_and_a_share_of_the_group_has_words_of_its_own()
    {
        Assert.Equal("two-districts", TableWith("rows: two districts, columns: [share of group]").Columns.Single().Group?.Id);
        Assert.Null(TableWith("extract: by-type, category: theft, rows: two districts, columns: [share]").Columns.Single().Group);
        Assert.Null(TableWith("extract: by-type, columns: [share]").Columns.Single().Group);
        Assert.Null(TableWith("extract: by-type, category: theft, rows: [Eastham], columns: [share]").Columns.Single().Group);
    }

    private static string PlanOf(string table) => Some.PlanWith("extracts: {asb: {undated: {before-joining: six before, after-joining: six after}}, quoted-rates: {shape: values, unit: rate, title: Rates as published}, by-type: {counts: crimes, categories: crime}}")
        + $"\ntables: {{t: {{{(table.Contains("extract:", StringComparison.Ordinal) ? "" : "extract: asb, ")}{table}}}}}\ncategories: {{crime: {{theft: }}}}\nsections: {{t: }}";

    private static TableDefinition TableWith(string table)
    {
        var resolved = Some.Resolve(PlanOf(table));
        Assert.Empty(resolved.Diagnostics);
        return Assert.Single(resolved.Value!.Assessment.Tables);
    }
}
