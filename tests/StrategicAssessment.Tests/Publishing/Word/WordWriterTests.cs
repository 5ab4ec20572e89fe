using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Word;

public sealed class WordWriterTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_sample_is_a_valid_file(bool isDraft)
    {
        using var file = OfficeFile.Word(WordWriter.Write(SampleDocument.Tree(isDraft)));
        OfficeFile.AssertValid(file);
        Assert.Equal(isDraft, FlatWord.Text(file.MainDocumentPart!.HeaderParts.Single().Header!).EndsWith("(draft)", StringComparison.Ordinal));
    }

    // A line would break behind the hyphen: "no clear change, -" and "25.0%" below.
    [Fact]
    public void A_minus_among_words_stays_with_its_number()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(new StrategicAssessment.Documents.Tree.Paragraph(null, [new StrategicAssessment.Documents.Tree.Text("no clear change, -25.0%")]))));
        var paragraph = file.MainDocumentPart!.Document!.Descendants<NoBreakHyphen>().Single().Ancestors<Paragraph>().Single();
        Assert.Equal("no clear change, -25.0%", FlatWord.Text(paragraph));
    }

    [Fact]
    public void The_sample_says_what_was_agreed()
    {
        using var file = OfficeFile.Word(WordWriter.Write(SampleDocument.Tree()));
        GoldenFile.Matches("Publishing/Golden/sample.docx.txt", FlatWord.Of(file));
    }

    [Fact]
    public void The_same_tree_gives_the_same_bytes() =>
        Assert.True(WordWriter.Write(SampleDocument.Tree()).Span.SequenceEqual(WordWriter.Write(SampleDocument.Tree()).Span));

    [Fact]
    public void Every_style_that_is_used_is_defined()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(Some.Footnoted(1), Some.Wide())));
        var defined = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value!).ToHashSet(StringComparer.Ordinal);
        var names = typeof(WordStyle).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        var used = names.Concat(Enumerable.Range(1, 9).Select(WordStyle.Heading)).Concat([WordStyle.Contents(1), WordStyle.Contents(2)]);
        Assert.Empty(used.Except(defined, StringComparer.Ordinal));
    }

    // The plan's reader has held it against white; the program's own blue is nowhere left.
    [Fact]
    public void Headings_have_the_plan_s_colour()
    {
        var tree = Some.Tree(Some.Footnoted(1));
        using var file = OfficeFile.Word(WordWriter.Write(tree with { Title = tree.Title with { Colour = PlanColour.Parse("#7a1f5c") } }));
        OfficeFile.AssertValid(file);
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        Assert.All(new[] { "Title", "Heading1", "Heading2", "Caption" }, id => Assert.Equal("7A1F5C", styles.Elements<Style>().Single(s => s.StyleId == id).StyleRunProperties!.Color!.Val!.Value));
        Assert.DoesNotContain("1D3557", styles.OuterXml, StringComparison.OrdinalIgnoreCase);
    }

    // A paragraph's frame ends where a list begins.
    [Fact]
    public void A_list_in_a_box_stands_within_its_frame()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(new StrategicAssessment.Documents.Tree.Notice([new StrategicAssessment.Documents.Tree.Paragraph(null, [new StrategicAssessment.Documents.Tree.Text("Before")]), .. Some.Lists()]))));
        OfficeFile.AssertValid(file);
        var box = Assert.Single(TablesOf(file));
        Assert.Equal(["Before", "Item", "Item", "More", "Item", "Item", "More", "After", ""], box.Descendants<Paragraph>().Select(FlatWord.Text));
        Assert.NotNull(box.Descendants<Shading>().FirstOrDefault());
    }

    [Fact]
    public void The_language_and_the_title_are_declared()
    {
        using var file = OfficeFile.Word(WordWriter.Write(SampleDocument.Tree()));
        var defaults = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal("en-GB", defaults.Languages!.Val!.Value);
        Assert.Equal(("Strategic Assessment: Northbridge 2016-17", "en-GB"), (file.PackageProperties.Title, file.PackageProperties.Language));
        Assert.Null(file.PackageProperties.Created);
    }

    [Fact]
    public void A_header_row_is_repeated_and_no_row_is_cut()
    {
        using var file = OfficeFile.Word(WordWriter.Write(SampleDocument.Tree()));
        Assert.All(TablesOf(file), table =>
        {
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(table.Elements<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
            Assert.NotEqual("", table.GetFirstChild<TableProperties>()!.GetFirstChild<TableCaption>()!.Val!.Value);
        });
    }

    [Fact]
    public void A_wide_table_stands_on_a_page_of_its_own_that_lies_on_its_side()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(SampleTables.ByDistrict, Some.Wide(), SampleTables.ByType)));
        OfficeFile.AssertValid(file);
        var sections = file.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();
        Assert.Equal([false, true, false], sections.Select(s => s.GetFirstChild<PageSize>()!.Orient is not null));
        Assert.Equal([2, 0, 0], sections.Select(s => s.Elements<HeaderFooterReferenceType>().Count()));
        Assert.All(TablesOf(file), table => Assert.InRange(table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture)), 1, 14570));
    }

    [Fact]
    public void Notes_to_rows_are_footnotes_and_rows_share_them()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(Some.Footnoted(1, 2, 0, 1))));
        OfficeFile.AssertValid(file);
        var lines = FlatWord.Of(file).Split('\n');
        Assert.Contains("Row 1^1 | 1", lines);
        Assert.Contains("Row 2^2 | 1", lines);
        Assert.Contains("Row 3 | 1", lines);
        Assert.Contains("Row 4{NOTEREF _Note000001 \\h=1} | 1", lines);
        Assert.Equal(["Footnote 1", "[FootnoteText]  First.", "Footnote 2", "[FootnoteText]  Second.", ""], lines[^5..]);
        Assert.Contains("[TableNote] Source: nobody.", lines);
    }

    // Mammoth and pandoc put a paragraph whose level is deeper than that of the item before it into that item.
    [Fact]
    public void No_list_stands_above_the_level_of_numbered_paragraphs_that_follow_it()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(Some.Lists())));
        OfficeFile.AssertValid(file);
        var numbered = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!.Descendants<Level>().Single(l => l.ParagraphStyleIdInLevel?.Val == WordStyle.NumberedParagraph).LevelIndex!.Value;
        Assert.Equal([1, 2, 1, 2], LevelsOf(file).Select(l => l - numbered));
    }

    [Fact]
    public void Lists_stand_at_the_margin_where_no_paragraph_has_a_number()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Some.Tree(Some.Lists()[..2])));
        OfficeFile.AssertValid(file);
        Assert.Equal([0, 1, 0, 1], LevelsOf(file));
        Assert.Equal(["•", "%1."], file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!.Descendants<Level>().Where(l => l.LevelIndex! == 0 && l.PreviousParagraphProperties!.Indentation!.Left == "397").Select(l => l.LevelText!.Val!.Value));
    }

    private static IEnumerable<int> LevelsOf(WordprocessingDocument file) =>
        file.MainDocumentPart!.Document.Descendants<NumberingProperties>().Select(n => n.NumberingLevelReference!.Val!.Value);

    [Fact]
    public void An_unknown_block_is_refused() => Assert.Throws<System.Diagnostics.UnreachableException>(() => WordWriter.Write(Some.Tree(new Some.Unknown())));

    [Fact]
    public void Everything_is_stored_and_dated_alike()
    {
        using var zip = new ZipArchive(new MemoryStream(WordWriter.Write(SampleDocument.Tree()).ToArray()));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal((e.Length, new DateTime(1980, 1, 1)), (e.CompressedLength, e.LastWriteTime.DateTime)));
    }

    private static IEnumerable<Table> TablesOf(WordprocessingDocument file) => file.MainDocumentPart!.Document.Descendants<Table>();
}
