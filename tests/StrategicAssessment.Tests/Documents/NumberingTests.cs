using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class NumberingTests
{
    [Fact]
    public void Paragraphs_run_through_a_section_and_its_subsections()
    {
        var first = Some.Section("a", Some.Paragraph("x"), Some.Table("t"), Some.Paragraph("y")) with { Sections = [Some.Section("b", Some.Paragraph("z"))] };
        var numbered = Numbering.Apply(Some.Document(first, Some.Section("c", Some.Paragraph("w"), Some.Table("u"))));
        const string Expected = "<1 a: Title of a | p(1.1 x) table(1 t) p(1.2 y)<b: Title of b | p(1.3 z)>><2 c: Title of c | p(2.1 w) table(2 u)>";
        Assert.Equal(Expected, Outline.Of(numbered.Sections));
    }

    [Fact]
    public void Paragraphs_inside_other_blocks_have_no_number()
    {
        var inner = Some.Paragraph("x") with { Number = "9.9" };
        var section = Some.Section("a", new ListBlock(false, 1, [[inner]]), new Quotation([inner]), new Notice([inner]), Some.Paragraph("y"));
        var numbered = Numbering.Apply(Some.Document(section)).Sections[0];
        Assert.Equal("ul(p(x)) quote(p(x)) notice(p(x)) p(1.1 y)", Outline.Of(numbered.Blocks));
    }

    [Fact]
    public void Levels_of_subheadings_never_skip_one()
    {
        var section = Some.Section("a", new SubHeading(3, []), new SubHeading(3, []), new SubHeading(1, []), new SubHeading(9, []));
        Assert.Equal("h1() h2() h1() h2()", Outline.Of(Numbering.Apply(Some.Document(section)).Sections[0].Blocks));
    }

    [Fact]
    public void Numbering_twice_is_numbering_once()
    {
        var once = Numbering.Apply(Some.Document(Some.Section("a", Some.Paragraph("x"), Some.Table("t"))));
        Assert.Equal(Outline.Of(once.Sections), Outline.Of(Numbering.Apply(once).Sections));
    }

    [Fact]
    public void Tables_of_the_annex_count_from_A1_and_what_stood_before_it_does_not_stand_there_again()
    {
        var annex = Some.Section(Numbering.Annex, Some.Table("t"), Some.Table("u"), Some.Table("v"));
        var numbered = Numbering.Apply(Some.Document(Some.Section("a", Some.Table("t"), Some.Paragraph("x"), Some.Table("t")), annex));
        var tables = TreeText.Blocks(numbered).OfType<TableBlock>().Select(t => $"{t.Id} {t.Label}");
        Assert.Equal(["t 1", "u A1", "v A2"], tables);
    }

    [Fact]
    public void A_reference_leads_to_its_table_wherever_that_stands_and_is_words_where_there_is_none()
    {
        var text = new Paragraph(null, [new Reference("u", "Burglary"), new Text(", "), new Reference("w", "Theft")]);
        var numbered = Numbering.Apply(Some.Document(Some.Section("a", text), Some.Section(Numbering.Annex, Some.Table("u"))));
        var inlines = Assert.IsType<Paragraph>(numbered.Sections[0].Blocks[0]).Inlines;
        Assert.Equal("#table-u", Assert.IsType<Link>(inlines[0]).Target);
        Assert.Equal("Table A1, Theft", TreeText.Of(inlines));
    }
}
