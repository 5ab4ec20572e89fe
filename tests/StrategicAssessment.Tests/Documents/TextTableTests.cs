using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

/// <summary>A table typed with <c>|</c> is a table in every format.</summary>
public sealed class TextTableTests
{
    private const string Typed = "Before.\n\nTable: Leads of **priorities**\n\n| Priority | Lead | Incidents |\n|:--|---|--:|\n| *Roads* | [Council](https://x.uk) | {0} |\n| a \\| b | about {0} | |\n\nAfter.";

    private readonly TokenTable tokens = new(StrategicAssessment.Wording.Words.BuiltIn);

    [Fact]
    public void A_typed_table_has_headings_alignment_and_cells_of_text_and_figures()
    {
        var table = Read(Typed).OfType<TableBlock>().Single();
        Assert.Equal(("leads-of-priorities", "Leads of priorities", "Priority: Lead, Incidents"), (table.Id, table.Name, table.Headings));
        Assert.Equal([false, true], table.Columns.Select(c => c.IsNumeric));
        Assert.Equal("em(Roads)|link(https://x.uk Council)|", $"{Outline.Of(table.Rows[0].Words)}|{Outline.Of(table.Rows[0].Cells[0].Words)}|{Outline.Of(table.Rows[0].Cells[1].Words)}");
        Assert.Equal(("1,234", "asb/count"), (table.Rows[0].Cells[1].Display, table.Rows[0].Cells[1].FigureId));
        Assert.Equal(("a | b", "about {asb/count=1,234}", ""), (table.Rows[1].Label, Outline.Of(table.Rows[1].Cells[0].Words), table.Rows[1].Cells[1].Display));
        Assert.Equal(["asb/count"], TreeText.Figures(table));
    }

    [Fact]
    public void Its_caption_is_the_paragraph_before_it_and_what_has_none_has_no_number()
    {
        var blocks = Read(Typed + "\n\n| a | b |\n|---|---|\n| c | d |\n\n| a | b |\n|---|---|\n| c | d |");
        Assert.Equal("p(Before.) table(0 leads-of-priorities) p(After.) table(0 a-b) table(0 a-b-2)", Outline.Of(blocks));
        var numbered = Numbering.Apply(Some.Document(Some.Section("asb", [Some.Table("asb"), .. blocks])));
        Assert.Equal([1, 2, 0, 0], numbered.Sections[0].Blocks.OfType<TableBlock>().Select(t => t.Number));
    }

    [Fact]
    public void Text_of_the_data_makes_no_cells_and_no_table()
    {
        var token = tokens.AddText("| a | b |");
        var table = Read($"| {token} | {token} |\n|---|---|\n| {token} | x |").OfType<TableBlock>().Single();
        Assert.Equal(("| a | b |", 1, "| a | b |"), (table.RowHeading, table.Columns.Length, table.Rows[0].Label));
    }

    [Fact]
    public void Markdown_reads_back_as_the_same_table()
    {
        var tree = Tree();
        var markdown = MarkdownWriter.Write(tree);
        Assert.Contains("**Table 1: Leads of priorities**", markdown, StringComparison.Ordinal);
        var table = MarkdownTree.Parse(markdown, "a.md", new TokenTable(StrategicAssessment.Wording.Words.BuiltIn)).Value!.Items.SelectMany(s => TreeText.Sections([s])).SelectMany(s => s.Blocks).OfType<TableBlock>().First();
        Assert.Equal(("a | b", "about 1,234"), (table.Rows[1].Label, table.Rows[1].Cells[0].Display));
    }

    [Fact]
    public void A_page_names_the_table_and_says_what_each_heading_is_for()
    {
        var html = HtmlWriter.Write(Tree());
        Assert.Contains("<span class=\"table-number\">Table 1:</span> Leads of <strong>priorities</strong></span></caption>", html, StringComparison.Ordinal);
        Assert.Contains("<thead>\n<tr><th scope=\"col\">Priority</th><th scope=\"col\">Lead</th><th scope=\"col\" class=\"numeric\">Incidents</th></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\"><em>Roads</em></th><td><a href=\"https://x.uk\" rel=\"noreferrer\">Council</a></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>about <span class=\"figure\" data-figure=\"asb/count\">1,234</span></td>", html, StringComparison.Ordinal);
        Assert.Contains("<table aria-label=\"a: b\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_repeats_its_headings_and_names_it()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Tree()));
        OfficeFile.AssertValid(file);
        var xml = file.MainDocumentPart!.Document!.OuterXml;
        Assert.Equal(2, xml.Split("<w:tblHeader").Length - 1);
        Assert.Contains("<w:tblCaption w:val=\"Leads of priorities\"", xml, StringComparison.Ordinal);
        Assert.Contains("<w:tblCaption w:val=\"a: b\"", xml, StringComparison.Ordinal);
    }

    private DocumentTree Tree() => Numbering.Apply(Some.Document(Some.Section("asb", [.. Read(Typed + "\n\n| a | b |\n|---|---|\n| c | d |")])));

    private IEnumerable<IBlock> Read(string markdown)
    {
        var fragment = MarkdownTree.ParseFragment(markdown.Replace("{0}", tokens.AddFigure("asb/count", "1,234"), StringComparison.Ordinal), "a.md", tokens, 1);
        Assert.Empty(fragment.Diagnostics);
        return fragment.Value!.Blocks;
    }
}
