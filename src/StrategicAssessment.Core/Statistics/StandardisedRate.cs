namespace StrategicAssessment.Statistics;

/// <summary>A rate or ratio that makes places of different age alike.</summary>
/// <param name="Value">Null below ten events for a directly standardised rate.</param>
/// <param name="Interval">Null where there is no value.</param>
public sealed record StandardisedRate(double? Value, Interval? Interval)
{
    /// <summary>The least count of events for which a directly standardised rate is given.</summary>
    public const double LeastEvents = 10;

    /// <summary>Directly: what the rate would be if the place had the standard population. Dobson's interval.</summary>
    /// <remarks>Dobson and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.</remarks>
    /// <param name="events">By age band.</param>
    /// <param name="populations">By age band; above zero.</param>
    /// <param name="standard">By age band.</param>
    /// <param name="per">Above zero.</param>
    /// <param name="confidence">0.95 or 95, 0.998 or 99.8.</param>
    /// <param name="squares">By age band, the squared numbers of events of each person added up, where several are of one; null for independent events.</param>
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

    /// <summary>Indirectly: observed events over those that the reference rates would lead one to expect, times a factor.</summary>
    /// <param name="events">By age band, of the place.</param>
    /// <param name="populations">By age band, of the place.</param>
    /// <param name="referenceEvents">By age band.</param>
    /// <param name="referencePopulations">By age band; above zero.</param>
    /// <param name="factor">100 by convention for a ratio; the reference's crude rate for a rate.</param>
    /// <param name="confidence">0.95 or 95, 0.998 or 99.8.</param>
    /// <param name="squares">As for <see cref="Direct"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside these, lists of different lengths, or nothing expected.</exception>
    public static StandardisedRate Indirect(
        IReadOnlyList<double> events,
        IReadOnlyList<double> populations,
        IReadOnlyList<double> referenceEvents,
        IReadOnlyList<double> referencePopulations,
        double factor,
        double confidence,
        IReadOnlyList<double>? squares = null)
    {
        CheckLengths(populations, referenceEvents);
        CheckLengths(populations, referencePopulations);
        double observed = 0, expected = 0;
        foreach (var count in events) observed += Given.Count(count, nameof(events));
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
