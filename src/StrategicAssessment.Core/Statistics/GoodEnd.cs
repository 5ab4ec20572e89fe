namespace StrategicAssessment.Statistics;

/// <summary>Which end of a scale is good. There is no default that would be right.</summary>
public enum GoodEnd
{
    /// <summary>Neither is: values are higher or lower, never better or worse.</summary>
    Neither,

    /// <summary>Lower is better.</summary>
    Lower,

    /// <summary>Higher is better.</summary>
    Higher,
}
