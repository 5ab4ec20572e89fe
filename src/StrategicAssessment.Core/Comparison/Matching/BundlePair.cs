using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>The two bundles, and what both sides need of both.</summary>
internal sealed class BundlePair(PublishedBundle before, PublishedBundle after)
{
    public PublishedBundle Before => before;

    public PublishedBundle After => after;

    /// <summary>Whether the two are of different years: then an undated figure ("six months before joining") is of another cohort, though its id is the same.</summary>
    public bool IsOfTwoYears { get; } = before.Name.Period != after.Name.Period;
}
