using StrategicAssessment.Assessments;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class PlanResolverTests
{
    [Theory]
    [InlineData("rows: districts", "Northbridge, Eastham, Southwick & Marsh", "District", "districts")]
    [InlineData("rows: Two Districts", "Northbridge, Eastham", "District", "two-districts")]
    [InlineData("rows: wards", "High Street, Tonford", "Ward", "wards")]
    [InlineData("rows: [eastham, D1, southwick and marsh]", "Eastham, Northbridge, Southwick & Marsh", "District", null)]
    [InlineData("rows: [Shire, Northbridge]", "Shire, Northbridge", "Area", null)]
    [InlineData("rows: [Beach, Northbridge]", "Eastham, Northbridge", "District", null)]
    [InlineData("row heading: Borough", "Northbridge, Eastham, Southwick & Marsh", "Borough", "districts")]
    [InlineData("extract: types, rows: categories", "Theft,  Shoplifting, Arson, =All crime", "Category", null)]
    [InlineData("extract: types", "Theft,  Shoplifting, Arson, =All crime", "Category", null)]
    [InlineData("rows: [districts, Eastham]", "Shire districts, Eastham", "Area", null)]
    [InlineData("extract: types, category: theft", "Northbridge, Eastham, Southwick & Marsh", "District", "districts")]
    [InlineData("extract: types, rows: [arson, theft]", "Arson, Theft", "Category", null)]
    [InlineData("totals: [average of two districts, 'average of best 2 of districts': The best]", "Northbridge, Eastham, Southwick & Marsh, =Average of Two districts, =The best", "District", "districts")]
    [InlineData("totals: [districts, Eastham: The east]", "Northbridge, Eastham, Southwick & Marsh, =Shire, =The east", "District", "districts")]
    public void Rows_are_a_group_or_places_or_categories(string table, string rows, string heading, string? group)
    {
        var definition = Table(table);
        Assert.Equal(rows, string.Join(", ", definition.Rows.Select(r => new string(' ', r.Indent) + (r.IsTotal ? "=" : "") + r.Label)));
        Assert.Equal(heading, definition.RowHeading);
        Assert.Equal(group, definition.TextColumns.FirstOrDefault(c => c.Key == "rank")?.Group?.Id ?? definition.Columns.FirstOrDefault(c => c.Key == "rank")?.Group?.Id);
    }

    [Fact]
    public void A_footnote_stands_by_its_row_whether_a_place_or_a_category()
    {
        Assert.Equal([null, "Half a year"], Table("rows: two districts, footnotes: {EASTHAM: Half a year}").Rows.Select(r => r.Footnote));
        Assert.Equal(["New", null, null, null], Table("extract: types, footnotes: {theft: New}").Rows.Select(r => r.Footnote));
    }

    [Fact]
    public void Rows_of_categories_are_about_the_documents_place() =>
        Assert.All(Table("extract: types").Rows, row => Assert.Equal("D1", row.Area.Value));

    [Theory]
    [InlineData("rows: district", "SA2201@6:34", "'districts'")]
    [InlineData("rows: [Northbrige]", "SA2201@6:35", "'Northbridge'")]
    [InlineData("rows: Tonford", "SA2201@6:34", "Tonford (town, T1), Tonford (ward, W2)")]
    [InlineData("rows: [Northbridge, categories]", "SA2211@6:48", "'rows: categories'")]
    [InlineData("totals: [everywhere]", "SA2201@6:37", "areas.csv")]
    [InlineData("rank: 'rate, lowest first, among distracts'", "SA2202@6:34", "'districts'")]
    [InlineData("extract: types, category: thefts", "SA2205@6:40", "'theft'")]
    [InlineData("totals: [average of distracts]", "SA2202@6:37", "'districts'")]
    [InlineData("footnotes: {Estham: x}", "SA2216@6:40", "'Eastham'")]
    [InlineData("extract: types, footnotes: {Thefts: x}", "SA2216@6:42", "'Theft'")]
    [InlineData("extract: asp", "SA2203@6:23", "'asb'")]
    public void Rows_that_lead_nowhere_are_told(string table, string told, string remedy)
    {
        var found = Some.Resolve(PlanOf(table)).Diagnostics;
        Assert.Equal(told, Some.Told(found));
        Assert.Contains(remedy, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place: Nowhere", "SA2201@5:8")]
    [InlineData("compare with: wads", "SA2202@6:15")]
    [InlineData("sections: {asp: }", "SA2204@6:12")]
    [InlineData("sections: {asb: {tables: [asb, abs]}}", "SA2204@6:32")]
    [InlineData("sections: {glossary: {tables: asb}}", "SA2210@6:12")]
    [InlineData("extracts: {asb: {categories: crimes}}", "SA2205@5:30")]
    [InlineData("extracts: {asb: {aliases: {East: Eastam}}}", "SA2201@5:34")]
    [InlineData("extracts: {asb: {reconcile: abs}}", "SA2203@5:29")]
    [InlineData("extracts: {asb: , types: {reconcile: asb theft}}", "SA2205@5:38")]
    [InlineData("sections: {asb: {cites: abs}}", "SA2204@6:25")]
    [InlineData("extracts: {asb: {area: Eastam}}", "SA2201@5:24")]
    public void What_the_plan_names_and_nobody_knows_is_told(string line, string told) => Assert.Equal(told, Some.Told(Some.Resolve(Some.PlanWith(line)).Diagnostics));

    [Fact]
    public void An_ambiguous_name_is_understood_among_what_the_extract_holds()
    {
        Assert.Equal("W2", Table("extract: ward-counts, rows: Tonford").Rows.Single().Area.Value);
        Assert.Equal("D1", Table("extract: ward-counts, rows: Northbridge").Rows.Single().Area.Value);
    }

    [Theory]
    [InlineData("", "asb:asb", "Asb")]
    [InlineData("tables: {burglaries: {extract: asb, title: B}}", "burglaries:burglaries", "Asb")]
    [InlineData("extracts: {asb: , drugs: {title: Drugs, status: awaited}}", "asb:asb drugs:-", "Asb, Drugs")]
    [InlineData("extracts: {asb: , rates: {shape: values}}\ntables: {asb: {columns: [this year, rates]}}", "asb:asb", "Asb")]
    [InlineData("sections: {disorder: {title: Disorder, tables: [asb]}}", "disorder:asb", "Disorder")]
    [InlineData("sections: {disorder: {tables: [asb]}}", "disorder:asb", "Asb")]
    [InlineData("sections: {people-at-risk: {tables: []}}", "people-at-risk:", "People at risk")]
    public void Sections_are_as_written_or_one_for_each_extract(string lines, string sections, string titles)
    {
        var resolved = Some.Resolve(Some.PlanWith(lines));
        Assert.Empty(resolved.Diagnostics);
        Assert.Equal(sections, string.Join(' ', resolved.Value!.Sections.Select(s => s.Id + ":" + string.Join('+', s.Topics.Select(t => t.TableId ?? "-")))));
        Assert.Equal(titles, string.Join(", ", resolved.Value.Sections.Select(s => s.Title)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("sections: {asb: }", "")]
    [InlineData("sections: {people: {tables: none}}", "SA2218@5:12")]
    [InlineData("extracts: {asb: , knives: }\nsections: {asb: }", "SA2218@5:19")]
    [InlineData("extracts: {asb: , knives: }\ntables: {asb: {columns: [this year, knives]}}\nsections: {asb: }", "")]
    [InlineData("extracts: {asb: {reconcile: knives}, knives: }\nsections: {asb: }", "")]
    [InlineData("tables: {asb: , judged: {extract: asb}}\nsections: {asb: }", "SA2217@6:17")]
    [InlineData("tables: {asb: , judged: {extract: asb}}\nsections: {asb: {cites: judged}}", "")]
    public void What_the_document_does_not_use_is_told(string lines, string told) =>
        Assert.Equal(told, Some.Told([.. UnusedParts.Told(Some.Read(Some.PlanWith(lines)).Value!)]));

    [Fact]
    public void Without_a_group_of_districts_the_plan_must_say_what_the_rows_are() => Assert.Equal("SA2206@5:12",
        Some.Told(Some.Resolve(Some.PlanWith(""), new([Some.Places.Areas[0]], [])).Diagnostics));

    [Fact]
    public void The_indicator_takes_the_extracts_words()
    {
        var plan = Some.PlanWith("extracts: {asb: {categories: crime, per: 100000, decimals: none, only: {b: 2, a: 1}, break: 2015-04-01, total: supplied}}\npopulation: mid-2013\ncategories: {crime: {theft: }, other: }");
        var indicator = Some.Resolve(plan).Value!.Extracts.Single().Indicator;
        Assert.Equal(("crime", 100_000, 0, 2013, "a = 1, b = 2", true), (indicator.Whole, indicator.Per, indicator.RateDecimals, indicator.PopulationYear, indicator.Filter, indicator.TotalSupplied));
        Assert.Equal(["crime", "theft"], indicator.Categories.Categories.Select(c => c.Slug));
    }

    [Theory]
    [InlineData("asb", "this_year last_year change change_percent rate rank", RowOrder.ByRank)]
    [InlineData("types", "this_year last_year change change_percent", RowOrder.AsListed)]
    [InlineData("rates", "this_year", RowOrder.AsListed)]
    public void Columns_left_out_are_the_usual_ones(string extract, string keys, RowOrder order)
    {
        var definition = Table("extract: " + extract);
        Assert.Equal(keys, string.Join(' ', definition.Columns.Select(c => c.Key)));
        Assert.Equal(order, definition.Order);
    }

    [Fact]
    public void Periods_of_the_table_win_over_the_extracts_and_those_over_the_plans()
    {
        Assert.Equal("2012-04_2013-03", Table("this year: 2012/13, columns: [this year]").Columns.Single().Period.Slug);
        Assert.Equal("2013-04_2014-03", Table("extract: ward-counts, rows: wards, columns: [this year]").Columns.Single().Period.Slug);
        Assert.Equal("2014-02", Table("extract: ward-counts, rows: wards, columns: [this month]").Columns.Single().Period.Slug);
        Assert.Equal("2014-10_2015-09", Table("columns: [this year]").Columns.Single().Period.Slug);
    }

    private static TableDefinition Table(string table)
    {
        var resolved = Some.Resolve(PlanOf(table));
        Assert.Empty(resolved.Diagnostics);
        return Assert.Single(resolved.Value!.Assessment.Tables);
    }

    private static string PlanOf(string table) => Some.PlanWith(
        "extracts: {asb: {aliases: {Beach: Eastham}}, types: {categories: crime}, rates: {shape: values}, ward-counts: {holds: [ward, district], this year: 2013/14, this month: 2014-02}}")
        + $"\ntables: {{t: {{{(table.Contains("extract:", StringComparison.Ordinal) ? "" : "extract: asb, ")}{table}}}}}\nsections: {{t: }}\n"
        + "categories: {crime: {shown as: All crime, theft: {shoplifting: }, arson: }, other: }";
}
