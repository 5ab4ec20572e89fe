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

    public static JsonDocument Document(string json) => JsonDocument.Parse(Of(json).ToJsonString());

    private static void Complete(JsonObject record, string kind)
    {
        foreach (var (name, member) in Records[kind]!["properties"]!.AsObject())
        {
            if (!record.ContainsKey(name)) record.Add(name, (member!["type"] as JsonValue)?.GetValue<string>() switch { "array" => new JsonArray(), "boolean" => false, _ => null });
        }
    }
}
