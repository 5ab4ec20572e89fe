namespace StrategicAssessment.Comparison;

/// <summary>Whether two values differ by more than chance would do: the scale of words of the whole program.</summary>
public enum Certainty
{
    /// <summary>Nothing is known of what chance allows.</summary>
    NotKnown,

    /// <summary>So few that even twice as many would show no sign.</summary>
    TooFew,

    /// <summary>Chance would do it 1 time in 20 or oftener.</summary>
    NoClearChange,

    /// <summary>Chance would do it less than 1 time in 20.</summary>
    SomeSign,

    /// <summary>Chance would do it less than 4 times in 1,000.</summary>
    Clear,
}
