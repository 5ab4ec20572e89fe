using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Tests.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Markdown;

public sealed class MarkdownWriterTests
{
    [Theory]
    [InlineData("2.6 of 3, 5% & <10 [c] snake_case a+b #1", "2.6 of 3, 5% & <10 [c] snake_case a+b #1")]
    [InlineData("1. not a list", "1\\. not a list")]
    [InlineData("2016. A year", "2016\\. A year")]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("-5 degrees", "-5 degrees")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("[c]: no definition", "\\[c\\]: no definition")]
    [InlineData("a * b _c_ `d` <e> &amp; f|g", "a \\* b \\_c\\_ \\`d\\` \\<e> \\&amp; f\\|g")]
    [InlineData("see https://x.uk or www.x.uk", "see https\\://x.uk or www\\.x.uk")]
    public void Text_is_escaped_only_where_it_would_count(string text, string expected) =>
        Assert.Equal(expected, Body(new Quotation([Some.Paragraph(text)]))[2..]);

    [Fact]
    public void Neighbours_never_make_markup_together()
    {
        Assert.Equal("1.1 [a\\](5) \\![x](https://x.uk)", Body(Some.Paragraph(
            new Text("[a]"), new FigureText("f", "(5)"), new Text(" !"), new Link("https://x.uk", [new Text("x")]))));
    }

    [Theory]
    [InlineData("a ", "b", " c", "1.1 a **b** c")]
    [InlineData("a", "b", "c", "1.1 a**b**c")]
    [InlineData("a", "(b)", "c", "1.1 a(b)c")]
    [InlineData("a ", " b", " c", "1.1 a  b c")]
    public void Stress_that_would_not_be_read_as_such_is_left_out(string before, string strong, string after, string expected) =>
        Assert.Equal(expected, Body(Some.Paragraph(new Text(before), new Strong([new Text(strong)]), new Text(after))));

    [Fact]
    public void Blocks_inside_lists_and_quotations_are_indented()
    {
        var list = new ListBlock(true, 9, [[Some.Paragraph("a"), new ListBlock(false, 1, [[Some.Paragraph("b")]])], [Some.Paragraph("c")]]);
        Assert.Equal("9. a\n   * b\n10. c", Body(list));
        Assert.Equal("> a\n>\n> > b", Body(new Notice([Some.Paragraph("a"), new Quotation([Some.Paragraph("b")])])));
        Assert.Equal("- a\n\n* b", Body(new ListBlock(false, 1, [[Some.Paragraph("a")]]), new ListBlock(false, 1, [[Some.Paragraph("b")]])));
    }

    [Fact]
    public void Lists_of_any_kind_that_follow_one_another_stay_apart()
    {
        var (list, terms) = (new ListBlock(false, 1, [[Some.Paragraph("a")]]), new DefinitionList([new Definition([new Text("b")], [new Text("c")])]));
        Assert.Equal("- a\n\n* **b**: c\n\n- a", Body(list, terms, list));
    }

    [Fact]
    public void Equal_headings_get_different_anchors()
    {
        var tree = Some.Document(Some.Section("contents"), Some.Section("b") with { Title = [new Text("Contents")] }, Some.Section("c") with { Title = [new Text("Contents")] });
        var markdown = MarkdownWriter.Write(tree);
        Assert.Contains("- [Title of contents](#title-of-contents)\n- [Contents](#contents-1)\n- [Contents](#contents-2)\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_at_the_top() =>
        Assert.StartsWith("# Strategic Assessment\n\n**DRAFT**\n", MarkdownWriter.Write(SampleDocument.Tree(isDraft: true)), StringComparison.Ordinal);

    [Fact]
    public void Kinds_that_the_writer_does_not_know_are_refused() =>
        Assert.Throws<System.Diagnostics.UnreachableException>(() => MarkdownWriter.Write(Some.Document(Some.Section("a", new GlossaryPlaceholder()))));

    private static string Body(params IBlock[] blocks)
    {
        const string Heading = "## 1 Title of a\n\n";
        var markdown = MarkdownWriter.Write(Numbering.Apply(Some.Document(Some.Section("a", blocks))));
        return markdown[(markdown.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)..].TrimEnd('\n');
    }
}
