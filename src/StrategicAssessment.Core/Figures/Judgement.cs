using StrategicAssessment.Statistics;

namespace StrategicAssessment.Figures;

/// <summary>What a judgement rests on.</summary>
public enum JudgementTest
{
    /// <summary>The exact test of two counts.</summary>
    ExactTest,

    /// <summary>Whether a benchmark's value lies in the value's interval.</summary>
    SingleOverlap,
}

/// <summary>Whether a value differs from what it is compared with by more than chance would do.</summary>
/// <param name="Standing">The answer, whichever end is good.</param>
public sealed record Judgement(JudgementTest Test, Standing Standing, GoodEnd Good)
{
    /// <summary>For two counts: Poisson z; else null.</summary>
    public double? Z { get; init; }

    /// <summary>For the exact test: its probability; else null.</summary>
    public double? Probability { get; init; }

    /// <summary>For two counts among different numbers of residents: the ratio of the two rates; else null.</summary>
    public RateRatio? Ratio { get; init; }

    /// <summary>Whether there was anything to compare.</summary>
    public bool IsCompared => Standing != Standing.NotCompared;

    /// <summary>Whether the difference is more than chance would do.</summary>
    public bool IsReal => Standing is not (Standing.Similar or Standing.NotCompared);

    /// <summary>The answer in terms of good and bad, where the plan says which is which.</summary>
    public Verdict Verdict => Verdicts.Of(Standing, Good);

    /// <summary>Whether Poisson z and the ratio of rates say the same as the test.</summary>
    public bool Agrees => (Z is not { } z || Math.Abs(z) > PoissonZ.Signal == IsReal) && (Ratio is not { } ratio || ratio.Differs == IsReal);
}
