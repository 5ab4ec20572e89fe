using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>
/// What the page's script knows of its figures: once for the whole page, and every text once. <c>figures</c> holds, for each figure printed and each that
/// one rests on, <c>[id, display, title, origin, value, formula, operands, sources, chance, notes]</c>: texts as places in <c>words</c>, operands as places in
/// <c>figures</c>, the value only where the display does not say it in full, and nothing at the end that is empty.
/// </summary>
internal sealed class FigureData(FigureOrigins origins)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<Figure> figures = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    /// <summary>JSON that can stand inside a script element: no <c>&lt;</c> is left in it. Null when no figure is known.</summary>
    /// <param name="printed">Ids of the figures on the page.</param>
    public string? Json(IEnumerable<string> printed)
    {
        foreach (var id in printed) Add(id);
        if (figures.Count == 0) return null;
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Compact)) Write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("<", "\\u003C", StringComparison.Ordinal);
    }

    private void Add(string id)
    {
        if (places.ContainsKey(id) || origins.Find(id) is not { } figure) return;
        places.Add(id, figures.Count);
        figures.Add(figure);
        if (!origins.IsOpen(figure)) return;
        foreach (var operand in figure.Operands) Add(operand.ToString());
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("figures");
        foreach (var figure in figures) WriteFigure(json, figure);
        json.WriteEndArray();
        json.WriteStartArray("words");
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        var display = origins.DisplayOf(figure);
        json.WriteStartArray();
        json.WriteStringValue(Printable.Of(figure.Id.ToString()));
        json.WriteStringValue(display);
        WriteWords(json, origins.TitleOf(figure));
        json.WriteNumberValue(Word(origins.OriginOf(figure)));
        if (!FigureOrigins.IsProtected(figure))
        {
            WriteValue(json, figure, display);
            WriteBasis(json, figure);
        }

        json.WriteEndArray();
    }

    private void WriteBasis(Utf8JsonWriter json, Figure figure)
    {
        var isOpen = origins.IsOpen(figure);
        if (isOpen) json.WriteStringValue(Printable.Of(figure.Formula));
        else json.WriteNullValue();
        json.WriteStartArray();
        foreach (var operand in figure.Operands.Select(o => o.ToString()).Where(o => isOpen && places.ContainsKey(o))) json.WriteNumberValue(places[operand]);
        json.WriteEndArray();
        WriteWords(json, isOpen ? origins.SourcesOf(figure) : []);
        var chance = isOpen ? origins.ChanceOf(figure) : [];
        if (chance.Count == 0 && figure.Caveats.IsEmpty) return;
        WriteWords(json, chance);
        if (!figure.Caveats.IsEmpty) WriteWords(json, origins.CaveatsOf(figure));
    }

    // Fifteen digits: more than a browser could tell apart. Written as text would be, so that no platform writes it another way.
    private static void WriteValue(Utf8JsonWriter json, Figure figure, string display)
    {
        if (!figure.Value.IsKnown || Says(display, figure.Value.Number)) json.WriteNullValue();
        else json.WriteRawValue(((double)figure.Value.Number).ToString("G15", CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    private static bool Says(string display, decimal number) =>
        decimal.TryParse(display.TrimEnd('%', '='), NumberStyles.Number, CultureInfo.InvariantCulture, out var said) && said == number;

    private void WriteWords(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteNumberValue(Word(text));
        json.WriteEndArray();
    }

    private int Word(string text)
    {
        if (known.TryGetValue(text, out var place)) return place;
        known.Add(text, words.Count);
        words.Add(Printable.Of(text));
        return words.Count - 1;
    }
}

/// <summary>
/// What the script needs to say where figures come from: what it knows of them, and the panel as a template, so that a page whose script does not run
/// shows none of it.
/// </summary>
internal static class PageFigures
{
    public static void Write(Markup html, DocumentTree tree, FigureOrigins? origins)
    {
        if (origins is null || new FigureData(origins).Json(TreeText.Blocks(tree).SelectMany(TreeText.Figures)) is not { } json) return;
        WriteHint(html);
        WritePanel(html);
        html.Raw("<script type=\"application/json\"").Attribute("id", HtmlIds.Figures).Raw(">").Raw(json).Raw("</script>\n");
    }

    private static void WriteHint(Markup html)
    {
        html.Raw("<template").Attribute("id", HtmlIds.Hint).Raw("><div class=\"hint\"><p>").Word("page.hint").Raw("</p><button type=\"button\" aria-pressed=\"false\">");
        html.Word("page.plain").Raw("</button></div></template>\n");
    }

    private static void WritePanel(Markup html)
    {
        html.Raw("<template").Attribute("id", HtmlIds.Panel).Raw("><dialog class=\"panel\"").Attribute("aria-labelledby", HtmlIds.PanelHeading).Raw(">\n<h2 tabindex=\"-1\" autofocus");
        html.Attribute("id", HtmlIds.PanelHeading).Raw(">").Word("page.panel").Raw("</h2>\n<p><strong data-say=\"display\"></strong> <span data-say=\"title\"></span></p>\n<dl>\n");
        WriteEntry(html, "origin", "page.origin");
        WriteEntry(html, "formula", "page.worked out");
        WriteEntry(html, "operands", "page.rests on");
        WriteEntry(html, "sources", "page.read from");
        WriteEntry(html, "chance", "page.chance");
        WriteEntry(html, "notes", "page.note");
        WriteEntry(html, "id", "page.id");
        html.Raw("</dl>\n<p class=\"buttons\"><button type=\"button\" data-do=\"back\">").Word("page.back");
        html.Raw("</button> <button type=\"button\" data-do=\"close\">").Word("page.close").Raw("</button></p>\n</dialog></template>\n");
    }

    private static void WriteEntry(Markup html, string what, string term) =>
        html.Raw("<div><dt>").Word(term).Raw("</dt><dd").Attribute("data-say", what).Raw("></dd></div>\n");
}
