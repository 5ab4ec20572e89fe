namespace StrategicAssessment.Statistics;

/// <summary>
/// How far two counts of like periods lie apart. Two counts of the same rate lie beyond 2 about 1 time in 6 and beyond 3, where its author acts,
/// about 1 time in 30: each square root has a standard deviation of a half, and the doubled difference of two has one of √2.
/// </summary>
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
