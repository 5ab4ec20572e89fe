namespace StrategicAssessment.Statistics;

/// <summary>
/// One rate divided by another. Given how many events there were in all, those on one side are a binomial share of them; Wilson's interval of
/// that share is turned into one of the ratio. It holds with no events on one side, where the interval of the logarithm has no answer.
/// </summary>
/// <remarks>Przyborowski and Wilenski (1940), Biometrika 31; with the score interval: Price and Bonett (2000), Computational Statistics and Data Analysis 34.</remarks>
/// <param name="Value">Null when the other rate is zero.</param>
/// <param name="Interval">Null when there were no events at all.</param>
public sealed record RateRatio(double? Value, Interval? Interval)
{
    /// <summary>The ratio of the first rate to the second.</summary>
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
