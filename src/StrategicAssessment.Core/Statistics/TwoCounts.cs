namespace StrategicAssessment.Statistics;

/// <summary>When two counts are too few to tell.</summary>
public static class TwoCounts
{
    // Of two counts of which the one is twice the other, the difference over its standard error is a third of the root of their sum.
    private const double Doubling = 9;
    private static readonly double Z = Confidence.Z(Confidence.Usual);

    /// <summary>Whether of so many in two periods even twice as many in the one as in the other would show no sign.</summary>
    public static bool AreFew(double together) => together < Doubling * Z * Z;

    /// <summary>Whether, where so many were to be expected, even twice as many would show no sign.</summary>
    public static bool IsFew(double expected) => expected < Z * Z;
}

/// <summary>How far two counts of like periods lie apart. Two counts of the same rate lie beyond 2 about 1 time in 6 and beyond 3, where its author acts, about
/// 1 time in 30: each square root has a standard deviation of a half, and the doubled difference of two has one of √2.</summary>
/// <remarks>The variance-stabilising square root: Wheeler (2016), Tables and graphs for monitoring temporal crime trends.</remarks>
public static class PoissonZ
{
    /// <summary>Beyond this the author acts.</summary>
    public const double Signal = 3;

    /// <summary><c>2 (√now - √before)</c>: above zero for a rise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero.</exception>
    public static double Of(double now, double before) =>
        2 * (Math.Sqrt(Given.Count(now, nameof(now))) - Math.Sqrt(Given.Count(before, nameof(before))));
}

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
