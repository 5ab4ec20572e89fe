using MathNet.Numerics.Distributions;

namespace StrategicAssessment.Statistics;

/// <summary>How an interval was got.</summary>
public enum IntervalMethod
{
    /// <summary>From the Poisson distribution itself; used below ten events.</summary>
    Exact,
    /// <summary>Byar's approximation to it; used from ten events.</summary>
    Byar,
    /// <summary>Wilson's score interval of a proportion.</summary>
    Wilson,
    /// <summary>Score interval of a ratio of two rates.</summary>
    Score,
    /// <summary>Newcombe's: got from the intervals of the two things compared.</summary>
    Newcombe,
    /// <summary>Dobson's, of a weighted sum of counts.</summary>
    Dobson,
    /// <summary>As the publisher of a quoted value gives it.</summary>
    Published,
}

/// <summary>Where the true value lies, as far as chance allows; both ends are included.</summary>
/// <param name="Lower">Null where the method gives none: Byar's for one or two events at a high confidence.</param>
/// <param name="Upper">Positive infinity where there is no upper end, as for a ratio to nothing.</param>
public sealed record Interval(double? Lower, double Upper, IntervalMethod Method)
{
    /// <summary>Whether a value lies within it. A missing lower end counts as no end.</summary>
    public bool Holds(double value) => (Lower is not { } lower || lower <= value) && value <= Upper;

    /// <summary>Both ends times a factor above zero.</summary>
    public Interval Times(double factor) => factor > 0
        ? this with { Lower = Lower * factor, Upper = Upper * factor }
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "An interval is scaled by a factor above zero.");
}

/// <summary>Confidence levels: a share from 0.9 to below 1, or a percentage from 90 to below 100; 0.95 and 95 mean the same.</summary>
public static class Confidence
{
    /// <summary>The usual level: 1 time in 20 by chance alone.</summary>
    public const double Usual = 0.95;

    /// <summary>The level of control limits: 1 time in 500 by chance alone.</summary>
    public const double Control = 0.998;

    private const double Percent = 100;

    /// <summary>As a share of 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither from 0.9 to below 1 nor from 90 to below 100.</exception>
    public static double Share(double level) => level switch
    {
        >= 0.9 and < 1 => level,
        >= 90 and < Percent => level / Percent,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies from 0.9 to below 1, or from 90 to below 100."),
    };

    /// <summary>What lies beyond each end: 0.025 at 95%.</summary>
    public static double Tail(double level) => (1 - Share(level)) / 2;

    /// <summary>How many standard errors reach to the limit: 1.959964 at 95%, 3.090232 at 99.8%.</summary>
    public static double Z(double level) => Share(level) switch
    {
        Usual => 1.959963984540054,
        Control => 3.090232306167814,
        var share => Normal.InvCDF(0, 1, share + ((1 - share) / 2)),
    };
}
