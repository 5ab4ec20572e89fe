using System.Collections.Immutable;
using StrategicAssessment.Charts.Drawing;

namespace StrategicAssessment.Charts.Painting;

/// <summary>A line through points, interrupted where a number is not known; a number between two gaps is a point.</summary>
internal static class RunOfPoints
{
    public static void Draw(Sheet sheet, ImmutableArray<ChartNumber> numbers, double[] xs, TickScale scale, string colour, double width)
    {
        for (var first = 0; first < numbers.Length; first++)
        {
            if (!numbers[first].IsKnown) continue;
            var end = first;
            while (end < numbers.Length && numbers[end].IsKnown) end++;
            if (end - first == 1) sheet.Add(new Dot(xs[first], scale.At(numbers[first].Size), 3, DotShape.Circle, colour));
            else sheet.Add(new Trace(xs[first..end], Heights(numbers, scale, first, end), colour, width));
            first = end;
        }
    }

    private static double[] Heights(ImmutableArray<ChartNumber> numbers, TickScale scale, int first, int end)
    {
        var heights = new double[end - first];
        for (var i = first; i < end; i++) heights[i - first] = scale.At(numbers[i].Size);
        return heights;
    }
}
