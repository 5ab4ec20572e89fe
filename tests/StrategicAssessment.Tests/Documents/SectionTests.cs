using StrategicAssessment.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class SectionTests
{
    private readonly TokenTable tokens = new(StrategicAssessment.Wording.Words.BuiltIn);

    [Fact]
    public void Headings_open_sections_and_subsections()
    {
        const string Markdown = "# One\n\na\n\n## Part\n\nb\n\n### Inside\n\nc\n\n# Two\n\n### Inside two\n\nd";
        var outcome = MarkdownTree.Parse(Markdown, "document.sbn-md", tokens);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("<one: One | p(a)<part: Part | p(b) h1(Inside) p(c)>><two: Two | h1(Inside two) p(d)>", Outline.Of(outcome.Value!.Items));
    }

    [Fact]
    public void A_heading_token_gives_the_section_its_id_and_a_title_that_is_not_markup()
    {
        var outcome = MarkdownTree.Parse($"# {tokens.AddHeading("asb", "ASB *and* more")}\n\ntext", "d.sbn-md", tokens);
        Assert.Equal("<asb: ASB *and* more | p(text)>", Outline.Of(outcome.Value!.Items));
    }

    [Theory]
    [InlineData("# A\n# A\n# A", "a a-2 a-3")]
    [InlineData("# Théft & \"loss\"\n# O'Neil’s\n# —", "th-ft-loss oneils section")]
    public void Ids_made_from_titles_are_unique_slugs(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(' ', MarkdownTree.Parse(markdown, "d.sbn-md", tokens).Value!.Items.Select(s => s.Id)));

    [Fact]
    public void An_id_made_from_a_title_gives_way_to_one_that_was_given()
    {
        var markdown = $"# Asb\n\n# {tokens.AddHeading("asb", "Second")}";
        Assert.Equal(["asb-2", "asb"], MarkdownTree.Parse(markdown, "d.sbn-md", tokens).Value!.Items.Select(s => s.Id));
    }

    [Fact]
    public void Two_sections_with_one_given_id_are_an_error()
    {
        var token = tokens.AddHeading("asb", "ASB");
        var found = MarkdownTree.Parse($"# {token}\n\n## {token}", "d.sbn-md", tokens).Diagnostics;
        Assert.Equal("d.sbn-md:3:1: error SA5013: There are two sections with the id 'asb'; give one of them another id.", found.Single().ToString());
    }

    [Theory]
    [InlineData("text\n\nmore", "SA5011")]
    [InlineData("## sub", "SA5012")]
    [InlineData("### sub", "SA5012")]
    public void A_document_begins_with_a_section(string markdown, string code) =>
        Assert.Equal(code, MarkdownTree.Parse(markdown, "d.sbn-md", tokens).Diagnostics.Single().Code);

    [Fact]
    public void A_heading_token_stands_in_headings_only()
    {
        var token = tokens.AddHeading("asb", "ASB");
        Assert.Equal("SA5016", MarkdownTree.Parse($"# A\n\n{token}", "d.sbn-md", tokens).Diagnostics.Single().Code);
        Assert.Equal("SA5016", MarkdownTree.Parse($"# {token} {token}", "d.sbn-md", tokens).Diagnostics.Single().Code);
    }
}
