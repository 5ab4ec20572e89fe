namespace StrategicAssessment.Statistics;

/// <summary>Intervals of a crude rate: the count's, divided by the population. A count may exceed the population, as repeated events do.</summary>
public static class RateInterval
{
    /// <summary>The interval per so many residents.</summary>
    /// <param name="events">Zero or more.</param>
    /// <param name="population">Above zero.</param>
    /// <param name="per">Above zero; 1,000 by convention in community safety.</param>
    /// <param name="confidence">0.95 or 95, 0.998 or 99.8.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside these.</exception>
    public static Interval Of(double events, double population, double per, double confidence) =>
        CountInterval.Of(events, confidence).Times(Given.Population(per, nameof(per)) / Given.Population(population, nameof(population)));
}
