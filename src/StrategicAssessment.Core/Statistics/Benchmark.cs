namespace StrategicAssessment.Statistics;

/// <summary>How a value stands to a benchmark, by the rules of Fingertips. Ends of intervals are inside them.</summary>
public static class Benchmark
{
    /// <summary>Whether the benchmark's value lies in the interval of the value. The benchmark's own interval plays no part.</summary>
    public static Standing SingleOverlap(double value, Interval? interval, double? benchmark) =>
        interval is null || benchmark is not { } against ? Standing.NotCompared
        : interval.Holds(against) ? Standing.Similar
        : value < against ? Standing.Lower
        : Standing.Higher;

    /// <summary>The same at two levels: outside the wider interval is much lower or much higher.</summary>
    /// <param name="interval">At 95%.</param>
    /// <param name="wider">At 99.8%.</param>
    /// <param name="benchmark">The benchmark's value.</param>
    public static Standing TwoLevels(double value, Interval? interval, Interval? wider, double? benchmark)
    {
        if (wider is null) return Standing.NotCompared;
        var standing = SingleOverlap(value, interval, benchmark);
        if (standing is not (Standing.Lower or Standing.Higher) || wider.Holds(benchmark!.Value)) return standing;
        return standing == Standing.Lower ? Standing.MuchLower : Standing.MuchHigher;
    }

    /// <summary>Whether the intervals of the two touch.</summary>
    public static Standing DoubleOverlap(double value, Interval? interval, double other, Interval? otherInterval)
    {
        if (interval is null || otherInterval is null) return Standing.NotCompared;
        if (value < other) return interval.Upper < (otherInterval.Lower ?? double.NegativeInfinity) ? Standing.Lower : Standing.Similar;
        return otherInterval.Upper < (interval.Lower ?? double.NegativeInfinity) ? Standing.Higher : Standing.Similar;
    }

    /// <summary>
    /// Whether a proportion lies within the control limits that Wilson's formula gives about the benchmark, for as many people as the proportion is of.
    /// </summary>
    /// <param name="proportion">Between 0 and 1.</param>
    /// <param name="whole">How many the proportion is of; above zero.</param>
    /// <param name="benchmark">Between 0 and 1.</param>
    /// <param name="confidence">0.95 for two standard deviations, 0.998 for three.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside these.</exception>
    public static Standing ControlledProportion(double proportion, double whole, double benchmark, double confidence) =>
        Within(Given.Part(proportion, 1, nameof(proportion)), ProportionInterval.Of(Given.Population(whole, nameof(whole)) * benchmark, whole, confidence));

    /// <summary>
    /// Whether a rate lies within the exact Poisson limits about the count that the benchmark would lead one to expect. An expected count that is
    /// not whole takes the limits of the whole count above it for the lower end, below it for the upper.
    /// </summary>
    /// <param name="rate">Per so many residents.</param>
    /// <param name="population">Above zero.</param>
    /// <param name="benchmark">Per as many residents; zero or more.</param>
    /// <param name="per">Above zero.</param>
    /// <param name="confidence">0.95 for two standard deviations, 0.998 for three.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside these.</exception>
    public static Standing ControlledRate(double rate, double population, double benchmark, double per, double confidence)
    {
        var factor = Given.Population(per, nameof(per)) / Given.Population(population, nameof(population));
        var expected = Given.Count(benchmark, nameof(benchmark)) / factor;
        var tail = Confidence.Tail(confidence);
        var lower = ExactPoisson.Lower(Math.Ceiling(expected), tail);
        var upper = ExactPoisson.Upper(Math.Floor(expected), tail);
        return Within(Given.Count(rate, nameof(rate)), new Interval(lower * factor, upper * factor, IntervalMethod.Exact));
    }

    private static Standing Within(double value, Interval limits) =>
        limits.Upper < value ? Standing.Higher : limits.Lower > value ? Standing.Lower : Standing.Similar;
}
