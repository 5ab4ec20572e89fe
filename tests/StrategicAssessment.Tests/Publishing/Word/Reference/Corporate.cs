using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Word;

namespace StrategicAssessment.Tests.Publishing.Word.Reference;

/// <summary>A council's Word file, made with the Open XML SDK: German style ids, Georgia, a picture in the header, US letter paper.</summary>
internal static class Corporate
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    public static InputFile File(Action<MainDocumentPart>? change = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var header = main.AddNewPart<HeaderPart>();
            header.AddImagePart(ImagePartType.Png, "picture").FeedData(new MemoryStream(Pixel));
            header.Header = new Header(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "berschrift1" }), new Run(new Text("Borough of Exampleton"))));
            var section = new SectionProperties(
                new HeaderReference { Id = main.GetIdOfPart(header) },
                new PageSize { Width = 12240, Height = 15840 },
                new PageMargin { Top = 1440, Right = 1800, Bottom = 1440, Left = 1800, Header = 720, Footer = 720, Gutter = 0 });
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("Text of the reference."))), section));
            change?.Invoke(main);
        }

        return new InputFile(ReferenceDocument.FileName, stream.ToArray());
    }

    /// <summary>Its only header.</summary>
    public static Header HeaderOf(MainDocumentPart main) => main.HeaderParts.Single().Header!;

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Georgia" }))),
        Style("Standard", "Normal", "", isDefault: true),
        Style("berschrift1", "heading 1", "Standard", new ParagraphProperties(new KeepNext(), new NumberingProperties(new NumberingId { Val = 7 }), new SpacingBetweenLines { After = "99" })),
        Style("berschrift2", "Heading 2", "Standard"),
        Style("Title", "Cover words", "Standard"),
        Style("House", "House style", "berschrift1"));

    private static Style Style(string id, string name, string basedOn, ParagraphProperties? properties = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (basedOn.Length > 0) style.AppendChild(new BasedOn { Val = basedOn });
        if (properties is not null) style.AppendChild(new StyleParagraphProperties(properties.ChildElements.Select(e => e.CloneNode(true))));
        return style;
    }
}
