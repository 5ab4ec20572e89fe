namespace StrategicAssessment.Comparison.Bundles;

/// <summary>What a published rate is a rate of.</summary>
/// <param name="Per">Residents per unit of rate.</param>
/// <param name="PopulationYear">Year of the mid-year estimate.</param>
public sealed record BundleBase(int Per, int PopulationYear);
