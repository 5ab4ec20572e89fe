namespace StrategicAssessment.Comparison.Bundles;

/// <summary>A place that was given up for another with a code of its own, as a bundle's places say.</summary>
/// <param name="Code">The code that is no longer used.</param>
/// <param name="Name">As printed.</param>
/// <param name="Successor">Code of the place that it became, or became part of.</param>
public sealed record BundleArea(string Code, string Name, string Successor);
