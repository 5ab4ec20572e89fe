using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Tests.Templates;

/// <summary>One of the templates that Scriban was run on.</summary>
internal sealed record ScribanCase(string Name, string Text, string? Included, string? Expected, string? Error)
{
    private static readonly string Folder = Path.Combine(HouseRules.Repository.Root, "tests", "StrategicAssessment.Tests", "ScribanCases");

    public int Number => int.Parse(Name.AsSpan(0, 3), CultureInfo.InvariantCulture);

    /// <summary>The first is what the owner of the templates sees; Scriban may report more.</summary>
    public IReadOnlyList<(int Line, int Column)> Places => [.. (Error ?? "").Split('\n').Where(l => l.Contains(".sbn-md(", StringComparison.Ordinal)).Select(PlaceIn)];

    public static IReadOnlyList<ScribanCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.sbn-md").Order(StringComparer.Ordinal).Select(Read)];

    public static ScribanCase Named(string name) => All.Single(c => c.Name == name);

    public static IReadOnlyDictionary<string, object?> Model { get; } = ReadModel();

    public Outcome<string> Render(RenderLimits? limits = null) => Render(Text, limits);

    public Outcome<string> Render(string text, RenderLimits? limits = null)
    {
        var template = Template.Parse(text, Name + ".sbn-md");
        if (template.Value is null) return new Outcome<string>(null, template.Diagnostics);
        return template.Value.Render(Model, name => name == "row" && Included is not null ? Template.Parse(Included, "row").Value : null, limits);
    }

    private static ScribanCase Read(string file)
    {
        var stem = file[..^".sbn-md".Length];
        return new ScribanCase(
            Path.GetFileName(stem), Content(file)!, Content(stem + ".include.row"), Content(stem + ".out.txt"), Content(stem + ".error.txt"));
    }

    private static string? Content(string file) => File.Exists(file) ? Encoding.UTF8.GetString(File.ReadAllBytes(file)) : null;

    private static (int Line, int Column) PlaceIn(string line)
    {
        var start = line.IndexOf('(', StringComparison.Ordinal) + 1;
        var numbers = line[start..line.IndexOf(')', StringComparison.Ordinal)].Split(',');
        return (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    private static IReadOnlyDictionary<string, object?> ReadModel()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "model.json")));
        return (IReadOnlyDictionary<string, object?>)Value(json.RootElement)!;
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Number => element.TryGetInt32(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetBoolean(),
    };
}
