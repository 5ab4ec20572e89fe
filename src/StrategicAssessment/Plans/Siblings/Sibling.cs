using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Places;

namespace StrategicAssessment.Plans.Siblings;

/// <summary>One of the documents that a plan makes.</summary>
/// <param name="Slug">Names the place's bundle and the folder of its texts; empty for a plan of one place.</param>
/// <param name="Place">The place's code; empty for a plan of one place.</param>
/// <param name="Id">Names its assessment: the name of the folder, and the slug where there are several.</param>
/// <param name="Plan">The plan with the place put in and its exceptions made; null when the exceptions cannot be read.</param>
/// <param name="Folder">Where its texts are looked for: its own folder first, then what all share.</param>
/// <param name="Found">What is wrong with its exceptions.</param>
/// <param name="PlaceName">Printed; empty for a plan of one place.</param>
internal sealed record Sibling(string Slug, string Place, string Id, PlanFile? Plan, AssessmentFolder Folder, ImmutableArray<Diagnostic> Found, string PlaceName = "");

/// <summary>Every document that a plan makes.</summary>
/// <param name="All">In the order of the plan and its groups; one for a plan of one place.</param>
/// <param name="AreMany">Whether the plan says <c>for each</c>.</param>
/// <param name="WholeName">Printed name of what the places are part of; empty for a plan of one place.</param>
internal sealed record SiblingList(ImmutableArray<Sibling> All, bool AreMany, string WholeName = "")
{
    /// <summary>The slugs of the documents that are wanted; no value when the one that is asked for is none of them.</summary>
    /// <param name="only">A place's name, code or slug; null for all.</param>
    public Outcome<IReadOnlySet<string>> Picked(string? only, Gazetteer places)
    {
        if (only is null) return Outcome.Of<IReadOnlySet<string>>(All.Select(s => s.Slug).ToHashSet(StringComparer.Ordinal));
        if (!AreMany) return Outcome.Failed<IReadOnlySet<string>>(SiblingMessages.OnlyOne(only));
        var search = places.Find(only, []);
        AreaCode[] codes = search.Code is { } code ? [code] : [.. search.Candidates];
        return All.FirstOrDefault(s => string.Equals(s.Slug, only, StringComparison.OrdinalIgnoreCase) || codes.Any(c => string.Equals(c.Value, s.Place, StringComparison.Ordinal))) is { } one
            ? Outcome.Of<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal) { one.Slug })
            : Outcome.Failed<IReadOnlySet<string>>(SiblingMessages.NotAmong(only, All.Select(s => s.Slug)));
    }
}
