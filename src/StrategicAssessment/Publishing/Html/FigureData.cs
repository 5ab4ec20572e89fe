using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>
/// What the page's script knows of its figures: once for the whole page, and every text once. <c>figures</c> holds, for each figure printed and each that
/// one rests on, <c>[id, display, title, origin, value, formula, operands, sources, chance, notes]</c>: texts as places in <c>words</c>, operands as places in
/// <c>figures</c>, or as the place in <c>groups</c> where they are those of a group's members, the value only where the display does not say it in full, and nothing at the end that is empty.
/// </summary>
internal sealed class FigureData(FigureOrigins origins)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<Figure> figures = [];
    private readonly OrderedDictionary<string, ImmutableArray<FigureId>> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    /// <summary>JSON that can stand inside a script element, in pieces: no <c>&lt;</c> is left in it. None when no figure is known.</summary>
    /// <param name="printed">Ids of the figures on the page.</param>
    public IEnumerable<string> Json(IEnumerable<string> printed)
    {
        foreach (var id in printed) Add(id);
        return figures.Count == 0 ? [] : Pieces();
    }

    private IEnumerable<string> Pieces() => Listed("{\"figures\":[", figures.Select(f => Text(Of(f))))
        .Concat(Listed("],\"groups\":[", groups.Values.Select(g => Text(PlacesOf(g)))))
        .Concat(Listed("],\"words\":[", words.Select(w => Text(JsonValue.Create(w))))).Append("]}");

    private static IEnumerable<string> Listed(string before, IEnumerable<string> items) => items.Select((item, i) => i == 0 ? item : "," + item).Prepend(before);

    // One by one: as one tree, those of a large document would be held several times over.
    private static string Text(JsonNode part) => part.ToJsonString(Compact).Replace("<", "\\u003C", StringComparison.Ordinal);

    private void Add(string id)
    {
        if (places.ContainsKey(id) || origins.Find(id) is not { } figure) return;
        places.Add(id, figures.Count);
        figures.Add(figure);
        if (!origins.IsOpen(figure)) return;
        if (figure.OperandsName is { } name && !groups.TryAdd(name, figure.Operands)) return;
        foreach (var operand in figure.Operands) Add(operand.ToString());
    }

    private JsonNode Of(Figure figure) => new JsonArray([.. ToldOf(figure, origins.DisplayOf(figure))]);

    private IEnumerable<JsonNode?> ToldOf(Figure figure, string display)
    {
        yield return Printable.Of(figure.Id.ToString());
        yield return display;
        yield return Places(origins.TitleOf(figure));
        yield return Word(origins.OriginOf(figure));
        if (FigureOrigins.IsProtected(figure)) yield break;
        var isOpen = origins.IsOpen(figure);
        yield return ValueOf(figure, display);
        yield return isOpen ? Printable.Of(origins.FormulaOf(figure)) : null;
        yield return !isOpen ? new JsonArray() : figure.OperandsName is { } name ? groups.IndexOf(name) : PlacesOf(figure.Operands);
        yield return Places(isOpen ? origins.SourcesOf(figure) : []);
        var chance = isOpen ? origins.ChanceOf(figure) : [];
        if (chance.Count > 0 || !figure.Caveats.IsEmpty) yield return Places(chance);
        if (!figure.Caveats.IsEmpty) yield return Places(origins.CaveatsOf(figure));
    }

    private JsonArray PlacesOf(ImmutableArray<FigureId> operands) => new([.. operands.Select(o => o.ToString()).Where(places.ContainsKey).Select(o => places[o])]);

    // Fifteen digits: more than a browser could tell apart. Written as text would be, so that no platform writes it another way.
    private static JsonNode? ValueOf(Figure figure, string display) => !figure.Value.IsKnown || Says(display, figure.Value.Number)
        ? null
        : JsonNode.Parse(((double)figure.Value.Number).ToString("G15", CultureInfo.InvariantCulture));

    private static bool Says(string display, decimal number) =>
        decimal.TryParse(display.TrimEnd('%', '='), NumberStyles.Number, CultureInfo.InvariantCulture, out var said) && said == number;

    private JsonArray Places(IEnumerable<string> texts) => new([.. texts.Select(text => Word(text))]);

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
        var isFirst = true;
        foreach (var piece in origins is null ? [] : new FigureData(origins).Json(TreeText.Blocks(tree).SelectMany(TreeText.Figures)))
        {
            if (isFirst) html.Page("figures.html").Raw("<script type=\"application/json\" id=\"figures\">");
            html.Raw(piece);
            isFirst = false;
        }

        if (!isFirst) html.Raw("</script>\n");
    }
}
