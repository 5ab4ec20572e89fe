using ScottPlot;
using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Wording;
using Funnel = StrategicAssessment.Charts.Plots.Funnel;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>Places by size and rate between curves; the names of those that matter first, of others where there is room.</summary>
internal sealed class FunnelDrawing : IDrawing
{
    private const int MostOrdinaryNames = 20;

    private readonly Funnel plot;
    private readonly Plane plane;
    private readonly Words words;
    private readonly TickScale across;

    public FunnelDrawing(Funnel plot, PictureWidth width, Words words)
    {
        (this.plot, this.words) = (plot, words);
        var bases = Extent.Of(plot.Points.Select(p => p.Base));
        TickScale Across(double left, double right) => TickScale.ForPlaces(bases.Least, bases.Most, left, right, 6);
        plane = new Plane(plot.Quantity, Heights(plot), NamesOf().Select(n => n.Sample.Name), Across(0, 1).Ticks(plot.BaseQuantity.Unit)[^1].Text, width);
        across = Across(plane.Left + 10, plane.Right);
    }

    public double Width => plane.Width;
    public string Note => plane.Note(words);

    public void Draw(Sheet sheet)
    {
        sheet.Overlay.Key(ControlChartDrawing.KeyTo(words, s => plot.Points.Any(p => p.Signal == s && IsDrawn(p))));
        var scale = plane.Begin(sheet);
        DrawLimits(sheet, scale);
        var tags = DrawPoints(sheet, scale);
        NameTags.Write(sheet, tags);
        sheet.Down(6);
        sheet.MeasureAcross(across, plot.BaseQuantity.Unit, hasLines: false);
        var style = TextStyle.Quiet;
        var title = style.Fitted(plot.BaseQuantity.Words, sheet.Right - plane.Left);
        sheet.Overlay.Add(new Word(plane.Left, sheet.Top + style.CapHeight + 1, title, style));
        sheet.Down(style.LineHeight + 2);
        plane.WriteNames(sheet, scale, [.. NamesOf().Select(n => n with { X = plane.Right })]);
    }

    private static bool IsDrawn(FunnelPoint point) => point.Number.IsKnown && point.Base.IsKnown;

    // The curves of the smallest sizes would flatten the rest.
    private static Extent Heights(Funnel plot)
    {
        var heights = Extent.Of(plot.Points.Where(IsDrawn).Select(p => p.Number));
        heights.Take(plot.Centre);
        var most = heights.Most * 1.25;
        foreach (var point in plot.Limits.SelectMany(l => l.Points))
        {
            heights.Take(Math.Max(0, point.Lower));
            if (point.Upper <= most) heights.Take(point.Upper);
        }

        return heights;
    }

    private List<LineName> NamesOf()
    {
        var names = new List<LineName>();
        foreach (var (i, (name, points)) in plot.Limits.Index().Where(l => l.Item.Points.Length > 0))
            names.Add(new LineName(new KeyEntry(name, Palette.QuietInk) { Line = 1.5, IsDashed = i > 0, Style = TextStyle.Quiet }, 0, points[^1].Upper));
        if (plot.Centre.IsKnown) names.Add(new LineName(new KeyEntry($"{words["chart.average"]} {plot.Centre.Display}", Palette.QuietInk) { Line = 1.5 }, 0, plot.Centre.Size));
        return names;
    }

    private void DrawLimits(Sheet sheet, TickScale scale)
    {
        if (plot.Centre.IsKnown) sheet.Rule(new HorizontalLine { Y = plot.Centre.Size }, Palette.QuietInk, 1.5);
        for (var i = 0; i < plot.Limits.Length; i++)
        {
            var points = plot.Limits[i].Points.Where(p => p.Base >= across.First && p.Base <= across.Last).ToArray();
            if (points.Length < 2) continue;
            Curve(sheet, [.. points.Select(p => new Coordinates(p.Base, Math.Clamp(p.Lower, scale.First, scale.Last)))], i > 0);
            Curve(sheet, [.. points.Select(p => new Coordinates(p.Base, Math.Clamp(p.Upper, scale.First, scale.Last)))], i > 0);
        }
    }

    private static void Curve(Sheet sheet, Coordinates[] points, bool isDashed)
    {
        var curve = sheet.Plot.Add.Scatter(points, Color.FromHex(Palette.QuietInk));
        (curve.LineWidth, curve.MarkerSize) = (1.5f, 0);
        if (isDashed) sheet.Dash(curve.LineStyle);
    }

    private List<NameTag> DrawPoints(Sheet sheet, TickScale scale)
    {
        var tags = new List<NameTag>();
        var namesAll = plot.Points.Length <= MostOrdinaryNames;
        foreach (var point in plot.Points.Where(IsDrawn))
        {
            var (isFocus, isOrdinary) = (point.Role == ChartRole.Focus, point.Signal == SignalKind.None);
            var radius = isFocus || !isOrdinary ? 6 : 4.5;
            sheet.Point(point.Base.Size, point.Number.Size, radius, SignalMarks.ShapeOf(point.Signal), isOrdinary && !isFocus ? Palette.Others : SignalMarks.ColourOf(point.Signal));
            var importance = isFocus ? 0 : isOrdinary ? 2 : 1;
            var name = namesAll || importance < 2 ? point.Label : string.Empty;
            tags.Add(new NameTag(across.At(point.Base.Size), scale.At(point.Number.Size), radius, name, isFocus ? TextStyle.Strong : TextStyle.Quiet, importance));
        }

        return tags;
    }
}

/// <summary>A point that may have its name beside it.</summary>
/// <param name="Text">Its name; empty for none.</param>
/// <param name="Importance">0 first.</param>
internal sealed record NameTag(double X, double Y, double Radius, string Text, TextStyle Style, int Importance);

/// <summary>Names beside points: at the first of eight places that is clear of names and points, else not at all.</summary>
internal static class NameTags
{
    private const double Longest = 180;

    /// <summary>Writes what finds room inside the field.</summary>
    /// <param name="standing">Names that stand already.</param>
    public static void Write(Sheet sheet, IReadOnlyList<NameTag> tags, IReadOnlyList<Word>? standing = null)
    {
        var placed = new List<Word>(standing ?? []);
        foreach (var tag in tags.Where(t => t.Text.Length > 0).OrderBy(t => t.Importance))
        {
            if (Place(sheet, tag, tags, placed) is { } word) placed.Add(word);
        }

        foreach (var word in placed.Skip(standing?.Count ?? 0)) sheet.Overlay.Add(word);
    }

    private static Word? Place(Sheet sheet, NameTag tag, IReadOnlyList<NameTag> tags, List<Word> placed)
    {
        var text = tag.Style.Fitted(tag.Text, Longest);
        var word = Places(tag, text).FirstOrDefault(w => IsInside(w, sheet) && !placed.Exists(w.Overlaps) && !tags.Any(t => t != tag && Covers(w, t)));
        return word is null ? null : word with { Whole = text == tag.Text ? null : tag.Text, HasRim = true };
    }

    private static IEnumerable<Word> Places(NameTag tag, string text)
    {
        var (x, y, away, low) = (tag.X, tag.Y, tag.Radius + 4, tag.Style.CapHeight / 2);
        yield return new Word(x + away, y + low, text, tag.Style);
        yield return new Word(x - away, y + low, text, tag.Style, Anchor.End);
        yield return new Word(x, y - away - 1, text, tag.Style, Anchor.Middle);
        yield return new Word(x, y + away + (2 * low), text, tag.Style, Anchor.Middle);
        yield return new Word(x + (away / 2), y - away, text, tag.Style);
        yield return new Word(x + (away / 2), y + away + (2 * low), text, tag.Style);
        yield return new Word(x - (away / 2), y - away, text, tag.Style, Anchor.End);
        yield return new Word(x - (away / 2), y + away + (2 * low), text, tag.Style, Anchor.End);
    }

    private static bool IsInside(Word word, Sheet sheet) =>
        word.Left >= sheet.Field.Left && word.Right <= sheet.Field.Right && word.Top >= sheet.Field.Top - 4 && word.Bottom <= sheet.Field.Bottom - 1;

    private static bool Covers(Word word, NameTag tag) =>
        tag.X + tag.Radius > word.Left && tag.X - tag.Radius < word.Right && tag.Y + tag.Radius > word.Top && tag.Y - tag.Radius < word.Bottom;
}
