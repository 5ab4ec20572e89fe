using AngleSharp.Dom;
using StrategicAssessment.Documents.Tree;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Html;

public sealed class HtmlTableTests
{
    private readonly IDocument page = Page.Of(SampleDocument.Tree());

    [Fact]
    public void Every_table_has_a_caption_and_headings_with_a_scope()
    {
        var tables = page.QuerySelectorAll("table");
        Assert.Equal(["Table 1: All recorded crime by district, 12 months to September 2016", "Table 2: Recorded crime in Northbridge by type"], tables.Select(t => t.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("tbody th"), th => Assert.Equal("row", th.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("tbody tr"), tr => Assert.Equal("TH", tr.FirstElementChild!.NodeName));
    }

    [Fact]
    public void Every_row_has_a_cell_to_each_column() =>
        Assert.All(page.QuerySelectorAll("table"), table =>
            Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal(table.QuerySelectorAll("thead th").Length, row.ChildElementCount)));

    [Fact]
    public void The_place_of_the_document_and_the_totals_stand_out()
    {
        Assert.Equal("Northbridge", page.QuerySelector("tr.focus th")!.TextContent);
        Assert.Equal(["Districts", "County with Portsea", "All recorded crime"], page.QuerySelectorAll("tr.total th").Select(th => th.TextContent));
        Assert.Equal("Violence with injury", page.QuerySelector("th.indent-1")!.TextContent);
    }

    [Fact]
    public void A_shorthand_is_explained_to_eyes_and_ears()
    {
        var shorthand = page.QuerySelector("td abbr")!;
        Assert.Equal("suppressed to protect confidentiality", shorthand.GetAttribute("title"));
        Assert.Equal("[c]", shorthand.QuerySelector("[aria-hidden=true]")!.TextContent);
        Assert.Equal("suppressed to protect confidentiality", shorthand.QuerySelector(".visually-hidden")!.TextContent);
    }

    [Fact]
    public void A_sign_beside_a_change_says_its_words_to_eyes_and_ears()
    {
        var table = SampleTables.ByType with { Rows = [.. SampleTables.ByType.Rows.Select((r, i) => i == 0 ? r with { Cells = r.Cells.SetItem(0, new TableCell("+12.7%", null, null) { Sign = "△", SignWords = "some sign of a rise" }) } : r)] };
        var cell = Page.Of(SampleDocument.Tree() with { Sections = [new("one", "1", [], [table], [])] }).QuerySelector("tbody td")!;
        Assert.Equal("△ some sign of a rise +12.7%", cell.TextContent);
        Assert.Equal(("some sign of a rise", "△ "), (cell.QuerySelector("abbr")!.GetAttribute("title"), cell.QuerySelector("[aria-hidden=true]")!.TextContent));
    }

    [Fact]
    public void A_row_with_a_course_ends_in_a_line_that_is_not_read_out()
    {
        var table = SampleTables.ByType with { Rows = [.. SampleTables.ByType.Rows.Select((r, i) => i == 0 ? r with { Course = Charts.Some.Numbers("3 [x] 5 4") } : r)] };
        var drawn = Page.Of(SampleDocument.Tree() with { Sections = [new("one", "1", [], [table], [])] });
        Assert.Equal("At a glance", drawn.QuerySelector("thead th:last-child")!.TextContent);
        Assert.All(drawn.QuerySelectorAll("table tr"), row => Assert.Equal(drawn.QuerySelectorAll("thead th").Length, row.ChildElementCount));
        var line = Assert.Single(drawn.QuerySelectorAll("td.course svg"));
        Assert.Equal(("true", ""), (line.GetAttribute("aria-hidden"), line.TextContent.Trim()));
    }

    [Fact]
    public void Notes_stand_under_their_table() =>
        Assert.Equal("Source: Westshire Police, recorded crime.", page.QuerySelector("#table-crime-by-type > .scroll + .notes > p:last-child")!.TextContent);
}
