namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>What the signal of a point means for those who want the series to go one way.</summary>
public enum PointType
{
    /// <summary>No signal: natural variation.</summary>
    CommonCause,

    /// <summary>A signal the good way.</summary>
    Improvement,

    /// <summary>A signal the bad way.</summary>
    Concern,

    /// <summary>A signal upwards where neither way is good by itself.</summary>
    NeutralHigh,

    /// <summary>A signal downwards where neither way is good by itself.</summary>
    NeutralLow,
}
