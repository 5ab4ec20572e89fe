using System.Text.Json;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Documents;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads a <c>document.json</c>.</summary>
internal sealed class DocumentReading(IReadOnlyDictionary<string, string> displays)
{
    private readonly List<BundleSection> sections = [];

    /// <summary>The document.</summary>
    /// <param name="root">The file's object.</param>
    /// <param name="displays">By id, how figures are printed: for documents of programs that did not yet say which words are not numbers.</param>
    public static BundleDocument Of(JsonElement root, IReadOnlyDictionary<string, string> displays)
    {
        var reading = new DocumentReading(displays);
        reading.Add(root.GetProperty("sections"));
        return new BundleDocument(root.GetProperty("draft").GetBoolean(), reading.sections);
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
            var saysWho = paragraph.TryGetProperty("written", out var written);
            var words = TextOrNull(paragraph, "words") ?? (saysWho ? text : Masked(text, figures));
            paragraphs.Add(new BundleParagraph(number, text, words, saysWho ? written.GetBoolean() : number is not null, figures));
        }

        return paragraphs;
    }

    // A fall of 2.5% is printed without its sign after the word "fell".
    private string Masked(string text, IReadOnlyList<string> figures)
    {
        var (masked, from) = (text, 0);
        foreach (var id in figures)
        {
            if (!displays.TryGetValue(id, out var display)) continue;
            var shown = display.TrimStart('+', '-');
            if (shown.Length == 0 || masked.IndexOf(shown, from, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            masked = string.Concat(masked.AsSpan(0, at), TreeText.Blank, masked.AsSpan(at + shown.Length));
            from = at + TreeText.Blank.Length;
        }

        return masked;
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
