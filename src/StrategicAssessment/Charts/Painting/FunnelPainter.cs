using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Places by size and rate between curves; the names of those that matter first, of others where there is room.</summary>
internal sealed class FunnelPainter : IPainter
{
    private const int MostOrdinaryNames = 20;

    private readonly Funnel plot;
    private readonly Plane plane;
    private readonly TickScale across;

    public FunnelPainter(Funnel plot)
    {
        this.plot = plot;
        plane = new Plane(plot.Quantity, Heights(plot), NamesOf(plot).Select(n => n.Text));
        var bases = Extent.Of(plot.Points.Select(p => p.Base));
        across = TickScale.ForPlaces(bases.Least, bases.Most, plane.Left + 10, plane.Right, 6);
    }

    /// <inheritdoc/>
    public double Width => plane.Width;

    /// <inheritdoc/>
    public string Note => plane.Note;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var key = SignalMarks.KeyTo(s => plot.Points.Any(p => p.Signal == s && IsDrawn(p)));
        if (key.Count > 0) Key.Draw(sheet, key);
        var scale = plane.Draw(sheet);
        var bottom = sheet.Top;
        DrawLimits(sheet, scale);
        var dots = DrawPoints(sheet, scale);
        var names = NamesOf(plot).Select(n => n with { Y = scale.At(n.Y), X = plane.Right });
        SideNames.Draw(sheet, names, plane.NamesLeft, plane.NameWidth, scale.At(scale.Last) - 6, bottom + 6);
        NameTags.Draw(sheet, dots, new Box(plane.Left, scale.At(scale.Last), plane.Right - plane.Left, bottom - scale.At(scale.Last), Palette.Paper));
        sheet.Down(6);
        TickLabels.DrawAcross(sheet, across.Ticks(plot.BaseQuantity.Unit));
        var style = TextStyle.Quiet;
        var title = TextMeasure.Fitted(plot.BaseQuantity.Words, sheet.Right - plane.Left, style);
        sheet.Add(new Label(plane.Left, sheet.Top + style.CapHeight + 3, title, style));
        sheet.Down(style.LineHeight + 2);
    }

    private static bool IsDrawn(FunnelPoint point) => point.Number.IsKnown && point.Base.IsKnown;

    // The curves of the smallest sizes would flatten the rest.
    private static Extent Heights(Funnel plot)
    {
        var heights = Extent.Of(plot.Points.Where(IsDrawn).Select(p => p.Number));
        heights.Take(plot.Centre);
        var most = heights.Most * 1.25;
        foreach (var limit in plot.Limits)
        {
            foreach (var point in limit.Points)
            {
                heights.Take(Math.Max(0, point.Lower));
                if (point.Upper <= most) heights.Take(point.Upper);
            }
        }

        return heights;
    }

    private static List<SideName> NamesOf(Funnel plot)
    {
        var names = new List<SideName>();
        foreach (var limit in plot.Limits)
        {
            if (limit.Points.Length > 0) names.Add(new SideName(limit.Name, 0, limit.Points[^1].Upper, TextStyle.Quiet));
        }

        if (plot.Centre.IsKnown) names.Add(new SideName($"{ChartWords.Average} {plot.Centre.Display}", 0, plot.Centre.Size, TextStyle.Plain));
        return names;
    }

    private void DrawLimits(Sheet sheet, TickScale scale)
    {
        if (plot.Centre.IsKnown) sheet.Add(Trace.Between(plane.Left, scale.At(plot.Centre.Size), plane.Right, scale.At(plot.Centre.Size), Palette.QuietInk, 1.5));
        for (var i = 0; i < plot.Limits.Length; i++)
        {
            var points = plot.Limits[i].Points.Where(p => p.Base >= across.First && p.Base <= across.Last).ToArray();
            if (points.Length < 2) continue;
            sheet.Add(Curve(points, p => scale.At(p.Lower), i > 0));
            sheet.Add(Curve(points, p => scale.At(p.Upper), i > 0));
        }
    }

    private Trace Curve(LimitPoint[] points, Func<LimitPoint, double> height, bool isDashed)
    {
        var xs = new double[points.Length];
        var ys = new double[points.Length];
        for (var i = 0; i < points.Length; i++) (xs[i], ys[i]) = (across.At(points[i].Base), height(points[i]));
        return new Trace(xs, ys, Palette.QuietInk, 1.5, isDashed);
    }

    private List<NameTag> DrawPoints(Sheet sheet, TickScale scale)
    {
        var tags = new List<NameTag>();
        var namesAll = plot.Points.Length <= MostOrdinaryNames;
        foreach (var point in plot.Points)
        {
            if (!IsDrawn(point)) continue;
            var isFocus = point.Role == ChartRole.Focus;
            var colour = point.Signal == SignalKind.None && !isFocus ? Palette.Others : SignalMarks.ColourOf(point.Signal);
            var dot = new Dot(across.At(point.Base.Size), scale.At(point.Number.Size), isFocus || point.Signal != SignalKind.None ? 6 : 4.5, SignalMarks.ShapeOf(point.Signal), colour);
            sheet.Add(dot);
            var importance = isFocus ? 0 : point.Signal != SignalKind.None ? 1 : 2;
            tags.Add(new NameTag(dot, namesAll || importance < 2 ? point.Label : string.Empty, isFocus ? TextStyle.Strong : TextStyle.Quiet, importance));
        }

        return tags;
    }
}
