namespace StrategicAssessment.Plans;

/// <summary>
/// Every word that a plan may use. They stand in the JSON Schema with which editors complete and check a plan, and are read from there: the reader refuses all others,
/// naming the nearest.
/// </summary>
internal static class PlanKeys
{
    private static readonly JsonElement Schema = JsonDocument.Parse(ProgramFile.Text("docs/assessment.schema.json")).RootElement;

    public static ImmutableArray<PlanKey> Plan { get; } = KeysOf(Schema);
    public static ImmutableArray<PlanKey> Extract { get; } = KeysOf("extract");
    public static ImmutableArray<PlanKey> Table { get; } = KeysOf("table");

    /// <summary>What may stand below a category beside its parts.</summary>
    public static ImmutableArray<PlanKey> Category { get; } = KeysOf("category");

    public static ImmutableArray<PlanKey> ControlChart { get; } = KeysOf("control-chart");
    public static ImmutableArray<PlanKey> TextTable { get; } = KeysOf("text-table");
    public static ImmutableArray<PlanKey> Audiences { get; } = KeysOf("audiences");
    public static ImmutableArray<PlanKey> Section { get; } = KeysOf("section");
    public static ImmutableArray<PlanKey> Criterion { get; } = KeysOf("criterion");

    /// <summary>The keys of a place's exceptions: what changes what its document says and shows, never what a number means.</summary>
    public static ImmutableArray<PlanKey> Exceptions { get; } = KeysOf("exceptions");

    private static ImmutableArray<PlanKey> KeysOf(string part) => KeysOf(Schema.GetProperty("$defs").GetProperty(part));

    private static ImmutableArray<PlanKey> KeysOf(JsonElement part)
    {
        var required = part.TryGetProperty("required", out var names) ? TextsOf(names) : [];
        return [.. part.GetProperty("properties").EnumerateObject().Select(p => new PlanKey(
            p.Name, p.Value.GetProperty("description").GetString()!, p.Value.TryGetProperty("enum", out var words) ? TextsOf(words) : [], required.Contains(p.Name)))];
    }

    // Beside a word that is a number, the number itself stands there for editors, and null for a key with nothing after it.
    private static ImmutableArray<string> TextsOf(JsonElement list) =>
        [.. list.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString()!)];
}

/// <param name="Name">As written, words separated by spaces.</param>
/// <param name="Description">What it is for, and its default.</param>
/// <param name="Words">The closed list of what may stand after it; empty where that is open.</param>
internal sealed record PlanKey(string Name, string Description, ImmutableArray<string> Words, bool IsRequired);
