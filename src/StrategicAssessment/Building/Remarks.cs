using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Building;

/// <summary>
/// What is said of things that places share and that one of them has no use for: a table, an extract, a text of a section. As long as another place has, there
/// is nothing to say.
/// </summary>
internal static class Remarks
{
    private const string OfPlaces = "places/";

    /// <summary>The runs without such remarks, unless all places of the plan make them.</summary>
    /// <param name="areAll">Whether these are all the places of the plan: else nothing can be said of use.</param>
    public static ImmutableArray<PlaceResult> Sorted(IReadOnlyList<PlaceResult> runs, bool areAll)
    {
        var idle = runs.SelectMany(r => r.Own).Where(d => IsOfUse(d) && (!areAll || runs.Any(r => !r.Own.Any(o => IsSame(o, d))))).ToHashSet();
        if (idle.Count == 0) return [.. runs];
        return [.. runs.Select(r => r with { Own = r.Own.RemoveAll(idle.Contains), Diagnostics = r.Diagnostics.RemoveAll(idle.Contains) })];
    }

    // Which sections there are instead differs from place to place, and so do the words of the remark.
    private static bool IsSame(Diagnostic one, Diagnostic other) => one.At.Equals(other.At) && string.Equals(one.Code, other.Code, StringComparison.Ordinal);

    private static bool IsOfUse(Diagnostic diagnostic) =>
        (PlanMessages.IsOfUse(diagnostic) || CompositionMessages.IsOfUse(diagnostic)) && !diagnostic.At.File.StartsWith(OfPlaces, StringComparison.Ordinal);
}
