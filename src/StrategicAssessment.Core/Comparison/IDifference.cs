namespace StrategicAssessment.Comparison;

/// <summary>The classes of differences, in the order in which they are told.</summary>
public enum DifferenceClass
{
    /// <summary>The same thing in another period.</summary>
    Movement,
    /// <summary>The same thing in the same period, with another value than was published.</summary>
    Revision,
    /// <summary>The same name, computed another way.</summary>
    Definition,
    /// <summary>Something is there, or can be said, in one of the two alone.</summary>
    Coverage,
    /// <summary>What is decided: priorities, targets and actions.</summary>
    Decision,
    /// <summary>What people wrote.</summary>
    Words,
}

/// <summary>One difference of two bundles. A closed list: <see cref="Movement"/>, <see cref="Revision"/>, <see cref="Redefinition"/>,
/// <see cref="CoverageChange"/>, <see cref="DecisionChange"/>, <see cref="WordChange"/>. A figure that one bundle has and the other has not, or has otherwise,
/// is the subject of exactly one of them.</summary>
public interface IDifference
{
    DifferenceClass Class { get; }

    /// <summary>The figure of the earlier bundle; null where what differs is no figure.</summary>
    BundleFigure? Before => null;
    BundleFigure? After => null;

    /// <summary>How far the two lie apart; null where that says nothing.</summary>
    Size? Size => null;

    /// <summary>Figures of the earlier bundle that are told here and nowhere else.</summary>
    IEnumerable<BundleFigure> SubjectsBefore => [];

    /// <summary>Figures of the later bundle that are told here and nowhere else.</summary>
    IEnumerable<BundleFigure> SubjectsAfter => [];
}

/// <summary>A priority, target or action of which another thing is said, or that one of the two has alone.</summary>
/// <param name="Kind"><c>priority</c>, <c>target</c> or <c>action</c>.</param>
/// <param name="Title">In the later document, where both have it.</param>
/// <param name="Part">What is said otherwise, such as <c>status</c>; empty for one that came or went.</param>
/// <param name="Before">As it was; empty where nothing was said.</param>
public sealed record DecisionChange(string Kind, string Id, string Title, string Part, string Before, string After) : IDifference
{
    public DifferenceClass Class => DifferenceClass.Decision;

    /// <summary>All of two documents, in the order of the later; what is gone last.</summary>
    internal static IEnumerable<DecisionChange> Of(BundleDocument before, BundleDocument after)
    {
        var then = before.Decisions.ToDictionary(d => (d.Kind, d.Id));
        foreach (var now in after.Decisions)
        {
            if (!then.Remove((now.Kind, now.Id), out var was)) yield return new DecisionChange(now.Kind, now.Id, now.Title, string.Empty, string.Empty, now.Title);
            else foreach (var change in Of(was, now)) yield return change;
        }

        foreach (var gone in before.Decisions.Where(d => then.ContainsKey((d.Kind, d.Id)))) yield return new DecisionChange(gone.Kind, gone.Id, gone.Title, string.Empty, gone.Title, string.Empty);
    }

    private static IEnumerable<DecisionChange> Of(BundleDecision was, BundleDecision now)
    {
        if (was.Title != now.Title) yield return new DecisionChange(now.Kind, now.Id, now.Title, "title", was.Title, now.Title);
        foreach (var part in was.Says.Keys.Union(now.Says.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (then, since) = (was.Says.GetValueOrDefault(part, string.Empty), now.Says.GetValueOrDefault(part, string.Empty));
            if (then != since) yield return new DecisionChange(now.Kind, now.Id, now.Title, part, then, since);
        }
    }
}

/// <summary>A paragraph that says something else, apart from the figures in it.</summary>
/// <param name="Title">Its heading: of the later document, where both have it.</param>
/// <param name="Before">As it read; null when it is new.</param>
/// <param name="After">As it reads; null when it is gone.</param>
public sealed record WordChange(string Section, string Title, BundleParagraph? Before, BundleParagraph? After) : IDifference
{
    /// <summary>The heading in the earlier document, where it has the section; else as <see cref="Title"/>.</summary>
    public string TitleBefore { get; init; } = Title;

    /// <summary>What stayed, went and came, in reading order.</summary>
    public IReadOnlyList<WordRun> Runs { get; init; } = [];

    /// <summary>Whether nothing but dates differs.</summary>
    public bool IsOfDatesAlone { get; init; }

    /// <summary>Whether people wrote it; otherwise a template did.</summary>
    public bool IsWritten => (After ?? Before)!.IsWritten || Before is { IsWritten: true };

    public DifferenceClass Class => DifferenceClass.Words;
}

/// <summary>Words that belong together.</summary>
/// <param name="Kind">Whether they stayed, went or came.</param>
/// <param name="Text">With the spaces behind them.</param>
public sealed record WordRun(WordRunKind Kind, string Text);

/// <summary>What became of words.</summary>
public enum WordRunKind
{
    Same,
    Removed,
    Added,
}
