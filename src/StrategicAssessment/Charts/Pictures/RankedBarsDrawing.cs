using ScottPlot;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A bar for each row, its number at its end.</summary>
internal sealed class RankedBarsDrawing(RankedBars plot, PictureWidth width) : IDrawing
{
    private const double Pitch = 24, Thickness = 16;

    private readonly Rows rows = new(plot.Rows, Pitch, NumberRoom.Of(plot.Rows.Select(r => r.Number), TextStyle.Strong), width, plot.References);

    public double Width => rows.Width;

    public string Note => string.Empty;

    public void Draw(Sheet sheet)
    {
        var scale = rows.Scale(Extent.Of(plot.Rows.Select(r => r.Number)), isFromZero: true);
        var hasFocus = plot.Rows.Any(r => r.Role == ChartRole.Focus);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var i = 0; i < middles.Length; i++)
        {
            var (number, isFocus) = (plot.Rows[i].Number, plot.Rows[i].Role == ChartRole.Focus);
            if (number.IsKnown) bars.Add(Rows.Bar(0, number.Size, middles[i], Thickness, hasFocus && !isFocus ? Palette.Others : Palette.Focus));
            Rows.WriteNumber(sheet, scale, number, middles[i], !number.IsKnown ? TextStyle.Quiet : isFocus ? TextStyle.Strong : TextStyle.Plain);
        }

        sheet.Bars(bars);
        rows.End(sheet, scale, plot.Quantity);
    }
}
