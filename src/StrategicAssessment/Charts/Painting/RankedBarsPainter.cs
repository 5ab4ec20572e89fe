using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>A bar for each row, its number at its end.</summary>
internal sealed class RankedBarsPainter : IPainter
{
    private const double LeastPitch = 24;
    private const double Thickness = 16;

    private readonly RankedBars plot;
    private readonly RowLabels labels;
    private readonly RowField rowField;
    private readonly ReferenceLines references;
    private readonly bool hasFocus;

    public RankedBarsPainter(RankedBars plot)
    {
        this.plot = plot;
        labels = new RowLabels(plot.Rows);
        rowField = new RowField(labels, NumberRoom.Of(plot.Rows.Select(r => r.Number), TextStyle.Strong));
        references = new ReferenceLines(plot.References);
        hasFocus = plot.Rows.Any(r => r.Role == ChartRole.Focus);
    }

    /// <inheritdoc/>
    public double Width => rowField.Width;

    /// <inheritdoc/>
    public string Note => string.Empty;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var extent = Extent.Of(plot.Rows.Select(r => r.Number));
        references.Stretch(extent);
        var scale = TickScale.FromZero(extent.Least, extent.Most, rowField.Left, rowField.Right, rowField.TickCount);
        var names = sheet.Top;
        sheet.Down(references.Height);
        var top = sheet.Top;
        var middles = Middles(top);
        var bottom = top + Height();
        RowField.DrawGrid(sheet, scale, plot.Quantity, top, bottom);
        for (var i = 0; i < plot.Rows.Length; i++) DrawBar(sheet, scale, plot.Rows[i], middles[i]);
        sheet.Add(Trace.Between(scale.At(0), top, scale.At(0), bottom, Palette.Line));
        references.Draw(sheet, scale, names, bottom);
        for (var i = 0; i < plot.Rows.Length; i++)
        {
            labels.Draw(sheet, i, rowField.LabelRight, middles[i]);
            DrawNumber(sheet, scale, plot.Rows[i], middles[i]);
        }

        sheet.Down(bottom - top);
        rowField.DrawTicks(sheet, scale, plot.Quantity);
    }

    private double PitchOf(int row) => Math.Max(LeastPitch, labels.HeightOf(row));

    private double Height()
    {
        var height = 0.0;
        for (var i = 0; i < plot.Rows.Length; i++) height += PitchOf(i);
        return height;
    }

    private double[] Middles(double top)
    {
        var middles = new double[plot.Rows.Length];
        for (var i = 0; i < middles.Length; i++)
        {
            middles[i] = top + (PitchOf(i) / 2);
            top += PitchOf(i);
        }

        return middles;
    }

    private void DrawBar(Sheet sheet, TickScale scale, ChartRow row, double middle)
    {
        if (!row.Number.IsKnown) return;
        var (zero, end) = (scale.At(0), scale.At(row.Number.Size));
        var colour = hasFocus && row.Role != ChartRole.Focus ? Palette.Others : Palette.Focus;
        sheet.Add(new Box(Math.Min(zero, end), middle - (Thickness / 2), Math.Abs(end - zero), Thickness, colour));
    }

    private static void DrawNumber(Sheet sheet, TickScale scale, ChartRow row, double middle) =>
        BarNumbers.Draw(sheet, scale, row.Number, middle, !row.Number.IsKnown ? TextStyle.Quiet : row.Role == ChartRole.Focus ? TextStyle.Strong : TextStyle.Plain);
}
