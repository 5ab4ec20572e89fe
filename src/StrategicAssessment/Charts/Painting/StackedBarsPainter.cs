using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Parts one behind the other; a part's number stands in it where it fits.</summary>
internal sealed class StackedBarsPainter : IPainter
{
    private const double LeastPitch = 34;
    private const double Thickness = 24;
    private const double Seam = 2;

    private readonly StackedBars plot;
    private readonly RowLabels labels;
    private readonly RowField rowField;

    public StackedBarsPainter(StackedBars plot)
    {
        this.plot = plot;
        labels = RowLabels.Of(plot.Labels);
        rowField = new RowField(labels, new NumberRoom(0, TextMeasure.Widest(plot.Labels.Select((_, i) => NotShown(i)), TextStyle.Quiet) + 8));
    }

    /// <inheritdoc/>
    public double Width => rowField.Width;

    /// <inheritdoc/>
    public string Note => string.Empty;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var extent = new Extent();
        for (var i = 0; i < plot.Labels.Length; i++) Stretch(extent, i);
        var scale = TickScale.FromZero(extent.Least, extent.Most, rowField.Left, rowField.Right, rowField.TickCount);
        Key.Draw(sheet, [.. plot.Series.Select((s, i) => new KeyEntry(s.Name, Palette.Series[i]))]);
        var top = sheet.Top;
        var bottom = top;
        for (var i = 0; i < plot.Labels.Length; i++) bottom += PitchOf(i);
        RowField.DrawGrid(sheet, scale, plot.Quantity, top, bottom);
        for (var i = 0; i < plot.Labels.Length; i++)
        {
            var middle = sheet.Top + (PitchOf(i) / 2);
            labels.Draw(sheet, i, rowField.LabelRight, middle);
            DrawStack(sheet, scale, i, middle);
            sheet.Down(PitchOf(i));
        }

        sheet.Add(Trace.Between(scale.At(0), top, scale.At(0), bottom, Palette.Line));
        rowField.DrawTicks(sheet, scale, plot.Quantity);
    }

    private double PitchOf(int label) => Math.Max(LeastPitch, labels.HeightOf(label));

    private void Stretch(Extent extent, int label)
    {
        var (below, above) = (0.0, 0.0);
        foreach (var series in plot.Series)
        {
            var size = series.Numbers[label].Size;
            if (size < 0) below += size;
            else above += size;
        }

        extent.Take(below);
        extent.Take(above);
    }

    // Symbols of the parts that are not shown, each once.
    private string NotShown(int label) => string.Join(' ', plot.Series.Select(s => s.Numbers[label]).Where(n => !n.IsKnown).Select(n => n.Display).Distinct(StringComparer.Ordinal));

    private void DrawStack(Sheet sheet, TickScale scale, int label, double middle)
    {
        var (below, above) = (0.0, 0.0);
        for (var i = 0; i < plot.Series.Length; i++)
        {
            var number = plot.Series[i].Numbers[label];
            var from = number.Size < 0 ? below : above;
            if (number.IsKnown) DrawPart(sheet, scale, new Part(number, from, Palette.Series[i]), middle);
            if (number.Size < 0) below += number.Size;
            else above += number.Size;
        }

        var style = TextStyle.Quiet;
        var symbols = NotShown(label);
        if (symbols.Length > 0) sheet.WriteOver(new Label(scale.At(above) + 5, middle + (style.CapHeight / 2), symbols, style));
    }

    private static void DrawPart(Sheet sheet, TickScale scale, Part part, double middle)
    {
        var (one, other) = (scale.At(part.From), scale.At(part.From + part.Number.Size));
        var left = Math.Min(one, other);
        var width = Math.Abs(other - one);
        sheet.Add(new Box(left, middle - (Thickness / 2), Math.Max(Math.Min(width, 1), width - Seam), Thickness, part.Colour));
        var style = Palette.IsDark(part.Colour) ? TextStyle.OnDark : TextStyle.OnLight;
        if (TextMeasure.Width(part.Number.Display, style) + 6 > width - Seam) return;
        sheet.Add(new Label(left + ((width - Seam) / 2), middle + (style.CapHeight / 2), part.Number.Display, style, Anchor.Middle));
    }

    private sealed record Part(ChartNumber Number, double From, string Colour);
}
