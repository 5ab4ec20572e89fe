using StrategicAssessment.Statistics;

namespace StrategicAssessment.Figures;

/// <summary>What a judgement rests on.</summary>
public enum JudgementTest
{
    /// <summary>The exact test of two counts.</summary>
    ExactTest,

    /// <summary>Whether a benchmark's value lies in the value's interval.</summary>
    SingleOverlap,

    /// <summary>The same of a quoted value, whose limits at 95% say better, worse or similar as those who published it would.</summary>
    QuotedOverlap,
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

    /// <summary>How much more the counts vary than those of independent events, and what that was measured on.</summary>
    public Dispersion Dispersion { get; init; } = Dispersion.None;

    /// <summary>For two counts: whether it speaks of the change of the rate, because that is asked for or because the residents moved.</summary>
    public bool IsOfRate { get; init; }

    public bool IsCompared => Standing != Standing.NotCompared;

    public bool IsClear => Standing is Standing.MuchHigher or Standing.MuchLower;

    /// <summary>Whether there is some sign of a difference, or more.</summary>
    public bool HasSign => IsClear || Standing is Standing.Higher or Standing.Lower;

    /// <summary>Whether it went up, or lies above: 1; down or below: -1; 0 where there is no sign of either.</summary>
    public int Direction => Standing is Standing.MuchHigher or Standing.Higher ? 1 : HasSign ? -1 : 0;

    /// <summary>The answer in terms of good and bad, where the plan says which is which.</summary>
    public Verdict Verdict => Verdicts.Of(Standing, Good);

    /// <summary>The colour of its traffic light; off where nobody says which end is good.</summary>
    public Light Light => Good == GoodEnd.Neither || !IsCompared || Standing == Standing.TooFew ? Light.Off
        : !IsClear ? Light.Amber : Verdict == Verdict.Better ? Light.Green : Light.Red;

    /// <summary>Whether Poisson z and the ratio of rates say the same as the test.</summary>
    public bool Agrees => !ZParts && !RatioParts;

    /// <summary>Whether Poisson z, over as much as the counts vary, says otherwise than the test.</summary>
    public bool ZParts => Z is { } z && Math.Abs(z) / Math.Sqrt(Dispersion.Factor) > PoissonZ.Signal != HasSign;

    /// <summary>Whether the ratio of the rates says otherwise than the test.</summary>
    public bool RatioParts => Ratio is { } ratio && ratio.Differs != HasSign;
}
