using StrategicAssessment.Building;
using StrategicAssessment.Extracts;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Protection;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>What has arrived, what of it is provisional or wrong, and what is awaited from whom.</summary>
internal static class ExtractStatusTable
{
    private const int MostNamed = 6;

    private static readonly string[] Headings = ["Extract", "Status", "Rows", "Periods", "From"];

    /// <summary>A line per extract in the plan's order, and below it one per file that a newer one replaced; in columns that stand one below the other.</summary>
    public static IEnumerable<string> Lines(ResolvedPlan plan, PlaceResult run)
    {
        var rows = plan.Extracts.SelectMany(e => RowsOf(e, run)).Prepend(Headings).ToList();
        var widths = Enumerable.Range(0, Headings.Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        return rows.Select(r => string.Join("  ", r.Select((cell, i) => i == 2 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary><c>1 of 8 extracts awaited: Reoffending (Ministry of Justice)</c>.</summary>
    public static string Awaited(ResolvedPlan plan)
    {
        var awaited = plan.Extracts.Select(e => e.Plan).Where(e => e.Status == ExtractStatus.Awaited).ToList();
        var total = $"{(awaited.Count == 0 ? "None" : English.Whole(awaited.Count))} of {English.Whole(plan.Extracts.Length)} extract{(plan.Extracts.Length == 1 ? "" : "s")} awaited";
        var named = awaited.Take(MostNamed).Select(e => e.Source.Length == 0 ? e.Title : $"{e.Title} ({e.Source})");
        return awaited.Count == 0 ? total : $"{total}: {string.Join(", ", named)}{(awaited.Count > MostNamed ? " and more" : string.Empty)}";
    }

    /// <summary><c>marac: 5 of 24 numbers hidden: 2 are small, 2 cover others, 1 arrived hidden</c>.</summary>
    public static string Hidden(ProtectionTally tally)
    {
        var why = new List<string>();
        if (tally.Small > 0) why.Add($"{English.Whole(tally.Small)} {(tally.Small == 1 ? "is" : "are")} small");
        if (tally.Covering > 0) why.Add($"{English.Whole(tally.Covering)} {(tally.Covering == 1 ? "covers" : "cover")} others");
        if (tally.Arrived > 0) why.Add($"{English.Whole(tally.Arrived)} arrived hidden");
        var all = tally.Small + tally.Covering + tally.Arrived;
        return $"{tally.Indicator}: {English.Whole(all)} of {English.Whole(tally.Counts)} numbers hidden{(why.Count == 0 ? string.Empty : ": " + English.List(why))}";
    }

    private static IEnumerable<string[]> RowsOf(ResolvedExtract extract, PlaceResult run)
    {
        var (id, source) = (extract.Plan.Id.Value, extract.Plan.Source);
        var content = run.Contents.GetValueOrDefault(id);
        yield return [id, StatusOf(extract, content, run), content is null ? string.Empty : English.Whole(content.Rows), PeriodsOf(content), source];
        foreach (var file in content?.Superseded ?? []) yield return [id, "superseded", string.Empty, string.Empty, file];
    }

    private static string StatusOf(ResolvedExtract extract, ExtractContent? content, PlaceResult run) => extract.Plan.Status switch
    {
        ExtractStatus.Awaited => "awaited",
        ExtractStatus.Provisional or ExtractStatus.Final when content is null => "not read",
        ExtractStatus.Provisional or ExtractStatus.Final when run.Failed.Contains(extract.Plan.Id.Value) => "has errors",
        ExtractStatus.Provisional => "provisional",
        ExtractStatus.Final => "final",
    };

    // From the first day to the last: whether every period between them is there is not this table's to say.
    private static string PeriodsOf(ExtractContent? content)
    {
        var periods = content?.Observed.Select(o => o.Key.Period).Distinct().OrderBy(p => p.First.DayNumber).ThenBy(p => p.Slug, StringComparer.Ordinal).ToList() ?? [];
        if (periods.Count == 0) return string.Empty;
        if (periods.TrueForAll(p => p.Kind == PeriodKind.Span)) return Period.Days(periods[0].First, periods.Max(p => p.Last)).Label;
        return English.List([.. periods.Select(p => p.Label)]);
    }
}
