namespace StrategicAssessment.Statistics;

/// <summary>One rate divided by another. Given how many events there were in all, those on one side are a binomial share of them; Wilson's interval of that
/// share is turned into one of the ratio. It holds with no events on one side, where the interval of the logarithm has no answer.</summary>
/// <remarks>Przyborowski and Wilenski (1940), Biometrika 31; with the score interval: Price and Bonett (2000), Computational Statistics and Data Analysis 34.</remarks>
/// <param name="Value">Null when the other rate is zero.</param>
/// <param name="Interval">Null when there were no events at all.</param>
public sealed record RateRatio(double? Value, Interval? Interval)
{
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, a population not above zero, or a confidence out of range.</exception>
    public static RateRatio Of(double events, double population, double otherEvents, double otherPopulation, double confidence)
    {
        Given.Count(events, nameof(events));
        Given.Count(otherEvents, nameof(otherEvents));
        var exposure = Given.Population(otherPopulation, nameof(otherPopulation)) / Given.Population(population, nameof(population));
        double? value = otherEvents == 0 ? null : events / otherEvents * exposure;
        if (events + otherEvents == 0) return new RateRatio(value, null);
        var share = ProportionInterval.Of(events, events + otherEvents, confidence);
        return new RateRatio(value, new Interval(Odds(share.Lower!.Value) * exposure, Odds(share.Upper) * exposure, IntervalMethod.Score));
    }

    /// <summary>Whether the two rates differ by more than chance would do: 1 lies outside the interval.</summary>
    public bool Differs => Interval is { } interval && !interval.Holds(1);

    private static double Odds(double share) => share >= 1 ? double.PositiveInfinity : share / (1 - share);
}

/// <summary>One value less another with its interval, got from the intervals of the two: the lower end lies as far below the difference as the first value's
/// lower end and the second's upper end are from their values, taken together as the sides of a right angle.</summary>
/// <remarks>Newcombe (1998), Statistics in Medicine 17, method 10; for rates: Zou and Donner (2008), Statistics in Medicine 27.</remarks>
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
