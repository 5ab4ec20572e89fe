using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Word;

/// <summary>What is the same on every page: paper, running header with the document's name, footer with the page's number. The title page has neither.</summary>
internal sealed class WordFurniture(WordPage page, ImmutableArray<FurniturePart> parts, bool hasTitlePage)
{
    public static WordFurniture Of(DocumentTree tree) => new(
        WordPage.A4,
        [
            new("w:headerReference", "default", "header", Part("header", WordStyle.Header, xml => xml.Run(tree.Name))),
            new("w:footerReference", "default", "footer", Part("footer", WordStyle.Footer, xml => WritePageNumber(xml, tree.Words))),
        ],
        hasTitlePage: true);

    public WordPage Page => page;
    public ImmutableArray<FurniturePart> Parts => parts;

    public void WriteSection(Xml xml, SectionEnd end)
    {
        xml.Open("w:sectPr");
        foreach (var part in end.IsFirst ? parts : [])
            xml.Open(part.Element).With("w:type", part.Type).With("r:id", part.RelationshipId).Close();
        xml.Empty("w:type", "w:val", "nextPage");
        page.Write(xml, end.IsLandscape);
        if (end.IsFirst && hasTitlePage) xml.Empty("w:titlePg");
        xml.Close();
    }

    private static OfficePart Part(string kind, string style, Action<Xml> write)
    {
        var xml = new Xml().Open(kind == "header" ? "w:hdr" : "w:ftr").With("xmlns:w", WordNames.Main);
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", "w:val", style).Close();
        write(xml);
        return new OfficePart($"word/{kind}1.xml", $"{WordNames.TypePrefix}{kind}+xml", xml.Close().Close().ToUtf8());
    }

    // Every second part is a field.
    private static void WritePageNumber(Xml xml, Words words)
    {
        foreach (var (i, part) in words.Say("page.page of", ("page", "\nPAGE\n"), ("pages", "\nNUMPAGES\n")).Split('\n').Index().Where(p => p.Item.Length > 0)) _ = i % 2 == 0 ? xml.Run(part) : xml.Field(part, "1");
    }
}

/// <param name="Element">What refers to it: <c>w:headerReference</c> or <c>w:footerReference</c>.</param>
/// <param name="Type">The pages that it is for: default, first or even.</param>
/// <param name="Kind">header or footer: the end of its relationship's type.</param>
internal sealed record FurniturePart(string Element, string Type, string Kind, OfficePart Part)
{
    public string RelationshipId => $"{Kind}-{Type}";
}

/// <summary>The paper, in twentieths of a point: A4 unless a reference document says otherwise.</summary>
/// <param name="Top">Margin of an upright page, as the following three.</param>
/// <param name="Header">Distance of the running header from the edge.</param>
/// <param name="Footer">Distance of the running footer from the edge.</param>
internal sealed record WordPage(int Short, int Long, int Top, int Right, int Bottom, int Left, int Header, int Footer)
{
    /// <summary>A4 with margins of 20 to 22 mm.</summary>
    public static WordPage A4 { get; } = new(11906, 16838, 1134, 1247, 1134, 1247, 567, 567);

    /// <summary>The room for text on a page that stands upright or lies on its side.</summary>
    public int TextWidth(bool isLandscape) => isLandscape ? Long - Top - Bottom : Short - Left - Right;

    /// <summary>The same with so much room for text, upright: a column of it.</summary>
    public WordPage Narrowed(int width) => this with { Right = Short - Left - width };

    /// <summary>The size and margins of a page as a section says them: a page that lies on its side is turned with its margins.</summary>
    public void Write(Xml xml, bool isLandscape)
    {
        xml.Open("w:pgSz").With("w:w", isLandscape ? Long : Short).With("w:h", isLandscape ? Short : Long);
        xml.With("w:orient", isLandscape ? "landscape" : null).Close();
        xml.Open("w:pgMar").With("w:top", isLandscape ? Left : Top).With("w:right", isLandscape ? Top : Right);
        xml.With("w:bottom", isLandscape ? Right : Bottom).With("w:left", isLandscape ? Bottom : Left);
        xml.With("w:header", Header).With("w:footer", Footer).With("w:gutter", 0).Close();
    }
}
