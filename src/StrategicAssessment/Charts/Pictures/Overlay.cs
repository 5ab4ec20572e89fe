using ScottPlot;
using SkiaSharp;

namespace StrategicAssessment.Charts.Pictures;

/// <param name="Shape">Of its point; null for a box, or a line if it is one.</param>
internal sealed record KeyEntry(string Name, string Colour, PointShape? Shape = null)
{
    /// <summary>Width of its line; 0 for none.</summary>
    public double Line { get; init; }

    public bool IsDashed { get; init; }

    /// <summary>Whether lines run at a slant across its box.</summary>
    public bool IsHatched { get; init; }

    public TextStyle Style { get; init; } = TextStyle.Plain;
}

/// <summary>What is drawn in pixels of the sheet, over all that ScottPlot draws of the numbers: text, keys, and thin lines that lead to a name.</summary>
internal sealed class Overlay(Sheet sheet) : IPlottable
{
    private const double Size = 12, LineSize = 24, Gap = 6, Between = 20, Pitch = 20;

    private readonly List<(KeyEntry Entry, double X, double Y)> samples = [];
    private readonly List<PixelLine> leaders = [];
    private readonly List<Word> words = [];

    public bool IsVisible { get; set; } = true;
    public IAxes Axes { get; set; } = new Axes();
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>All text but that of axes, in the order in which it is drawn.</summary>
    public IReadOnlyList<Word> Words => words;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Add(Word word)
    {
        if (!string.IsNullOrWhiteSpace(word.Text)) words.Add(word);
    }

    /// <summary>A point of this shape, within a circle of this radius, with a white rim.</summary>
    public static MarkerStyle StyleOf(PointShape shape, double radius, Color colour)
    {
        var (marker, size) = shape switch
        {
            PointShape.Circle => (MarkerShape.FilledCircle, 2.0),
            PointShape.Square => (MarkerShape.FilledSquare, 1.8),
            PointShape.Up => (MarkerShape.FilledTriangleUp, 2.1),
            PointShape.Diamond => (MarkerShape.FilledDiamond, 2.2),
            PointShape.Down => (MarkerShape.FilledTriangleDown, 2.1),
            PointShape.Cross => (MarkerShape.Cross, 2.0),
        };
        var style = new MarkerStyle(marker, (float)(radius * size), colour) { OutlineColor = Color.FromHex(Palette.Paper), OutlineWidth = 1 };
        if (shape == PointShape.Cross) style.LineWidth = 3;
        return style;
    }

    /// <summary>Writes a key at the sheet's top, which moves below it.</summary>
    public void Key(IReadOnlyList<KeyEntry> entries)
    {
        if (entries.Count == 0) return;
        var x = Sheet.Margin;
        foreach (var entry in entries)
        {
            var room = (entry.Line > 0 ? LineSize : Size) + Gap;
            var name = entry.Style.Fitted(entry.Name, sheet.Right - Sheet.Margin - room);
            var width = room + entry.Style.Width(name);
            if (x > Sheet.Margin && x + width > sheet.Right)
            {
                x = Sheet.Margin;
                sheet.Down(Pitch);
            }

            samples.Add((entry, x, sheet.Top + (Size / 2)));
            Add(new Word(x + room, sheet.Top + ((Size + entry.Style.CapHeight) / 2), name, entry.Style) { Whole = name == entry.Name ? null : entry.Name });
            x += width + Between;
        }

        sheet.Down(Pitch + 4);
    }

    /// <summary>A thin line from a name.</summary>
    public void Lead(double x1, double y1, double x2, double y2) => leaders.Add(new PixelLine((float)x1, (float)y1, (float)x2, (float)y2));

    public void Render(RenderPack rp)
    {
        var paper = new FillStyle { Color = Color.FromHex(Palette.Paper), IsVisible = true };
        foreach (var word in words.Where(w => w.HasRim))
            ScottPlot.Drawing.FillRectangle(rp.Canvas, new PixelRect((float)word.Left - 2, (float)word.Right + 2, (float)word.Bottom, (float)word.Top), rp.Paint, paper);
        var edge = new LineStyle(1, Color.FromHex(Palette.Line));
        ScottPlot.Drawing.DrawLines(rp.Canvas, rp.Paint, leaders, edge);
        foreach (var (entry, x, y) in samples)
        {
            if (entry.Line > 0) DrawLine(rp, entry, x, y);
            if (entry.Shape is { } shape) StyleOf(shape, 5, sheet.Tint(entry.Colour)).Render(rp, new Pixel(x + ((entry.Line > 0 ? LineSize : Size) / 2), y));
            else if (entry.Line == 0) DrawBox(rp, entry, new PixelRect((float)x, (float)(x + Size), (float)(y + (Size / 2)), (float)(y - (Size / 2))), edge);
        }

        if (sheet.IsSvg) return;   // Skia would look through the whole font for each text: SvgRepair writes it.
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var word in words)
        {
            paint.Color = SKColor.Parse(word.Style.Colour);
            rp.Canvas.DrawText(word.Style.Drawn(word.Text), (float)word.Left, (float)word.Y, SKTextAlign.Left, word.Style.Font, paint);
        }
    }

    private void DrawLine(RenderPack rp, KeyEntry entry, double x, double y)
    {
        var style = new LineStyle((float)entry.Line, sheet.Tint(entry.Colour));
        if (entry.IsDashed) sheet.Dash(style);
        ScottPlot.Drawing.DrawLine(rp.Canvas, rp.Paint, new PixelLine((float)x, (float)y, (float)(x + LineSize), (float)y), style);
    }

    private void DrawBox(RenderPack rp, KeyEntry entry, PixelRect box, LineStyle edge)
    {
        ScottPlot.Drawing.FillRectangle(rp.Canvas, box, rp.Paint, new FillStyle { Color = sheet.Tint(entry.Colour), IsVisible = true });
        ScottPlot.Drawing.DrawRectangle(rp.Canvas, box, rp.Paint, edge);
        if (!entry.IsHatched) return;
        var half = box.Width / 2;
        PixelLine[] slants = [new(box.Left, box.Top + half, box.Left + half, box.Bottom), new(box.Left, box.Top, box.Right, box.Bottom), new(box.Left + half, box.Top, box.Right, box.Top + half)];
        ScottPlot.Drawing.DrawLines(rp.Canvas, rp.Paint, slants, edge);
    }
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <param name="X">Of its beginning, middle or end.</param>
/// <param name="Y">Of the line that letters stand on.</param>
internal sealed record Word(double X, double Y, string Text, TextStyle Style, Anchor Anchor = Anchor.Start)
{
    private readonly double width = Style.Width(Text);

    /// <summary>The whole of a text that was shortened; null when it was not.</summary>
    public string? Whole { get; init; }

    /// <summary>Whether paper lies under it, so that lines behind it do not run through its letters.</summary>
    public bool HasRim { get; init; }

    public double Left => X - Anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, Anchor.End => width };
    public double Right => Left + width;

    /// <summary>A little above its capitals.</summary>
    public double Top => Y - (Style.Size * 0.8);

    /// <summary>A little below its tails.</summary>
    public double Bottom => Y + (Style.Size * 0.22);

    public bool Overlaps(Word other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
