using StrategicAssessment.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class FragmentTests
{
    private readonly TokenTable tokens = new(StrategicAssessment.Wording.Words.BuiltIn);

    [Theory]
    [InlineData("One\ntwo\n\nthree", "p(One two) p(three)")]
    [InlineData("a **b** *c* _d_ `e*`", "p(a strong(b) em(c) em(d) code(e*))")]
    [InlineData("a  \nb\\\nc", "p(a/b/c)")]
    [InlineData("- a\n- b\n  - c", "ul(p(a); p(b) ul(p(c)))")]
    [InlineData("3. a\n4. b", "ol3(p(a); p(b))")]
    [InlineData("> a\n> b", "quote(p(a b))")]
    [InlineData("[a **b**](https://x.uk/?a=1&b=2)", "p(link(https://x.uk/?a=1&b=2 a strong(b)))")]
    [InlineData("<https://x.uk> <a@b.uk>", "p(link(https://x.uk https://x.uk) link(mailto:a@b.uk a@b.uk))")]
    [InlineData("[](https://x.uk)", "p(link(https://x.uk https://x.uk))")]
    [InlineData("see [below](#asb)", "p(see link(#asb below))")]
    [InlineData("```\na *b*\n c\n```", "p(code(a *b*)/code( c))")]
    [InlineData("    indented *text*", "p(indented em(text))")]
    [InlineData("not a heading\n=====", "p(not a heading =====)")]
    [InlineData("- [x] done", "ul(p([x] done))")]
    [InlineData("[c]: https://evil.uk\n\nwas [c] and [x] and [z]", "p([c]: https://evil.uk) p(was [c] and [x] and [z])")]
    [InlineData("[a][c]\n\n[c]: https://evil.uk", "p([a][c]) p([c]: https://evil.uk)")]
    [InlineData("fish &amp; chips &lt;b&gt;", "p(fish & chips <b>)")]
    [InlineData("a {#id .class onclick=x}", "p(a {#id .class onclick=x})")]
    [InlineData("~~a~~ ==b== :smile: www.x.uk", "p(~~a~~ ==b== :smile: www.x.uk)")]
    [InlineData("", "")]
    public void Commentary_becomes_blocks(string markdown, string expected)
    {
        var fragment = MarkdownTree.ParseFragment(markdown, "commentary/asb.md", tokens, 1);
        Assert.Empty(fragment.Diagnostics);
        Assert.Equal(expected, Outline.Of(fragment.Value!.Blocks));
    }

    [Theory]
    [InlineData("# a\n## b", 1, "h1(a) h2(b)")]
    [InlineData("### a\n#### b", 1, "h1(a) h2(b)")]
    [InlineData("## a\n\n# b", 2, "h3(a) h2(b)")]
    public void Headings_of_commentary_are_subheadings(string markdown, int baseLevel, string expected) =>
        Assert.Equal(expected, Outline.Of(MarkdownTree.ParseFragment(markdown, "a.md", tokens, baseLevel).Value!.Blocks));

    [Theory]
    [InlineData("*not emphasis*")]
    [InlineData("[a](https://x.uk)")]
    [InlineData("<b onclick=x>")]
    [InlineData("# heading")]
    [InlineData("- item\n\n> quote")]
    [InlineData("`code` &amp; \\ ![](x)")]
    [InlineData("1. {{ figure }}")]
    public void Text_of_the_data_never_becomes_markup(string value)
    {
        var token = tokens.AddText(value);
        var fragment = MarkdownTree.ParseFragment($"{token} and **{token}**{token}\n\n- {token}", "a.md", tokens, 1);
        Assert.Empty(fragment.Diagnostics);
        Assert.Equal($"p({value} and strong({value}){value}) ul(p({value}))", Outline.Of(fragment.Value!.Blocks));
    }

    [Fact]
    public void A_figure_still_knows_its_id_wherever_it_stands()
    {
        var token = tokens.AddFigure("asb/count", "1,234");
        var fragment = MarkdownTree.ParseFragment($"rose to {token}, **{token}** or [{token}](https://x.uk); `{token}`", "a.md", tokens, 1);
        const string Figure = "{asb/count=1,234}";
        Assert.Equal($"p(rose to {Figure}, strong({Figure}) or link(https://x.uk {Figure}); code(1,234))", Outline.Of(fragment.Value!.Blocks));
    }

    [Fact]
    public void Block_tokens_of_a_paragraph_become_the_blocks()
    {
        var (a, b) = (tokens.AddBlocks([Some.Table("a")]), tokens.AddBlocks([Some.Table("b"), Some.Paragraph("after")]));
        var fragment = MarkdownTree.ParseFragment($"before\n\n{a}\n{b}\n\nlast", "a.md", tokens, 1);
        Assert.Empty(fragment.Diagnostics);
        Assert.Equal("p(before) table(0 a) table(0 b) p(after) p(last)", Outline.Of(fragment.Value!.Blocks));
    }
}
