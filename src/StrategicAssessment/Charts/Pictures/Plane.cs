using ScottPlot.Plottables;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <param name="Sample">How the line looks, and its name.</param>
internal sealed record LineName(KeyEntry Sample, double X, double Number);

/// <summary>
/// A field with a vertical axis at its left. Names of lines stand at their ends, moved apart where the lines end close together; a thin line leads
/// to a name that moved. On a narrow picture they are a key below.
/// </summary>
internal sealed class Plane
{
    private const double Tallest = 300, TallestNarrow = 240, WidestNames = 170, Gap = 8, Between = 3, Moved = 7;
    private const int Ticks = 6, MostLines = 2;

    private readonly Quantity quantity;
    private readonly Extent extent;
    private readonly double nameWidth;
    private readonly bool isNarrow;

    /// <summary>Measures the axis and the names.</summary>
    /// <param name="quantity">What the vertical axis measures.</param>
    /// <param name="tail">Words whose middle stands at the right end of the horizontal axis.</param>
    public Plane(Quantity quantity, Extent extent, IEnumerable<string> names, string tail, PictureWidth width)
    {
        (this.quantity, this.extent, isNarrow) = (quantity, extent, width == PictureWidth.Narrow);
        nameWidth = isNarrow ? 0 : Math.Min(WidestNames, TextStyle.Strong.Widest(names));
        var ticks = Scale(0).Ticks(quantity.Unit);
        Left = Sheet.Margin + TextStyle.Quiet.Widest(ticks.Select(t => t.Text)) + Gap;
        Width = Math.Max((double)width, Left + 200 + nameWidth + Gap + Sheet.Margin);
        var overhang = Math.Min(60, TextStyle.Quiet.Widest(tail.Split(' ')) / 2) - 6;
        Right = Width - Sheet.Margin - (nameWidth > 0 ? nameWidth + (2 * Gap) : Math.Max(Gap, overhang));
    }

    public double Width { get; }
    public double Left { get; }
    public double Right { get; }

    /// <summary>Empty, or that the axis does not begin at zero.</summary>
    public string Note(Words words) => Scale(0).HasZero ? string.Empty : words["chart.axis"];

    /// <summary>Draws the axis and moves the sheet's top below the field.</summary>
    /// <returns>Where numbers stand.</returns>
    public TickScale Begin(Sheet sheet)
    {
        sheet.Write(quantity.Words, TextStyle.Quiet, 3);
        sheet.Down(8);
        var scale = Scale(sheet.Top);
        sheet.BeginField(Left, Right, Height);
        sheet.MeasureUp(scale, quantity.Unit);
        sheet.Rule(new HorizontalLine { Y = scale.First }, Palette.Line, 1);
        if (scale.HasZero && scale.First < 0) sheet.Rule(new HorizontalLine { Y = 0 }, Palette.Line, 1);
        return scale;
    }

    /// <summary>Labels of periods below the field.</summary>
    public static void WriteTimes(Sheet sheet, IReadOnlyList<string> labels, double[] xs)
    {
        if (labels.Count == 0) return;
        var ticks = TickLabels.Of(labels, xs, sheet.Width, xs.Length - 1);
        sheet.Down(6);
        sheet.SetTicks(sheet.Plot.Axes.Bottom, xs, xs, ticks);
        sheet.Down(TickLabels.HeightOf(ticks) + 2);
    }

    /// <summary>Writes the names: beside the field, or below what the sheet holds so far.</summary>
    public void WriteNames(Sheet sheet, TickScale scale, IReadOnlyList<LineName> names)
    {
        if (isNarrow)
        {
            sheet.Down(4);
            sheet.Overlay.Key([.. names.Select(n => n.Sample)]);
            return;
        }

        var sorted = names.OrderBy(n => scale.At(n.Number)).ToList();
        var lines = sorted.ConvertAll(n => n.Sample.Style.Wrap(n.Sample.Name, nameWidth, MostLines));
        var heights = sorted.Select((n, i) => lines[i].Count * n.Sample.Style.LineHeight).ToArray();
        var middles = Apart(sorted.ConvertAll(n => scale.At(n.Number)), heights, sheet.Field.Top - 6, sheet.Field.Bottom + 6);
        var left = Right + (2 * Gap);
        for (var i = 0; i < sorted.Count; i++)
        {
            var (style, y) = (sorted[i].Sample.Style, scale.At(sorted[i].Number));
            if (Math.Abs(middles[i] - y) > Moved) sheet.Overlay.Lead(sorted[i].X + 5, y, left - 3, middles[i]);
            var top = middles[i] - (heights[i] / 2) + ((style.LineHeight + style.CapHeight) / 2);
            for (var line = 0; line < lines[i].Count; line++)
                sheet.Overlay.Add(new Word(left, top + (line * style.LineHeight), lines[i][line], style) { Whole = lines[i][line].EndsWith('…') ? sorted[i].Sample.Name : null });
        }
    }

    private double Height => isNarrow ? TallestNarrow : Tallest;

    private TickScale Scale(double top) => TickScale.ForLines(extent.Least, extent.Most, top + Height, top, Ticks);

    private static double[] Apart(List<double> wanted, double[] heights, double top, double bottom)
    {
        var middles = new double[heights.Length];
        for (var i = 0; i < middles.Length; i++)
        {
            middles[i] = Math.Max(wanted[i], top + (heights[i] / 2));
            top = middles[i] + (heights[i] / 2) + Between;
        }

        for (var i = middles.Length - 1; i >= 0; i--)
        {
            middles[i] = Math.Min(middles[i], bottom - (heights[i] / 2));
            bottom = middles[i] - (heights[i] / 2) - Between;
        }

        return middles;
    }
}
