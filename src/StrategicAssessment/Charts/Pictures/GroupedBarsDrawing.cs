using ScottPlot;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A few bars for each label, a key above them.</summary>
internal sealed class GroupedBarsDrawing(GroupedBars plot, PictureWidth width) : IDrawing
{
    private const double Pitch = 16, Thickness = 13, Between = 10;

    private readonly Rows rows = new(Rows.Of(plot.Labels), (plot.Series.Length * Pitch) + Between, NumberRoom.Of(plot.Grid().Numbers(), TextStyle.OnLight), width);

    public double Width => rows.Width;

    public string Note => string.Empty;

    public void Draw(Sheet sheet)
    {
        var colours = Palette.For(plot.Series);
        var scale = rows.Scale(Extent.Of(plot.Grid().Numbers()), isFromZero: true);
        if (plot.Series.Length > 1) sheet.Overlay.Key([.. plot.Series.Select((s, i) => new KeyEntry(s.Name, colours[i]))]);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var label = 0; label < middles.Length; label++)
        {
            for (var i = 0; i < plot.Series.Length; i++)
            {
                var number = plot.Series[i].Numbers[label];
                var middle = middles[label] + ((i + 0.5 - (plot.Series.Length / 2.0)) * Pitch);
                if (number.IsKnown) bars.Add(Rows.Bar(0, number.Size, middle, Thickness, colours[i]));
                Rows.WriteNumber(sheet, scale, number, middle, number.IsKnown ? TextStyle.OnLight : TextStyle.Quiet);
            }
        }

        sheet.Bars(bars);
        rows.End(sheet, scale, plot.Quantity);
    }
}
