using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class GlossaryTests
{
    private static readonly GlossaryTerm[] Terms =
        [new("PSPO", "Public spaces protection order"), new("asb", "lower"), new("ASB", "Antisocial behaviour"), new("CSP", "Community safety partnership")];

    [Theory]
    [InlineData("The ASB rate", "dl(ASB=Antisocial behaviour)")]
    [InlineData("PSPOs and CSP.", "dl(CSP=Community safety partnership; PSPO=Public spaces protection order)")]
    [InlineData("ASBOs, XASB, ASB2, Asb", "")]
    [InlineData("ASBO (ASB)", "dl(ASB=Antisocial behaviour)")]
    [InlineData("asb ASB", "dl(ASB=Antisocial behaviour; asb=lower)")]
    [InlineData("nothing", "")]
    public void Only_terms_that_occur_are_listed(string text, string expected)
    {
        var tree = Some.Document(Some.Section("a", Some.Paragraph(text)), Some.Section("glossary", new GlossaryPlaceholder()));
        Assert.Equal(expected, string.Concat(Glossary.Fill(tree, Terms).Sections.Skip(1).Select(s => Outline.Of(s.Blocks))));
    }

    [Fact]
    public void A_section_without_terms_goes_and_one_that_says_more_stays()
    {
        var more = Some.Section("more", Some.Paragraph("words"), new GlossaryPlaceholder());
        var tree = Glossary.Fill(Some.Document(Some.Section("a", Some.Paragraph("nothing")), Some.Section("glossary", new GlossaryPlaceholder()), more), Terms);
        Assert.Equal(["a", "more"], tree.Sections.Select(s => s.Id));
    }

    [Fact]
    public void Tables_headings_figures_and_lists_are_searched_too()
    {
        var table = Some.Table("t", "1") with { RowHeading = "CSP" };
        var list = new ListBlock(false, 1, [[Some.Paragraph(new Strong([new FigureText("f", "PSPO")]))]]);
        var section = Some.Section("a", table, list, new GlossaryPlaceholder()) with { Title = [new Text("ASB")] };
        var filled = Glossary.Fill(Some.Document(section), Terms).Sections[0].Blocks[2];
        Assert.Equal(["ASB", "CSP", "PSPO"], Assert.IsType<DefinitionList>(filled).Entries.Select(e => TreeText.Of(e.Term)));
    }
}
