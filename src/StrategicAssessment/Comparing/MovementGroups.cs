using StrategicAssessment.Comparison;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparing;

/// <summary>Movements as stories: those of the document's own place, then those of other places.</summary>
internal static class MovementGroups
{
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var order = comparison.Differences.OfType<Movement>().Where(m => m.After.Value is not null)
            .GroupBy(StoryOf, StringComparer.Ordinal).Select(g => new Story([.. g])).ToList();
        order.Sort(static (one, other) => (other.Lead.Certainty, other.Lead.Size.Distance ?? -1).CompareTo((one.Lead.Certainty, one.Lead.Size.Distance ?? -1)) is not 0 and var bySurety
            ? bySurety : string.CompareOrdinal(one.Lead.After.Series, other.Lead.After.Series));
        var own = order.FindAll(s => s.Lead.After.Area == comparison.After.Name.Place);
        var others = order.FindAll(s => s.Lead.After.Area != comparison.After.Name.Place);
        var groups = new List<ReportGroup>();
        if (own.Count > 0) groups.Add(GroupOf(comparison.After.Name.PlaceName, own));
        if (others.Count > 0) groups.Add(GroupOf("Other places", others));
        return groups;
        ReportGroup GroupOf(string heading, List<Story> told) => new(heading, new ToldLines(told.Count, i => LineOf(told[i], comparison, names)));
    }

    /// <summary>What one line tells of: all measures of a category in a place.</summary>
    public static string StoryOf(Movement movement) => $"{movement.After.Indicator}/{movement.After.Area}/{movement.After.Category}";

    private static ReportLine LineOf(Story story, BundleComparison comparison, ThingNames names)
    {
        var lead = story.Lead;
        var (before, after) = (lead.Before, lead.After);
        var isWhole = names.Category(after.Indicator, after.Category) is null;
        return new ReportLine(names.Of(after) + MeasureOf(after), after.AreaName, before.Display, after.Display)
        {
            Change = SizeWords.Of(before, after, lead.Size),
            Chance = SizeWords.Chance(lead.Certainty),
            Verdict = SizeWords.Verdict(lead, comparison.After.Indicator(after.Indicator)?.Good),
            Qualification = QualificationOf(lead),
            Notes = [.. NotesOf(story, isWhole, comparison)],
            Numbers = lead.Size.Difference is null ? null : new ReportNumbers(before.Value!.Value, after.Value!.Value, after.Unit, after.Indicator, isWhole),
        };
    }

    // A number and a value need no word.
    private static string MeasureOf(BundleFigure figure) => figure.Measure is "count" or "value" ? string.Empty : ", " + ThingNames.Measure(figure.Measure);

    private static IEnumerable<string> NotesOf(Story story, bool isWhole, BundleComparison comparison)
    {
        var lead = story.Lead;
        if (lead.Overlap is not null || !AreUsual(lead.Before.Period, lead.After.Period, comparison))
            yield return $"{PeriodWords(lead.Before.Period, lead.After.Period)}{(lead.Overlap is { } overlap ? $"; both hold {overlap.Label}" : string.Empty)}";
        if (lead.BeforePublished is { Value: not null } published && published.Display != lead.Before.Display) yield return $"published as {published.Display} for {lead.Before.Period.Words}, and revised since";
        if (QualificationOf(lead) is { Length: > 0 } qualification) yield return qualification.TrimEnd('.');
        if (lead.IsOutdated) yield return "the earlier number rests on one that was revised since";
        if (story.Signal is { } signal) foreach (var note in SignalNotes(signal)) yield return note;
        if (!isWhole) yield break;
        if (FurtherOf(lead) is { } further) yield return $"also given now: {further.Display} for {further.Period.Words}, which is another period and no revision";
        var others = story.Others.Where(o => o.After.Measure != lead.After.Measure && !o.IsOutdated).DistinctBy(o => o.After.Measure, StringComparer.Ordinal)
            .Where(o => o.Before.Display != o.After.Display).Select(o => $"{ThingNames.Measure(o.After.Measure)} {o.Before.Display} → {o.After.Display}{Range(o)}").ToList();
        if (others.Count > 0) yield return string.Join("; ", others);
    }

    private static string QualificationOf(Movement movement) => string.Join(' ', new[]
    {
        movement.IsOfRate ? "This is judged by the rate, because the number of residents changed." : string.Empty, movement.Recording,
    }.Where(t => t.Length > 0));

    private static string Range(Movement movement) => movement.After.Evidence is { BestRank: { } best, WorstRank: { } worst } && best != worst
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (could be {best} to {worst})")
        : string.Empty;

    private static IEnumerable<string> SignalNotes(SignalChange signal)
    {
        if (signal.Appeared) yield return $"its control chart now signals: {signal.TypeAfter}";
        if (signal.Ended) yield return "its control chart signals no more";
        if (signal.TargetBefore != signal.TargetAfter) yield return $"target {signal.TargetBefore ?? "none"}, now {signal.TargetAfter ?? "none"}";
    }

    // What could be taken for the earlier number, corrected: its period is nearly the same.
    private static BundleFigure? FurtherOf(Movement movement) => movement.BeforePublished is not null ? null
        : movement.FurtherAfter.Where(f => f.Value is not null && f.Measure == movement.After.Measure && f.Period.Overlaps(movement.Before.Period)).MaxBy(f => f.Period.Last);

    /// <summary>Whether two periods are those of the two editions, and need not be said.</summary>
    public static bool AreUsual(Period then, Period now, BundleComparison comparison) => then == comparison.Before.Name.Period && now == comparison.After.Name.Period;

    public static string PeriodWords(Period then, Period now) => then == now ? now.Label : $"{then.Words}, then {now.Words}";
}

/// <summary>All that moved of one thing in one place: its number first, what is worked out from it behind.</summary>
internal sealed class Story(List<Movement> movements)
{
    public Movement Lead { get; } = movements.MinBy(m => (OrderOf(m.After.Measure), m.After.Period.First.DayNumber - m.After.Period.Last.DayNumber))!;

    /// <summary>Others of the same periods, in the order of the differences.</summary>
    public IEnumerable<Movement> Others => movements.Where(m => m != Lead && m.After.Period == Lead.After.Period);

    /// <summary>What control charts say: of shorter periods, as a rule.</summary>
    public SignalChange? Signal { get; } = movements.Find(m => m.Signal is not null)?.Signal;

    private static int OrderOf(string measure) => measure switch
    {
        "count" or "value" => 0,
        _ when measure.StartsWith("rate-per-", StringComparison.Ordinal) => 1,
        "share" => 2,
        "change-percent" => 3,
        "change" => 4,
        _ => 5,
    };
}
