namespace StrategicAssessment.Statistics;

/// <summary>
/// One value less another with its interval, got from the intervals of the two: the lower end lies as far below the difference as the first
/// value's lower end and the second's upper end are from their values, taken together as the sides of a right angle.
/// </summary>
/// <remarks>Newcombe (1998), Statistics in Medicine 17, method 10; for rates: Zou and Donner (2008), Statistics in Medicine 27.</remarks>
/// <param name="Value">First less second.</param>
public sealed record Difference(double Value, Interval Interval)
{
    /// <summary>Of two crude rates per so many residents.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, a population or base not above zero, or a confidence out of range.</exception>
    public static Difference OfRates(double events, double population, double otherEvents, double otherPopulation, double per, double confidence)
    {
        var first = RateInterval.Of(events, population, per, confidence);
        var second = RateInterval.Of(otherEvents, otherPopulation, per, confidence);
        return Of(events * per / population, first, otherEvents * per / otherPopulation, second);
    }

    /// <summary>Of any two values whose intervals are known. An interval without a lower end is taken to end at zero.</summary>
    public static Difference Of(double value, Interval interval, double other, Interval otherInterval)
    {
        var below = Side(value - (interval.Lower ?? 0), otherInterval.Upper - other);
        var above = Side(interval.Upper - value, other - (otherInterval.Lower ?? 0));
        return new Difference(value - other, new Interval(value - other - below, value - other + above, IntervalMethod.Newcombe));
    }

    private static double Side(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
