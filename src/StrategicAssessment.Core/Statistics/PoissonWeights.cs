namespace StrategicAssessment.Statistics;

/// <summary>The probabilities of a Poisson distribution wherever they are large enough to matter, with their sums from both ends.</summary>
internal sealed class PoissonWeights
{
    // Against the likeliest count. What is left out adds less than the last digit of a sum.
    private const double Least = 1e-18;

    private readonly double[] upTo;
    private readonly double[] from;

    /// <summary>Of this mean, above zero.</summary>
    public PoissonWeights(double mean)
    {
        var likeliest = Math.Floor(mean);
        var below = Below(likeliest, mean);
        First = likeliest - below;
        Weights = new double[below + 1 + Above(likeliest, mean)];
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

    private static int Below(double likeliest, double mean)
    {
        var found = 0;
        var weight = 1.0;
        for (var k = likeliest; k > 0 && (weight *= k / mean) > Least; k--) found++;
        return found;
    }

    private static int Above(double likeliest, double mean)
    {
        var found = 0;
        var weight = 1.0;
        for (var k = likeliest + 1; (weight *= mean / k) > Least; k++) found++;
        return found;
    }

    private void Fill(int likeliest, double mean)
    {
        Weights[likeliest] = 1;
        for (var i = likeliest; i > 0; i--) Weights[i - 1] = Weights[i] * (First + i) / mean;
        for (var i = likeliest + 1; i < Weights.Length; i++) Weights[i] = Weights[i - 1] * mean / (First + i);
    }

    private void Accumulate()
    {
        var sum = 0.0;
        foreach (var weight in Weights) sum += weight;
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] /= sum;
            upTo[i + 1] = upTo[i] + Weights[i];
        }

        for (var i = Weights.Length - 1; i >= 0; i--) from[i] = from[i + 1] + Weights[i];
    }

    private int Index(double at) => (int)Math.Clamp(at, 0, Weights.Length);
}
