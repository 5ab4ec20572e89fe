namespace StrategicAssessment.Statistics;

/// <summary>Where a value lies in a funnel about the average of its group.</summary>
public enum FunnelPlace
{
    /// <summary>Within the limits.</summary>
    NotSignificant,

    /// <summary>Below the 95% limit: 0.025 in each tail.</summary>
    Low,

    /// <summary>Below the 99.8% limit: 0.001 in each tail.</summary>
    VeryLow,

    /// <summary>Above the 95% limit.</summary>
    High,

    /// <summary>Above the 99.8% limit.</summary>
    VeryHigh,

    /// <summary>A directly standardised rate of fewer than ten events.</summary>
    NotApplicable,
}

/// <summary>The limits of a funnel at one point, in the units of the values.</summary>
/// <param name="Lower95">Two standard deviations below.</param>
/// <param name="Upper95">Two above.</param>
/// <param name="Lower998">Three below.</param>
/// <param name="Upper998">Three above.</param>
public sealed record FunnelLimits(double Lower95, double Upper95, double Lower998, double Upper998);

/// <summary>Funnel limits and places as PHEindicatormethods has them.</summary>
/// <remarks>Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.</remarks>
public static class Funnel
{
    /// <summary>The events of a group over its population: what its places are held against.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The populations do not sum to more than zero, or there are not as many as counts.</exception>
    public static double Average(IReadOnlyList<double> events, IReadOnlyList<double> populations)
    {
        if (events.Count != populations.Count) throw new ArgumentOutOfRangeException(nameof(populations), populations.Count, "Each count has a population.");
        double sum = 0, people = 0;
        for (var i = 0; i < events.Count; i++)
        {
            sum += Given.Count(events[i], nameof(events));
            people += Given.Count(populations[i], nameof(populations));
        }

        return sum / Given.Population(people, nameof(populations));
    }

    /// <summary>The limits of a proportion of so many people: the proportions whose Wilson interval ends at the average, cut at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The average is not between 0 and 1, or there are no people.</exception>
    public static FunnelLimits OfProportion(double average, double people)
    {
        Given.Part(average, 1, nameof(average));
        var error = Math.Sqrt(average * (1 - average) / Given.Population(people, nameof(people)));
        double two = Confidence.Z(Confidence.Usual) * error, three = Confidence.Z(Confidence.Control) * error;
        return new FunnelLimits(Math.Max(0, average - two), Math.Min(1, average + two), Math.Max(0, average - three), Math.Min(1, average + three));
    }

    /// <summary>The populations at which so many events just reach each limit of a rate, whose average is per resident.</summary>
    /// <remarks>The curve of a funnel of rates is drawn through these: the limit there is events over population.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">No events, or an average not above zero.</exception>
    public static FunnelLimits PopulationsOfRate(double events, double average)
    {
        Given.Population(events, nameof(events));
        Given.Population(average, nameof(average));
        double two = Confidence.Tail(Confidence.Usual), three = Confidence.Tail(Confidence.Control);
        return new FunnelLimits(
            ExactPoisson.Upper(events, two) / average,
            ExactPoisson.Lower(events, two) / average,
            ExactPoisson.Upper(events, three) / average,
            ExactPoisson.Lower(events, three) / average);
    }

    /// <summary>The limits of a ratio of observed to expected events, about 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No events.</exception>
    public static FunnelLimits OfRatio(double events)
    {
        var expected = PopulationsOfRate(events, 1);
        return new FunnelLimits(events / expected.Lower95, events / expected.Upper95, events / expected.Lower998, events / expected.Upper998);
    }
}
