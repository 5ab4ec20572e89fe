namespace StrategicAssessment.Statistics;

/// <summary>The limits of a funnel of crude rates at any size: what its curves are drawn through.</summary>
public static class FunnelRates
{
    private const double FarOff = 6;

    /// <summary>
    /// The rates per resident at which a place would just reach each limit: those whose exact interval ends at the average. Between two whole
    /// counts the limit runs straight, so that curves have no steps; the lower limits of small places are 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No residents, or an average not above zero.</exception>
    public static FunnelLimits At(double average, double population)
    {
        var expected = Given.Population(average, nameof(average)) * Given.Population(population, nameof(population));
        double two = Confidence.Tail(Confidence.Usual), three = Confidence.Tail(Confidence.Control);
        return new FunnelLimits(
            Events(expected, two, ExactPoisson.Upper) / population,
            Events(expected, two, ExactPoisson.Lower) / population,
            Events(expected, three, ExactPoisson.Upper) / population,
            Events(expected, three, ExactPoisson.Lower) / population);
    }

    // The events whose interval ends at those expected; ends rise with events.
    private static double Events(double expected, double tail, Func<double, double, double> end)
    {
        var (low, high) = (0.0, Math.Ceiling(expected + (FarOff * Math.Sqrt(expected)) + FarOff));
        if (end(low, tail) >= expected) return low;
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (end(middle, tail) < expected) low = middle;
            else high = middle;
        }

        var (below, above) = (end(low, tail), end(high, tail));
        return low + ((expected - below) / (above - below));
    }
}
