using System.Collections.Immutable;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Office;

/// <summary>How a point that stands out looks.</summary>
/// <param name="Colour">As in the palette.</param>
internal sealed record PointMark(string Shape, string Colour)
{
    /// <summary>Of the points of a control chart; null for those that do not stand out.</summary>
    public static ImmutableArray<PointMark?> Of(ControlChart chart) => [.. chart.Points.Select(p => Of(p.Signal))];

    /// <summary>Of the places of a funnel; null for those that do not stand out.</summary>
    public static ImmutableArray<PointMark?> Of(Funnel funnel) =>
        [.. funnel.Points.Select(p => Of(p.Signal) ?? (p.Role == ChartRole.Focus ? new PointMark("circle", Palette.Focus) : null))];

    /// <summary>Of a signal; null for none.</summary>
    public static PointMark? Of(SignalKind signal) => signal == SignalKind.None ? null : new PointMark(ShapeOf(SignalMarks.ShapeOf(signal)), SignalMarks.ColourOf(signal));

    // Office has no triangle that points down.
    private static string ShapeOf(PointShape shape) => shape switch
    {
        PointShape.Square => "square",
        PointShape.Diamond => "diamond",
        PointShape.Up => "triangle",
        PointShape.Down => "star",
        PointShape.Circle or PointShape.Cross => "circle",
    };
}
