using System.Text;
using System.Text.Json;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Data;

/// <summary><c>document.json</c>: the sections, paragraphs and tables of a document, and the figures that each prints.</summary>
public static class DocumentJson
{
    /// <summary>Name of the file in a bundle.</summary>
    public const string Name = "document.json";

    /// <summary>Name and major version of the format.</summary>
    public const string Schema = "assess-document/1";

    /// <summary>The file's text: indented, line feeds, one at the end. Numbers of sections and paragraphs are text; null where there is none.</summary>
    public static string Write(DocumentTree tree) => Encoding.UTF8.GetString(Bytes(tree).Span);

    /// <summary>The same as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes(DocumentTree tree) => JsonText.Write(json => WriteDocument(json, tree), 128 * 1024);

    private static void WriteDocument(Utf8JsonWriter json, DocumentTree tree)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("title", Printable.Of(tree.Title.Title));
        json.WriteString("place", Printable.Of(tree.Title.Place));
        json.WriteString("edition", Printable.Of(tree.Title.Edition));
        json.WriteBoolean("draft", tree.Title.IsDraft);
        WriteArray(json, "sections", tree.Sections, WriteSection);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("number", section.Number.Length > 0 ? section.Number : null);
        json.WriteString("title", TextOf(section.Title));
        WriteArray(json, "paragraphs", TreeText.Blocks(section.Blocks).OfType<Paragraph>(), WriteParagraph);
        WriteArray(json, "tables", TreeText.Blocks(section.Blocks).OfType<TableBlock>(), WriteTable);
        WriteArray(json, "charts", TreeText.Blocks(section.Blocks).OfType<ChartBlock>(), WriteChart);
        WriteArray(json, "sections", section.Sections, WriteSection);
        json.WriteEndObject();
    }

    private static void WriteParagraph(Utf8JsonWriter json, Paragraph paragraph)
    {
        json.WriteStartObject();
        json.WriteString("number", paragraph.Number);
        json.WriteString("text", TextOf(paragraph.Inlines));
        var figures = TreeText.Figures(paragraph).ToList();
        json.WriteString("words", figures.Count > 0 ? Printable.Of(TreeText.WordsOf(paragraph.Inlines)) : null);
        json.WriteBoolean("written", paragraph.IsWritten);
        WriteArray(json, "figures", figures, static (j, id) => j.WriteStringValue(id));
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, TableBlock table)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteNumber("number", table.Number);
        json.WriteString("caption", TextOf(table.Caption));
        WriteArray(json, "figures", TreeText.Figures(table), static (j, id) => j.WriteStringValue(id));
        json.WriteEndObject();
    }

    private static void WriteChart(Utf8JsonWriter json, ChartBlock chart)
    {
        json.WriteStartObject();
        json.WriteString("id", chart.Id);
        json.WriteNumber("number", chart.Number);
        json.WriteString("title", Printable.Of(chart.Chart.Title));
        json.WriteString("caption", TextOf(chart.Caption));
        json.WriteString("alternative", Printable.Of(chart.Chart.Alternative));
        json.WriteString("table", chart.Data.Id);
        WriteArray(json, "figures", TreeText.Figures(chart), static (j, id) => j.WriteStringValue(id));
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static string TextOf(IEnumerable<IInline> inlines) => Printable.Of(TreeText.Of(inlines));
}
