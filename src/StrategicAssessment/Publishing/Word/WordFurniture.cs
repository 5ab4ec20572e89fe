using System.Collections.Immutable;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>What is the same on every page: paper, running header with the document's name, footer with the page's number. The title page has neither.</summary>
internal sealed class WordFurniture(WordPage page, ImmutableArray<FurniturePart> parts, bool hasTitlePage)
{
    /// <summary>The program's own.</summary>
    public static WordFurniture Of(TitlePage title) => new(
        WordPage.A4,
        [
            new("w:headerReference", "default", "header", Part("header", WordStyle.Header, xml => xml.Run(title.Name))),
            new("w:footerReference", "default", "footer", Part("footer", WordStyle.Footer, WritePageNumber)),
        ],
        hasTitlePage: true);

    /// <summary>The paper.</summary>
    public WordPage Page => page;

    /// <summary>Headers and footers.</summary>
    public ImmutableArray<FurniturePart> Parts => parts;

    /// <summary>The properties of a section of pages.</summary>
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

    private static void WritePageNumber(Xml xml) => xml.Run("Page ").Field("PAGE", "1").Run(" of ").Field("NUMPAGES", "1");
}

/// <summary>A header or footer.</summary>
/// <param name="Element">What refers to it: <c>w:headerReference</c> or <c>w:footerReference</c>.</param>
/// <param name="Type">The pages that it is for: default, first or even.</param>
/// <param name="Kind">header or footer: the end of its relationship's type.</param>
/// <param name="Part">The part itself.</param>
internal sealed record FurniturePart(string Element, string Type, string Kind, OfficePart Part)
{
    /// <summary>The relationship that leads to it.</summary>
    public string RelationshipId => $"{Kind}-{Type}";
}
