using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Tests.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Html;

public sealed class HtmlStructureTests
{
    private readonly IDocument page = Page.Of(SampleDocument.Tree());

    [Fact]
    public void The_page_says_its_language_title_and_description()
    {
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Strategic Assessment: Northbridge 2016-17", page.Title);
        Assert.Contains("Northbridge Community Safety Partnership", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_one_main_heading_and_no_level_is_skipped()
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, l => l == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Every_id_is_used_once()
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_link_and_label_inside_the_page_leads_somewhere()
    {
        var links = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]);
        var labels = page.QuerySelectorAll("[aria-labelledby]").Select(e => e.GetAttribute("aria-labelledby")!);
        Assert.All(links.Concat(labels), id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal("main", page.GetElementById(page.QuerySelector("a.skip")!.GetAttribute("href")![1..])!.LocalName);
    }

    [Fact]
    public void The_contents_list_every_section()
    {
        var listed = page.QuerySelectorAll("nav a").Select(a => page.GetElementById(a.GetAttribute("href")![1..])!.LocalName);
        Assert.Equal(page.QuerySelectorAll("main section").Length, listed.Count(name => name == "section"));
        Assert.Equal(page.QuerySelectorAll("main :is(section, summary) > :is(h2, h3):first-child").Select(h => h.TextContent), page.QuerySelectorAll("nav a").Select(a => a.TextContent));
    }

    [Fact]
    public void Landmarks_and_regions_have_names()
    {
        Assert.All(page.QuerySelectorAll("nav, section, [role=region]"), e => Assert.True(e.HasAttribute("aria-labelledby")));
        Assert.All(page.QuerySelectorAll("[role=region]"), e => Assert.Equal("0", e.GetAttribute("tabindex")));
        Assert.NotNull(page.QuerySelector("body > header"));
        Assert.NotNull(page.QuerySelector("body > footer"));
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs_but_the_script_of_the_page()
    {
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed, form, [src], [style], [srcset]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Same(page.Body!.LastElementChild, Assert.Single(page.QuerySelectorAll("script")));
        Assert.All(page.QuerySelectorAll("style").Select(s => s.TextContent), css => Assert.DoesNotMatch("url\\(|@import|expression", css));
    }

    [Fact]
    public void The_policy_lets_in_the_page_s_own_styles_and_script_by_their_hashes_and_nothing_else()
    {
        var allowed = page.QuerySelectorAll("style, body > script").Select(e => HashOf(e.TextContent)).ToList();
        Assert.Equal(
            $"default-src 'none'; style-src {allowed[0]} {allowed[1]}; script-src {allowed[2]}; img-src data:; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_title_cannot_leave_the_style_sheet_that_it_is_printed_by()
    {
        var title = new TitlePage("</style><b>", "\"; } * { display: none } \\", "é\n2016", [], IsDraft: true);
        var styles = Page.Of(new DocumentTree(title, [])).QuerySelectorAll("style");
        Assert.Equal(2, styles.Length);
        Assert.Contains("content: \"Draft\\3A  \\3C \\2F style\\3E \\3C b\\3E \\3A  \\22 \\3B  \\7D  \\2A  \\7B  display\\3A  none \\7D  \\5C  \\E9  2016\";", styles[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_can_be_referred_to_by_number()
    {
        var paragraph = page.GetElementById("p2.3")!;
        Assert.StartsWith("2.3 Shoplifting rose", paragraph.TextContent, StringComparison.Ordinal);
        Assert.Equal("#p2.3", paragraph.QuerySelector("a.number")!.GetAttribute("href"));
    }

    [Fact]
    public void Every_printed_figure_still_knows_its_id() =>
        Assert.Equal(
            TreeText.Blocks(SampleDocument.Tree()).SelectMany(TreeText.Figures).Order(StringComparer.Ordinal).Distinct(),
            page.QuerySelectorAll("[data-figure]").Select(e => e.GetAttribute("data-figure")!).Order(StringComparer.Ordinal).Distinct());

    [Fact]
    public void Only_a_draft_says_that_it_is_one()
    {
        Assert.Null(page.QuerySelector(".draft"));
        Assert.Equal("Draft", Page.Of(SampleDocument.Tree(isDraft: true)).QuerySelector("body > header > .draft")!.TextContent);
    }

    [Fact]
    public void Sections_and_tables_may_have_any_id()
    {
        var sections = new[] { "main", "contents", "p1.1", "table-t", "main-heading", "a b\"<" }.Select(id => Some.Section(id, Some.Paragraph("x"), Some.Table("t")));
        var awkward = Page.Of(Numbering.Apply(Some.Document([.. sections])));
        var ids = awkward.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.DoesNotContain(ids, id => id.Contains(' ', StringComparison.Ordinal));
        Assert.All(awkward.QuerySelectorAll("nav a"), a => Assert.Equal("section", awkward.GetElementById(a.GetAttribute("href")![1..])!.LocalName));
    }

    [Fact]
    public void Kinds_that_the_writer_does_not_know_are_refused()
    {
        Assert.Throws<System.Diagnostics.UnreachableException>(() => HtmlWriter.Write(Some.Document(Some.Section("a", new GlossaryPlaceholder()))));
        Assert.Throws<System.Diagnostics.UnreachableException>(() => HtmlWriter.Write(Some.Document(Some.Section("a", Some.Paragraph(new Unknown())))));
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private sealed record Unknown : IInline;
}
