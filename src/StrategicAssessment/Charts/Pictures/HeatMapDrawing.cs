using ScottPlot;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A cell for each month and category, in five steps at most; its number stands in it when all numbers fit.</summary>
internal sealed class HeatMapDrawing : IDrawing
{
    private const double NarrowestCell = 16, NarrowestOnPhone = 4, Pitch = 24;

    private readonly HeatMap plot;
    private readonly Rows rows;
    private readonly Words words;
    private readonly double cell;
    private readonly HeatSteps steps;

    public HeatMapDrawing(HeatMap plot, PictureWidth width, Words words)
    {
        (this.plot, this.words) = (plot, words);
        rows = new Rows(Rows.Of(plot.Rows.Select(r => r.Name)), Pitch, new NumberRoom(0, 0), width);
        var columns = Math.Max(1, plot.Columns.Length);
        cell = Math.Max(width == PictureWidth.Narrow ? NarrowestOnPhone : NarrowestCell, Math.Floor((rows.Right - rows.Left) / columns));
        steps = new HeatSteps(plot.Grid(words));
        Width = Math.Max(rows.Width, rows.Left + (cell * columns) + Sheet.Margin);
    }

    public double Width { get; }

    public void Draw(Sheet sheet)
    {
        sheet.Write(plot.Quantity.Words, TextStyle.Quiet, 3);
        sheet.Down(4);
        sheet.Overlay.Key(Key(words, steps, plot.Grid(words), plot.Quantity.Unit, isHatched: false));
        double[] xs = [.. plot.Columns.Select((_, i) => rows.Left + ((i + 0.5) * cell))];
        if (xs.Length > 0)
        {
            var labels = TickLabels.Of(plot.Columns, xs, sheet.Width, xs.Length - 1);
            sheet.Down(TickLabels.HeightOf(labels) + 6);
            sheet.SetTicks(sheet.Plot.Axes.Top, xs, xs, labels);
        }

        var middles = rows.Begin(sheet);
        (sheet.Plot.Axes.Top.Min, sheet.Plot.Axes.Top.Max) = (rows.Left, rows.Right);
        DrawCells(sheet, middles);
        sheet.Down(4);
    }

    private void DrawCells(Sheet sheet, double[] middles)
    {
        var fits = TextStyle.OnLight.Widest(plot.Grid(words).Numbers().Select(n => n.Display)) + 4 <= cell;
        var cells = new List<Bar>();
        for (var row = 0; row < middles.Length; row++)
        {
            for (var i = 0; i < plot.Columns.Length; i++)
            {
                var number = plot.Rows[row].Numbers[i];
                var (colour, left) = (steps.ColourOf(number), rows.Left + (i * cell));
                cells.Add(Rows.Bar(left, left + cell, middles[row], rows.HeightOf(row), sheet.Tint(colour)));
                cells[^1].LineWidth = 1;
                var style = Palette.IsDark(colour) ? TextStyle.OnDark : number.IsKnown ? TextStyle.OnLight : TextStyle.Quiet;
                if (fits) sheet.Overlay.Add(new Word(left + (cell / 2), sheet.Field.Top + middles[row] + (style.CapHeight / 2), number.Display, style, Anchor.Middle));
            }
        }

        sheet.Bars(cells);
    }

    /// <summary>What each colour means, and what has none.</summary>
    public static List<KeyEntry> Key(Words words, HeatSteps steps, ChartGrid grid, Figures.Unit unit, bool isHatched)
    {
        var scale = steps.Scale;
        var bounds = (long)Math.Round(steps.Floor / scale.Step);
        var largest = Math.Max(Math.Abs(scale.First), Math.Abs(scale.Last));
        var entries = new List<KeyEntry>();
        for (var i = 0; i < Palette.Steps.Length && (bounds + i) * scale.Step <= scale.Last; i++)
        {
            var from = TickText.Of((bounds + i) * scale.Mantissa, scale.Exponent, largest, unit);
            var to = TickText.Of((bounds + i + 1) * scale.Mantissa, scale.Exponent, largest, unit);
            entries.Add(new KeyEntry(words.Say("chart.class", ("from", from), ("to", to)), Palette.Steps[i]));
        }

        if (grid.Numbers().Any(n => !n.IsKnown)) entries.Add(new KeyEntry(words["chart.no number"], Palette.Paper) { IsHatched = isHatched });
        return entries;
    }
}
