using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Points within limits; a stretch with limits of its own begins behind a dotted line.</summary>
internal sealed class ControlChartPainter : IPainter
{
    private readonly ControlChart plot;
    private readonly Plane plane;
    private readonly double[] xs;

    public ControlChartPainter(ControlChart plot)
    {
        this.plot = plot;
        var extent = Extent.Of(plot.Grid().Numbers());
        plane = new Plane(plot.Quantity, extent, Names().Select(n => n.Text));
        xs = new double[plot.Points.Length];
        var (left, right) = (plane.Left + 10, plane.Right - 6);
        for (var i = 0; i < xs.Length; i++) xs[i] = xs.Length == 1 ? (left + right) / 2 : left + ((right - left) * i / (xs.Length - 1));
    }

    /// <inheritdoc/>
    public double Width => plane.Width;

    /// <inheritdoc/>
    public string Note => plane.Note;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var key = SignalMarks.KeyTo(s => plot.Points.Any(p => p.Signal == s));
        if (key.Count > 0) Key.Draw(sheet, key);
        var scale = plane.Draw(sheet);
        var bottom = sheet.Top;
        var top = scale.At(scale.Last);
        foreach (var stage in plot.Stages) DrawStage(sheet, scale, stage, top, bottom);
        if (plot.Target is { IsKnown: true } target) sheet.Add(Trace.Between(plane.Left, scale.At(target.Size), plane.Right, scale.At(target.Size), Palette.Series[2], 1.5));
        RunOfPoints.Draw(sheet, [.. plot.Points.Select(p => p.Number)], xs, scale, Palette.Focus, 1.5);
        for (var i = 0; i < xs.Length; i++) DrawPoint(sheet, scale, plot.Points[i], xs[i]);
        SideNames.Draw(sheet, Names().Select(n => n with { Y = scale.At(n.Y), X = plane.Right }), plane.NamesLeft, plane.NameWidth, top - 6, bottom + 6);
        sheet.Down(6);
        TimeLabels.Of([.. plot.Points.Select(p => p.Time)], xs, sheet.Width).Draw(sheet);
    }

    // Their heights are still numbers.
    private List<SideName> Names()
    {
        var names = new List<SideName>();
        if (plot.Points.IsEmpty) return names;
        Add(names, ChartWords.UpperLimit, plot.Points[^1].Upper);
        Add(names, ChartWords.Mean, plot.Points[^1].Mean);
        Add(names, ChartWords.LowerLimit, plot.Points[^1].Lower);
        Add(names, ChartWords.Target, plot.Target);
        return names;
    }

    private static void Add(List<SideName> names, string name, ChartNumber? number)
    {
        if (number is { IsKnown: true }) names.Add(new SideName($"{name} {number.Display}", 0, number.Size, TextStyle.Plain));
    }

    private double StartOf(int point) => point <= 0 ? plane.Left : (xs[point - 1] + xs[point]) / 2;

    private double EndOf(int point) => point >= xs.Length - 1 ? plane.Right : (xs[point] + xs[point + 1]) / 2;

    private void DrawStage(Sheet sheet, TickScale scale, ControlStage stage, double top, double bottom)
    {
        Across(sheet, scale, stage, p => p.Mean, isDashed: false);
        Across(sheet, scale, stage, p => p.Lower, isDashed: true);
        Across(sheet, scale, stage, p => p.Upper, isDashed: true);
        var start = StartOf(stage.First);
        if (stage.First > 0) sheet.Add(Trace.Between(start, top, start, bottom, Palette.Line, 1.5, isDashed: true));
    }

    // One stretch of line for points with the same number: limits that follow residents go in steps.
    private void Across(Sheet sheet, TickScale scale, ControlStage stage, Func<ControlPoint, ChartNumber> of, bool isDashed)
    {
        for (var first = stage.First; first <= stage.Last;)
        {
            var number = of(plot.Points[first]);
            var last = first;
            while (last < stage.Last && of(plot.Points[last + 1]).Number == number.Number && of(plot.Points[last + 1]).IsKnown == number.IsKnown) last++;
            if (number.IsKnown) sheet.Add(Trace.Between(StartOf(first), scale.At(number.Size), EndOf(last), scale.At(number.Size), Palette.QuietInk, 1.5, isDashed));
            first = last + 1;
        }
    }

    private static void DrawPoint(Sheet sheet, TickScale scale, ControlPoint point, double x)
    {
        if (!point.Number.IsKnown) return;
        var radius = point.Signal == SignalKind.None ? 3 : 5.5;
        sheet.Add(new Dot(x, scale.At(point.Number.Size), radius, SignalMarks.ShapeOf(point.Signal), SignalMarks.ColourOf(point.Signal)));
    }
}
