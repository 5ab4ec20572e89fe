using ScottPlot;
using SkiaSharp;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A map in five classes at most. A name stands in its place where it has room there, else beside a point in it.</summary>
internal sealed class AreaMapDrawing(AreaMap plot, PictureWidth width, Words words) : IDrawing
{
    private const double Tallest = 560, LeastHeight = 16, Around = 6;

    public double Width => (double)width;

    public void Draw(Sheet sheet)
    {
        var steps = new HeatSteps(plot.Grid(words));
        sheet.Write(plot.Quantity.Words, TextStyle.Quiet, 3);
        sheet.Down(4);
        sheet.Overlay.Key(HeatMapDrawing.Key(words, steps, plot.Grid(words), plot.Quantity.Unit, isHatched: true));
        var all = plot.Areas.SelectMany(a => a.Rings).SelectMany(r => r).ToList();
        if (all.Count == 0) return;
        double west = all.Min(p => p.East), east = all.Max(p => p.East), south = all.Min(p => p.North), north = all.Max(p => p.North);
        var room = sheet.Right - Sheet.Margin;
        var scale = Math.Min(room / Math.Max(east - west, 1e-9), Tallest / Math.Max(north - south, 1e-9));
        var (left, top) = (Sheet.Margin + ((room - ((east - west) * scale)) / 2), sheet.Top);
        var shapes = plot.Areas.Select(a => new AreaShape(
            [.. a.Rings.Select(r => AreaShape.Thinned([.. r.Select(p => new SKPoint((float)(left + ((p.East - west) * scale)), (float)(top + ((north - p.North) * scale))))]))],
            steps.ColourOf(a.Number), a.Number.IsKnown, a.Role == ChartRole.Focus)).ToList();
        sheet.BeginField(Sheet.Margin, sheet.Right, Math.Ceiling((north - south) * scale));
        sheet.Plot.PlottableList.Add(new AreaShapes(shapes));
        Name(sheet, shapes);
        sheet.Down(4);
    }

    private void Name(Sheet sheet, List<AreaShape> shapes)
    {
        var (inside, tags) = (new List<Word>(), new List<NameTag>());
        foreach (var (area, shape) in plot.Areas.Zip(shapes).OrderByDescending(a => a.First.Role == ChartRole.Focus))
        {
            if (shape.Middle() is not { } middle) continue;
            var style = Palette.IsDark(shape.Colour) ? TextStyle.OnDark : TextStyle.OnLight;
            var word = new Word(middle.X, middle.Y + (style.CapHeight / 2), area.Label, style, Anchor.Middle) { HasRim = !shape.IsKnown };
            if (style.Width(area.Label) + Around <= middle.Room && shape.Height >= LeastHeight && !inside.Exists(word.Overlaps)) inside.Add(word);
            else tags.Add(new NameTag(middle.X, middle.Y, 3, area.Label, TextStyle.Quiet, area.Role == ChartRole.Focus ? 0 : 1));
        }

        foreach (var tag in tags) sheet.Point(tag.X, sheet.Field.Top - tag.Y, tag.Radius, PointShape.Circle, Palette.Ink);
        foreach (var word in inside) sheet.Overlay.Add(word);
        NameTags.Write(sheet, tags, inside);
    }
}

/// <summary>A place in pixels of the sheet.</summary>
internal sealed record AreaShape(ImmutableArray<SKPoint[]> Rings, string Colour, bool IsKnown, bool IsFocus)
{
    private const float Pitch = 7, Finest = 0.4f;

    public double Height => Rings.SelectMany(r => r).Max(p => p.Y) - Rings.SelectMany(r => r).Min(p => p.Y);

    /// <summary>Without points that nobody could tell from the one before.</summary>
    public static SKPoint[] Thinned(SKPoint[] ring)
    {
        List<SKPoint> kept = [ring[0]];
        foreach (var point in ring) if (SKPoint.Distance(point, kept[^1]) >= Finest) kept.Add(point);
        return kept.Count < 3 ? ring : [.. kept];
    }

    /// <summary>The middle of its widest part at the height of the middle of its points, and how wide that is; null where it has no width.</summary>
    public (double X, double Y, double Room)? Middle()
    {
        var largest = Rings.MaxBy(r => r.Max(p => p.X) - r.Min(p => p.X))!;
        var y = (largest.Max(p => p.Y) + largest.Min(p => p.Y)) / 2 + 0.01f;
        var widest = Inside(p => p.Y - y, p => p.X).MaxBy(s => s!.Value.To.X - s.Value.From.X);
        return widest is { } part ? ((part.From.X + part.To.X) / 2, y, part.To.X - part.From.X) : null;
    }

    /// <summary>Lines at a slant across it.</summary>
    public IEnumerable<(SKPoint From, SKPoint To)> Hatch()
    {
        var (least, most) = (Rings.SelectMany(r => r).Min(p => p.X - p.Y), Rings.SelectMany(r => r).Max(p => p.X - p.Y));
        for (var at = (float)Math.Ceiling(least / Pitch) * Pitch; at < most; at += Pitch)
        {
            var slant = at;
            foreach (var part in Inside(p => p.X - p.Y - slant, p => p.X)) yield return part!.Value;
        }
    }

    // The parts of a line that lie in it: between each odd crossing and the next.
    private IEnumerable<(SKPoint From, SKPoint To)?> Inside(Func<SKPoint, float> side, Func<SKPoint, float> along)
    {
        var crossings = new List<SKPoint>();
        foreach (var ring in Rings)
        {
            for (var i = 0; i < ring.Length; i++)
            {
                var (one, next) = (ring[i], ring[(i + 1) % ring.Length]);
                var (here, there) = (side(one), side(next));
                if (here > 0 == there > 0) continue;
                var share = here / (here - there);
                crossings.Add(new SKPoint(one.X + (share * (next.X - one.X)), one.Y + (share * (next.Y - one.Y))));
            }
        }

        crossings.Sort((one, other) => along(one).CompareTo(along(other)));
        for (var i = 0; i + 1 < crossings.Count; i += 2) yield return (crossings[i], crossings[i + 1]);
    }
}

/// <summary>Places as shapes, each with its edge; the one that stands out last, so that its edge is whole.</summary>
internal sealed class AreaShapes(IReadOnlyList<AreaShape> shapes) : IPlottable
{
    public bool IsVisible { get; set; } = true;
    public IAxes Axes { get; set; } = new Axes();
    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        using var fill = new SKPaint { IsAntialias = true };
        using var edge = new SKPaint { IsAntialias = true, IsStroke = true };
        foreach (var shape in shapes.OrderBy(s => s.IsFocus))
        {
            using var path = PathOf(shape.Rings.Select(r => (IEnumerable<SKPoint>)r), isClosed: true);
            fill.Color = SKColor.Parse(shape.Colour);
            rp.Canvas.DrawPath(path, fill);
            (edge.Color, edge.StrokeWidth) = (SKColor.Parse(shape.IsFocus ? Palette.Ink : Palette.Line), shape.IsFocus ? 2.5f : 1);
            rp.Canvas.DrawPath(path, edge);
            if (shape.IsKnown) continue;
            using var hatch = PathOf(shape.Hatch().Select(l => (IEnumerable<SKPoint>)[l.From, l.To]), isClosed: false);
            (edge.Color, edge.StrokeWidth) = (SKColor.Parse(Palette.Line), 1);
            rp.Canvas.DrawPath(hatch, edge);
        }
    }

    private static SKPath PathOf(IEnumerable<IEnumerable<SKPoint>> lines, bool isClosed)
    {
        using var builder = new SKPathBuilder();
        foreach (var line in lines)
        {
            foreach (var (i, point) in line.Index())
            {
                if (i == 0) builder.MoveTo(point);
                else builder.LineTo(point);
            }

            if (isClosed) builder.Close();
        }

        return builder.Detach();
    }
}
