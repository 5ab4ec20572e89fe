using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

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

/// <summary>What chance allows of a figure, for an explanation of it.</summary>
internal static class EvidenceLines
{
    /// <summary>A line for each interval, test and range.</summary>
    public static IEnumerable<string> Of(Figure figure)
    {
        if (!figure.Value.IsKnown || figure.Evidence is not { } evidence) yield break;
        if (evidence.At95 is { } usual) yield return Line(figure, usual, Confidence.Usual);
        if (evidence.At998 is { } control) yield return Line(figure, control, Confidence.Control);
        if (evidence.Judgement is { } judgement) yield return Line(judgement);
        if (evidence.Judgement?.Ratio is { Value: { } ratio, Interval: { } interval })
            yield return $"ratio of the two rates {Number(ratio)}, {Number(interval.Lower)} to {Number(interval.Upper)}";
        if (evidence.Trend is { } trend)
            yield return $"{DataWords.Of(trend.Found.Direction)}: chi-squared for linear trend {Number(trend.Found.ChiSquared)}, significant above {Number(RecentTrend.Threshold)} unless a single year makes it";
        if (evidence.Dispersion is { } dispersion) yield return Line(dispersion);
        if (evidence.Ranks is { } ranks) yield return $"rank could be {EvidenceText.OrdinalRange(ranks)}, as far as the intervals of the others tell";
        if (evidence.Small is { } small) yield return $"small numbers: {EvidenceText.Counts(small)}";
    }

    private static string Line(Figure figure, Interval interval, double level) =>
        $"{EvidenceText.Level(level)} interval {EvidenceText.Lower(figure, interval) ?? "none"} to {EvidenceText.Upper(figure, interval) ?? "none"} ({DataWords.Of(interval.Method)})";

    private static string Line(Judgement judgement)
    {
        var test = DataWords.Of(judgement.Test) + (judgement.IsOfRate ? " over the residents of each period" : string.Empty);
        if (judgement.Probability is { } probability) test += $", probability {EvidenceText.Probability(probability)}";
        if (judgement.Z is { } z) test += $", Poisson z {Number(z)}";
        return $"{EvidenceText.Word(judgement) ?? "not compared"}: {test}";
    }

    private static string Line(Dispersion dispersion) => dispersion.Basis switch
    {
        DispersionBasis.None => "events are assumed to be independent: there is nothing here to measure their variation by",
        DispersionBasis.Places => Line(dispersion, "places about their common change"),
        DispersionBasis.Months => Line(dispersion, "months, quarters or weeks about their common change"),
        DispersionBasis.Rates => Line(dispersion, "places about their average rate"),
    };

    private static string Line(Dispersion dispersion, string of) =>
        $"variance {Number(dispersion.Factor)} times that of independent events, measured on {English.Whole(dispersion.Measured)} {of} (tenths winsorised), {English.Whole(dispersion.Measured - 1)} degrees of freedom";

    private static string Number(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none";
}
