using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What differs between two bundles, put together for people: a story instead of five measures, a rule instead of a hundred figures that follow it.</summary>
internal sealed class ChangeReport(BundleComparison comparison)
{
    public BundleComparison Comparison => comparison;

    /// <summary>What the earlier side is called: its edition, or that it was published where both are of one edition.</summary>
    public string Earlier => IsOfOneEdition ? "published then" : Comparison.Before.Name.Edition;

    public string Later => IsOfOneEdition ? "published now" : Comparison.After.Name.Edition;

    private bool IsOfOneEdition => Comparison.Before.Name.Edition == Comparison.After.Name.Edition;

    /// <summary>The document's own place, then others.</summary>
    public IReadOnlyList<ReportGroup> Movements { get; } = MovementGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>Where revisions begin, then what follows from them.</summary>
    public IReadOnlyList<ReportGroup> Revisions { get; } = RevisionGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>A group for each set of parts that are defined otherwise.</summary>
    public IReadOnlyList<ReportGroup> Definitions { get; } = DefinitionGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>A group for each kind and action.</summary>
    public IReadOnlyList<ReportGroup> Coverage { get; } = CoverageGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>Priorities, then targets and actions.</summary>
    public IReadOnlyList<ReportGroup> Decisions { get; } = [.. comparison.Differences.OfType<DecisionChange>().GroupBy(d => d.Kind, StringComparer.Ordinal).Select(g => new ReportGroup(HeadingOf(g.Key), [.. g.Select(LineOf)]))];

    public IReadOnlyList<WordChange> Words { get; } = [.. comparison.Differences.OfType<WordChange>()];

    private static string HeadingOf(string kind) => kind switch
    {
        "priority" => Wording.Words.BuiltIn["paper.decided priority"],
        "target" => Wording.Words.BuiltIn["paper.decided target"],
        _ => Wording.Words.BuiltIn["paper.decided action"],
    };

    private static ReportLine LineOf(DecisionChange change) => change.Part.Length == 0
        ? new ReportLine(change.Title, string.Empty, string.Empty, string.Empty) { Notes = [change.Before.Length == 0 ? Wording.Words.BuiltIn["paper.new"] : Wording.Words.BuiltIn["paper.gone"]] }
        : new ReportLine($"{change.Title}, {change.Part}", string.Empty, change.Before, change.After);

    public static ChangeReport Of(BundleComparison comparison) => new(comparison);

    /// <summary>How many things are told of a class: as many as its lists have.</summary>
    public int CountOf(DifferenceClass of) => of switch
    {
        DifferenceClass.Movement => CountOf(Movements),
        DifferenceClass.Revision => CountOf(Revisions),
        DifferenceClass.Definition => CountOf(Definitions),
        DifferenceClass.Coverage => CountOf(Coverage),
        DifferenceClass.Decision => CountOf(Decisions),
        DifferenceClass.Words => Words.Count(w => !w.IsOfDatesAlone),
    };

    private static int CountOf(IReadOnlyList<ReportGroup> groups) => groups.Sum(g => g.CountFrom(0));
}
