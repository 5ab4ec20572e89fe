using System.Collections.Immutable;
using System.Text.Json;
using StrategicAssessment.Observations;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Publishing.Ledgers;

/// <summary>The ledger as a file.</summary>
public static class LedgerJson
{
    private const int BytesPerFigure = 900;

    /// <summary>The file's bytes.</summary>
    public static ReadOnlyMemory<byte> Write(Ledger ledger) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Ledger.Schema);
        json.WriteString("assessment", ledger.Assessment);
        if (ledger.Edition.Length > 0) json.WriteString("edition", ledger.Edition);
        json.WriteStartArray("inputs");
        foreach (var input in ledger.Inputs) WriteInput(json, input);
        json.WriteEndArray();
        json.WriteTexts("layers", ledger.Layers);
        json.WriteTexts("names", ledger.Names);
        json.WriteStartArray("bundles");
        foreach (var bundle in ledger.Bundles) WriteBundle(json, bundle);
        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in ledger.Figures) WriteFigure(json, figure);
        json.WriteEndArray();
        json.WriteTexts("diagnostics", ledger.Diagnostics);
        json.WriteEndObject();
    }, ledger.Figures.Length * BytesPerFigure);

    /// <summary>The ledger of a file, or null when it is not one of ours.</summary>
    public static Ledger? Read(ReadOnlyMemory<byte> bytes) => Read(bytes, withFigures: true);

    /// <summary>The same without its figures, when only files are of interest.</summary>
    public static Ledger? ReadFiles(ReadOnlyMemory<byte> bytes) => Read(bytes, withFigures: false);

    private static Ledger? Read(ReadOnlyMemory<byte> bytes, bool withFigures)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (!string.Equals(root.GetProperty("schema").GetString(), Ledger.Schema, StringComparison.Ordinal)) return null;
            return new Ledger(
                Text(root, "assessment"),
                [.. root.GetProperty("inputs").EnumerateArray().Select(i => new LedgerInput(Text(i, "file"), i.GetProperty("bytes").GetInt64(), Text(i, "sha256")))],
                withFigures ? [.. root.GetProperty("figures").EnumerateArray().Select(ReadFigure)] : [],
                Texts(root, "diagnostics"))
            {
                Edition = root.TryGetProperty("edition", out _) ? Text(root, "edition") : string.Empty,
                Bundles = root.TryGetProperty("bundles", out var bundles) ? [.. bundles.EnumerateArray().Select(b => new LedgerBundle(Text(b, "name"), Text(b, "manifest")))] : [],
                Layers = root.TryGetProperty("layers", out _) ? Texts(root, "layers") : [],
                Names = root.TryGetProperty("names", out _) ? Texts(root, "names") : [],
            };
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteBundle(Utf8JsonWriter json, LedgerBundle bundle)
    {
        json.WriteStartObject();
        json.WriteString("name", bundle.Name);
        json.WriteString("manifest", bundle.Manifest);
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, LedgerInput input)
    {
        json.WriteStartObject();
        json.WriteString("file", input.File);
        json.WriteNumber("bytes", input.Bytes);
        json.WriteString("sha256", input.Sha256);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, LedgerFigure figure)
    {
        json.WriteStartObject();
        foreach (var (name, text) in TextsOf(figure)) json.WriteString(name, text);
        json.WriteTexts("operands", figure.Operands);
        json.WriteStartArray("sources");
        foreach (var source in figure.Sources) WriteSource(json, source);
        json.WriteEndArray();
        json.WriteTexts("caveats", figure.Caveats);
        json.WriteTexts("chance", figure.Chance);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, LedgerSource source)
    {
        json.WriteStartObject();
        json.WriteString("file", source.File);
        json.WriteNumber("rows", source.Rows.Count);
        json.WriteNumber("first", source.Rows.First);
        json.WriteNumber("last", source.Rows.Last);
        json.WriteString("predicate", source.Rows.Predicate);
        json.WriteStartArray("lines");
        foreach (var line in source.Rows.Lines) json.WriteNumberValue(line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Text)> TextsOf(LedgerFigure figure) =>
    [
        ("id", figure.Id), ("title", figure.Title), ("display", figure.Display), ("value", figure.Value), ("status", figure.Status),
        ("reason", figure.Reason), ("origin", figure.Origin), ("formula", figure.Formula), ("definition", figure.Definition),
    ];

    private static LedgerFigure ReadFigure(JsonElement figure) => new(
        Text(figure, "id"), Text(figure, "title"), Text(figure, "display"), Text(figure, "value"), Text(figure, "status"), Text(figure, "reason"),
        Text(figure, "origin"), Text(figure, "formula"), Text(figure, "definition"), Texts(figure, "operands"),
        [.. figure.GetProperty("sources").EnumerateArray().Select(s => new LedgerSource(Text(s, "file"), RowsOf(s)))],
        Texts(figure, "caveats"))
    {
        Chance = figure.TryGetProperty("chance", out _) ? Texts(figure, "chance") : [],
    };

    private static RowSet RowsOf(JsonElement source)
    {
        var lines = source.GetProperty("lines").EnumerateArray().Select(l => l.GetInt32()).ToImmutableArray();
        int Number(string name) => source.GetProperty(name).GetInt32();
        return lines.IsEmpty ? RowSet.Counted(Number("rows"), Number("first"), Number("last"), Text(source, "predicate")) : RowSet.Listed(lines);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;

    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(t => t.GetString() ?? string.Empty)];
}
