using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StrategicAssessment.Tests.Plans;

/// <summary>The part of JSON Schema (draft 2020-12) that the plan's schema uses. A keyword that it does not know is a fault of the test, not ignored.</summary>
internal sealed class SchemaValidator(JsonObject root)
{
    /// <summary>Where the instance breaks the schema, as paths from its root; empty when it is valid.</summary>
    public IReadOnlyList<string> Check(JsonNode? instance)
    {
        var breaches = new List<string>();
        Check(root, instance, string.Empty, breaches);
        return breaches;
    }

    private void Check(JsonObject schema, JsonNode? value, string path, List<string> breaches)
    {
        foreach (var (keyword, rule) in schema)
        {
            if (!Holds(keyword, rule!, schema, value, path, breaches)) breaches.Add($"{path}: {keyword}");
        }
    }

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path, List<string> breaches)
    {
        switch (keyword)
        {
            case "$schema" or "title" or "description" or "$defs":
                return true;
            case "anyOf":
                return rule.AsArray().Any(one =>
                {
                    var found = new List<string>();
                    Check(one!.AsObject(), value, path, found);
                    return found.Count == 0;
                });
            case "type":
                return (rule is JsonArray any ? any.Select(t => t!.GetValue<string>()) : [rule.GetValue<string>()]).Any(t => IsOf(t, value));
            case "enum":
                return rule.AsArray().Any(word => JsonNode.DeepEquals(word, value));
            case "required":
                return value is not JsonObject map || rule.AsArray().All(key => map.ContainsKey(key!.GetValue<string>()));
            case "minProperties":
                return value is not JsonObject few || few.Count >= rule.GetValue<int>();
            case "maxProperties":
                return value is not JsonObject many || many.Count <= rule.GetValue<int>();
            case "minimum":
                return Number(value) is not { } low || low >= rule.GetValue<int>();
            case "maximum":
                return Number(value) is not { } high || high <= rule.GetValue<int>();
            case "pattern":
                return value?.GetValueKind() != JsonValueKind.String || Regex.IsMatch(value.GetValue<string>(), rule.GetValue<string>(), RegexOptions.ECMAScript);
            default:
                Descend(keyword, rule, schema, value, path, breaches);
                return true;
        }
    }

    private void Descend(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path, List<string> breaches)
    {
        switch (keyword)
        {
            case "items":
                if (value is JsonArray list) foreach (var item in list) Check(rule.AsObject(), item, path + "/-", breaches);
                return;
            case "$ref":
                Check(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, path, breaches);
                return;
            case "properties" or "patternProperties" or "additionalProperties":
                if (value is JsonObject map) CheckEntries(keyword, rule, schema, map, path, breaches);
                return;
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private void CheckEntries(string keyword, JsonNode rule, JsonObject schema, JsonObject map, string path, List<string> breaches)
    {
        foreach (var (key, value) in map)
        {
            if (KeywordFor(key, schema) != keyword) continue;
            if (rule is JsonValue) breaches.Add($"{path}/{key}: {keyword}");
            else Check((keyword switch { "properties" => rule[key]!, "patternProperties" => rule.AsObject().First().Value!, _ => rule }).AsObject(), value, $"{path}/{key}", breaches);
        }
    }

    private static string KeywordFor(string key, JsonObject schema) =>
        schema["properties"]?[key] is not null ? "properties"
        : schema["patternProperties"] is JsonObject patterns && Regex.IsMatch(key, patterns.First().Key, RegexOptions.CultureInvariant) ? "patternProperties"
        : "additionalProperties";

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>() : null;

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("integer", JsonValueKind.Number) => Number(value) == decimal.Truncate(Number(value)!.Value),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        var (name, kind) => string.Equals(name, kind.ToString(), StringComparison.OrdinalIgnoreCase),
    };
}
