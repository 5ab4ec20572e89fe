using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli;

/// <summary>
/// What is said of things that places share and that one of them has no use for: a table, an extract, a text of a section. As long as another place has, there
/// is nothing to say.
/// </summary>
internal static class Remarks
{
    private const string OfPlaces = "places/";
    private static readonly string[] OfUse = ["SA2217", "SA2218", "SA5101", "SA5104"];

    /// <summary>The runs without such remarks, unless all places of the plan make them.</summary>
    /// <param name="runs">Of the places.</param>
    /// <param name="areAll">Whether these are all the places of the plan: else nothing can be said of use.</param>
    public static ImmutableArray<Run> Sorted(IReadOnlyList<Run> runs, bool areAll)
    {
        var idle = runs.SelectMany(r => r.Own).Where(IsOfUse).Distinct().Where(d => !areAll || runs.Any(r => !r.Own.Contains(d))).ToHashSet();
        if (idle.Count == 0) return [.. runs];
        return [.. runs.Select(r => r with { Own = r.Own.RemoveAll(idle.Contains), Diagnostics = r.Diagnostics.RemoveAll(idle.Contains) })];
    }

    private static bool IsOfUse(Diagnostic diagnostic) =>
        OfUse.Contains(diagnostic.Code, StringComparer.Ordinal) && !diagnostic.At.File.StartsWith(OfPlaces, StringComparison.Ordinal);
}
