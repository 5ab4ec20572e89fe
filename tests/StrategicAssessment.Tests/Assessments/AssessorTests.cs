using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using Xunit;

namespace StrategicAssessment.Tests.Assessments;

public sealed class AssessorTests
{
    private const string Observed = "A 2014 30; B 2014 20; C 2014 10; A 2015 10; B 2015 20; C 2015 60";

    private static readonly ColumnDefinition Count = Some.Column(Some.Asb, Measure.Count);
    private static readonly ColumnDefinition Change = Some.Column(Some.Asb, Measure.Change, since: "2014");
    private static readonly ColumnDefinition Rate = Some.Column(Some.Asb, Some.Rate);
    private static readonly ColumnDefinition Rank = Some.Column(Some.Asb, Some.Rank(MeasureKind.Rate), group: Some.All);

    [Fact]
    public void A_table_has_a_figure_for_each_row_and_column()
    {
        var assessed = Some.Assess(Some.Book(Some.Asb, Observed), Some.Asb, "A B C =G", Count, Change, Rate, Rank);
        Assert.Empty(assessed.Diagnostics);
        Assert.Equal(
            ["A 10 -20 10.0 1=", "B 20 0 10.0 1=", "C 60 +50 15.0 3", "=G 90 +30 12.9 [z]"],
            Assert.Single(assessed.Value!.Tables).Rows.Select(r => r.Definition.Label + " " + string.Join(' ', r.Cells.Select(c => Display.Of(c, SymbolStyle.Standard)))));
    }

    [Theory]
    [InlineData(RowOrder.AsListed, "C A B =G")]
    [InlineData(RowOrder.ByRank, "A B C =G")]
    [InlineData(RowOrder.HighestFirst, "C B A =G")]
    [InlineData(RowOrder.LowestFirst, "A B C =G")]
    public void Rows_stand_in_the_order_asked_for_and_totals_last(RowOrder order, string rows) => Assert.Equal(rows, Order(Observed, "C =G A B", order));

    [Theory]
    [InlineData(RowOrder.HighestFirst)]
    [InlineData(RowOrder.LowestFirst)]
    [InlineData(RowOrder.ByRank)]
    public void Rows_without_a_number_stand_after_those_with_one(RowOrder order) =>
        Assert.EndsWith("A", Order("A 2015 [c]; B 2015 20; C 2015 60; A 2014 1; B 2014 1; C 2014 1", "A B C", order), StringComparison.Ordinal);

    [Fact]
    public void Ids_are_unique_in_order_and_every_operand_is_published()
    {
        var figures = Some.Assess(Some.Book(Some.Asb, Observed), Some.Asb, "A B C =G", Count, Change, Rate, Rank).Value!.Figures;
        var ids = figures.Select(f => f.Id).ToHashSet();
        Assert.Equal(figures.Length, ids.Count);
        Assert.Equal(figures.Select(f => f.Id.ToString()).Order(StringComparer.Ordinal), figures.Select(f => f.Id.ToString()));
        Assert.All(figures.SelectMany(f => f.Operands), operand => Assert.Contains(operand, ids));
        Assert.All(figures, f => Assert.True(f.Value.IsKnown || f.Value.Reason?.ToString() is { Length: > 0 }, f.Id.ToString()));
    }

    [Fact]
    public void Figures_for_sentences_are_published_when_there_is_something_to_cite()
    {
        var table = Some.Table(Some.Asb, "A B", RowOrder.AsListed, Count) with
        {
            TextColumns = [Change with { At = null, Key = "change" }, Some.Column(Some.Asb, Measure.Count, "2013") with { At = null, Key = "long_ago" }],
        };
        var assessed = Assessor.Run(new("x", new("A"), [table]), Some.Book(Some.Asb, Observed));
        Assert.Empty(assessed.Diagnostics);
        Assert.Contains(assessed.Value!.Figures, f => f.Id.Measure == "change");
        Assert.DoesNotContain(assessed.Value.Figures, f => f.Period == Some.Period("2013"));
        Assert.Equal(["change", "count2015", "long_ago"], assessed.Value.Tables[0].Rows[0].TextFigures.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("B 2015 20; C 2015 60; A 2014 1; B 2014 1; C 2014 1", MissingRows.Error, "SA3102")]
    [InlineData("B 2015 20; C 2015 60; A 2014 1; B 2014 1; C 2014 1", MissingRows.Zero, "")]
    [InlineData("B 2015 20; C 2015 60; A 2014 1; B 2014 1; C 2014 1", MissingRows.Unavailable, "")]
    [InlineData("A 2015 1; B 2015 20; C 2015 60", MissingRows.Zero, "SA3101")]
    [InlineData("A 2015 [x]; B 2015 [c]; C 2015 60; A 2014 1; B 2014 1; C 2014 1", MissingRows.Error, "")]
    public void What_the_plan_asks_for_and_nobody_sent_is_told_once(string observed, MissingRows missing, string codes)
    {
        var asb = Some.Asb with { Missing = missing };
        var assessed = Some.Assess(Some.Book(asb, observed), asb, "A B C =G", Count with { Indicator = asb }, Change with { Indicator = asb }, Rate with { Indicator = asb });
        Assert.Equal(codes, string.Join(' ', assessed.Diagnostics.Select(d => d.Code)));
    }

    [Fact]
    public void A_missing_row_is_named_with_its_remedy()
    {
        var found = Assert.Single(Some.Assess(Some.Book(Some.Asb, "A 2015 1; B 2015 1"), Some.Asb, "A B C", Count).Diagnostics);
        Assert.Equal("extracts/asb.csv: error SA3102: There is no row for Corby in 2015. Ask the partner for it, or say in the plan what a missing row means: 'missing rows: zero' or 'missing rows: unavailable'.", found.ToString());
    }

    [Fact]
    public void A_place_without_residents_is_told()
    {
        var found = Some.Assess(Some.Book(Some.Asb, Observed, "A 2014 1; B 2014 1"), Some.Asb, "A C", Rate).Diagnostics;
        Assert.Equal("SA3103", Assert.Single(found).Code);
        Assert.Contains("Corby for 2014", found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A 2015 1; B 2015 2; C 2015 3; G 2015 6", "")]
    [InlineData("A 2015 1; B 2015 2; C 2015 3; G 2015 7", "extracts/asb.csv:5 All three 7 6")]
    [InlineData("A 2015 1; B 2015 [c]; C 2015 3; G 2015 7", "")]
    [InlineData("A 2015 1; B 2015 2; C 2015 3; G 2015 [c]", "")]
    [InlineData("A 2015 1; B 2015 2; C 2015 3; H 2015 4; G 2015 5", "extracts/asb.csv:5 Two of them 4 3;extracts/asb.csv:6 All three 5 6")]
    [InlineData("A 2015 1; B 2015 2; G 2015 7", "")]
    public void A_total_row_is_held_against_its_parts(string observed, string told)
    {
        var found = Some.Assess(Some.Book(Some.Asb, observed), Some.Asb, "A", Count).Diagnostics.Where(d => d.Code == "SA3201").ToList();
        Assert.Equal(told.Split(';', StringSplitOptions.RemoveEmptyEntries).Length, found.Count);
        foreach (var (diagnostic, words) in found.Zip(told.Split(';')))
            Assert.All(words.Split(' '), word => Assert.Contains(word, diagnostic.ToString(), StringComparison.Ordinal));
        Assert.All(found, d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public void A_supplied_total_is_not_held_against_its_parts()
    {
        var supplied = Some.Asb with { TotalSupplied = true };
        Assert.Empty(Some.Assess(Some.Book(supplied, "A 2015 1; B 2015 2; C 2015 3; G 2015 7"), supplied, "A =G", Count with { Indicator = supplied }).Diagnostics);
    }

    [Theory]
    [InlineData("5", "2", "SA3202")]
    [InlineData("4", "2", "")]
    [InlineData("[c]", "2", "")]
    public void Counts_of_the_same_thing_are_held_against_each_other(string count, string theft, string codes)
    {
        var observed = Some.Observed(Some.Asb, $"A 2015 {count}; B 2015 9").Concat(Some.Observed(Some.Crime, $"A theft 2015 {theft}; A arson 2015 2")).ToDictionary();
        var book = new FigureBook(new(observed), PopulationTable.Empty, Some.Places);
        var same = new SameThing(Some.Asb, Some.Crime, "crime", new SourceSpan("assessment.yaml", 3, 1));
        var assessed = Assessor.Run(new("x", new("A"), [Some.Table(Some.Asb, "A", RowOrder.AsListed, Count)]) { Same = [same] }, book);
        Assert.Equal(codes, string.Join(' ', assessed.Diagnostics.Select(d => d.Code)));
        Assert.Equal(codes.Length > 0 ? 1 : 0, assessed.Value!.Gaps.Length);
        Assert.All(assessed.Value.Gaps, g => Assert.Contains(g.Second, assessed.Value.Figures));
    }

    [Theory]
    [InlineData("A 2015-11 1; A 2015-12 2", "To print what there is, say 'tables: {t: {columns: [this year, rate]}}'; else ask the partner for them, or correct the period.")]
    [InlineData("A 2015-01 1; A 2015-02 2", "its months. Ask the partner for them, or correct the period.")]
    public void Where_an_extract_begins_later_its_earlier_year_can_stay_out(string observed, string told) =>
        Assert.Contains(Some.Assess(Some.Book(Some.Asb, observed), Some.Asb, "A", Count).Diagnostics, d => d.Code == "SA3104" && d.Message.EndsWith(told, StringComparison.Ordinal));

    // Twelve months of two extracts, 1 to 12 and 2 to 24: of the printed year 78 and 156, of a printed month its own.
    [Theory]
    [InlineData("2015", "counts 78 for Ashby in 2015, and 'crime' counts 156. Tables show 'asb' alone", 1)]
    [InlineData("2015-03", "counts 3 for Ashby in March 2015, and 'crime' counts 6. Tables show 'asb' alone", 1)]
    public void Of_two_counts_that_differ_what_is_printed_is_told_once(string printed, string told, int gaps)
    {
        string Months(string before, int times) => string.Join("; ", Enumerable.Range(1, 12).Select(m => $"A{before} 2015-{m:00} {m * times}"));
        var observed = Some.Observed(Some.Asb, Months("", 1)).Concat(Some.Observed(Some.Crime, Months(" theft", 2))).ToDictionary();
        var book = new FigureBook(new(observed), PopulationTable.Empty, Some.Places);
        var table = Some.Table(Some.Asb, "A", RowOrder.AsListed, Count with { Period = Some.Period(printed) });
        var assessed = Assessor.Run(new("x", new("A"), [table]) { Same = [new SameThing(Some.Asb, Some.Crime, "theft", new SourceSpan("assessment.yaml", 3, 1))] }, book);
        Assert.Contains(told, Assert.Single(assessed.Diagnostics, d => d.Code == "SA3202").Message, StringComparison.Ordinal);
        Assert.Equal(gaps, assessed.Value!.Gaps.Length);
    }

    [Fact]
    public void The_same_question_under_two_rules_has_two_answers()
    {
        var book = Some.Book(Some.Asb, "A 2015 10001; B 2015 20000; C 2015 80000", "A 2014 1000000; B 2014 2000000; C 2014 4000000");
        var exact = Some.Column(Some.Asb, Some.Rank(MeasureKind.Rate, tiesAsPrinted: false), group: Some.All);
        var cells = Some.Assess(book, Some.Asb, "A", Rank, exact).Value!.Tables[0].Rows[0].Cells;
        Assert.Equal(["1=", "2"], cells.Select(c => Display.Of(c, SymbolStyle.Standard)));
    }

    private static string Order(string observed, string rows, RowOrder order)
    {
        var table = Some.Table(Some.Asb, rows, order, Count, Rank);
        return string.Join(' ', Assessor.Run(new("x", new("A"), [table]), Some.Book(Some.Asb, observed)).Value!.Tables[0].Rows.Select(r => r.Definition.Label));
    }
}
