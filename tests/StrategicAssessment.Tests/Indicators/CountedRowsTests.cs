using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class CountedRowsTests
{
    private const string Quarter = "A 2015-01 1; A 2015-02 2; A 2015-03 4; B 2015-01 8; B 2015-02 16; B 2015-03 32; C 2015-01 64; C 2015-02 128; C 2015-03 256";

    private static readonly IndicatorDefinition Records = Some.Asb with { IsOfRecords = true };

    [Theory]
    [InlineData("A", "3_months_to_March_2015", Quarter, "7")]
    [InlineData("A", "2_months_to_March_2015", Quarter, "6")]
    [InlineData("A", "2015-02", Quarter, "2")]
    [InlineData("G", "3_months_to_March_2015", Quarter, "511")]
    [InlineData("H", "3_months_to_March_2015", Quarter, "63")]
    [InlineData("A", "4_months_to_April_2015", Quarter, "[x]")]
    [InlineData("A", "3_months_to_June_2015", Quarter, "[x]")]
    [InlineData("A", "3_months_to_March_2015", "A 2015-01 1; A 2015-02 [c]; A 2015-03 4", "[c]")]
    [InlineData("A", "3_months_to_March_2015", "A 2015-01 1; A 2015-03 4; B 2015-02 1", "[x]")]
    [InlineData("A", "3_months_to_March_2015", Quarter + "; A 3_months_to_March_2015 9", "9")]
    [InlineData("G", "3_months_to_March_2015", "A 2015-01 1; A 2015-02 2; A 2015-03 4; G 2015-01 10; G 2015-02 20; G 2015-03 30", "60")]
    public void A_longer_period_is_the_sum_of_its_months_unless_it_is_held_itself(string area, string period, string observed, string value) =>
        Assert.Equal(value, Some.Shown(Count(Some.Asb, observed, area, period).Value));

    [Fact]
    public void A_sum_of_months_says_how_many_and_from_which_rows()
    {
        var figure = Count(Some.Asb, Quarter, "A", "3_months_to_March_2015");
        Assert.Equal(("sum of 3 months", Method.Summed), (figure.Formula, figure.Method));
        Assert.Equal([2, 3, 4], Assert.Single(figure.Sources).Rows.Lines.AsEnumerable());
    }

    private const string Quarters = "A 2014_Q2 1; A 2014_Q3 2; A 2014_Q4 4; A 2015_Q1 8; A 2015_Q2 16";

    [Theory]
    [InlineData("2014/15", Quarters, "15", "sum of 4 quarters")]
    [InlineData("12_months_to_June_2015", Quarters, "30", "sum of 4 quarters")]
    [InlineData("2014", Quarters, "[x]", "sum of 4 quarters")]
    [InlineData("12_months_to_May_2015", Quarters, "[x]", "no row in the extract")]
    [InlineData("2015/16", Quarters, "[x]", "sum of 4 quarters")]
    [InlineData("2014/15", Quarters + "; A 2014/15 99", "99", "as counted in the extract")]
    [InlineData("12_months_to_June_2015", "A 2014_Q3 2; A 2014_Q4 4; A 2015-01 1; A 2015-02 1; A 2015-03 1; A 2015_Q2 16", "25", "sum of 3 quarters and 3 months")]
    [InlineData("24_months_to_March_2015", "A 2013/14 1; A 2014/15 2", "3", "sum of 2 years")]
    [InlineData("2015-W01_to_2015-W03", "A 2015-W01 1; A 2015-W02 2; A 2015-W03 4", "7", "sum of 3 weeks")]
    [InlineData("2015-W01_to_2015-W03", "A 2015-W01 1; A 2015-W03 4", "[x]", "sum of 3 weeks")]
    [InlineData("2015-02", "A 2015-W06 1; A 2015-W07 2; A 2015-W08 4", "[x]", "no row in the extract")]
    public void Quarters_and_weeks_add_up_as_months_do_where_they_fill_the_period(string period, string observed, string value, string formula)
    {
        var figure = Count(Some.Asb, observed, "A", period);
        Assert.Equal((value, formula), (Some.Shown(figure.Value), figure.Formula));
    }

    [Theory]
    [InlineData("A 2015-01 1; A 2015-03 4", "3_months_to_March_2015", "5")]
    [InlineData("A 2015-01 1; A 2015-03 4", "4_months_to_April_2015", "[x]")]
    [InlineData("B 2015-01 1; B 2015-03 4", "3_months_to_March_2015", "0")]
    [InlineData("B 2015-01 1; B 2015-03 4", "2015-02", "0")]
    [InlineData("B 2015-01 1; B 2015-03 4", "2015-04", "[x]")]
    public void Where_missing_rows_mean_none_a_month_between_others_has_none(string observed, string period, string value) =>
        Assert.Equal(value, Some.Shown(Count(Some.Asb with { Missing = MissingRows.Zero }, observed, "A", period).Value));

    [Theory]
    [InlineData("A 2015-01 1; A 2015-03 4; B 2015-02 1", "3_months_to_March_2015", "5")]
    [InlineData("A 2015-01 1; A 2015-03 4", "3_months_to_March_2015", "[x]")]
    [InlineData("B 2015-01 1; B 2015-02 1", "2_months_to_February_2015", "[x]")]
    [InlineData("A 2015-01 1; B 2015-02 1", "2015-02", "0")]
    public void Of_records_a_place_without_rows_in_a_month_with_rows_has_none(string observed, string period, string value) =>
        Assert.Equal(value, Some.Shown(Count(Records, observed, "A", period).Value));

    [Fact]
    public void A_kind_that_never_occurs_in_the_records_may_have_been_filtered_out() => Assert.Equal(
        "[x]", Some.Shown(Some.Book(Some.Crime with { IsOfRecords = true }, "A shops 2015-01 1; B shops 2015-02 1")
            .Get(Some.Ask(Some.Crime with { IsOfRecords = true }, Measure.Count, "A", "2015-01", "arson")).Value));

    [Theory]
    [InlineData("A 2015-01 1; A 2015-02 2; A 2015-03 4", "")]
    [InlineData("A 2015-01 1; A 2015-03 4", "SA3104 for February 2015.")]
    [InlineData("A 2015-01 1", "SA3104 for February 2015 and 1 more of its months.")]
    [InlineData("A 2014 1", "SA3101")]
    [InlineData("A 2015-01 1; A 2015-03 4; B 2015-02 4", "SA3102 in February 2015.")]
    [InlineData("B 2015-01 1; B 2015-02 4; B 2015-03 4", "SA3102 in January 2015 to March 2015.")]
    public void A_gap_is_told_with_the_first_month_that_is_missing(string observed, string told)
    {
        var column = Some.Column(Some.Asb, Measure.Count, "3_months_to_March_2015") with { At = new SourceSpan("assessment.yaml", 1, 1) };
        var found = Some.Assess(Some.Book(Some.Asb, observed), Some.Asb, "A", column).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        Assert.Equal(told.Length == 0 ? 0 : 1, found.Count);
        if (told.Length > 7) Assert.Contains(told[7..^1], found[0].Message, StringComparison.Ordinal);
        if (told.Length > 0) Assert.Equal(told[..6], found[0].Code);
    }

    [Fact]
    public void Rows_of_months_are_joined_file_by_file()
    {
        var joined = RowSet.Joined([RowSet.Counted(5, 10, 90, "by Month"), RowSet.Counted(7, 3, 40, "by Month")]);
        Assert.Equal((12, 3, 90, "by Month"), (joined.Count, joined.First, joined.Last, joined.Predicate));
        Assert.Equal([2, 5, 9], RowSet.Joined([RowSet.Listed([5, 9]), RowSet.Listed([2, 5])]).Lines.AsEnumerable());
    }

    private static Figure Count(IndicatorDefinition indicator, string observed, string area, string period) =>
        Some.Book(indicator, observed).Get(Some.Ask(indicator, Measure.Count, area, period));
}
