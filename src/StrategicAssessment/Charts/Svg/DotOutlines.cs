using System.Text;
using StrategicAssessment.Charts.Drawing;

namespace StrategicAssessment.Charts.Svg;

/// <summary>The corners of points that are not round, within a square of twice the radius.</summary>
internal static class DotOutlines
{
    private const double Arm = 0.4;

    public static string Of(Dot dot)
    {
        var corners = CornersOf(dot.Shape);
        var points = new StringBuilder();
        for (var i = 0; i < corners.Length; i += 2)
        {
            if (i > 0) points.Append(' ');
            points.Append(SvgWriter.Number(dot.X + (corners[i] * dot.Radius))).Append(',').Append(SvgWriter.Number(dot.Y + (corners[i + 1] * dot.Radius)));
        }

        return points.ToString();
    }

    private static ReadOnlySpan<double> CornersOf(DotShape shape) => shape switch
    {
        DotShape.Square => [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
        DotShape.Up => [0, -1, 1, 0.8, -1, 0.8],
        DotShape.Down => [0, 1, 1, -0.8, -1, -0.8],
        DotShape.Diamond => [0, -1, 1, 0, 0, 1, -1, 0],
        _ => [-Arm, -1, Arm, -1, Arm, -Arm, 1, -Arm, 1, Arm, Arm, Arm, Arm, 1, -Arm, 1, -Arm, Arm, -1, Arm, -1, -Arm, -Arm, -Arm],
    };
}
