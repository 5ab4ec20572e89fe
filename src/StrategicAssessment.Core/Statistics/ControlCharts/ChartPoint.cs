namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A point of a chart and what it signals.</summary>
/// <param name="Index">Its position in the series; 0 is the first.</param>
/// <param name="Value">As charted: the value, count, rate or proportion; NaN where there is none.</param>
/// <param name="Limits">The lines at this point; null where its segment has none.</param>
/// <param name="Causes">Every rule that the point is part of; <see cref="SpecialCause.None"/> for natural variation.</param>
/// <param name="Direction">Of the signal: 1 up (above, rising), -1 down (below, falling), 0 without a signal.</param>
/// <param name="Type">What the signal means.</param>
public sealed record ChartPoint(int Index, double Value, ControlLimits? Limits, SpecialCause Causes, int Direction, PointType Type)
{
    /// <summary>The signal that names the point: the first of those that hold.</summary>
    public SpecialCause Signal => (SpecialCause)((int)Causes & -(int)Causes);

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => !double.IsNaN(Value);
}
