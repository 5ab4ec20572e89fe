using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>A cell for each month and category, in five steps at most; its number stands in it when all numbers fit.</summary>
internal sealed class HeatMapPainter : IPainter
{
    private const double NarrowestCell = 16;
    private const double Pitch = 24;

    private readonly HeatMap plot;
    private readonly RowLabels labels;
    private readonly double left;
    private readonly double cell;
    private readonly HeatSteps steps;

    public HeatMapPainter(HeatMap plot)
    {
        this.plot = plot;
        labels = RowLabels.Of(plot.Rows.Select(r => r.Name));
        left = Sheet.Margin + labels.Width + 8;
        cell = Math.Max(NarrowestCell, Math.Floor((Sheet.UsualWidth - Sheet.Margin - left) / Math.Max(1, plot.Columns.Length)));
        steps = new HeatSteps(plot);
        Width = Math.Max(Sheet.UsualWidth, left + (cell * plot.Columns.Length) + Sheet.Margin);
    }

    /// <inheritdoc/>
    public double Width { get; }

    /// <inheritdoc/>
    public string Note => string.Empty;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        sheet.Write(plot.Quantity.Words, TextStyle.Quiet, 2);
        sheet.Down(4);
        DrawKey(sheet);
        var middles = new double[plot.Columns.Length];
        for (var i = 0; i < middles.Length; i++) middles[i] = left + ((i + 0.5) * cell);
        TimeLabels.Of(plot.Columns, middles, sheet.Width).Draw(sheet);
        sheet.Down(4);
        var fits = TextMeasure.Widest(plot.Grid().Numbers().Select(n => n.Display), TextStyle.OnLight) + 4 <= cell;
        for (var i = 0; i < plot.Rows.Length; i++) DrawRow(sheet, i, fits);
        sheet.Down(4);
    }

    private void DrawRow(Sheet sheet, int row, bool fits)
    {
        var height = Math.Max(Pitch, labels.HeightOf(row));
        var middle = sheet.Top + (height / 2);
        labels.Draw(sheet, row, Sheet.Margin + labels.Width, middle);
        for (var i = 0; i < plot.Columns.Length; i++)
        {
            var number = plot.Rows[row].Numbers[i];
            var colour = steps.ColourOf(number);
            sheet.Add(new Box(left + (i * cell), sheet.Top, cell, height, colour, Palette.Line));
            if (!fits) continue;
            var style = Palette.IsDark(colour) ? TextStyle.OnDark : number.IsKnown ? TextStyle.OnLight : TextStyle.Quiet;
            sheet.Add(new Label(left + ((i + 0.5) * cell), middle + (style.CapHeight / 2), number.Display, style, Anchor.Middle));
        }

        sheet.Down(height);
    }

    private void DrawKey(Sheet sheet)
    {
        var scale = steps.Scale;
        var bounds = (long)Math.Round(steps.Floor / scale.Step);
        var largest = Math.Max(Math.Abs(scale.First), Math.Abs(scale.Last));
        var entries = new List<KeyEntry>();
        for (var i = 0; i < Palette.Steps.Length && (bounds + i) * scale.Step <= scale.Last; i++)
        {
            var from = TickText.Of((bounds + i) * scale.Mantissa, scale.Exponent, largest, plot.Quantity.Unit);
            var to = TickText.Of((bounds + i + 1) * scale.Mantissa, scale.Exponent, largest, plot.Quantity.Unit);
            entries.Add(new KeyEntry(ChartWords.FromUnder(from, to), Palette.Steps[i]));
        }

        if (plot.Grid().Numbers().Any(n => !n.IsKnown)) entries.Add(new KeyEntry(ChartWords.NotShownCell, Palette.Paper));
        Key.Draw(sheet, entries);
    }
}
