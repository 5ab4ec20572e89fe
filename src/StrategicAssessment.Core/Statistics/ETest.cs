using MathNet.Numerics.Distributions;

namespace StrategicAssessment.Statistics;

/// <summary>The exact test of two counts: how often counts at least as far apart as these would come about if both had the same rate. Apart is measured by the
/// difference of the two rates over its own standard error, each side's from its own count, as the authors do.</summary>
/// <remarks>Krishnamoorthy and Thomson (2004), A more powerful test for comparing two Poisson means, Journal of Statistical Planning and Inference 119.</remarks>
public static class ETest
{
    /// <summary>From this many expected events on the normal distribution is taken for the Poisson: they agree in the first five digits.</summary>
    public const double NormalFrom = 1e10;

    // Two outcomes that lie equally far apart in truth must not be told apart by the last digit of a square root.
    private const double Tie = 1e-9;

    private const double Told = 1e-8;

    /// <summary>The two-sided probability: 1 when the two rates are equal, 0 for one below 1e-16; null when there were no events at all, where the test says
    /// nothing. The order of the two does not matter.</summary>
    /// <param name="exposure">What a count is out of, above zero: months, residents.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or an exposure not above it.</exception>
    public static double? PValue(double events, double other, double exposure = 1, double otherExposure = 1)
    {
        Given.Count(events, nameof(events));
        Given.Count(other, nameof(other));
        var relative = Given.Population(otherExposure, nameof(otherExposure)) / Given.Population(exposure, nameof(exposure));
        if (events + other == 0) return null;
        var distance = Distance(events, other, relative);
        if (distance == 0) return 1;
        var expected = (events + other) / (1 + relative);
        return expected * Math.Max(1, relative) > NormalFrom
            ? 2 * Normal.CDF(0, 1, -Math.Sqrt(distance))
            : Math.Min(1, Sum(expected, distance, relative));
    }

    /// <summary>How many standard errors of independent events the two rates lie apart: those that the probability stands for, or, where it is too small to be
    /// told from nothing, the studentised difference itself.</summary>
    public static double Score(double probability, double events, double other, double exposure = 1, double otherExposure = 1) => probability > Told
        ? -Normal.InvCDF(0, 1, probability / 2)
        : Math.Sqrt(Distance(events, other, otherExposure / exposure));

    // The square of the studentised difference. The first exposure is 1, the other as many times that.
    private static double Distance(double events, double other, double relative)
    {
        var difference = events - (other / relative);
        return difference * difference / (events + (other / (relative * relative)));
    }

    private static double Sum(double expected, double distance, double relative)
    {
        var first = new PoissonWeights(expected);
        var second = relative == 1 ? first : new PoissonWeights(expected * relative);
        var sum = 0.0;
        for (var i = 0; i < first.Weights.Length; i++) sum += first.Weights[i] * Beyond(first.First + i, second, distance, relative);
        return sum;
    }

    // For one count of the first, the counts of the second that lie as far apart or farther are those outside the two roots of a quadratic.
    private static double Beyond(double count, PoissonWeights second, double distance, double relative)
    {
        var middle = (count * relative) + (distance / 2);
        var reach = Math.Sqrt(distance * ((count * relative) + (count * relative * relative) + (distance / 4)));
        var slack = Tie * (1 + middle);
        var below = count == 0 ? -1 : Math.Floor(middle - reach + slack);
        return (below < 0 ? 0 : second.UpTo(below)) + second.From(Math.Ceiling(middle + reach - slack));
    }
}

/// <summary>The probabilities of a Poisson distribution wherever they are large enough to matter, with their sums from both ends.</summary>
internal sealed class PoissonWeights
{
    // So many standard deviations and counts beyond the mean: what is left out adds less than the last digit of a sum.
    private const double Deviations = 9;
    private const double Beyond = 30;

    private readonly double[] upTo;
    private readonly double[] from;

    /// <summary>Of this mean, above zero.</summary>
    public PoissonWeights(double mean)
    {
        var likeliest = Math.Floor(mean);
        var reach = (int)((Deviations * Math.Sqrt(mean)) + Beyond);
        var below = (int)Math.Min(likeliest, reach);
        First = likeliest - below;
        Weights = new double[below + 1 + reach];
        upTo = new double[Weights.Length + 1];
        from = new double[Weights.Length + 1];
        Fill(below, mean);
        Accumulate();
    }

    /// <summary>The least count that matters.</summary>
    public double First { get; }

    /// <summary>Their probabilities, from <see cref="First"/> on.</summary>
    public double[] Weights { get; }

    /// <summary>The probability of this count or fewer.</summary>
    public double UpTo(double count) => upTo[Index(count - First + 1)];

    /// <summary>The probability of this count or more.</summary>
    public double From(double count) => from[Index(count - First)];

    private void Fill(int likeliest, double mean)
    {
        Weights[likeliest] = 1;
        for (var i = likeliest; i > 0; i--) Weights[i - 1] = Weights[i] * (First + i) / mean;
        for (var i = likeliest + 1; i < Weights.Length; i++) Weights[i] = Weights[i - 1] * mean / (First + i);
    }

    private void Accumulate()
    {
        var scale = 1 / Weights.Sum();
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] *= scale;
            upTo[i + 1] = upTo[i] + Weights[i];
        }

        for (var i = Weights.Length - 1; i >= 0; i--) from[i] = from[i + 1] + Weights[i];
    }

    private int Index(double at) => (int)Math.Clamp(at, 0, Weights.Length);
}
