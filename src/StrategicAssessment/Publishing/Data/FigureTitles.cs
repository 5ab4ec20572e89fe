using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Data;

/// <summary>Says in words what a figure is: <c>Anti-social behaviour, rate per 1,000 residents, Maidstone, October 2014 to September 2015</c>.</summary>
internal sealed class FigureTitles(ResolvedPlan plan, Gazetteer places)
{
    private readonly Dictionary<string, IndicatorDefinition> indicators = plan.Extracts.ToDictionary(e => e.Plan.Id.Value, e => e.Indicator, StringComparer.Ordinal);

    /// <summary>The whole title.</summary>
    public string Of(Figure figure) => string.Join(", ", PartsOf(figure));

    /// <summary>What stands between the title's commas: many figures share each part.</summary>
    public List<string> PartsOf(Figure figure)
    {
        var indicator = indicators.GetValueOrDefault(figure.Id.Indicator);
        var parts = new List<string>(5) { indicator?.Title ?? (PublishedFigures.IsQuoted(figure.Id) ? $"Quoted from last year's bundle, {figure.Id.Indicator}" : "Residents") };
        if (indicator?.Categories.Find(figure.Id.Category) is { } category) parts.Add(category.Label);
        if (MeasureOf(figure) is { } measure) parts.Add(measure);
        parts.Add(places.NameOf(figure.Id.Area));
        parts.Add(figure.ComparedWith is { } then ? $"{figure.Period.Label} since {then.Label}" : figure.Period.Label);
        return parts;
    }

    private static string? MeasureOf(Figure figure) => figure.Measure.Kind switch
    {
        MeasureKind.Rate => "rate " + figure.Measure.PerWords,
        MeasureKind.Change => "change",
        MeasureKind.ChangePercent => "change in per cent",
        MeasureKind.Share => "share",
        MeasureKind.Contribution => "contribution to the change of the whole",
        MeasureKind.ResidentsShare => "share of the residents",
        MeasureKind.LocationQuotient => "location quotient",
        MeasureKind.Trend => "trend of five years",
        MeasureKind.Against => "against " + (figure.Measure.Best > 0 ? string.Empty : "the average of ") + figure.Id.Group,
        MeasureKind.Rank => "rank by " + figure.Measure.Rank!.Words,
        MeasureKind.CentreLine or MeasureKind.LowerLimit or MeasureKind.UpperLimit or MeasureKind.Variation or MeasureKind.Target => figure.Measure.Slug.Replace('-', ' '),
        _ => null,
    };
}
