using StrategicAssessment.Comparison.Matching;
using StrategicAssessment.Comparison.Words;

namespace StrategicAssessment.Comparison;

/// <summary>What differs between two bundles: by the identity of figures, never by their position. Pure: the same two give the same, in the same order.</summary>
/// <param name="Differences">By class; within a class what concerns the document's own place first, then the largest and most certain.</param>
public sealed record BundleComparison(PublishedBundle Before, PublishedBundle After, IReadOnlyList<IDifference> Differences)
{
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
        return new BundleComparison(before, after, TellingOrder.Of(Rests.Attach(pair, found), after.Name.Place));
    }
}
