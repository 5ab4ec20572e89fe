using System.Text.Json;
using System.Text.Json.Nodes;
using StrategicAssessment.Tests.HouseRules;

namespace StrategicAssessment.Tests.Data;

/// <summary>A <c>figures.json</c> with every member that its schema has, though it says nothing, and with each figure that a group's name stands for.</summary>
internal static class WholeFigures
{
    private static readonly JsonObject Records = JsonNode.Parse(Repository.Read("docs/figures.schema.json"))!["$defs"]!.AsObject();

    public static JsonNode Of(string json)
    {
        var file = JsonNode.Parse(json)!;
        var groups = file["operand_groups"];
        foreach (var figure in file["figures"]!.AsArray())
        {
            Complete(figure!.AsObject(), "figure");
            if (figure["judgement"] is JsonObject judgement) Complete(judgement, "judgement");
            if (figure["operands"]!.AsArray() is [{ } name] && groups?[(string)name!] is { } all) figure["operands"] = all.DeepClone();
        }

        return file;
    }

    /// <summary>A bundle's, with what it shares with others of its run.</summary>
    public static JsonDocument In(string bundle)
    {
        var own = JsonNode.Parse(File.ReadAllText(Path.Combine(bundle, "figures.json")))!;
        if ((string?)own["shared_with"] is { } path && Path.Combine(bundle, path) is var beside && File.Exists(beside))
        {
            var (shared, figures) = (JsonNode.Parse(File.ReadAllText(beside))!, own["figures"]!.AsArray());
            var known = figures.Select(f => (string)f!["id"]!).ToHashSet(StringComparer.Ordinal);
            own["operand_groups"] = shared["operand_groups"]!.DeepClone();
            foreach (var figure in shared["figures"]!.AsArray().Where(f => known.Add((string)f!["id"]!))) figures.Add(figure!.DeepClone());
        }

        return Document(own.ToJsonString());
    }

    public static JsonDocument Document(string json) => JsonDocument.Parse(Of(json).ToJsonString());

    private static void Complete(JsonObject record, string kind)
    {
        foreach (var (name, member) in Records[kind]!["properties"]!.AsObject())
        {
            if (!record.ContainsKey(name)) record.Add(name, (member!["type"] as JsonValue)?.GetValue<string>() switch { "array" => new JsonArray(), "boolean" => false, _ => null });
        }
    }
}
