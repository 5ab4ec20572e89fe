namespace StrategicAssessment.Statistics;

/// <summary>Intervals of a count of events: exact below ten, Byar's from ten.</summary>
/// <remarks>The choice and its threshold are those of the Fingertips technical guidance.</remarks>
public static class CountInterval
{
    /// <summary>The least count for which Byar's approximation is used.</summary>
    public const int ByarFrom = 10;

    /// <exception cref="ArgumentOutOfRangeException">A count below zero or a confidence out of range.</exception>
    public static Interval Of(double events, double confidence) => events < ByarFrom ? Exact(events, confidence) : Byar(events, confidence);

    /// <summary>The exact interval, for counts of any size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero or a confidence out of range.</exception>
    public static Interval Exact(double events, double confidence)
    {
        var tail = Confidence.Tail(confidence);
        return new Interval(ExactPoisson.Lower(events, tail), ExactPoisson.Upper(events, tail), IntervalMethod.Exact);
    }

    /// <summary>Byar's interval. It has no lower end where the formula falls below zero, nor for no events.</summary>
    /// <remarks>Breslow and Day (1987), Statistical Methods in Cancer Research, volume II.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero or a confidence out of range.</exception>
    public static Interval Byar(double events, double confidence)
    {
        Given.Count(events, nameof(events));
        var z = Confidence.Z(confidence);
        var lower = events == 0 ? -1 : Limit(events, -z);
        return new Interval(lower < 0 ? null : lower, Limit(events + 1, z), IntervalMethod.Byar);
    }

    private static double Limit(double events, double z)
    {
        var root = 1 - (1 / (9 * events)) + (z / (3 * Math.Sqrt(events)));
        return events * root * root * root;
    }
}

/// <summary>Intervals of a crude rate: the count's, divided by the population. A count may exceed the population, as repeated events do.</summary>
public static class RateInterval
{
    /// <summary>The interval per so many residents: 1,000 by convention in community safety.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Events below zero, or residents not above it.</exception>
    public static Interval Of(double events, double population, double per, double confidence) =>
        CountInterval.Of(events, confidence).Times(Given.Population(per, nameof(per)) / Given.Population(population, nameof(population)));
}

/// <summary>Wilson's score interval of a proportion.</summary>
/// <remarks>Wilson (1927), Probable inference, Journal of the American Statistical Association 22; Newcombe and Altman, in Statistics with Confidence (2000).</remarks>
public static class ProportionInterval
{
    /// <summary>The interval, between 0 and 1, of a part of a whole above zero; neither need be a whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part below zero or above its whole.</exception>
    public static Interval Of(double part, double whole, double confidence)
    {
        Given.Population(whole, nameof(whole));
        Given.Part(part, whole, nameof(part));
        var z = Confidence.Z(confidence);
        var centre = (2 * part) + (z * z);
        var reach = z * Math.Sqrt((z * z) + (4 * part * (1 - (part / whole))));
        var divisor = 2 * (whole + (z * z));
        return new Interval(Math.Max(0, (centre - reach) / divisor), Math.Min(1, (centre + reach) / divisor), IntervalMethod.Wilson);
    }
}
