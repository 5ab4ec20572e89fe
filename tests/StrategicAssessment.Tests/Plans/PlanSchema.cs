using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Tests.Plans;

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
    private const string Beside = "additionalProperties";

    private static readonly string[] Text = ["string", "number", "boolean"];

    /// <summary>The schema, indented, with line feeds and one at its end.</summary>
    public static string Write()
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options)) Root().WriteTo(json);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static JsonObject Root()
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "The plan of a Strategic Assessment: " + PlanReader.FileName,
            ["description"] = "Who is assessed, in which period, from which extracts, with which tables, in which sections.",
            ["type"] = "object",
        };
        var category = new JsonObject { ["description"] = "A label, or the parts of the category indented below it.", ["type"] = Words([.. Text, "object", "null"]) };
        WithKeys(root, PlanKeys.Plan)["$defs"] = new JsonObject { ["category"] = WithKeys(WithSlugs(category, ACategory()), PlanKeys.Category) };
        return root;
    }

    private static JsonObject ACategory() => new() { ["$ref"] = "#/$defs/category" };

    private static JsonObject WithKeys(JsonObject schema, ImmutableArray<PlanKey> keys)
    {
        schema["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Name, Described(k))));
        schema[Beside] = false;
        if (keys.Any(k => k.IsRequired)) schema["required"] = Words(keys.Where(k => k.IsRequired).Select(k => k.Name));
        return schema;
    }

    private static JsonObject Described(PlanKey key)
    {
        var schema = ValueOf(key);
        schema.Insert(0, "description", key.Description);
        return schema;
    }

    private static JsonObject ValueOf(PlanKey key) => key.Kind switch
    {
        PlanValueKind.Text => OfTypes(key, Text),
        PlanValueKind.Word => new JsonObject { ["enum"] = ClosedWords(key) },
        PlanValueKind.Number => Number(key, 1, MapReader.LargestNumber, NumberPattern),
        PlanValueKind.NumberOf => Number(key, 1, MapReader.LargestNumber, NumberPattern[..^1] + "( +[A-Za-z].*)?$"),
        PlanValueKind.Digits => Number(key, 0, MapReader.MostDigits, DigitsPattern),
        PlanValueKind.Period => OfTypes(key, "string", "integer"),
        PlanValueKind.Texts => WithTextUnder(OfTypes(key, [.. Text, "array"]), "items"),
        PlanValueKind.Files => WithTextUnder(WithTextUnder(OfTypes(key, [.. Text, "array", "object"]), "items"), Beside),
        PlanValueKind.TextMap => WithTextUnder(OfTypes(key, "object"), Beside),
        PlanValueKind.TextsMap => With(OfTypes(key, "object"), Beside, WithTextUnder(new JsonObject { ["type"] = Words([.. Text, "array"]) }, "items")),
        PlanValueKind.LabelledTexts or PlanValueKind.Columns => With(OfTypes(key, [.. Text, "array"]), "items", LabelledText()),
        PlanValueKind.Entries => With(WithSlugs(OfTypes(key, "object"), WithKeys(new JsonObject { ["type"] = Words(["object", "null"]) }, key.Keys)), Beside, false),
        PlanValueKind.Categories => With(WithSlugs(OfTypes(key, "object"), ACategory()), Beside, false),
    };

    // A key with nothing after it counts as left out, unless it may not be.
    private static JsonObject OfTypes(PlanKey key, params string[] types)
    {
        string[] all = key.IsRequired ? types : [.. types, "null"];
        return new JsonObject { ["type"] = all is [var only] ? only : Words(all) };
    }

    // Where a word is a number, editors see that.
    private static JsonArray ClosedWords(PlanKey key)
    {
        var words = new JsonArray();
        foreach (var word in key.Words)
        {
            words.Add((JsonNode)word);
            if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) words.Add((JsonNode)number);
        }

        if (!key.IsRequired) words.Add(null);
        return words;
    }

    private static JsonObject Number(PlanKey key, int least, int most, string pattern)
    {
        var schema = OfTypes(key, "integer", "string");
        (schema["minimum"], schema["maximum"], schema["pattern"]) = (least, most, pattern);
        return schema;
    }

    private static JsonObject LabelledText() =>
        WithTextUnder(new JsonObject { ["type"] = Words([.. Text, "object"]), ["minProperties"] = 1, ["maxProperties"] = 1 }, Beside);

    private static JsonObject WithSlugs(JsonObject schema, JsonObject each) => With(schema, "patternProperties", new JsonObject { [SlugPattern] = each });

    private static JsonObject WithTextUnder(JsonObject schema, string name) => With(schema, name, new JsonObject { ["type"] = Words(Text) });

    private static JsonObject With(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(w => (JsonNode)w)];
}
