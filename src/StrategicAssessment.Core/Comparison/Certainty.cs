namespace StrategicAssessment.Comparison;

/// <summary>Whether two values differ by more than chance would do.</summary>
public enum Certainty
{
    /// <summary>Nothing is known of what chance allows.</summary>
    NotKnown,

    /// <summary>Chance would do it 1 time in 20 or oftener.</summary>
    WithinChance,

    /// <summary>Chance would do it less than 1 time in 20.</summary>
    Likely,

    /// <summary>Chance would do it less than 1 time in 500.</summary>
    Certain,
}
