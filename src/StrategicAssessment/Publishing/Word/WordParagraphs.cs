using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Opens paragraphs with their properties in the order that the format asks for.</summary>
internal sealed class WordParagraphs(Xml xml, WordFurniture furniture)
{
    /// <summary>Opens a paragraph; the caller writes what is in it and closes it.</summary>
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

/// <summary>What a paragraph has beyond its style. Lengths are twentieths of a point; null leaves them to the style.</summary>
/// <param name="KeepsWithNext">Whether it stays on one page with what follows.</param>
/// <param name="IsLast">Whether what follows may stand on another page, though its style says otherwise.</param>
/// <param name="StartsPage">Whether a new page begins with it.</param>
/// <param name="List">The list that numbers it; 0 for none where its style has one.</param>
/// <param name="Level">Its level in the list, from 0.</param>
/// <param name="Indent">Distance of the whole paragraph from the margin.</param>
/// <param name="End">The section that ends with it, if one does.</param>
internal sealed record ParagraphLook(
    bool KeepsWithNext = false, bool IsLast = false, bool StartsPage = false, int? SpaceAfter = null, int? List = null, int Level = 0, int? Indent = null, SectionEnd? End = null);
