using System.Text.RegularExpressions;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Runs and fields: what stands inside a paragraph. Text only ever becomes <c>w:t</c>, so that nothing in it can be a field.</summary>
internal static partial class WordText
{
    // Word would end a line behind the minus of a number that stands among words.
    public static Xml Run(this Xml xml, string text, RunLook? look = null)
    {
        xml.OpenRun(look);
        foreach (var (i, part) in MinusAmongWords().Split(text).Index()) (i > 0 ? xml.Empty("w:noBreakHyphen") : xml).Open("w:t").With("xml:space", "preserve").Text(part).Close();
        return xml.Close();
    }

    [GeneratedRegex("(?<=[ (])-(?=[0-9])")]
    private static partial Regex MinusAmongWords();

    public static Xml OpenRun(this Xml xml, RunLook? look = null)
    {
        xml.Open("w:r");
        if (look is null || look == RunLook.Plain) return xml;
        xml.Open("w:rPr");
        if (look.Style is { } style) xml.Empty("w:rStyle", "w:val", style);
        if (look.IsBold) xml.Empty("w:b").Empty("w:bCs");
        if (look.IsItalic) xml.Empty("w:i").Empty("w:iCs");
        if (look.Colour is { } colour) xml.Empty("w:color", "w:val", colour);
        if (look.Size is { } size) xml.Open("w:sz").With("w:val", size).Close().Open("w:szCs").With("w:val", size).Close();
        return xml.Close();
    }

    /// <summary>A field with what it shows until Word works it out again. The instruction is a constant of the writer.</summary>
    public static Xml Field(this Xml xml, string instruction, string shown, RunLook? look = null) =>
        xml.BeginField(instruction, look).Run(shown, look).EndField(look);

    /// <summary>The beginning of a field; what it shows follows.</summary>
    public static Xml BeginField(this Xml xml, string instruction, RunLook? look = null)
    {
        xml.FieldMark("begin", look);
        xml.OpenRun(look).Open("w:instrText").With("xml:space", "preserve").Text($" {instruction} ").Close().Close();
        return xml.FieldMark("separate", look);
    }

    public static Xml EndField(this Xml xml, RunLook? look = null) => xml.FieldMark("end", look);

    public static Xml BeginBookmark(this Xml xml, int id, string name) => xml.Open("w:bookmarkStart").With("w:id", id).With("w:name", name).Close();

    public static Xml EndBookmark(this Xml xml, int id) => xml.Open("w:bookmarkEnd").With("w:id", id).Close();

    private static Xml FieldMark(this Xml xml, string kind, RunLook? look) => xml.OpenRun(look).Empty("w:fldChar", "w:fldCharType", kind).Close();
}

/// <summary>How a run looks, beyond its paragraph's style.</summary>
/// <param name="Style">A character style, or null.</param>
/// <param name="Size">Size of its letters in half points; null to leave it to the style.</param>
/// <param name="Colour">Six hexadecimal digits; null to leave it to the style.</param>
internal sealed record RunLook(bool IsBold = false, bool IsItalic = false, string? Style = null, int? Size = null, string? Colour = null)
{
    public static RunLook Plain { get; } = new();
}

/// <summary>Opens paragraphs with their properties in the order that the format asks for.</summary>
/// <param name="areMessage">Whether they stand on page one.</param>
internal sealed class WordParagraphs(Xml xml, WordFurniture furniture, bool areMessage = false)
{
    /// <summary>Part of the size of letters elsewhere that those of its tables have, in tenths.</summary>
    public int Tenths => areMessage ? 9 : 10;

    /// <summary>Opens a paragraph; the caller writes what is in it and closes it.</summary>
    public Xml Open(string? style, ParagraphLook? look = null)
    {
        xml.Open("w:p");
        if (areMessage) style = WordStyle.OfMessage(style);
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
        if (look.SpaceBefore is { } before) xml.Open("w:spacing").With("w:before", before).Close();
        if (look.SpaceAfter is { } space) xml.Open("w:spacing").With("w:after", space).Close();
        if (look.Indent is { } indent) xml.Open("w:ind").With("w:left", indent).With("w:firstLine", 0).Close();
        if (look.End is { } end) furniture.WriteSection(xml, end);
    }
}

/// <summary>What a paragraph has beyond its style. Lengths are twentieths of a point; null leaves them to the style.</summary>
/// <param name="SpaceBefore">Not beside <paramref name="SpaceAfter"/>.</param>
/// <param name="KeepsWithNext">Whether it stays on one page with what follows.</param>
/// <param name="IsLast">Whether what follows may stand on another page, though its style says otherwise.</param>
/// <param name="StartsPage">Whether a new page begins with it.</param>
/// <param name="List">The list that numbers it; 0 for none where its style has one.</param>
/// <param name="Level">Its level in the list, from 0.</param>
/// <param name="Indent">Distance of the whole paragraph from the margin.</param>
/// <param name="End">The section that ends with it, if one does.</param>
internal sealed record ParagraphLook(
    bool KeepsWithNext = false, bool IsLast = false, bool StartsPage = false, int? SpaceAfter = null, int? List = null, int Level = 0, int? Indent = null, SectionEnd? End = null, int? SpaceBefore = null);
