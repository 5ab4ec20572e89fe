using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Opens paragraphs with their properties in the order that the format asks for.</summary>
internal sealed class WordParagraphs(Xml xml, WordFurniture furniture)
{
    /// <summary>Opens a paragraph; the caller writes what is in it and closes it.</summary>
    /// <param name="style">Its style, or null for the default.</param>
    /// <param name="look">What differs from the style.</param>
    public Xml Open(string? style, ParagraphLook? look = null)
    {
        xml.Open("w:p");
        if (style is null && look is null) return xml;
        xml.Open("w:pPr");
        if (style is not null) xml.Empty("w:pStyle", "w:val", style);
        if (look is not null) Write(look);
        return xml.Close();
    }

    private void Write(ParagraphLook look)
    {
        if (look.KeepsWithNext) xml.Empty("w:keepNext");
        if (look.IsLast) xml.Empty("w:keepNext", "w:val", "0");
        if (look.StartsPage) xml.Empty("w:pageBreakBefore");
        if (look.List is { } list) xml.Open("w:numPr").Open("w:ilvl").With("w:val", look.Level).Close().Open("w:numId").With("w:val", list).Close().Close();
        if (look.SpaceAfter is { } space) xml.Open("w:spacing").With("w:after", space).Close();
        if (look.Indent is { } indent) xml.Open("w:ind").With("w:left", indent).With("w:firstLine", 0).Close();
        if (look.End is { } end) furniture.WriteSection(xml, end);
    }
}

/// <summary>What a paragraph has beyond its style.</summary>
internal sealed record ParagraphLook
{
    /// <summary>Whether it stays on one page with what follows.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Whether what follows may stand on another page, though its style says otherwise.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether a new page begins with it.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Room below it, in twentieths of a point; null to leave it to the style.</summary>
    public int? SpaceAfter { get; init; }

    /// <summary>The list that numbers it; 0 for none where its style has one; null to leave it to the style.</summary>
    public int? List { get; init; }

    /// <summary>Its level in the list, from 0.</summary>
    public int Level { get; init; }

    /// <summary>Distance of the whole paragraph from the margin, in twentieths of a point.</summary>
    public int? Indent { get; init; }

    /// <summary>The section that ends with it, if one does.</summary>
    public SectionEnd? End { get; init; }
}
