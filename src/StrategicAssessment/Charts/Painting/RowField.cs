using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Where labels, bars and numbers of a chart of rows stand from left to right.</summary>
internal sealed class RowField
{
    private const double Gap = 8;
    private const double LeastPlot = 240;
    private const double TickTop = 4;

    /// <summary>Measures what must stand at the left and at the right of the bars.</summary>
    /// <param name="labels">The column at the left.</param>
    /// <param name="room">Room for numbers beside the bars.</param>
    public RowField(RowLabels labels, NumberRoom room)
    {
        var beside = (Sheet.Margin * 2) + labels.Width + (labels.Width > 0 ? Gap : 0) + room.Left + room.Right;
        Width = Math.Max(Sheet.UsualWidth, Math.Ceiling(beside + LeastPlot));
        LabelRight = Sheet.Margin + labels.Width;
        Left = LabelRight + (labels.Width > 0 ? Gap : 0) + room.Left;
        Right = Width - Sheet.Margin - room.Right;
    }

    /// <summary>Of the whole sheet.</summary>
    public double Width { get; }

    /// <summary>Where row labels end.</summary>
    public double LabelRight { get; }

    /// <summary>Where the lowest number stands.</summary>
    public double Left { get; }

    /// <summary>Where the highest number stands.</summary>
    public double Right { get; }

    /// <summary>How many ticks look well.</summary>
    public int TickCount => (int)((Right - Left) / 90);

    /// <summary>Lines up from the ticks, from the top to the bottom told.</summary>
    public static void DrawGrid(Sheet sheet, TickScale scale, Quantity quantity, double top, double bottom)
    {
        foreach (var tick in scale.Ticks(quantity.Unit))
            sheet.Add(Trace.Between(tick.At, top, tick.At, bottom, tick.IsZero ? Palette.Line : Palette.Grid));
    }

    /// <summary>Tick labels below the rows, and what they measure.</summary>
    public void DrawTicks(Sheet sheet, TickScale scale, Quantity quantity)
    {
        sheet.Down(TickTop);
        TickLabels.DrawAcross(sheet, scale.Ticks(quantity.Unit));
        var style = TextStyle.Quiet;
        foreach (var line in TextMeasure.Wrap(quantity.Words, sheet.Right - Sheet.Left, 2, style))
        {
            var half = TextMeasure.Width(line, style) / 2;
            var middle = Math.Clamp((Left + Right) / 2, Sheet.Left + half, sheet.Right - half);
            sheet.Add(new Label(middle, sheet.Top + style.CapHeight + 3, line, style, Anchor.Middle));
            sheet.Down(style.LineHeight);
        }
    }
}

/// <summary>Room for numbers at both sides of bars.</summary>
/// <param name="Left">Of bars that run to the left.</param>
/// <param name="Right">Of bars that run to the right.</param>
internal sealed record NumberRoom(double Left, double Right)
{
    private const double Gap = 6;

    /// <summary>As the numbers ask for.</summary>
    public static NumberRoom Of(IEnumerable<ChartNumber> numbers, TextStyle style)
    {
        var (left, right) = (0.0, 0.0);
        foreach (var number in numbers)
        {
            var width = TextMeasure.Width(number.Display, style) + Gap;
            if (number.Size < 0) left = Math.Max(left, width);
            else right = Math.Max(right, width);
        }

        return new NumberRoom(left, right);
    }
}
