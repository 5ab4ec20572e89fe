using StrategicAssessment.Comparison.Matching;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparison;

/// <summary>What differs between two bundles: by the identity of figures, never by their position. Pure: the same two give the same, in the same order.</summary>
/// <param name="Differences">By class; within a class what concerns the document's own place first, then the largest and most certain.</param>
public sealed record BundleComparison(PublishedBundle Before, PublishedBundle After, IReadOnlyList<IDifference> Differences)
{
    /// <summary>Paragraphs that people wrote in the same words around numbers that moved: no differences of words, and to be read again.</summary>
    public IReadOnlyList<WordChange> Unrevised { get; init; } = [];

    /// <summary>Texts of the later bundle that are to be written, or read again, whatever differs.</summary>
    public IReadOnlyList<Diagnostic> ToReread { get; init; } = After.Document.ToReread;

    /// <summary>Compares two bundles. They may be of different assessments or places: the caller decides whether that makes sense.</summary>
    public static BundleComparison Of(PublishedBundle before, PublishedBundle after)
    {
        before = CategoryKeys.AsIn(after, before);
        var pair = BundlePair.Of(before, after);
        var found = new List<IDifference>();
        var leftOver = new LeftOver();
        SameFigures.Compare(pair, found);
        SeriesMatcher.Match(pair, leftOver, found);
        NameMatcher.Match(pair, leftOver, found);
        CoverageFinder.Find(pair, leftOver, found);
        NamesOfThings.Compare(pair, found);
        CaveatFinder.Find(pair, found);
        found.AddRange(DecisionChange.Of(before.Document, after.Document));
        ParagraphMatcher.Compare(before.Document, after.Document, found);
        return new BundleComparison(before, after, TellingOrder.Of(Rests.Attach(pair, found), after.Name.Place)) { Unrevised = UnrevisedWords.Of(before.Document, after.Document) };
    }
}

/// <summary>The order in which differences are told: by class. Movements, revisions (those that others follow from first) and redefinitions of the document's
/// own place before those of others, then the surest (the farthest apart in standard errors; what nothing is known of last), then the largest as a share, then
/// by series. Coverage by kind and code. Words as they stand in the later document, those that people wrote first.</summary>
internal static class TellingOrder
{
    /// <summary>In order; what compares alike stays as it was found.</summary>
    public static IReadOnlyList<IDifference> Of(List<IDifference> found, string place) =>
        [.. found.Select(d => RankOf(d, place)).OrderBy(r => r.Difference.Class).ThenBy(r => r.Group).ThenByDescending(r => r.Size?.Distance ?? -1).ThenByDescending(r => Math.Abs(r.Size?.Share ?? 0)).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Difference)];

    private static Rank RankOf(IDifference difference, string place) => difference switch
    {
        Movement m => new Rank(m, Group(m.After, place), m.Size, m.After.Series),
        Revision r => new Rank(r, Group(r.After, place) + (r.IsRoot ? 0 : 2), r.Size, r.After.Series),
        Redefinition d => new Rank(d, Group(d.After, place), Size.Of(d.Before, d.After), d.After.Series),
        CoverageChange c => new Rank(c, (int)c.Kind, null, $"{c.Indicator}/{c.Code}/{c.Area}/{c.Action}"),
        DecisionChange d => new Rank(d, 0, null, string.Empty),
        WordChange w => new Rank(w, w.IsWritten ? 0 : 1, null, string.Empty),
        _ => throw new UnreachableException(),
    };

    private static int Group(BundleFigure figure, string place) => figure.Area == place ? 0 : 1;

    private sealed record Rank(IDifference Difference, int Group, Size? Size, string Key);
}
