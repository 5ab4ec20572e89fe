using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategicAssessment.Tests.Publishing.Word;

/// <summary>A Word file as lines of text: the style of each paragraph and what it says, fields as <c>{instruction=shown}</c>.</summary>
internal static class FlatWord
{
    public static string Of(WordprocessingDocument file)
    {
        var main = file.MainDocumentPart!;
        var text = new StringBuilder();
        foreach (var part in main.HeaderParts) Append(text, part.Header!);
        foreach (var part in main.FooterParts) Append(text, part.Footer!);
        Append(text, main.Document.Body!);
        foreach (var note in main.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(n => n.Type is null)) Append(text.Append($"Footnote {note.Id}\n"), note);
        return text.ToString();
    }

    /// <summary>What a paragraph says, fields as they show themselves.</summary>
    public static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(e => e switch
    {
        Text t => t.Text,
        NoBreakHyphen => "-",
        TabChar => "\t",
        Break { Type: null } => " ",
        _ => "",
    }));

    private static void Append(StringBuilder text, OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            if (element is Paragraph paragraph) text.Append(Line(paragraph)).Append('\n');
            else if (element is Table table) AppendTable(text, table);
            else if (element is SectionProperties section) text.Append(Section(section)).Append('\n');
            else Append(text, element);
        }
    }

    private static void AppendTable(StringBuilder text, Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            var mark = row.TableRowProperties?.GetFirstChild<TableHeader>() is null ? "|" : "||";
            text.AppendJoin($" {mark} ", row.Elements<TableCell>().Select(c => Inside(c.GetFirstChild<Paragraph>()!))).Append('\n');
        }
    }

    private static string Line(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var page = properties?.PageBreakBefore is null ? "" : "\\f";
        var numbering = properties?.NumberingProperties is { } list ? $" {list.NumberingId!.Val}:{list.NumberingLevelReference!.Val}" : "";
        var section = properties?.SectionProperties is { } end ? Section(end) : "";
        return $"{page}[{properties?.ParagraphStyleId?.Val}{numbering}] {Inside(paragraph)}{section}";
    }

    private static string Section(SectionProperties section) =>
        $"<<{(section.GetFirstChild<PageSize>()!.Orient is null ? "portrait" : "landscape")}{(section.GetFirstChild<TitlePage>() is null ? "" : ", title page")}>>";

    private static string Inside(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text t => t.Text,
        NoBreakHyphen => "-",
        TabChar => "\\t",
        Break { Type: null } => "\\n",
        Break => "\\f",
        FieldCode code => $"{{{code.Text.Trim()}=",
        FieldChar mark when mark.FieldCharType?.Value == FieldCharValues.End => "}",
        FootnoteReference note => $"^{note.Id}",
        _ => "",
    }));
}
