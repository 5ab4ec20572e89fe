using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>Movements as stories: those of the document's own place, then those of other places.</summary>
internal static class MovementGroups
{
    private const string Others = "Other places";

    /// <summary>The groups that have any.</summary>
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var stories = new Dictionary<string, Story>(StringComparer.Ordinal);
        var order = new List<Story>();
        foreach (var difference in comparison.Differences)
        {
            if (difference is not Movement { After.Value: not null } movement) continue;
            var key = Story.KeyOf(movement.After);
            if (!stories.TryGetValue(key, out var story))
            {
                stories.Add(key, story = new Story());
                order.Add(story);
            }

            story.Add(movement);
        }

        var (own, others) = (new List<Story>(), new List<Story>());
        order.Sort(static (one, other) => (other.Lead.Size.Distance ?? -1).CompareTo(one.Lead.Size.Distance ?? -1) is not 0 and var bySurety
            ? bySurety : string.CompareOrdinal(one.Lead.After.Series, other.Lead.After.Series));
        foreach (var story in order) (story.Lead.After.Area == comparison.After.Name.Place ? own : others).Add(story);
        var groups = new List<ReportGroup>();
        if (own.Count > 0) groups.Add(GroupOf(comparison.After.Name.PlaceName, own));
        if (others.Count > 0) groups.Add(GroupOf(Others, others));
        return groups;
        ReportGroup GroupOf(string heading, List<Story> told) => new(heading, new ToldLines(() => told.Count, i => LineOf(told[i], comparison, names), i => told[i].Count));
    }

    private static ReportLine LineOf(Story story, BundleComparison comparison, ThingNames names)
    {
        var lead = story.Lead;
        var (before, after) = (lead.Before, lead.After);
        var isWhole = names.Category(after.Indicator, after.Category) is null;
        return new ReportLine(names.Of(after) + MeasureOf(after), after.AreaName, before.Display, after.Display)
        {
            Change = SizeWords.Of(before, after, lead.Size),
            Chance = SizeWords.Chance(lead.Size),
            Verdict = SizeWords.Verdict(lead.Size, after.Measure, comparison.After.Indicator(after.Indicator)?.Good),
            Count = story.Count,
            Notes = [.. NotesOf(story, isWhole, comparison)],
            Numbers = lead.Size.Difference is null ? null : new ReportNumbers(before.Value!.Value, after.Value!.Value, after.Unit, after.Indicator, isWhole),
        };
    }

    // A number and a value need no word.
    private static string MeasureOf(BundleFigure figure) => figure.Measure is "count" or "value" ? string.Empty : ", " + ThingNames.Measure(figure.Measure);

    private static IEnumerable<string> NotesOf(Story story, bool isWhole, BundleComparison comparison)
    {
        var lead = story.Lead;
        if (lead.Overlap is not null || !HasUsualPeriods(lead, comparison))
            yield return $"{PeriodWords(lead)}{(lead.Overlap is { } overlap ? $"; both hold {overlap.Label}" : string.Empty)}";
        if (lead.BeforeRestated is { } restated && restated.Display != lead.Before.Display) yield return $"now given as {restated.Display} for {lead.Before.Period.Words}";
        if (lead.Signal is { } signal) foreach (var note in SignalNotes(signal)) yield return note;
        if (!isWhole) yield break;
        if (FurtherOf(lead) is { } further) yield return $"also given now: {further.Display} for {further.Period.Words}, another period and no revision";
        var others = new List<string>();
        var told = new HashSet<string>(StringComparer.Ordinal) { lead.After.Measure };
        foreach (var other in story.Others)
        {
            if (told.Add(other.After.Measure)) others.Add($"{ThingNames.Measure(other.After.Measure)} {other.Before.Display} → {other.After.Display}{Range(other)}");
        }

        if (others.Count > 0) yield return string.Join("; ", others);
    }

    private static string Range(Movement movement) => movement.After.Evidence is { BestRank: { } best, WorstRank: { } worst } && best != worst
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (could be {best} to {worst})")
        : string.Empty;

    private static IEnumerable<string> SignalNotes(SignalChange signal)
    {
        if (signal.Appeared) yield return $"its control chart now signals: {signal.TypeAfter}";
        if (signal.Ended) yield return "its control chart signals no more";
        if (signal.TargetBefore != signal.TargetAfter) yield return $"target {signal.TargetBefore ?? "none"}, now {signal.TargetAfter ?? "none"}";
    }

    private static BundleFigure? FurtherOf(Movement movement)
    {
        BundleFigure? latest = null;
        foreach (var figure in movement.FurtherAfter)
        {
            if (figure.Value is not null && (latest is null || figure.Period.Last > latest.Period.Last)) latest = figure;
        }

        return latest;
    }

    private static bool HasUsualPeriods(Movement movement, BundleComparison comparison) =>
        movement.Before.Period == comparison.Before.Name.Period && movement.After.Period == comparison.After.Name.Period;

    private static string PeriodWords(Movement movement) => movement.Before.Period == movement.After.Period
        ? movement.After.Period.Label
        : $"{movement.Before.Period.Words}, then {movement.After.Period.Words}";
}
