using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>Intervals of counts, rates and shares. Sums of money and quoted values are not counts of events and have none.</summary>
internal static class CountEvidence
{
    public static Evidence? OfCount(IndicatorDefinition indicator, Value value) =>
        IsOfEvents(indicator, value) ? Both(indicator, confidence => CountInterval.Of((double)value.Number, confidence)) : null;

    public static Evidence? OfRate(IndicatorDefinition indicator, Value count, Value residents, int per) =>
        IsOfEvents(indicator, count) && residents is { IsKnown: true, Number: > 0 }
            ? Both(indicator, confidence => RateInterval.Of((double)count.Number, (double)residents.Number, per, confidence))
            : null;

    public static Evidence? OfShare(IndicatorDefinition indicator, IndicatorDefinition of, Value part, Value whole) =>
        IsOfEvents(indicator, part) && IsOfEvents(of, whole) && whole.Number > 0 && part.Number <= whole.Number
            ? Both(indicator, confidence => ProportionInterval.Of((double)part.Number, (double)whole.Number, confidence).Times(100))
            : null;

    /// <summary>Of a share, in per cent, of those who answered a survey; null for what is none.</summary>
    public static Evidence? OfSample(IndicatorDefinition indicator, Value share, decimal answered)
    {
        if (indicator.DesignEffect is not { } effect || answered <= 0 || share is not { IsKnown: true, Number: >= 0 and <= 100 }) return null;
        var sample = new Sample((double)answered, (double)effect);
        return Both(indicator, confidence => sample.IntervalOf((double)share.Number, confidence)) with { Sample = sample };
    }

    /// <summary>Whether a value counts events, so that chance can be reckoned with.</summary>
    public static bool IsOfEvents(IndicatorDefinition indicator, Value value) =>
        indicator.CountsEvents && value is { IsKnown: true, Number: >= 0 };

    /// <summary>The interval at the usual level and at that of control limits.</summary>
    public static Evidence Both(IndicatorDefinition indicator, Func<double, Interval> of) =>
        new(indicator.Confidence) { At95 = of(Confidence.Usual), At998 = of(Confidence.Control) };
}
