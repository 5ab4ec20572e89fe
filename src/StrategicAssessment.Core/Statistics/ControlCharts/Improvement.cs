namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>Which way is good. Has no default: a chart of crime and a chart of people in treatment must each say theirs.</summary>
public enum Improvement
{
    /// <summary>Low values are good.</summary>
    Decrease,

    /// <summary>High values are good.</summary>
    Increase,

    /// <summary>Neither way is good by itself.</summary>
    Neither,
}
