namespace StrategicAssessment.Comparison.Bundles;

/// <summary>A control chart that a bundle published.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Title">As a heading.</param>
/// <param name="Indicator">Slug of the indicator.</param>
/// <param name="Area">Code of the place.</param>
/// <param name="Assurance"><c>met</c>, <c>missed</c>, <c>hit and miss</c>, or null where it has no target.</param>
/// <param name="Points">Earliest first.</param>
public sealed record BundleControlChart(string Id, string Title, string Indicator, string Area, string? Assurance, IReadOnlyList<BundleChartPoint> Points);

/// <summary>A point of a control chart.</summary>
/// <param name="Figure">Id of its figure.</param>
/// <param name="Type">Such as <c>common cause</c> or <c>concern</c>.</param>
/// <param name="Signals">The rules that it breaks.</param>
public sealed record BundleChartPoint(string Figure, string Type, IReadOnlyList<string> Signals);
