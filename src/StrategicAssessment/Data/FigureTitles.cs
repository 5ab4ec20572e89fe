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
        var parts = new List<string>(5) { indicator?.Title ?? (PublishedFigures.IsQuoted(figure.Id) ? plan.Words.Say("evidence.quoted from last year", ("indicator", figure.Id.Indicator)) : figure.Measure.Kind == MeasureKind.Score ? plan.Words.Say("evidence.priority", ("id", figure.Id.Category)) : plan.Words["evidence.residents"]) };
        if (indicator?.Categories.Find(figure.Id.Category) is { } category) parts.Add(category.Label);
        if (figure.Measure.TitleIn(plan.Words, figure.Id.Group) is { } measure) parts.Add(measure);
        parts.Add(places.NameOf(figure.Id.Area));
        parts.Add(figure.ComparedWith is { } then ? plan.Words.Say("period.since", ("period", figure.Period.LabelIn(plan.Words)), ("earlier", then.LabelIn(plan.Words))) : figure.Period.LabelIn(plan.Words));
        return parts;
    }
}

/// <summary>What chance allows of a figure, for an explanation of it.</summary>
internal static class EvidenceLines
{
    /// <summary>A line for each interval, test and range.</summary>
    public static IEnumerable<string> Of(Figure figure, Words words)
    {
        if (!figure.Value.IsKnown || figure.Evidence is not { } evidence) yield break;
        if (evidence.At95 is { } usual) yield return Line(figure, usual, Confidence.Usual, words);
        if (evidence.At998 is { } control) yield return Line(figure, control, Confidence.Control, words);
        if (evidence.Judgement is { } judgement) yield return Line(judgement, words);
        if (evidence.Judgement?.Ratio is { Value: { } ratio, Interval: { } interval })
            yield return words.Say("evidence.ratio", ("ratio", Number(ratio, words)), ("from", Number(interval.Lower, words)), ("to", Number(interval.Upper, words)));
        if (evidence.Trend is { } trend)
            yield return words.Say("evidence.trend", ("trend", DataWords.Of(trend.Found.Direction)), ("value", Number(trend.Found.ChiSquared, words)), ("threshold", Number(RecentTrend.Threshold, words)));
        if (evidence.Dispersion is { } dispersion) yield return Line(dispersion, words);
        if (evidence.Ranks is { } ranks) yield return words.Say("evidence.ranks", ("ranks", EvidenceText.OrdinalRange(ranks, words)));
        if (evidence.Small is { } small) yield return words.Say("evidence.small", ("counts", EvidenceText.Counts(small, words)));
    }

    private static string Line(Figure figure, Interval interval, double level, Words words) => words.Say("evidence.interval", ("level", EvidenceText.Level(level)),
        ("from", EvidenceText.Lower(figure, interval) ?? words["evidence.none"]), ("to", EvidenceText.Upper(figure, interval) ?? words["evidence.none"]), ("method", DataWords.Of(interval.Method)));

    private static string Line(Judgement judgement, Words words)
    {
        var test = DataWords.Of(judgement.Test);
        if (judgement.IsOfRate) test = words.Say("evidence.over residents", ("test", test));
        if (judgement.Probability is { } probability) test = words.Say("evidence.probability", ("test", test), ("probability", EvidenceText.Probability(probability)));
        if (judgement.Z is { } z) test = words.Say("evidence.z", ("test", test), ("z", Number(z, words)));
        return words.Say("evidence.judged", ("verdict", EvidenceText.Word(judgement, words) ?? words["evidence.not compared"]), ("test", test));
    }

    private static string Line(Dispersion dispersion, Words words) => dispersion.Basis switch
    {
        DispersionBasis.None => words["evidence.independent"],
        DispersionBasis.Places => Line(dispersion, words["evidence.places"], words),
        DispersionBasis.Months => Line(dispersion, dispersion.Memory > 0 ? words["evidence.remembering months"] : words["evidence.months"], words),
        DispersionBasis.Rates => Line(dispersion, words["evidence.rates"], words),
    };

    private static string Line(Dispersion dispersion, string of, Words words) => words.Say("evidence.variance",
        ("factor", Number(dispersion.Factor, words)), ("n", English.Whole(dispersion.Measured)), ("of", of), ("degrees", English.Whole(dispersion.Measured - 1)));

    private static string Number(double? number, Words words) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? words["evidence.none"];
}
