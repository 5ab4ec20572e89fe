using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Painting;

/// <summary>A field with a vertical axis at its left and names of lines at its right.</summary>
internal sealed class Plane
{
    private const double Tallest = 300;
    private const double WidestNames = 170;
    private const double Gap = 8;

    private readonly Quantity quantity;
    private readonly Extent extent;
    private readonly double nameWidth;

    /// <summary>Measures the axis and the names.</summary>
    /// <param name="quantity">What the vertical axis measures.</param>
    /// <param name="extent">What it must hold.</param>
    /// <param name="names">Of lines, to stand at the right.</param>
    public Plane(Quantity quantity, Extent extent, IEnumerable<string> names)
    {
        (this.quantity, this.extent) = (quantity, extent);
        nameWidth = Math.Min(WidestNames, TextMeasure.Widest(names, TextStyle.Strong));
        var ticks = TickScale.ForLines(extent.Least, extent.Most, Tallest, 0, 6).Ticks(quantity.Unit);
        Left = Sheet.Margin + TextMeasure.Widest(ticks.Select(t => t.Text), TextStyle.Quiet) + Gap;
        Width = Math.Max(Sheet.UsualWidth, Left + 240 + nameWidth + Gap + Sheet.Margin);
        Right = Width - Sheet.Margin - (nameWidth > 0 ? nameWidth + (2 * Gap) : Gap);
    }

    /// <summary>Of the whole sheet.</summary>
    public double Width { get; }

    /// <summary>Left edge of the rowField.</summary>
    public double Left { get; }

    /// <summary>Right edge of the rowField.</summary>
    public double Right { get; }

    /// <summary>Where names begin, and how wide they may be.</summary>
    public double NamesLeft => Right + (2 * Gap);

    /// <summary>How wide names may be.</summary>
    public double NameWidth => nameWidth;

    /// <summary>Empty, or that the axis does not begin at zero.</summary>
    public string Note => TickScale.ForLines(extent.Least, extent.Most, Tallest, 0, 6).HasZero ? string.Empty : ChartWords.AxisNotFromZero;

    /// <summary>Draws the axis and moves the sheet's top below the rowField.</summary>
    /// <returns>Where numbers stand.</returns>
    public TickScale Draw(Sheet sheet)
    {
        sheet.Write(quantity.Words, TextStyle.Quiet, 2);
        sheet.Down(8);
        var scale = TickScale.ForLines(extent.Least, extent.Most, sheet.Top + Tallest, sheet.Top, 6);
        var style = TextStyle.Quiet;
        foreach (var tick in scale.Ticks(quantity.Unit))
        {
            sheet.Add(Trace.Between(Left, tick.At, Right, tick.At, tick.IsZero ? Palette.Line : Palette.Grid));
            sheet.Add(new Label(Left - Gap, tick.At + (style.CapHeight / 2), tick.Text, style, Anchor.End));
        }

        sheet.Add(Trace.Between(Left, sheet.Top + Tallest, Right, sheet.Top + Tallest, Palette.Line));
        sheet.Down(Tallest);
        return scale;
    }
}
