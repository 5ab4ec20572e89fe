using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>
/// A line for each series, its name and last number at its end. When there are more lines than colours, only those that stand out have names;
/// the others are thin and grey.
/// </summary>
internal sealed class LinesPainter : IPainter
{
    private const int MostPointsWithDots = 40;

    private readonly Lines plot;
    private readonly Plane plane;
    private readonly bool isCrowded;
    private readonly double[] xs;

    public LinesPainter(Lines plot)
    {
        this.plot = plot;
        isCrowded = plot.Series.Length > Palette.Series.Length;
        plane = new Plane(plot.Quantity, Extent.Of(plot.Grid().Numbers()), plot.Series.Where(IsNamed).Select(NameOf));
        xs = Places();
    }

    /// <inheritdoc/>
    public double Width => plane.Width;

    /// <inheritdoc/>
    public string Note => isCrowded ? (plane.Note + " " + ChartWords.ThinLines(plot.Series.Count(s => !IsNamed(s)))).Trim() : plane.Note;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var scale = plane.Draw(sheet);
        var bottom = sheet.Top;
        foreach (var series in plot.Series)
        {
            if (!IsNamed(series)) RunOfPoints.Draw(sheet, series.Numbers, xs, scale, Palette.Others, 1);
        }

        var names = new List<SideName>();
        for (var i = plot.Series.Length - 1; i >= 0; i--)
        {
            if (IsNamed(plot.Series[i])) names.Add(DrawNamed(sheet, scale, i, bottom));
        }

        SideNames.Draw(sheet, names, plane.NamesLeft, plane.NameWidth, scale.At(scale.Last) - 6, bottom + 6);
        sheet.Down(6);
        TimeLabels.Of([.. plot.Times.Select(t => t.Label)], xs, sheet.Width).Draw(sheet);
    }

    private double[] Places()
    {
        var places = new double[plot.Times.Length];
        if (places.Length == 0) return places;
        var (first, last) = (plot.Times[0].Position, plot.Times[^1].Position);
        var (left, right) = (plane.Left + 14, plane.Right - 6);
        for (var i = 0; i < places.Length; i++)
            places[i] = last == first ? (left + right) / 2 : left + ((right - left) * (plot.Times[i].Position - first) / (last - first));
        return places;
    }

    private bool IsNamed(ChartSeries series) => !isCrowded || series.Role != ChartRole.Ordinary;

    private static string NameOf(ChartSeries series) => LastOf(series) is { } last ? $"{series.Name} {last.Display}" : series.Name;

    private static ChartNumber? LastOf(ChartSeries series)
    {
        for (var i = series.Numbers.Length - 1; i >= 0; i--)
        {
            if (series.Numbers[i].IsKnown) return series.Numbers[i];
        }

        return series.Numbers.IsEmpty ? null : series.Numbers[^1];
    }

    private SideName DrawNamed(Sheet sheet, TickScale scale, int index, double bottom)
    {
        var series = plot.Series[index];
        var isFocus = series.Role == ChartRole.Focus;
        var colour = isCrowded ? (isFocus ? Palette.Focus : Palette.Series[3]) : Palette.Series[index];
        RunOfPoints.Draw(sheet, series.Numbers, xs, scale, colour, isFocus ? 3 : 2);
        var (x, y) = (plane.Right, bottom);
        for (var i = 0; i < series.Numbers.Length; i++)
        {
            if (!series.Numbers[i].IsKnown) continue;
            (x, y) = (xs[i], scale.At(series.Numbers[i].Size));
            if (xs.Length <= MostPointsWithDots) sheet.Add(new Dot(x, y, isFocus ? 5 : 4, (DotShape)(index % 6), colour));
        }

        return new SideName(NameOf(series), x, y, isFocus ? TextStyle.Strong : TextStyle.Plain);
    }
}
