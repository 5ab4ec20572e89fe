using ScottPlot;
using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A dot and its whiskers for each row; the numbers stand in a column at the right.</summary>
internal sealed class IntervalDotsDrawing : IDrawing
{
    private const double Pitch = 24;

    private readonly IntervalDots plot;
    private readonly Rows rows;
    private readonly Words words;
    private readonly TickScale scale;
    private readonly double radius;

    public IntervalDotsDrawing(IntervalDots plot, PictureWidth width, Words words)
    {
        (this.plot, this.words, radius) = (plot, words, width == PictureWidth.Narrow ? 3.5 : 5);
        rows = new Rows(plot.Rows, Pitch, new NumberRoom(0, TextStyle.Strong.Widest(plot.Rows.Select(r => r.Number.Display)) + 14), width, plot.References);
        var extent = Extent.Of(plot.Rows.Select(r => r.Number));
        foreach (var row in plot.Rows)
        {
            extent.Take(row.Lower);
            extent.Take(row.Upper);
        }

        scale = rows.Scale(extent, isFromZero: false);
    }

    public double Width => rows.Width;
    public string Note => scale.HasZero ? string.Empty : words["chart.axis"];

    public void Draw(Sheet sheet)
    {
        var middles = rows.Begin(sheet);
        DrawWhiskers(sheet, middles);
        for (var i = 0; i < middles.Length; i++)
        {
            var (number, isFocus) = (plot.Rows[i].Number, plot.Rows[i].Role == ChartRole.Focus);
            var style = !number.IsKnown ? TextStyle.Quiet : isFocus ? TextStyle.Strong : TextStyle.Plain;
            sheet.Overlay.Add(new Word(sheet.Right, sheet.Field.Top + middles[i] + (style.CapHeight / 2), number.Display, style, Anchor.End));
            if (number.IsKnown) sheet.Point(number.Size, -middles[i], isFocus ? radius + 1 : radius, isFocus ? PointShape.Diamond : PointShape.Circle, isFocus ? Palette.Focus : Palette.Others);
        }

        rows.End(sheet, scale, plot.Quantity);
    }

    private void DrawWhiskers(Sheet sheet, double[] middles)
    {
        var known = Enumerable.Range(0, middles.Length).Where(i => plot.Rows[i] is { Number.IsKnown: true, Lower.IsKnown: true, Upper.IsKnown: true }).ToList();
        if (known.Count == 0) return;
        var bars = new ErrorBar(
            [.. known.Select(i => plot.Rows[i].Number.Size)], [.. known.Select(i => -middles[i])],
            [.. known.Select(i => plot.Rows[i].Upper!.Size - plot.Rows[i].Number.Size)], [.. known.Select(i => plot.Rows[i].Number.Size - plot.Rows[i].Lower!.Size)], null, null);
        (bars.LineStyle.Color, bars.LineStyle.Width, bars.CapSize) = (Color.FromHex(Palette.Ink), 1.5f, 4);
        sheet.Plot.PlottableList.Add(bars);
    }
}
