namespace StrategicAssessment.Comparison.Matching;

/// <summary>What a bundle has figures of.</summary>
internal sealed class CoverageSets(PublishedBundle bundle)
{
    private readonly HashSet<string> indicators = Of(bundle, f => f.Indicator), places = Of(bundle, f => f.Indicator + "/" + f.Area), categories = Of(bundle, f => f.Indicator + "/" + f.Category), measures = Of(bundle, f => f.Indicator + "/" + f.Measure);

    /// <summary>By code, the names of all places.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; } = bundle.Figures.DistinctBy(f => f.Area, StringComparer.Ordinal).ToDictionary(f => f.Area, f => f.AreaName, StringComparer.Ordinal);

    public bool Has(string indicator) => indicators.Contains(indicator);

    public bool Has(string indicator, string area) => places.Contains(indicator + "/" + area);

    public bool HasArea(string area) => Areas.ContainsKey(area);

    public bool HasCategory(string indicator, string category) => categories.Contains(indicator + "/" + category);

    public bool HasMeasure(string indicator, string measure) => measures.Contains(indicator + "/" + measure);

    private static HashSet<string> Of(PublishedBundle bundle, Func<BundleFigure, string> key) => bundle.Figures.Select(key).ToHashSet(StringComparer.Ordinal);
}
