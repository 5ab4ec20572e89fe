namespace StrategicAssessment.Comparison;

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
