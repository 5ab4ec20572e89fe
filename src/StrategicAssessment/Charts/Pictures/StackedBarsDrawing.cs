using ScottPlot;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>Parts one behind the other; a part's number stands in it where it fits.</summary>
internal sealed class StackedBarsDrawing(StackedBars plot, PictureWidth width) : IDrawing
{
    private const double Pitch = 34, Thickness = 24, Seam = 2;

    private readonly Rows rows = new(Rows.Of(plot.Labels), Pitch, new NumberRoom(0, TextStyle.Quiet.Widest(plot.Labels.Select((_, i) => NotShown(plot, i))) + 16), width);

    public double Width => rows.Width;

    public void Draw(Sheet sheet)
    {
        var scale = rows.Scale(Sums(), isFromZero: true);
        sheet.Overlay.Key([.. plot.Series.Select((s, i) => new KeyEntry(s.Name, Palette.Series[i]))]);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var i = 0; i < middles.Length; i++) Stack(sheet, scale, bars, i, middles[i]);
        sheet.Bars(bars);
        rows.End(sheet, scale, plot.Quantity);
    }

    // Symbols of the parts that are not shown, each once.
    private static string NotShown(StackedBars plot, int label) =>
        string.Join(' ', plot.Series.Select(s => s.Numbers[label]).Where(n => !n.IsKnown).Select(n => n.Display).Distinct(StringComparer.Ordinal));

    private Extent Sums()
    {
        var extent = new Extent();
        for (var i = 0; i < plot.Labels.Length; i++)
        {
            extent.Take(plot.Series.Sum(s => Math.Min(0, s.Numbers[i].Size)));
            extent.Take(plot.Series.Sum(s => Math.Max(0, s.Numbers[i].Size)));
        }

        return extent;
    }

    private void Stack(Sheet sheet, TickScale scale, List<Bar> bars, int label, double middle)
    {
        var (below, above) = (0.0, 0.0);
        var perPixel = (scale.Last - scale.First) / (scale.ToPixel - scale.FromPixel);
        for (var i = 0; i < plot.Series.Length; i++)
        {
            var number = plot.Series[i].Numbers[label];
            var from = number.Size < 0 ? below : above;
            var (low, high) = (Math.Min(from, from + number.Size), Math.Max(from, from + number.Size));
            var room = (high - low) / perPixel;
            var end = low + (Math.Max(Math.Min(room, 1), room - Seam) * perPixel);
            if (number.IsKnown) bars.Add(Rows.Bar(low, end, middle, Thickness, sheet.Tint(Palette.Series[i])));
            var style = Palette.IsDark(Palette.Series[i]) ? TextStyle.OnDark : TextStyle.OnLight;
            if (number.IsKnown && style.Width(number.Display) + 6 <= room - Seam)
                sheet.Overlay.Add(new Word(scale.At((low + end) / 2), sheet.Field.Top + middle + (style.CapHeight / 2), number.Display, style, Anchor.Middle));
            if (number.Size < 0) below += number.Size;
            else above += number.Size;
        }

        var symbols = NotShown(plot, label);
        sheet.Overlay.Add(new Word(scale.At(above) + 5, sheet.Field.Top + middle + (TextStyle.Quiet.CapHeight / 2), symbols, TextStyle.Quiet) { HasRim = true });
    }
}
