using MathNet.Numerics.Distributions;

namespace StrategicAssessment.Statistics;

/// <summary>The means of a Poisson distribution under which a count, or a more extreme one, is as rare as a tail. For whole counts below a hundred they are
/// solved here from the distribution's own sum, elsewhere as halves of chi-squared quantiles, which is the same number.</summary>
/// <remarks>Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28.</remarks>
public static class ExactPoisson
{
    private const double MostTerms = 100;
    private const double Precision = 1e-15;
    private const int MostSteps = 60;

    /// <summary>The mean under which <paramref name="events"/> or more have the probability <paramref name="tail"/>; 0 for no events.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or a tail outside 0 to 1.</exception>
    public static double Lower(double events, double tail)
    {
        Given.Count(events, nameof(events));
        CheckTail(tail);
        if (events == 0) return 0;
        return IsSummed(events) ? SolveLower((int)events, tail) : ChiSquared.InvCDF(2 * events, tail) / 2;
    }

    /// <summary>The mean under which <paramref name="events"/> or fewer have the probability <paramref name="tail"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or a tail outside 0 to 1.</exception>
    public static double Upper(double events, double tail)
    {
        Given.Count(events, nameof(events));
        CheckTail(tail);
        return IsSummed(events) ? SolveUpper((int)events, tail) : ChiSquared.InvCDF((2 * events) + 2, 1 - tail) / 2;
    }

    private static void CheckTail(double tail)
    {
        if (!(tail > 0 && tail < 0.5)) throw new ArgumentOutOfRangeException(nameof(tail), tail, "A tail lies between 0 and a half.");
    }

    private static bool IsSummed(double events) => events < MostTerms && events == Math.Floor(events);

    // Newton's steps on the logarithm of the tail against that of the mean, which is nearly straight.
    private static double SolveLower(int events, double tail) => Solved(events / 2.0, mean =>
    {
        var first = Probability(events, mean);
        var above = TailFrom(events, first, mean);
        return mean * Math.Exp(Math.Log(tail / above) * above / (first * events));
    });

    private static double SolveUpper(int events, double tail) => Solved(events + 1.0, mean =>
    {
        var last = Probability(events, mean);
        var below = TailTo(events, last, mean);
        return mean + (Math.Log(below / tail) * below / last);
    });

    private static double Solved(double mean, Func<double, double> next)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var (before, after) = (mean, next(mean));
            mean = after;
            if (Math.Abs(after - before) <= Precision * before) break;
        }

        return mean;
    }

    private static double Probability(int events, double mean)
    {
        var probability = Math.Exp(-mean);
        for (var k = 1; k <= events; k++) probability *= mean / k;
        return probability;
    }

    private static double TailFrom(int events, double first, double mean)
    {
        double sum = first, term = first;
        for (var k = events + 1; term > sum * Precision / 10; k++) sum += term *= mean / k;
        return sum;
    }

    private static double TailTo(int events, double last, double mean)
    {
        double sum = last, term = last;
        for (var k = events; k > 0; k--) sum += term *= k / mean;
        return sum;
    }
}
