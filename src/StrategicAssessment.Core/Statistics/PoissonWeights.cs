namespace StrategicAssessment.Statistics;

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
