using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategicAssessment.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Word.Reference;

public sealed class ReferenceDocumentTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Styles_paper_and_header_are_taken_over(bool isDraft)
    {
        using var file = OfficeFile.Word(Written(isDraft));
        OfficeFile.AssertValid(file);
        var main = file.MainDocumentPart!;
        Assert.Equal((isDraft ? "Draft" : "") + "Borough of Exampleton", FlatWord.Text(Corporate.HeaderOf(main)));
        Assert.Equal("image/png", Assert.Single(main.HeaderParts.Single().ImageParts).ContentType);
        Assert.Contains("Page ", FlatWord.Text(main.FooterParts.Single().Footer!), StringComparison.Ordinal);
        Assert.Equal((12240u, 15840u), SizeOf(main));
        Assert.DoesNotContain("Text of the reference.", FlatWord.Text(main.Document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_is_known_by_its_name_and_numbered_as_ours()
    {
        using var file = OfficeFile.Word(Written());
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var heading = Find(styles, "Heading1");
        Assert.Equal(("heading 1", "Normal", "99"), (heading.StyleName!.Val!.Value, heading.BasedOn!.Val!.Value, heading.StyleParagraphProperties!.SpacingBetweenLines!.After!.Value));
        Assert.Equal(1, heading.StyleParagraphProperties.NumberingProperties!.NumberingId!.Val!.Value);
        Assert.Equal("Heading1", Corporate.HeaderOf(file.MainDocumentPart).Descendants<ParagraphStyleId>().Single().Val!.Value);
        Assert.Equal("Heading1", Find(styles, "House").BasedOn!.Val!.Value);
        Assert.Equal(("Title", "Cover words"), (Find(styles, "Title").StyleName!.Val!.Value, Find(styles, "TitleTheirs").StyleName!.Val!.Value));
        Assert.Single(styles.Elements<Style>(), s => s.Type!.Value == StyleValues.Paragraph && (s.Default?.Value ?? false));
        Assert.Equal(("Georgia", "en-GB"), (styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.Ascii!.Value, styles.DocDefaults.RunPropertiesDefault.RunPropertiesBaseStyle.Languages!.Val!.Value));
    }

    [Fact]
    public void The_same_reference_gives_the_same_bytes()
    {
        var file = Corporate.File();
        var (one, other) = (ReferenceDocument.Read(file).Value!, ReferenceDocument.Read(file).Value!);
        Assert.True(WordWriter.Write(SampleDocument.Tree(), one).Span.SequenceEqual(WordWriter.Write(SampleDocument.Tree(), other).Span));
    }

    private static ReadOnlyMemory<byte> Written(bool isDraft = false)
    {
        var read = ReferenceDocument.Read(Corporate.File());
        Assert.Empty(read.Diagnostics);
        return WordWriter.Write(SampleDocument.Tree(isDraft), read.Value!);
    }

    private static Style Find(Styles styles, string id) => Assert.Single(styles.Elements<Style>(), s => s.StyleId!.Value == id);

    private static (uint Width, uint Height) SizeOf(MainDocumentPart main)
    {
        var size = main.Document.Descendants<SectionProperties>().Last().GetFirstChild<PageSize>()!;
        return (size.Width!.Value, size.Height!.Value);
    }
}
