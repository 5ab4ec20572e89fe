using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Painting;

/// <summary>The number of a bar, beyond its end; the symbol of a number that is not shown stands where its bar would begin.</summary>
internal static class BarNumbers
{
    private const double Gap = 5;

    public static void Draw(Sheet sheet, TickScale scale, ChartNumber number, double middle, TextStyle style)
    {
        if (number.Display.Length == 0) return;
        var isLeft = number.Size < 0;
        var x = scale.At(number.Size) + (isLeft ? -Gap : Gap);
        sheet.WriteOver(new Label(x, middle + (style.CapHeight / 2), number.Display, style, isLeft ? Anchor.End : Anchor.Start));
    }
}
