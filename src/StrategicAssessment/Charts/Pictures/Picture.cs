using SkiaSharp;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>How wide a picture is drawn.</summary>
internal enum PictureWidth
{
    /// <summary>720 pixels: a page's column of text.</summary>
    Wide = 720,
    /// <summary>360 pixels: a phone.</summary>
    Narrow = 360,
}

/// <summary>Draws one kind of chart below its title.</summary>
internal interface IDrawing
{
    /// <summary>The width that it needs; titles and notes are broken to it.</summary>
    double Width { get; }

    /// <summary>What a reader must know of the drawing itself; empty for nothing.</summary>
    string Note => string.Empty;

    /// <summary>Draws from the sheet's top down, and moves that on.</summary>
    void Draw(Sheet sheet);
}

/// <param name="TitleHeight">How much of it, from the top, the finding and the subject take.</param>
/// <param name="Words">All text but that of axes.</param>
/// <param name="AxisWords">The text of axes, in the order in which it is drawn.</param>
/// <param name="Svg">With the text of axes and no other.</param>
internal sealed record DrawnChart(double Width, double Height, double TitleHeight, Word[] Words, Word[] AxisWords, byte[] Svg);

/// <summary>Charts as pictures. The same chart gives the same bytes on every machine, whatever else is drawn at the time.</summary>
internal static class Picture
{
    private const int Enlarged = 2;

    // A drawing is wanted for the file, for the page and for Word, by tasks that do not wait for one another.
    private static readonly ConditionalWeakTable<Chart, Lazy<SvgRepair>> Wide = [], Narrow = [];

    /// <summary>A file of its own, with the finding and the subject in the picture.</summary>
    public static string Svg(Chart chart) => DrawnAs(chart, PictureWidth.Wide).Write(chart, "chart-" + chart.Id, isAlone: true);

    /// <summary>An element to stand in a page below a caption that says the finding and the subject: the drawing without them.</summary>
    /// <param name="id">A prefix that no other id of the page begins with.</param>
    public static string Element(Chart chart, string id, PictureWidth width) => DrawnAs(chart, width).Write(chart, id, isAlone: false);

    /// <summary>A file of the drawing that an element has, for documents that show it where they cannot draw the chart themselves, and its height for a width of 1.</summary>
    public static (byte[] Svg, double Height) Untitled(Chart chart, PictureWidth width)
    {
        var drawn = DrawnAs(chart, width);
        return (Encoding.UTF8.GetBytes(drawn.Write(chart, "chart-" + chart.Id, isAlone: false)), drawn.Height);
    }

    /// <summary>A PNG at twice the size, for slides and mail: with the finding, the subject and the source in the picture.</summary>
    /// <param name="source">Where its numbers come from, in words; empty for none.</param>
    /// <param name="isAlone">Whether the finding and the subject stand in it; else they stand beside it.</param>
    public static byte[] Png(Chart chart, string source, bool isAlone = true, PictureWidth width = PictureWidth.Wide)
    {
        using var sheet = Fill(chart, width, isAlone, isSvg: false, source);
        using var surface = SKSurface.Create(new SKImageInfo((int)(Enlarged * sheet.Width), (int)Math.Ceiling(Enlarged * sheet.Top), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColor.Parse(Palette.Paper));
        surface.Canvas.Scale(Enlarged);
        sheet.Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static SvgRepair DrawnAs(Chart chart, PictureWidth width) =>
        (width == PictureWidth.Wide ? Wide : Narrow).GetValue(chart, c => new(() => Drawn(c, width))).Value;

    private static SvgRepair Drawn(Chart chart, PictureWidth width)
    {
        using var sheet = Fill(chart, width, isAlone: width == PictureWidth.Wide, isSvg: true, string.Empty);
        using var drawn = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create((float)sheet.Width, (float)sheet.Top), drawn)) sheet.Draw(canvas);
        return new SvgRepair(new DrawnChart(sheet.Width, sheet.Top, sheet.TitleHeight, [.. sheet.Overlay.Words], [.. sheet.AxisWords], drawn.ToArray()));
    }

    private static Sheet Fill(Chart chart, PictureWidth width, bool isAlone, bool isSvg, string source)
    {
        var drawing = DrawingOf(chart.Plot, width, chart.Words);
        var sheet = new Sheet(drawing.Width, isSvg, chart.Accent);
        if (isAlone)
        {
            sheet.Write(chart.Title, TextStyle.Title);
            if (chart.HasFinding) sheet.Write(chart.Subject, TextStyle.Plain);
            sheet.Down(10);
            sheet.EndTitle();
        }

        drawing.Draw(sheet);
        sheet.Down(6);
        sheet.Write(drawing.Note, TextStyle.Quiet);
        foreach (var note in chart.Notes) sheet.Write(note, TextStyle.Quiet);
        sheet.Write(source, TextStyle.Quiet);
        sheet.Down(Sheet.Margin - 6);
        return sheet;
    }

    private static IDrawing DrawingOf(IPlot plot, PictureWidth width, Words words) => plot switch
    {
        RankedBars bars => new RankedBarsDrawing(bars, width),
        IntervalDots dots => new IntervalDotsDrawing(dots, width, words),
        GroupedBars bars => new GroupedBarsDrawing(bars, width),
        StackedBars bars => new StackedBarsDrawing(bars, width),
        Proportions { AreFew: true } shares => new StackedBarsDrawing(shares.Stacked(words), width),
        Proportions shares => new GroupedBarsDrawing(shares.Grouped(words), width),
        Profile { Sexes.IsEmpty: true } bars => new GroupedBarsDrawing(bars.Grouped(), width),
        Profile bars => new ProfileDrawing(bars, width, words),
        Lines lines => new LinesDrawing(lines, width, words),
        ControlChart chart => new ControlChartDrawing(chart, width, words),
        Funnel funnel => new FunnelDrawing(funnel, width, words),
        HeatMap map => new HeatMapDrawing(map, width, words),
        AreaMap map => new AreaMapDrawing(map, width, words),
        _ => throw new InvalidOperationException($"No picture shows {plot.GetType().Name}."),
    };
}

/// <summary>A line as small as a word, for a cell of a table whose numbers stand beside it: it says nothing that they do not, and is passed over by screen readers.</summary>
internal static class Sparkline
{
    /// <summary>Its width on paper, in tenths of a millimetre.</summary>
    public const int PrintedWidth = 222;

    private const double Width = 84, Height = 20, Inset = 4;

    /// <summary>An element to stand in a page; empty when fewer than two numbers are known.</summary>
    /// <param name="numbers">Earliest first, at equal distances; what is not known is a gap.</param>
    public static string Write(ImmutableArray<ChartNumber> numbers)
    {
        if (numbers.Count(n => n.IsKnown) < 2) return string.Empty;
        var extent = Extent.Of(numbers);
        var scale = TickScale.Tight(extent.Least, extent.Most, Height - Inset, Inset);
        string X(int index) => SvgRepair.Number(Inset + ((Width - (2 * Inset)) * index / (numbers.Length - 1)));
        string Y(int index) => SvgRepair.Number(scale.At(numbers[index].Size));
        var xml = new Xml(isFile: false).Open("svg").With("xmlns", SvgRepair.Namespace).With("class", "sparkline").With("width", "84").With("height", "20");
        xml.With("viewBox", "0 0 84 20").With("aria-hidden", "true").With("focusable", "false");
        for (var first = 0; first < numbers.Length; first++)
        {
            var end = first;
            while (end < numbers.Length && numbers[end].IsKnown) end++;
            if (end - first == 1) Dot(xml, X(first), Y(first));
            if (end - first < 2) continue;
            xml.Open("polyline").With("fill", "none").With("stroke", Palette.Focus).With("stroke-width", "1.5");
            xml.With("points", string.Join(' ', Enumerable.Range(first, end - first).Select(i => $"{X(i)},{Y(i)}"))).Close();
            first = end;
        }

        var last = numbers.Length - 1;
        while (!numbers[last].IsKnown) last--;
        Dot(xml, X(last), Y(last));
        return xml.Close().ToString();
    }

    private static void Dot(Xml xml, string x, string y) =>
        xml.Open("circle").With("cx", x).With("cy", y).With("r", "3").With("fill", Palette.Focus).With("stroke", Palette.Paper).Close();
}
