using System.Text.Json;
using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads a <c>document.json</c>.</summary>
internal sealed class DocumentReading
{
    private readonly List<BundleSection> sections = [];
    private bool saysWho = true;

    /// <summary>The document.</summary>
    /// <param name="root">The file's object.</param>
    public static BundleDocument Of(JsonElement root)
    {
        var reading = new DocumentReading();
        reading.Add(root.GetProperty("sections"));
        return new BundleDocument(root.GetProperty("draft").GetBoolean(), reading.sections) { SaysWho = reading.saysWho };
    }

    private void Add(JsonElement list)
    {
        foreach (var section in list.EnumerateArray())
        {
            sections.Add(new BundleSection(Text(section, "id"), TextOrNull(section, "number"), Text(section, "title"), Paragraphs(section), Tables(section)));
            Add(section.GetProperty("sections"));
        }
    }

    private List<BundleParagraph> Paragraphs(JsonElement section)
    {
        var paragraphs = new List<BundleParagraph>();
        foreach (var paragraph in section.GetProperty("paragraphs").EnumerateArray())
        {
            var (number, text, figures) = (TextOrNull(paragraph, "number"), Text(paragraph, "text"), Texts(paragraph, "figures"));
            var isWritten = paragraph.TryGetProperty("written", out var written);
            saysWho &= isWritten;
            paragraphs.Add(new BundleParagraph(number, text, TextOrNull(paragraph, "words") ?? text, isWritten && written.GetBoolean(), figures));
        }

        return paragraphs;
    }

    private static List<BundleTable> Tables(JsonElement section)
    {
        var tables = new List<BundleTable>();
        foreach (var table in section.GetProperty("tables").EnumerateArray()) tables.Add(new BundleTable(Text(table, "id"), Text(table, "caption"), Texts(table, "figures")));
        return tables;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;

    private static string? TextOrNull(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static List<string> Texts(JsonElement element, string name)
    {
        var texts = new List<string>();
        foreach (var text in element.GetProperty(name).EnumerateArray()) texts.Add(text.GetString() ?? string.Empty);
        return texts;
    }
}
