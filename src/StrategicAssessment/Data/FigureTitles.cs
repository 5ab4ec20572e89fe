using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Data;

/// <summary>Says in words what a figure is: <c>Anti-social behaviour, rate per 1,000 residents, Maidstone, October 2014 to September 2015</c>.</summary>
internal sealed class FigureTitles(ResolvedPlan plan, Gazetteer places)
{
    private readonly Dictionary<string, IndicatorDefinition> indicators = plan.Extracts.ToDictionary(e => e.Plan.Id.Value, e => e.Indicator, StringComparer.Ordinal);

    public string Of(Figure figure) => string.Join(", ", PartsOf(figure));

    /// <summary>What stands between the title's commas: many figures share each part.</summary>
    public List<string> PartsOf(Figure figure)
    {
        var indicator = indicators.GetValueOrDefault(figure.Id.Indicator);
        var parts = new List<string>(5) { indicator?.Title ?? (PublishedFigures.IsQuoted(figure.Id) ? $"Quoted from last year's bundle, {figure.Id.Indicator}" : "Residents") };
        if (indicator?.Categories.Find(figure.Id.Category) is { } category) parts.Add(category.Label);
        if (figure.Measure.WordsAmong(figure.Id.Group) is { } measure) parts.Add(measure);
        parts.Add(places.NameOf(figure.Id.Area));
        parts.Add(figure.ComparedWith is { } then ? $"{figure.Period.Label} since {then.Label}" : figure.Period.Label);
        return parts;
    }
}
