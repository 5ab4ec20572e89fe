using StrategicAssessment.Statistics;

namespace StrategicAssessment.Figures;

/// <summary>What chance allows of a figure. It goes where the value goes: a figure whose value is not shown has none.</summary>
/// <param name="Confidence">The plan's level, as a share of 1: what is printed and judged rests on it.</param>
public sealed record Evidence(double Confidence)
{
    /// <summary>Interval of the value in its own unit at 95%, or null where there is none.</summary>
    public Interval? At95 { get; init; }

    /// <summary>The same at 99.8%.</summary>
    public Interval? At998 { get; init; }

    /// <summary>Whether the value differs from what it is compared with, or null where nothing is.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>For ranks: those that the intervals allow, or null.</summary>
    public RankRange? Ranks { get; init; }

    /// <summary>For trends: what five years show, or null.</summary>
    public JudgedTrend? Trend { get; init; }

    /// <summary>For percentage changes: the two counts, where one of them or their difference is small; else null.</summary>
    public SmallNumbers? Small { get; init; }

    /// <summary>How much more the counts vary than those of independent events, as far as anything is judged by it; else null.</summary>
    public Dispersion? Dispersion => Judgement is { IsCompared: true } judgement ? judgement.Dispersion : Trend?.Found.Dispersion;

    /// <summary>The interval at the plan's level.</summary>
    public Interval? Interval => Confidence >= Statistics.Confidence.Control ? At998 : At95;
}

/// <summary>A recent trend.</summary>
/// <param name="Found">What the series shows.</param>
public sealed record JudgedTrend(RecentTrend Found, GoodEnd Good);

/// <summary>Two counts that are too small, or too close, for their change to be read as a percentage.</summary>
/// <param name="Below">The threshold that a count or the difference falls short of.</param>
public sealed record SmallNumbers(decimal Now, decimal Before, int Below);
