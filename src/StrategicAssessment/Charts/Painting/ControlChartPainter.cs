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
        plane = new Plane(plot.Quantity, extent, plot.Stages.Length == 0 ? [] : NamesOf(plot.Stages[^1]).Select(n => n.Text));
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
        RunOfPoints.Draw(sheet, [.. plot.Points.Select(p => p.Number)], xs, scale, Palette.Focus, 1.5);
        for (var i = 0; i < xs.Length; i++) DrawPoint(sheet, scale, plot.Points[i], xs[i]);
        if (plot.Stages.Length > 0)
            SideNames.Draw(sheet, NamesOf(plot.Stages[^1]).Select(n => n with { Y = scale.At(n.Y), X = EndOf(plot.Stages[^1]) }), plane.NamesLeft, plane.NameWidth, top - 6, bottom + 6);
        sheet.Down(6);
        TimeLabels.Of([.. plot.Points.Select(p => p.Time)], xs, sheet.Width).Draw(sheet);
    }

    // Their heights are still numbers.
    private static List<SideName> NamesOf(ControlStage stage)
    {
        var names = new List<SideName>();
        Add(names, ChartWords.UpperLimit, stage.Upper);
        Add(names, ChartWords.Mean, stage.Mean);
        Add(names, ChartWords.LowerLimit, stage.Lower);
        return names;
    }

    private static void Add(List<SideName> names, string name, ChartNumber? number)
    {
        if (number is { IsKnown: true }) names.Add(new SideName($"{name} {number.Display}", 0, number.Size, TextStyle.Plain));
    }

    private double StartOf(ControlStage stage) => stage.First <= 0 ? plane.Left : (xs[stage.First - 1] + xs[stage.First]) / 2;

    private double EndOf(ControlStage stage) => stage.Last >= xs.Length - 1 ? plane.Right : (xs[stage.Last] + xs[stage.Last + 1]) / 2;

    private void DrawStage(Sheet sheet, TickScale scale, ControlStage stage, double top, double bottom)
    {
        var (start, end) = (StartOf(stage), EndOf(stage));
        Across(sheet, scale, stage.Mean, start, end, isDashed: false);
        Across(sheet, scale, stage.Lower, start, end, isDashed: true);
        Across(sheet, scale, stage.Upper, start, end, isDashed: true);
        if (stage.First > 0) sheet.Add(Trace.Between(start, top, start, bottom, Palette.Line, 1.5, isDashed: true));
    }

    private static void Across(Sheet sheet, TickScale scale, ChartNumber? number, double start, double end, bool isDashed)
    {
        if (number is { IsKnown: true }) sheet.Add(Trace.Between(start, scale.At(number.Size), end, scale.At(number.Size), Palette.QuietInk, 1.5, isDashed));
    }

    private static void DrawPoint(Sheet sheet, TickScale scale, ControlPoint point, double x)
    {
        if (!point.Number.IsKnown) return;
        var radius = point.Signal == SignalKind.None ? 3 : 5.5;
        sheet.Add(new Dot(x, scale.At(point.Number.Size), radius, SignalMarks.ShapeOf(point.Signal), SignalMarks.ColourOf(point.Signal)));
    }
}
