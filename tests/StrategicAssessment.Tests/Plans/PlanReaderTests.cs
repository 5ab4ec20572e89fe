using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class PlanReaderTests
{
    private static readonly PlanFile Every = Some.Read(Some.PlanWithEveryKey).Value!;
    private static readonly PlanFile Least = Some.Read(Some.PlanWith("tables: {asb: }")).Value!;

    [Fact]
    public void A_plan_may_use_every_key() => Assert.Empty(Some.Read(Some.PlanWithEveryKey).Diagnostics);

    [Fact]
    public void Every_key_of_the_plan_is_read()
    {
        Assert.Equal(
            ("Community Safety Plan", "2016-17", "Northbridge", "Safer Northbridge", "November 2015", "../county", "districts", 2013, SymbolStyle.Older),
            (Every.Title, Every.Edition, Every.Place.Value, Every.Partnership, Every.Prepared, Every.County?.Value, Every.CompareWith?.Value, Every.Population?.Year, Every.Symbols));
        Assert.Equal(("logo.svg", "#1D70B8"), (Every.Logo?.Value, Every.Colour?.ToString()));
        Assert.Equal((Period.MonthsTo(12, 2015, 9), "../last-year"), (Every.ThisYear.Value, Every.Previous?.Value));
        Assert.Equal(["crime:Total crime:", "theft:Thefts:crime"], Every.Categories.Categories.Select(c => $"{c.Slug}:{c.Label}:{c.Parent}"));
        Assert.Equal(["all crime", "101"], Every.Categories.Find("crime")!.Aliases.AsEnumerable());
    }

    [Fact]
    public void Every_key_of_an_extract_is_read()
    {
        var asb = Assert.Single(Every.Extracts);
        Assert.Equal(
            ("asb", "incidents.csv and more-*.csv", "Nuisance", "incidents", "Police", "3 November 2015", ExtractStatus.Provisional, ExtractShape.Records, Unit.Number),
            (asb.Id.Value, asb.File.Value, asb.Title, asb.Indicator.Things, asb.Source, asb.Received, asb.Status, asb.Shape, asb.Indicator.Unit));
        Assert.Equal(
            ("Northbridge", Period.FinancialYear(2014), "crime", MissingRows.Zero, true, 100_000, 2012, 2, Period.FinancialYear(2014), Period.Month(2015, 8)),
            (asb.Area?.Value, asb.Period?.Value, asb.Whole?.Value, asb.Indicator.Missing, asb.Indicator.TotalSupplied, asb.Indicator.Per, asb.Population?.Year, asb.Indicator.RateDecimals, asb.ThisYear?.Value, asb.ThisMonth?.Value));
        Assert.Equal(new ProtectionRule(8, false, 5), asb.Indicator.Protection);
        Assert.Equal(["first", "second"], asb.Notes.AsEnumerable());
        Assert.Equal(["district", "ward"], asb.Holds.AsEnumerable());
        Assert.Equal([("~", ValueStatus.Suppressed), ("--", ValueStatus.Known)], asb.Symbols.Select(s => (s.Symbol.Value, s.Meaning)));
        Assert.Equal((';', 3, true), (asb.Separator, asb.HeaderLine, asb.LeavesOutUnknown));
        Assert.Equal([new DateOnly(2013, 4, 1), new DateOnly(2015, 4, 1)], asb.Indicator.Breaks.AsEnumerable());
        Assert.Equal(
            ["East=Eastham", "count=Events", "Kind=nuisance", "Kind=noise", "Age=all", "before-joining=months before", "Beat=beats.csv"],
            asb.Aliases.Concat(asb.Columns).Concat(asb.Only).Concat(asb.Undated).Concat(asb.Lookups).Select(p => $"{p.Name.Value}={p.Text.Value}"));
        Assert.Equal(["asb theft"], asb.Reconcile.Select(r => r.Value));
    }

    [Fact]
    public void Every_key_of_a_table_is_read()
    {
        var table = Assert.Single(Every.Tables);
        Assert.Equal(
            ("asb", "asb", "Nuisance by district", "Place", false, RowOrder.HighestFirst, Period.FinancialYear(2013), Period.Month(2015, 7)),
            (table.Id.Value, table.Extract.Value, table.Title, table.RowHeading, table.TiesAsPrinted, table.Order, table.ThisYear?.Value, table.ThisMonth?.Value));
        Assert.Equal(["Northbridge", "Eastham"], table.Rows.Select(r => r.Value));
        Assert.Equal(["districts:County total", "Eastham:"], table.Totals.Select(t => $"{t.Item.Value}:{t.Label}"));
        Assert.Equal(["this year:Now", "rate:"], table.Columns.Select(c => $"{c.Phrase.Value}:{c.Heading}"));
        Assert.Equal((new RankRule(MeasureKind.ChangePercent, false, false), "districts"), (table.Rank!.Rule, table.Rank.Among?.Value));
        Assert.Equal(["one"], table.Notes.AsEnumerable());
        Assert.Equal(("Eastham", "Part of the year", SymbolStyle.Standard), (table.Footnotes[0].Name.Value, table.Footnotes[0].Text.Value, table.Symbols));
        Assert.Equal("theft", table.Category?.Value);
        Assert.Equal(["asb"], Every.Sections[0].Cites.Select(c => c.Value));
        Assert.Equal(("asb", "Disorder", "asb"), (Every.Sections[0].Id.Value, Every.Sections[0].Title, Every.Sections[0].Tables.Single().Value));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var (asb, table) = (Least.Extracts.Single(), Least.Tables.Single());
        Assert.Equal(("Strategic Assessment", "", "", null, SymbolStyle.Standard), (Least.Title, Least.Partnership, Least.Prepared, Least.Population?.Year, Least.Symbols));
        Assert.Equal(("asb.csv", "Asb", "asb", ExtractStatus.Final, ExtractShape.Counts, Unit.Number), (asb.File.Value, asb.Title, asb.Indicator.Things, asb.Status, asb.Shape, asb.Indicator.Unit));
        Assert.Equal((1000, 1, MissingRows.Error, false), (asb.Indicator.Per, asb.Indicator.RateDecimals, asb.Indicator.Missing, asb.Indicator.TotalSupplied));
        Assert.Equal(("asb", null, true, null), (table.Extract.Value, table.Title, table.TiesAsPrinted, table.Order));
    }

    [Fact]
    public void A_word_may_be_written_with_underscores()
    {
        var plan = Some.Read("version: 1\nedition: 2016-17\nplace: Northbridge\nthis_year: 12 months to September 2015\nextracts: {asb: {missing_rows: zero}}");
        Assert.Empty(plan.Diagnostics);
        Assert.Equal(("2014-10_2015-09", MissingRows.Zero), (plan.Value!.ThisYear.Value.Slug, plan.Value.Extracts.Single().Indicator.Missing));
    }

    [Theory]
    [InlineData("small_numbers: 10\nsmall numbers: 20", "SA2017@7:1", "line 6")]
    [InlineData("titel: X", "SA2101@6:1", "'title'")]
    [InlineData("compare wth: districts", "SA2101@6:1", "'compare with'")]
    [InlineData("extracts: {asb: {fil: x.csv}}", "SA2101@5:18", "'file'")]
    [InlineData("tables: {asb: {column: rate}}", "SA2101@6:16", "'columns'")]
    [InlineData("sections: {asb: {table: asb}}", "SA2101@6:18", "'tables'")]
    [InlineData("title: [a]", "SA2102@6:8", "a text")]
    [InlineData("symbols: elder", "SA2103@6:10", "'older'")]
    [InlineData("version: 3", "SA2103@5:10", "'1'")]
    [InlineData("edition:", "SA2104@5:1", "'edition'")]
    [InlineData("this year: 13 months", "SA2105@5:12", "12 months to September 2015")]
    [InlineData("this year: 2014/16", "SA2105@5:12", "2014/15")]
    [InlineData("extracts: {Asb: }", "SA2106@5:12", "small letters")]
    [InlineData("extracts: {asb: {per: lots}}", "SA2107@5:23", "from 1 to 10,000,000")]
    [InlineData("extracts: {asb: {decimals: 7}}", "SA2107@5:28", "from 0 to 6")]
    [InlineData("population: mid-year", "SA2108@6:13", "'mid-2014'")]
    [InlineData("tables: {asb: {rank: rate}}", "SA2109@6:22", "which is 1st")]
    [InlineData("categories: {theft: , robbery: {known as: Theft}}", "SA2111@6:23", "'theft'")]
    [InlineData("extracts: {asb: {break: [2015-02-30]}}", "SA2112@5:26", "2015-04-01")]
    [InlineData("extracts: {asb: {file: ../secret.csv}}", "SA2113@5:24", "name alone")]
    [InlineData("extracts: {asb: {shape: records, lookups: {Beat: ../beats.csv}}}", "SA2115@5:50", "beside areas.csv")]
    [InlineData("extracts: {asb: {lookups: {Beat: beats.csv}}}", "SA2116@5:18", "shape: records")]
    [InlineData("extracts: {asb: {unit: percent}}", "SA2114@5:24", "shape: values")]
    [InlineData("extracts: {asb: {shape: wide, unit: rate}}", "SA2114@5:37", "shape: values")]
    [InlineData("extracts: {asb: {symbols: {x: hidden}}}", "SA2103@5:31", "'suppressed'")]
    [InlineData("extracts: {population: }", "SA2209@5:12", "'population-data'")]
    public void A_mistake_is_told_with_its_place_and_remedy(string line, string told, string remedy)
    {
        var found = Some.Read(Some.PlanWith(line)).Diagnostics;
        Assert.Equal(told, Some.Told(found));
        Assert.Contains(remedy, found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(
            "SA2101@3:1 SA2104@1:1 SA2103@1:10 SA2105@2:12 SA2101@4:18",
            Some.Told(Some.Read("version: 2\nthis year: soon\ntitle of: x\nextracts: {asb: {files: x}}\nplace: P\n").Diagnostics));

    [Fact]
    public void What_cannot_be_followed_is_not_said_to_be_missing_too() => Assert.DoesNotContain(Some.Read(Some.PlanWith("place: *here")).Diagnostics, d => d.Code == "SA2104");

    [Theory]
    [InlineData("place:")]
    [InlineData("this year:")]
    public void A_plan_without_what_nothing_can_do_without_is_no_plan_and_says_why(string line)
    {
        var read = Some.Read(Some.PlanWith(line));
        Assert.Null(read.Value);
        Assert.Equal("SA2104", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("rate, lowest first", MeasureKind.Rate, true, null)]
    [InlineData("Rate,highest first", MeasureKind.Rate, false, null)]
    [InlineData("count, highest first, among districts", MeasureKind.Count, false, "districts")]
    [InlineData("number, lowest first", MeasureKind.Count, true, null)]
    [InlineData("change, lowest first", MeasureKind.Change, true, null)]
    [InlineData("change %, highest first, among two districts", MeasureKind.ChangePercent, false, "two districts")]
    [InlineData("% change, lowest first", MeasureKind.ChangePercent, true, null)]
    [InlineData("value, lowest first", MeasureKind.Quoted, true, null)]
    public void A_rank_says_by_what_which_end_and_among_whom(string words, MeasureKind by, bool lowestFirst, string? among)
    {
        var rank = Some.Read(Some.PlanWith($"tables: {{asb: {{rank: '{words}'}}}}")).Value!.Tables.Single().Rank!;
        Assert.Equal((new RankRule(by, lowestFirst, true), among), (rank.Rule, rank.Among?.Value));
    }

    [Theory]
    [InlineData("rate")]
    [InlineData("lowest first")]
    [InlineData("rate, best first")]
    [InlineData("rates, lowest first")]
    [InlineData("rate, lowest first, districts")]
    [InlineData("rate, lowest first, among districts, ties exact")]
    [InlineData("rate lowest first")]
    public void An_unclear_rank_gets_a_question(string words) =>
        Assert.Equal("SA2109@6:22", Some.Told(Some.Read(Some.PlanWith($"tables: {{asb: {{rank: '{words}'}}}}")).Diagnostics));

    [Theory]
    [InlineData("no")]
    [InlineData("010")]
    [InlineData("1:30")]
    [InlineData("2014")]
    [InlineData("null")]
    public void Text_stays_text(string text) => Assert.Equal(text, Some.Read(Some.PlanWith("edition: " + text)).Value!.Edition);
}
