using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Tests.Documents;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Html;

public sealed class HtmlHostileTextTests
{
    private const int Times = 300;

    [Fact]
    public void Hostile_text_in_paragraphs_stays_text() => Hostile.ForAll(
        Hostile.Inlines,
        inlines =>
        {
            var paragraph = Page.Of(new Paragraph(null, inlines)).GetElementById("p1.1")!;
            Assert.Equal("1.1" + Squeezed(Printable.Of(TreeText.Of(inlines))), Squeezed(paragraph.TextContent));
            Assert.Empty(paragraph.QuerySelectorAll(":not(strong, em, code, br, span.figure, a.number)"));
        },
        Times);

    [Fact]
    public void Hostile_text_in_every_field_stays_text() => Hostile.ForAll(
        Hostile.Text,
        text =>
        {
            var table = Some.Table(text, text, text) with { Caption = [new Text(text)], RowHeading = text, Notes = [[new Text(text)]] };
            var row = new TableRow(text, RowKind.Total, 1, [new(text, text, text), new(text, text, null)]);
            var title = new TitlePage(text, text, text, [text], IsDraft: false);
            var section = Some.Section("a", table with { Rows = [row] }, new DefinitionList([new([new Text(text)], [new Text(text)])])) with { Title = [new Text(text)] };
            var page = Page.Of(Numbering.Apply(new DocumentTree(title, [section])));
            Assert.Empty(page.QuerySelectorAll("main script, b, [onclick], a[href^='https:']"));
            Assert.Equal(Printable.Of(text), page.QuerySelector("tbody th")!.TextContent);
            Assert.Equal(Printable.Of(text), page.QuerySelector("abbr")!.GetAttribute("title"));
            Assert.Equal(Printable.Of(text), page.QuerySelector("td")!.GetAttribute("data-figure"));
        },
        Times);

    [Theory]
    [InlineData("https://x.uk/?a=1&b=\"2\"", "https://x.uk/?a=1&b=\"2\"", "noreferrer")]
    [InlineData("#a", "#a", null)]
    [InlineData("#table-t", "#table-t", null)]
    public void Links_lead_where_they_say(string target, string expected, string? rel)
    {
        var link = Page.Of(Some.Paragraph(new Link(target, [new Text("x")])), Some.Table("t")).QuerySelector("main p > a:not(.number)")!;
        Assert.Equal((expected, rel), (link.GetAttribute("href")!, link.GetAttribute("rel")));
    }

    [Fact]
    public void A_link_that_would_lead_nowhere_is_only_text() =>
        Assert.Equal("1.1 x", Page.Of(Some.Paragraph(new Link("#nowhere", [new Text("x")]))).GetElementById("p1.1")!.TextContent);

    [Fact]
    public void Lists_keep_their_start_and_their_inner_blocks()
    {
        var list = new ListBlock(true, 3, [[Some.Paragraph("a"), Some.Paragraph("b")], [new ListBlock(false, 1, [[Some.Paragraph("c")]])]]);
        var page = Page.Of(list);
        Assert.Equal("3", page.QuerySelector("main ol")!.GetAttribute("start"));
        Assert.Equal("a\n<p>b</p>\n", page.QuerySelector("main ol > li")!.InnerHtml);
        Assert.Equal("c", page.QuerySelector("main ol > li > ul > li")!.TextContent);
    }

    // A line break is a space in text and nothing in the text of an element.
    private static string Squeezed(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
