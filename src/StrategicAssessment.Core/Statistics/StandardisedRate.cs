namespace StrategicAssessment.Statistics;

/// <summary>A rate or ratio that makes places of different age alike.</summary>
/// <param name="Value">Null below ten events for a directly standardised rate.</param>
/// <param name="Interval">Null where there is no value.</param>
public sealed record StandardisedRate(double? Value, Interval? Interval)
{
    /// <summary>The least count of events for which a directly standardised rate is given.</summary>
    public const int LeastEvents = 10;

    /// <summary>Directly: what the rate would be if the place had the standard population. Each list is by age band, populations above zero. Dobson's interval.</summary>
    /// <remarks>Dobson and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.</remarks>
    /// <param name="squares">The squared numbers of events of each person added up, where several are of one; null for independent events.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside these, or lists of different lengths.</exception>
    public static StandardisedRate Direct(IReadOnlyList<double> events, IReadOnlyList<double> populations, IReadOnlyList<double> standard, double per, double confidence, IReadOnlyList<double>? squares = null)
    {
        CheckLengths(events, populations);
        CheckLengths(events, standard);
        CheckLengths(events, squares ?? events);
        double sum = 0, weighted = 0, variance = 0, people = 0;
        for (var i = 0; i < events.Count; i++)
        {
            var weight = Given.Count(standard[i], nameof(standard)) / Given.Population(populations[i], nameof(populations));
            sum += Given.Count(events[i], nameof(events));
            weighted += events[i] * weight;
            variance += (squares ?? events)[i] * weight * weight;
            people += standard[i];
        }

        if (sum < LeastEvents) return new StandardisedRate(null, null);
        var byar = CountInterval.Byar(sum, confidence);
        var step = Math.Sqrt(variance / sum) / people * per;
        var value = weighted / people * per;
        return new StandardisedRate(value, new Interval(value + (step * (byar.Lower!.Value - sum)), value + (step * (byar.Upper - sum)), IntervalMethod.Dobson));
    }

    /// <summary>Indirectly: observed events over those that the reference rates would lead one to expect, times a factor. Lists are by age band.</summary>
    /// <param name="factor">100 by convention for a ratio; the reference's crude rate for a rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside these, lists of different lengths, or nothing expected.</exception>
    public static StandardisedRate Indirect(
        IReadOnlyList<double> events, IReadOnlyList<double> populations, IReadOnlyList<double> referenceEvents, IReadOnlyList<double> referencePopulations, double factor, double confidence, IReadOnlyList<double>? squares = null)
    {
        CheckLengths(populations, referenceEvents);
        CheckLengths(populations, referencePopulations);
        double observed = events.Sum(e => Given.Count(e, nameof(events))), expected = 0;
        for (var i = 0; i < populations.Count; i++)
        {
            expected += Given.Count(populations[i], nameof(populations)) * Given.Count(referenceEvents[i], nameof(referenceEvents))
                / Given.Population(referencePopulations[i], nameof(referencePopulations));
        }

        var (value, interval) = (observed / expected * factor, RateInterval.Of(observed, expected, factor, confidence));
        if (squares is null || observed <= 0) return new StandardisedRate(value, interval);
        var stretch = Math.Sqrt(squares.Sum() / observed);
        return new StandardisedRate(value, new Interval(interval.Lower is { } lower ? Math.Max(0, value - (stretch * (value - lower))) : null, value + (stretch * (interval.Upper - value)), interval.Method));
    }

    private static void CheckLengths(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        if (one.Count != other.Count) throw new ArgumentOutOfRangeException(nameof(other), other.Count, "Each age band has all its numbers.");
    }
}
