namespace StrategicAssessment.Statistics;

/// <summary>Which limits of a funnel a value lies beyond.</summary>
public static class FunnelPlaces
{
    /// <summary>Of a crude rate, against the average of its group per resident: by the exact interval below ten events, Byar's from ten.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or no population.</exception>
    public static FunnelPlace OfRate(double events, double population, double average)
    {
        var expected = Given.Population(population, nameof(population)) * Given.Count(average, nameof(average));
        var wider = CountInterval.Of(events, Confidence.Control);
        if (expected < wider.Lower) return FunnelPlace.VeryHigh;
        if (expected > wider.Upper) return FunnelPlace.VeryLow;
        var interval = CountInterval.Of(events, Confidence.Usual);
        return expected < interval.Lower ? FunnelPlace.High : expected > interval.Upper ? FunnelPlace.Low : FunnelPlace.NotSignificant;
    }
}
