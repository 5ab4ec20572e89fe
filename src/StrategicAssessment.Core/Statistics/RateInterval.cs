namespace StrategicAssessment.Statistics;

/// <summary>Intervals of a crude rate: the count's, divided by the population. A count may exceed the population, as repeated events do.</summary>
public static class RateInterval
{
    /// <summary>The interval per so many residents: 1,000 by convention in community safety.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Events below zero, or residents not above it.</exception>
    public static Interval Of(double events, double population, double per, double confidence) =>
        CountInterval.Of(events, confidence).Times(Given.Population(per, nameof(per)) / Given.Population(population, nameof(population)));
}
