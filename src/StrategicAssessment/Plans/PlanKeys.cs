using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

/// <summary>Every word that a plan may use. They stand in the JSON Schema with which editors complete and check a plan, and are read from there: the reader
/// refuses all others, naming the nearest.</summary>
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
    public static ImmutableArray<PlanKey> Database { get; } = KeysOf("database");
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

/// <summary>What <c>this year</c>, <c>previous month</c> and the like mean for one table.</summary>
/// <param name="ThisYear">The year assessed, of any length.</param>
internal sealed record PeriodWords(Period ThisYear, Period ThisMonth, ImmutableArray<string> Undated)
{
    private static readonly (string Words, bool IsMonth, int MonthsAgo)[] Known =
    [
        ("this year", false, 0), ("last year", false, 12), ("two years ago", false, 24), ("three years ago", false, 36),
        ("four years ago", false, 48), ("five years ago", false, 60),
        ("this month", true, 0), ("previous month", true, 1), ("last month", true, 1), ("same month last year", true, 12),
    ];

    public static IEnumerable<string> All => Known.Select(k => k.Words);

    /// <summary>The period meant by words or by a date; null when it is neither, or may be a month and a year (<c>2010-11</c>).</summary>
    public Period? Find(string words) => LookedBackFrom(words)?.MonthsEarlier(Known.First(k => IsSame(k.Words, words)).MonthsAgo)
        ?? (Undated.Contains(words, StringComparer.Ordinal) ? Period.Undated(words) : PeriodText.IsMonthOrYear(words) ? null : PeriodText.Parse(words));

    /// <summary>The words for an extract: a table's own periods win over the extract's, and those over the plan's.</summary>
    public static PeriodWords Of(PlanFile plan, ExtractPlan extract, TablePlan? table)
    {
        var thisYear = (table?.ThisYear ?? extract.ThisYear ?? plan.ThisYear).Value;
        var month = (table?.ThisMonth ?? extract.ThisMonth)?.Value ?? Period.Month(thisYear.Last.Year, thisYear.Last.Month);
        return new PeriodWords(thisYear, month, [.. extract.Undated.Select(u => u.Name.Value)]);
    }

    public static bool IsThisYear(string words) => IsSame("this year", words);

    /// <summary>The year or the month that words look back from; null when they are a date.</summary>
    public Period? LookedBackFrom(string words) =>
        Known.Where(k => IsSame(k.Words, words)).Select(k => k.IsMonth ? ThisMonth : ThisYear).FirstOrDefault();

    public static bool IsThisMonth(string words) => IsSame("this month", words);

    private static bool IsSame(string known, string words) => known.Equals(words, StringComparison.OrdinalIgnoreCase);
}
