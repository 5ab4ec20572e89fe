namespace StrategicAssessment.Statistics;

/// <summary>How many answered a question, and how far they are from a simple random sample: what the margin of a share of them rests on.</summary>
/// <remarks>The design effect is the variance of the sample over that of a simple random one of its size: Kish (1965), Survey Sampling.</remarks>
/// <param name="Base">How many answered, not weighted.</param>
public sealed record Sample(double Base, double DesignEffect)
{
    /// <summary>Of fewer a share says little.</summary>
    public const int Least = 30;

    /// <summary>The interval of a share in per cent: Wilson's, of as many of a simple random sample as say as much.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody answered, or a share that is none.</exception>
    public Interval IntervalOf(double percent, double confidence) =>
        ProportionInterval.Of(percent / 100 * (Base / DesignEffect), Base / DesignEffect, confidence).Times(100);
}
