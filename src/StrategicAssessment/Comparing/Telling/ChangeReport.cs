using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What differs between two bundles, put together for people: a story instead of five measures, a rule instead of a hundred figures that follow it.</summary>
public sealed class ChangeReport
{
    private ChangeReport(BundleComparison comparison)
    {
        Comparison = comparison;
        var names = new ThingNames(comparison);
        Movements = MovementGroups.Of(comparison, names);
        Revisions = RevisionGroups.Of(comparison, names);
        Definitions = DefinitionGroups.Of(comparison, names);
        Coverage = CoverageGroups.Of(comparison, names);
        foreach (var difference in comparison.Differences)
        {
            if (difference is WordChange change) words.Add(change);
        }
    }

    private readonly List<WordChange> words = [];

    /// <summary>What it tells.</summary>
    public BundleComparison Comparison { get; }

    /// <summary>What the earlier side is called: its edition, or that it was published where both are of one edition.</summary>
    public string Earlier => IsOfOneEdition ? "published then" : Comparison.Before.Name.Edition;

    /// <summary>What the later side is called.</summary>
    public string Later => IsOfOneEdition ? "published now" : Comparison.After.Name.Edition;

    private bool IsOfOneEdition => Comparison.Before.Name.Edition == Comparison.After.Name.Edition;

    /// <summary>The document's own place, then others.</summary>
    public IReadOnlyList<ReportGroup> Movements { get; }

    /// <summary>Where revisions begin, then what follows from them.</summary>
    public IReadOnlyList<ReportGroup> Revisions { get; }

    /// <summary>A group for each set of parts that are defined otherwise.</summary>
    public IReadOnlyList<ReportGroup> Definitions { get; }

    /// <summary>A group for each kind and action.</summary>
    public IReadOnlyList<ReportGroup> Coverage { get; }

    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<WordChange> Words => words;

    public static ChangeReport Of(BundleComparison comparison) => new(comparison);

    /// <summary>How many differences of a class there are.</summary>
    public int CountOf(DifferenceClass of)
    {
        var count = 0;
        foreach (var difference in Comparison.Differences)
        {
            if (difference.Class == of) count++;
        }

        return count;
    }
}
