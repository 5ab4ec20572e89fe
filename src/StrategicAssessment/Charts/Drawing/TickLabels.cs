using System.Collections.Immutable;
using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>Writes the numbers of ticks: as many as stand clear of each other, zero always among them.</summary>
internal static class TickLabels
{
    private const double Clear = 10;

    /// <summary>In a line from left to right at the sheet's top, which moves below them.</summary>
    public static void DrawAcross(Sheet sheet, ImmutableArray<Tick> ticks)
    {
        var style = TextStyle.Quiet;
        for (var stride = 1; stride <= ticks.Length; stride++)
        {
            var labels = Across(sheet, ticks, stride, style);
            if (!StandClear(labels)) continue;
            foreach (var label in labels) sheet.Add(label);
            break;
        }

        sheet.Down(style.LineHeight);
    }

    private static List<Label> Across(Sheet sheet, ImmutableArray<Tick> ticks, int stride, TextStyle style)
    {
        var zero = 0;
        for (var i = 0; i < ticks.Length; i++)
        {
            if (ticks[i].IsZero) zero = i;
        }

        var labels = new List<Label>();
        for (var i = zero % stride; i < ticks.Length; i += stride)
        {
            var half = TextMeasure.Width(ticks[i].Text, style) / 2;
            var x = Math.Clamp(ticks[i].At, Sheet.Left + half, Math.Max(Sheet.Left + half, sheet.Right - half));
            labels.Add(new Label(x, sheet.Top + style.CapHeight + 2, ticks[i].Text, style, Anchor.Middle));
        }

        return labels;
    }

    private static bool StandClear(List<Label> labels)
    {
        for (var i = 1; i < labels.Count; i++)
        {
            if (labels[i].Left - labels[i - 1].Right < Clear) return false;
        }

        return true;
    }
}
