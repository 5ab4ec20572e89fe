using System.Collections.Immutable;

namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A charted series: its lines, what each point signals, and the steps that it shows.</summary>
/// <param name="Kind">Which chart.</param>
/// <param name="Settings">As used.</param>
/// <param name="Points">Earliest first.</param>
/// <param name="Segments">Earliest first; together they are all the points.</param>
/// <param name="Steps">Proposed changes of level, earliest first.</param>
/// <param name="Assurance">Of the limits at the last point.</param>
public sealed record ControlChart(
    ChartKind Kind,
    ControlChartSettings Settings,
    ImmutableArray<ChartPoint> Points,
    ImmutableArray<ChartSegment> Segments,
    ImmutableArray<StepProposal> Steps,
    Assurance Assurance)
{
    /// <summary>What the last point with a value says of the series as it is now.</summary>
    public PointType Variation
    {
        get
        {
            for (var i = Points.Length - 1; i >= 0; i--)
            {
                if (Points[i].IsKnown) return Points[i].Type;
            }

            return PointType.CommonCause;
        }
    }
}
