using FsCheck.Fluent;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Tests.Documents;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Markdown;

public sealed class MarkdownReadBackTests
{
    [Fact]
    public void A_hostile_paragraph_reads_back_as_the_same_text() => Hostile.ForAll(Hostile.Text, text =>
    {
        var document = Body(Some.Paragraph(text));
        Assert.True(document.All(block => block is ParagraphBlock), ReadBack.Written(document));
        AssertOnlyText(document, Printable.Of(text));
        Assert.Empty(document.Descendants<EmphasisInline>());
        Assert.Empty(document.Descendants<CodeInline>());
    });

    [Fact]
    public void Hostile_text_in_emphasis_code_and_lines_reads_back_as_the_same_text() => Hostile.ForAll(Hostile.Inlines, inlines =>
    {
        var document = Body(new Paragraph(null, inlines));
        Assert.True(document.All(block => block is ParagraphBlock), ReadBack.Written(document));
        AssertOnlyText(document, Printable.Of(TreeText.Of(inlines)));
    });

    [Fact]
    public void Hostile_text_in_a_list_stays_in_its_item() => Hostile.ForAll(Hostile.Text, text =>
    {
        var document = Body(new StrategicAssessment.Documents.Tree.ListBlock(true, 1, [[Some.Paragraph("x" + text)], [Some.Paragraph(text)]]));
        Assert.Equal(2, Assert.IsType<Markdig.Syntax.ListBlock>(Assert.Single(document)).Count);
        AssertOnlyText(document, Printable.Of($"x{text}{text}"));
    });

    [Fact]
    public void Hostile_headings_keep_their_text() => Hostile.ForAll(Hostile.Inlines, inlines =>
    {
        var document = Body(new SubHeading(1, inlines));
        Assert.IsType<HeadingBlock>(Assert.Single(document));
        AssertOnlyText(document, Printable.Of(TreeText.Of(inlines)));
    });

    [Fact]
    public void Hostile_cells_read_back_as_the_same_cells() => Hostile.ForAll(Hostile.Text.ArrayOf(4), texts =>
    {
        var table = new TableBlock("t", 1, [], texts[0], [new TableColumn(texts[1], true), new TableColumn("x", false)],
            [Row(RowKind.Ordinary, texts[2], texts[3]), Row(RowKind.Total, texts[3], texts[2])], []);
        var markdown = MarkdownWriter.Write(Some.Document(Some.Section("a", table)));
        string[][] expected = [[texts[0], texts[1], "x"], [texts[2], texts[3], "end"], [texts[3], texts[2], "end"]];
        Assert.Equal(expected.Select(r => r.Select(c => ReadBack.Even(Printable.Of(c)))), ReadBack.Cells(markdown).Select(r => r.AsEnumerable()));
    });

    [Fact]
    public void Hostile_text_of_a_link_stays_in_the_link() => Hostile.ForAll(Hostile.Text, text =>
    {
        var document = Body(Some.Paragraph(new Link("https://x.uk/" + text, [new Text("x" + text)])));
        var link = Assert.Single(document.Descendants<LinkInline>());
        Assert.StartsWith("https://x.uk/", link.Url, StringComparison.Ordinal);
        Assert.Equal(ReadBack.Even(Printable.Of("x" + text)), ReadBack.Text(link));
        Assert.Empty(document.Descendants<HtmlInline>());
    });

    private static TableRow Row(RowKind kind, string label, string cell) => new(label, kind, 0, [new(cell, null, null), new("end", null, null)]);

    private static MarkdownDocument Body(StrategicAssessment.Documents.Tree.IBlock block)
    {
        var markdown = MarkdownWriter.Write(Some.Document(Some.Section("a", block)));
        return ReadBack.Document(markdown[(markdown.IndexOf("## Title of a", StringComparison.Ordinal) + "## Title of a".Length)..]);
    }

    private static void AssertOnlyText(MarkdownDocument document, string text)
    {
        var written = ReadBack.Written(document);
        Assert.True(!ReadBack.Signs(document).Any(), written);
        Assert.True(Squeezed(text) == Squeezed(ReadBack.Text(document)), $"{written}\nshould say\n{text}\nand says\n{ReadBack.Text(document)}");
    }

    // Where a line ends at an edge of emphasis, Markdown gives or takes a space.
    private static string Squeezed(string text)
    {
        return ReadBack.Even(text).Replace(" ", "", StringComparison.Ordinal);
    }
}
