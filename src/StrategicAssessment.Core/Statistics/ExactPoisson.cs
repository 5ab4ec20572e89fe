using MathNet.Numerics.Distributions;

namespace StrategicAssessment.Statistics;

/// <summary>The means of a Poisson distribution under which a count, or a more extreme one, is as rare as a tail: halves of chi-squared quantiles.</summary>
/// <remarks>Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28.</remarks>
public static class ExactPoisson
{
    /// <summary>The mean under which <paramref name="events"/> or more have the probability <paramref name="tail"/>; 0 for no events.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or a tail outside 0 to 1.</exception>
    public static double Lower(double events, double tail)
    {
        Given.Count(events, nameof(events));
        CheckTail(tail);
        return events == 0 ? 0 : ChiSquared.InvCDF(2 * events, tail) / 2;
    }

    /// <summary>The mean under which <paramref name="events"/> or fewer have the probability <paramref name="tail"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or a tail outside 0 to 1.</exception>
    public static double Upper(double events, double tail)
    {
        Given.Count(events, nameof(events));
        CheckTail(tail);
        return ChiSquared.InvCDF((2 * events) + 2, 1 - tail) / 2;
    }

    private static void CheckTail(double tail)
    {
        if (!(tail > 0 && tail < 0.5)) throw new ArgumentOutOfRangeException(nameof(tail), tail, "A tail lies between 0 and a half.");
    }
}
