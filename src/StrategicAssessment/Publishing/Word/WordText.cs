using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Runs and fields: what stands inside a paragraph. Text only ever becomes <c>w:t</c>, so that nothing in it can be a field.</summary>
internal static class WordText
{
    public static Xml Run(this Xml xml, string text, RunLook? look = null) =>
        xml.OpenRun(look).Open("w:t").With("xml:space", "preserve").Text(text).Close().Close();

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
