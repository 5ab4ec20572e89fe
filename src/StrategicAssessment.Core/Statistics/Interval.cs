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
