using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>
/// A line for each series, its name and last number at its end. When there are more lines than colours, only those that stand out have names;
/// the others are thin and grey.
/// </summary>
internal sealed class LinesDrawing : IDrawing
{
    private const int MostPointsWithDots = 40;

    private readonly Lines plot;
    private readonly Plane plane;
    private readonly Words words;
    private readonly bool isCrowded;

    public LinesDrawing(Lines plot, PictureWidth width, Words words)
    {
        (this.plot, this.words) = (plot, words);
        isCrowded = plot.Series.Length > Palette.Series.Length;
        plane = new Plane(plot.Quantity, Extent.Of(plot.Series.SelectMany(s => s.Numbers)), plot.Series.Where(IsNamed).Select(NameOf), plot.Times.LastOrDefault()?.Label ?? string.Empty, width);
    }

    public double Width => plane.Width;
    public string Note => isCrowded ? (plane.Note(words) + " " + words.Count("chart.thin lines", plot.Series.Count(s => !IsNamed(s)))).Trim() : plane.Note(words);

    public void Draw(Sheet sheet)
    {
        var scale = plane.Begin(sheet);
        var xs = Places();
        foreach (var series in plot.Series.Where(s => !IsNamed(s))) sheet.Line(xs, series.Numbers, Palette.Others, 1);
        var named = Enumerable.Range(0, plot.Series.Length).Reverse().Where(i => IsNamed(plot.Series[i]));
        var names = named.Select(i => DrawNamed(sheet, scale, xs, i)).ToList();
        Plane.WriteTimes(sheet, [.. plot.Times.Select(t => t.Label)], xs);
        names.Reverse();
        plane.WriteNames(sheet, scale, names);
    }

    private double[] Places()
    {
        if (plot.Times.IsEmpty) return [];
        var (first, last) = (plot.Times[0].Position, plot.Times[^1].Position);
        var (left, right) = (plane.Left + 20, plane.Right - 6);
        return [.. plot.Times.Select(t => last == first ? (left + right) / 2 : left + ((right - left) * (t.Position - first) / (last - first)))];
    }

    private bool IsNamed(ChartSeries series) => !isCrowded || series.Role != ChartRole.Ordinary;

    private static string NameOf(ChartSeries series) => (series.Numbers.LastOrDefault(n => n.IsKnown) ?? series.Numbers.LastOrDefault()) is { } last ? $"{series.Name} {last.Display}" : series.Name;

    private LineName DrawNamed(Sheet sheet, TickScale scale, double[] xs, int index)
    {
        var series = plot.Series[index];
        var isFocus = series.Role == ChartRole.Focus;
        var colour = isCrowded ? (isFocus ? Palette.Focus : Palette.Series[3]) : Palette.Series[index];
        var (shape, width) = ((PointShape)(index % 6), isFocus ? 3 : 2);
        sheet.Line(xs, series.Numbers, colour, width);
        var (x, end) = (plane.Right, scale.First);
        for (var i = 0; i < series.Numbers.Length; i++)
        {
            if (!series.Numbers[i].IsKnown) continue;
            (x, end) = (xs[i], series.Numbers[i].Size);
            if (xs.Length <= MostPointsWithDots) sheet.Point(x, end, isFocus ? 5 : 4, shape, colour);
        }

        var sample = new KeyEntry(NameOf(series), colour, xs.Length <= MostPointsWithDots ? shape : null) { Line = width, Style = isFocus ? TextStyle.Strong : TextStyle.Plain };
        return new LineName(sample, x, end);
    }
}
