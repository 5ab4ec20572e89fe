using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>Whether a change between two counts is more than chance would do.</summary>
internal static class ChangeEvidence
{
    /// <summary>Intervals and judgement of a change; null where the two are no counts of events.</summary>
    /// <param name="figures">Asked for the residents of the two periods.</param>
    /// <param name="now">The later count.</param>
    /// <param name="then">The earlier count.</param>
    public static Evidence? Of(IFigures figures, FigureRequest request, Value now, Value then)
    {
        var indicator = request.Indicator;
        if (!CountEvidence.IsOfEvents(indicator, now) || !CountEvidence.IsOfEvents(indicator, then)) return null;
        var isPercent = request.Measure.Kind == MeasureKind.ChangePercent;
        double later = (double)now.Number, earlier = (double)then.Number;
        return new Evidence(indicator.Confidence)
        {
            At95 = isPercent ? Percent(later, earlier, Confidence.Usual) : Difference.OfCounts(later, earlier, Confidence.Usual).Interval,
            At998 = isPercent ? Percent(later, earlier, Confidence.Control) : Difference.OfCounts(later, earlier, Confidence.Control).Interval,
            Judgement = JudgementOf(indicator, later, earlier) with { Ratio = RatioOf(figures, request, later, earlier) },
            Small = isPercent ? SmallOf(indicator, now.Number, then.Number) : null,
        };
    }

    private static Judgement JudgementOf(IndicatorDefinition indicator, double now, double then)
    {
        var probability = ETest.PValue(now, then);
        return new Judgement(JudgementTest.ExactTest, StandingOf(probability, now > then, indicator.Confidence), indicator.GoodEnd)
        {
            Z = PoissonZ.Of(now, then),
            Probability = probability,
        };
    }

    private static Standing StandingOf(double? probability, bool rose, double confidence)
    {
        if (probability is not { } p) return Standing.NotCompared;
        if (p >= 1 - confidence) return Standing.Similar;
        if (p >= 1 - Confidence.Control) return rose ? Standing.Higher : Standing.Lower;
        return rose ? Standing.MuchHigher : Standing.MuchLower;
    }

    // Only where the rates of the two periods have estimates of different years behind them.
    private static RateRatio? RatioOf(IFigures figures, FigureRequest request, double now, double then)
    {
        if (Residents(figures, request, request.Period) is not { } people || Residents(figures, request, request.ComparedWith!) is not { } earlierPeople || people == earlierPeople) return null;
        return RateRatio.Of(now, people, then, earlierPeople, request.Indicator.Confidence);
    }

    private static double? Residents(IFigures figures, FigureRequest request, Periods.Period period) =>
        PopulationMeasure.YearFor(figures, request with { Period = period }) is { } year && figures.Populations.Find(request.Area, year, request.Indicator.Base) is { Residents: > 0 } estimate
            ? (double)estimate.Residents
            : null;

    private static Interval? Percent(double now, double then, double confidence) =>
        RateRatio.Of(now, 1, then, 1, confidence).Interval is { } ratio && then > 0
            ? ratio with { Lower = (ratio.Lower - 1) * 100, Upper = (ratio.Upper - 1) * 100 }
            : null;

    private static SmallNumbers? SmallOf(IndicatorDefinition indicator, decimal now, decimal then)
    {
        return now < indicator.SmallNumber || then < indicator.SmallNumber ? new SmallNumbers(now, then, indicator.SmallNumber) : null;
    }
}
