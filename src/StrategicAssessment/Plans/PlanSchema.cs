using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategicAssessment.Plans;

/// <summary>
/// Writes <see cref="PlanKeys"/> as a JSON Schema (draft 2020-12), with which editors complete and check a plan while it is written. What the
/// reader takes as text an editor may see as a number or a truth value, so texts allow these. Closed words are asked for in small letters, though
/// the reader does not mind capitals.
/// </summary>
internal static class PlanSchema
{
    private const string SlugPattern = "^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private const string NumberPattern = "^[0-9,]*[1-9][0-9,]*$";
    private const string DigitsPattern = "^([0-6]|[Nn]one)$";
    private static readonly string[] Text = ["string", "number", "boolean"];

    /// <summary>The schema, indented, with line feeds and one at its end.</summary>
    public static string Write()
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options)) WriteRoot(json);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "The plan of a Strategic Assessment: " + PlanReader.FileName);
        json.WriteString("description", "Who is assessed, in which period, from which extracts, with which tables, in which sections.");
        json.WriteString("type", "object");
        WriteKeys(json, PlanKeys.Plan);
        json.WriteStartObject("$defs");
        json.WriteStartObject("category");
        WriteCategory(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, ImmutableArray<PlanKey> keys)
    {
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Description);
            WriteValue(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        if (keys.Any(k => k.IsRequired)) WriteWords(json, "required", keys.Where(k => k.IsRequired).Select(k => k.Name));
    }

    private static void WriteValue(Utf8JsonWriter json, PlanKey key)
    {
        switch (key.Kind)
        {
            case PlanValueKind.Text:
                WriteType(json, key, Text);
                break;
            case PlanValueKind.Word:
                WriteClosedWords(json, key);
                break;
            case PlanValueKind.Number:
                WriteNumber(json, key, 1, MapReader.LargestNumber, NumberPattern);
                break;
            case PlanValueKind.NumberOf:
                WriteNumber(json, key, 1, MapReader.LargestNumber, NumberPattern[..^1] + "( +[A-Za-z].*)?$");
                break;
            case PlanValueKind.Digits:
                WriteNumber(json, key, 0, MapReader.MostDigits, DigitsPattern);
                break;
            case PlanValueKind.Period:
                WriteType(json, key, "string", "integer");
                break;
            case PlanValueKind.Texts:
                WriteType(json, key, [.. Text, "array"]);
                WriteTextUnder(json, "items");
                break;
            case PlanValueKind.Files:
                WriteType(json, key, [.. Text, "array", "object"]);
                WriteTextUnder(json, "items");
                WriteTextUnder(json, "additionalProperties");
                break;
            case PlanValueKind.TextMap:
                WriteType(json, key, "object");
                WriteTextUnder(json, "additionalProperties");
                break;
            case PlanValueKind.TextsMap:
                WriteType(json, key, "object");
                json.WriteStartObject("additionalProperties");
                WriteWords(json, "type", [.. Text, "array"]);
                WriteTextUnder(json, "items");
                json.WriteEndObject();
                break;
            case PlanValueKind.LabelledTexts or PlanValueKind.Columns:
                WriteLabelledTexts(json, key);
                break;
            case PlanValueKind.Entries:
                WriteType(json, key, "object");
                WriteSlugs(json, () => WriteEntry(json, key.Keys));
                break;
            case PlanValueKind.Categories:
                WriteType(json, key, "object");
                WriteSlugs(json, () => json.WriteString("$ref", "#/$defs/category"));
                break;
        }
    }

    // A key with nothing after it counts as left out, unless it may not be.
    private static void WriteType(Utf8JsonWriter json, PlanKey key, params string[] types) =>
        WriteWords(json, "type", key.IsRequired ? types : [.. types, "null"]);

    // Where a word is a number, editors see that.
    private static void WriteClosedWords(Utf8JsonWriter json, PlanKey key)
    {
        json.WriteStartArray("enum");
        foreach (var word in key.Words)
        {
            json.WriteStringValue(word);
            if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) json.WriteNumberValue(number);
        }

        if (!key.IsRequired) json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, PlanKey key, int least, int most, string pattern)
    {
        WriteType(json, key, "integer", "string");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
        json.WriteString("pattern", pattern);
    }

    private static void WriteLabelledTexts(Utf8JsonWriter json, PlanKey key)
    {
        WriteType(json, key, [.. Text, "array"]);
        json.WriteStartObject("items");
        WriteWords(json, "type", [.. Text, "object"]);
        json.WriteNumber("minProperties", 1);
        json.WriteNumber("maxProperties", 1);
        WriteTextUnder(json, "additionalProperties");
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, ImmutableArray<PlanKey> keys)
    {
        WriteWords(json, "type", ["object", "null"]);
        WriteKeys(json, keys);
    }

    private static void WriteCategory(Utf8JsonWriter json)
    {
        json.WriteString("description", "A label, or the parts of the category indented below it.");
        WriteWords(json, "type", [.. Text, "object", "null"]);
        WriteSlugs(json, () => json.WriteString("$ref", "#/$defs/category"), PlanKeys.Category);
    }

    private static void WriteSlugs(Utf8JsonWriter json, Action writeEach, ImmutableArray<PlanKey> beside = default)
    {
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(SlugPattern);
        writeEach();
        json.WriteEndObject();
        json.WriteEndObject();
        if (beside.IsDefault) json.WriteBoolean("additionalProperties", false);
        else WriteKeys(json, beside);
    }

    private static void WriteTextUnder(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        WriteWords(json, "type", Text);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        var all = words.ToList();
        if (all.Count == 1 && name == "type")
        {
            json.WriteString(name, all[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var word in all) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
