using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A picture under construction, filled from the top down: one plot of ScottPlot, whose data area is the field, and the text around it.</summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>Empty space at every edge.</summary>
    public const double Margin = 12;

    private static readonly LinePattern Dashes = new([5, 4], 0, "Dashes");

    private readonly string accent;
    private readonly List<Word> across = [];
    private readonly List<Word> up = [];

    public Sheet(double width, bool isSvg, string accent)
    {
        (Width, IsSvg, this.accent) = (width, isSvg, accent);
        _ = Typefaces.Regular;
        (Plot, Overlay) = (new Plot(), new Overlay(this));
        foreach (var axis in Plot.Axes.GetAxes())
        {
            axis.IsVisible = false;
            axis.MajorTickStyle.Length = 0;
            axis.FrameLineStyle.Width = 0;
            (axis.TickLabelStyle.FontSize, axis.TickLabelStyle.ForeColor) = (TextStyle.Quiet.Size, Color.FromHex(TextStyle.Quiet.Colour));
        }

        Plot.Axes.Bottom.TickLabelStyle.OffsetY = 4;
        (Plot.Grid.MajorLineColor, Plot.Grid.XAxisStyle.IsVisible, Plot.Grid.YAxisStyle.IsVisible) = (Color.FromHex(Palette.Grid), false, false);
    }

    public Plot Plot { get; }
    public Overlay Overlay { get; }
    public double Width { get; }

    /// <summary>Whether it is drawn as SVG, which has dashes and text of its own.</summary>
    public bool IsSvg { get; }

    public double Right => Width - Margin;
    public double Top { get; private set; } = Margin;

    /// <summary>How much the title takes; nothing where there is none.</summary>
    public double TitleHeight { get; private set; }

    public PixelRect Field { get; private set; }

    /// <summary>The text of axes, which ScottPlot puts on its line, in the order in which it is drawn.</summary>
    public IEnumerable<Word> AxisWords => [.. across, .. up];

    /// <summary>A colour of the palette, that of the focus being the chart's own.</summary>
    public Color Tint(string colour) => Color.FromHex(Palette.Tinted(colour, accent));

    public void Down(double by) => Top += by;

    public void EndTitle() => TitleHeight = Top - Margin;

    /// <summary>A paragraph across the sheet, and room for it.</summary>
    public void Write(string text, TextStyle style, int mostLines = 9)
    {
        if (text.Length == 0) return;
        foreach (var line in style.Wrap(text, Right - Margin, mostLines))
        {
            Overlay.Add(new Word(Margin, Top + style.CapHeight + 2, line, style) { Whole = line.EndsWith('…') ? text : null });
            Down(style.LineHeight);
        }
    }

    /// <summary>The field begins at the top of what is left, which moves below it. Distances down from its top are what its vertical axis measures, unless that is set.</summary>
    public void BeginField(double left, double right, double height)
    {
        height = Math.Max(1, height);
        Field = new PixelRect((float)left, (float)right, (float)(Top + height), (float)Top);
        Plot.Axes.SetLimits(left, right, -height, 0);
        Down(height);
    }

    /// <summary>The horizontal axis measures by this scale, with its numbers below the field and lines up from them.</summary>
    public void MeasureAcross(TickScale scale, Unit unit, bool hasLines)
    {
        Limit(Plot.Axes.Bottom, scale, Field.Left, Field.Right);
        var ticks = scale.Ticks(unit);
        var zero = ticks.TakeWhile(t => !t.IsZero).Count() % ticks.Length;
        var labels = TickLabels.Of([.. ticks.Select(t => t.Text)], [.. ticks.Select(t => t.At)], Width, zero);
        SetTicks(Plot.Axes.Bottom, ticks.Select(t => t.Number), ticks.Select(t => t.At), labels);
        Plot.Grid.XAxisStyle.IsVisible = hasLines;
        Down(TickLabels.HeightOf(labels) + 2);
    }

    /// <summary>The vertical axis measures by this scale, with its numbers at the left of the field and lines across from them.</summary>
    public void MeasureUp(TickScale scale, Unit unit)
    {
        Limit(Plot.Axes.Left, scale, Field.Bottom, Field.Top);
        var ticks = scale.Ticks(unit);
        var axis = Plot.Axes.Left;
        axis.IsVisible = true;
        axis.TickGenerator = new NumericManual([.. ticks.Select(t => t.Number)], [.. ticks.Select(t => t.Text)]);
        up.AddRange(ticks.Select(t => new Word(Field.Left - 5, 0, t.Text, TextStyle.Quiet, Anchor.End)));
        Plot.Grid.YAxisStyle.IsVisible = true;
    }

    /// <summary>Labels at places of a horizontal axis: of several lines where they need them.</summary>
    public void SetTicks(IXAxis axis, IEnumerable<double> places, IEnumerable<double> xs, IReadOnlyList<string> labels)
    {
        axis.IsVisible = true;
        axis.TickGenerator = new NumericManual([.. places], [.. labels.Select(Drawn)]);
        foreach (var (x, label) in xs.Zip(labels).Where(l => !string.IsNullOrWhiteSpace(l.Second)))
            across.AddRange(label.Split('\n').Select(line => new Word(x, 0, line, TextStyle.Quiet, Anchor.Middle)));
    }

    /// <summary>A line through numbers; a gap where one is not known, and a point where it stands alone between gaps.</summary>
    public void Line(double[] xs, IEnumerable<ChartNumber> numbers, string colour, double width, bool isDashed = false)
    {
        var ys = numbers.Select(n => n.IsKnown ? n.Size : double.NaN).ToArray();
        bool IsKnown(int i) => i >= 0 && i < ys.Length && !double.IsNaN(ys[i]);
        var isLine = false;
        for (var i = 0; i < ys.Length; i++)
        {
            isLine |= IsKnown(i) && IsKnown(i + 1);
            if (IsKnown(i) && !IsKnown(i - 1) && !IsKnown(i + 1)) Point(xs[i], ys[i], 3, PointShape.Circle, colour);
        }

        if (!isLine) return;
        var line = Plot.Add.Scatter(xs, ys, Tint(colour));
        (line.LineWidth, line.MarkerSize) = ((float)width, 0);
        if (isDashed) Dash(line.LineStyle);
    }

    public void Point(double x, double y, double radius, PointShape shape, string colour)
    {
        var marker = Plot.Add.Marker(x, y);
        marker.MarkerStyle = Overlay.StyleOf(shape, radius, Tint(colour));
    }

    /// <summary>A line down or across the whole field.</summary>
    public void Rule(AxisLine line, string colour, double width, bool isDashed = false)
    {
        (line.LineColor, line.LineWidth, line.LinePattern) = (Tint(colour), (float)width, LinePattern.Solid);
        if (isDashed) Dash(line.LineStyle);
        Plot.PlottableList.Add(line);
    }

    /// <summary>Breaks a line into dashes. Skia writes each dash into an SVG as a shape; there the line keeps whole, and its miter says that it is dashed.</summary>
    public void Dash(LineStyle style)
    {
        if (IsSvg) style.StrokeMiter = SvgRepair.MiterOfDashes;
        else style.Pattern = Dashes;
    }

    /// <summary>Bars, undermost first.</summary>
    public void Bars(List<Bar> bars)
    {
        if (bars.Count > 0) Plot.Add.Bars(bars);
    }

    public void Draw(SKCanvas canvas)
    {
        var sheet = new PixelRect(0, (float)Width, (float)Top, 0);
        Plot.Layout.Fixed(new PixelPadding(Field.Left, (float)Width - Field.Right, (float)Top - Field.Bottom, Field.Top));
        Plot.PlottableList.Add(Overlay);
        using var pack = new RenderPack(Plot, sheet, canvas);
        pack.Paint.SKFont.Hinting = SKFontHinting.None;
        pack.Paint.SKFont.LinearMetrics = true;
        new CalculateLayout().Render(pack);
        ScottPlot.Drawing.FillRectangle(canvas, sheet, pack.Paint, new FillStyle { Color = Color.FromHex(Palette.Paper), IsVisible = true });
        Plot.Grid.Render(pack);
        foreach (var plottable in Plot.PlottableList)
        {
            plottable.Axes.DataRect = Field;
            (plottable.Axes.XAxis, plottable.Axes.YAxis) = (Plot.Axes.Bottom, Plot.Axes.Left);
            plottable.Render(pack);
        }

        foreach (var axis in Plot.Axes.GetAxes().Where(a => a.IsVisible)) axis.Render(pack, pack.Layout.PanelSizes[axis], pack.Layout.PanelOffsets[axis]);
    }

    public void Dispose() => Plot.Dispose();

    private static string Drawn(string label) => label.Length == 0 ? label : string.Join('\n', label.Split('\n').Select(TextStyle.Quiet.Drawn));

    private static void Limit(IAxis axis, TickScale scale, double from, double to)
    {
        var step = (scale.Last - scale.First) / (scale.ToPixel - scale.FromPixel);
        axis.Range.Set(scale.First - (step * (scale.FromPixel - from)), scale.Last + (step * (to - scale.ToPixel)));
    }
}

/// <summary>Numbers and periods along an axis: as many as stand clear of each other, in several lines if need be.</summary>
internal static class TickLabels
{
    private const double Clear = 8, WidestLone = 160;
    private const int MostLines = 3;

    private static TextStyle Style => TextStyle.Quiet;

    /// <summary>A label for each place, its lines apart by line ends; empty for those that are not written.</summary>
    /// <param name="kept">The one that is always written.</param>
    public static string[] Of(IReadOnlyList<string> labels, double[] xs, double width, int kept)
    {
        List<string> texts = [.. labels.Select(Printable.Of)];
        var shorter = ShortMonths.Of(texts);
        for (var stride = 1; stride < texts.Count; stride++)
        {
            if (Fit(texts, xs, width, stride, kept) is { } fitted) return fitted;
            if (shorter is not null && Fit(shorter, xs, width, stride, kept) is { } months) return months;
        }

        string[] last = [.. texts.Select(_ => string.Empty)];
        last[kept] = string.Join('\n', Style.Balanced(texts[kept], Math.Min(WidestLone, RoomAt(xs[kept], width)), MostLines));
        return last;
    }

    public static double HeightOf(IEnumerable<string> labels) => labels.Max(l => l.Count(c => c == '\n') + 1) * Style.LineHeight;

    private static string[]? Fit(IReadOnlyList<string> texts, double[] xs, double width, int stride, int kept)
    {
        string[] labels = [.. texts.Select(_ => string.Empty)];
        var most = 1;
        var clearRight = double.NegativeInfinity;
        for (var i = kept % stride; i < texts.Count; i += stride)
        {
            var slot = Math.Min(SlotOf(xs, i, stride) - Clear, RoomAt(xs[i], width));
            if (slot < 10) return null;
            var lines = Style.Balanced(texts[i], slot, MostLines);
            var half = Style.Widest(lines) / 2;
            if (TextStyle.IsCut(texts[i], lines) || xs[i] - half < clearRight + Clear) return null;
            (labels[i], clearRight, most) = (string.Join('\n', lines), xs[i] + half, Math.Max(most, lines.Count));
        }

        return most == 1 ? labels : [.. labels.Select(Broken)];
    }

    // Beside labels of two lines, one of a single line would look like another thing.
    private static string Broken(string label) =>
        label.Contains('\n', StringComparison.Ordinal) || !label.Contains(' ', StringComparison.Ordinal) ? label : string.Join('\n', Style.Balanced(label, Style.Width(label) - 1, MostLines));

    // No label leaves the sheet.
    private static double RoomAt(double x, double width) => 2 * (Math.Min(x, width - x) - 3);

    private static double SlotOf(double[] xs, int index, int stride)
    {
        var before = index - stride >= 0 ? xs[index] - xs[index - stride] : double.PositiveInfinity;
        var after = index + stride < xs.Length ? xs[index + stride] - xs[index] : double.PositiveInfinity;
        var slot = Math.Min(before, after);
        return double.IsInfinity(slot) ? WidestLone : slot;
    }
}
