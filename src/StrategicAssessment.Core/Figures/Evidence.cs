using StrategicAssessment.Statistics;

namespace StrategicAssessment.Figures;

/// <summary>What chance allows of a figure. It goes where the value goes: a figure whose value is not shown has none.</summary>
/// <param name="Confidence">The plan's level, as a share of 1: what is printed and judged rests on it.</param>
public sealed record Evidence(double Confidence)
{
    /// <summary>Interval of the value in its own unit at 95%, or null where there is none.</summary>
    public Interval? At95 { get; init; }

    public Interval? At998 { get; init; }

    /// <summary>Whether the value differs from what it is compared with, or null where nothing is.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>For ranks: those that the intervals allow, or null.</summary>
    public RankRange? Ranks { get; init; }

    /// <summary>For trends: what five years show, or null.</summary>
    public JudgedTrend? Trend { get; init; }

    /// <summary>For shares of the answers to a survey: of whom; else null.</summary>
    public Sample? Sample { get; init; }

    /// <summary>For percentage changes: the two counts, where one of them or their difference is small; else null.</summary>
    public SmallNumbers? Small { get; init; }

    /// <summary>How much more the counts vary than those of independent events, as far as anything is judged by it; else null.</summary>
    public Dispersion? Dispersion => Judgement is { IsCompared: true } judgement ? judgement.Dispersion : Trend?.Found.Dispersion;

    /// <summary>The interval at the plan's level.</summary>
    public Interval? Interval => Confidence >= Statistics.Confidence.Control ? At998 : At95;
}

/// <summary>A recent trend.</summary>
public sealed record JudgedTrend(RecentTrend Found, GoodEnd Good);

/// <summary>Two counts that are too small, or too close, for their change to be read as a percentage.</summary>
/// <param name="Below">The threshold that a count or the difference falls short of.</param>
public sealed record SmallNumbers(decimal Now, decimal Before, int Below);

/// <summary>What a judgement rests on.</summary>
public enum JudgementTest
{
    ExactTest,
    /// <summary>Whether a benchmark's value lies in the value's interval.</summary>
    SingleOverlap,
    /// <summary>The same of a quoted value, whose limits at 95% say better, worse or similar as those who published it would.</summary>
    QuotedOverlap,
    /// <summary>Whether nought lies in the interval of the difference of two samples' shares.</summary>
    TwoSamples,
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
