using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>What a bundle has figures of.</summary>
internal sealed class CoverageSets
{
    private readonly HashSet<string> indicators = new(StringComparer.Ordinal), categories = new(StringComparer.Ordinal), measures = new(StringComparer.Ordinal), places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> areas = new(StringComparer.Ordinal);

    /// <summary>Goes through every figure.</summary>
    public CoverageSets(PublishedBundle bundle)
    {
        foreach (var figure in bundle.Figures)
        {
            indicators.Add(figure.Indicator);
            areas.TryAdd(figure.Area, figure.AreaName);
            places.Add(figure.Indicator + "/" + figure.Area);
            categories.Add(figure.Indicator + "/" + figure.Category);
            measures.Add(figure.Indicator + "/" + figure.Measure);
        }
    }

    /// <summary>By code, the names of all places.</summary>
    public IReadOnlyDictionary<string, string> Areas => areas;

    public bool Has(string indicator) => indicators.Contains(indicator);

    public bool Has(string indicator, string area) => places.Contains(indicator + "/" + area);

    public bool HasArea(string area) => areas.ContainsKey(area);

    public bool HasCategory(string indicator, string category) => categories.Contains(indicator + "/" + category);

    public bool HasMeasure(string indicator, string measure) => measures.Contains(indicator + "/" + measure);
}
