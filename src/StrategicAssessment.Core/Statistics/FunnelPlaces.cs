namespace StrategicAssessment.Statistics;

/// <summary>Which limits of a funnel a value lies beyond.</summary>
public static class FunnelPlaces
{
    /// <summary>Of a proportion, against the average proportion of its group.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part above its whole, no whole, or an average outside 0 to 1.</exception>
    public static FunnelPlace OfProportion(double part, double whole, double average)
    {
        var limits = Funnel.OfProportion(average, whole);
        var value = Given.Part(part, whole, nameof(part)) / whole;
        return value < limits.Lower998 ? FunnelPlace.VeryLow
            : value < limits.Lower95 ? FunnelPlace.Low
            : value > limits.Upper998 ? FunnelPlace.VeryHigh
            : value > limits.Upper95 ? FunnelPlace.High
            : FunnelPlace.NotSignificant;
    }

    /// <summary>Of a crude rate, against the average of its group per resident: by the exact interval below ten events, Byar's from ten.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or no population.</exception>
    public static FunnelPlace OfRate(double events, double population, double average) =>
        OfRatio(events, Given.Population(population, nameof(population)) * Given.Count(average, nameof(average)));

    /// <summary>Of a ratio of observed to expected events, against 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero.</exception>
    public static FunnelPlace OfRatio(double observed, double expected)
    {
        var wider = CountInterval.Of(observed, Confidence.Control);
        if (expected < wider.Lower) return FunnelPlace.VeryHigh;
        if (expected > wider.Upper) return FunnelPlace.VeryLow;
        var interval = CountInterval.Of(observed, Confidence.Usual);
        return expected < interval.Lower ? FunnelPlace.High : expected > interval.Upper ? FunnelPlace.Low : FunnelPlace.NotSignificant;
    }

    /// <summary>Of a directly standardised rate: its population is the events over the rate. Below ten events it is not applicable.</summary>
    /// <param name="events">Zero or more.</param>
    /// <param name="rate">Per resident.</param>
    /// <param name="average">Per resident.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or from ten events on no rate.</exception>
    public static FunnelPlace OfStandardisedRate(double events, double rate, double average) =>
        Given.Count(events, nameof(events)) < StandardisedRate.LeastEvents
            ? FunnelPlace.NotApplicable
            : OfRate(events, events / Given.Population(rate, nameof(rate)), average);

    /// <summary>As PHEindicatormethods writes it.</summary>
    public static string Label(FunnelPlace place) => place switch
    {
        FunnelPlace.VeryHigh => "High (0.001)",
        FunnelPlace.High => "High (0.025)",
        FunnelPlace.VeryLow => "Low (0.001)",
        FunnelPlace.Low => "Low (0.025)",
        FunnelPlace.NotApplicable => "Not applicable for events less than 10 for dsrs",
        FunnelPlace.NotSignificant => "Not significant",
    };
}
