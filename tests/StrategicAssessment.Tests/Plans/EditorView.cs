using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Tests.Plans;

/// <summary>A plan as an editor sees it: YAML's own numbers, truth values and nothings.</summary>
internal static class EditorView
{
    public static JsonNode? Of(string yaml)
    {
        var read = YamlReader.Read("assessment.yaml", Encoding.UTF8.GetBytes(yaml));
        return Of(read.Value ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics)));
    }

    private static JsonNode? Of(IYamlNode node) => node switch
    {
        YamlText { IsQuoted: true } text => JsonValue.Create(text.Value),
        YamlText text => Plain(text.Value),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Of(e.Value)))),
        _ => null,
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        "null" or "~" => null,
        _ => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text),
    };
}
