namespace StrategicAssessment.Comparison.Bundles;

/// <summary>What a bundle calls an indicator.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Title">As a heading.</param>
/// <param name="Good"><c>fewer</c>, <c>more</c> or <c>neither</c>; null where the plan does not say.</param>
/// <param name="Categories">By slug, their labels.</param>
public sealed record BundleIndicator(string Id, string Title, string? Good, IReadOnlyDictionary<string, string> Categories);
