using ScottPlot;
using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>Room for numbers at both sides of bars.</summary>
internal sealed record NumberRoom(double Left, double Right)
{
    private const double Gap = 6;

    public static NumberRoom Of(IEnumerable<ChartNumber> numbers, TextStyle style)
    {
        var widths = numbers.ToLookup(n => n.Size < 0, n => style.Width(n.Display) + Gap);
        return new NumberRoom(widths[true].DefaultIfEmpty().Max(), widths[false].DefaultIfEmpty().Max());
    }
}

/// <summary>
/// A chart of rows: labels at the left, what they are about at the right. On a narrow picture, labels that two lines at the left cannot hold stand
/// above their bars. Averages across all rows are dashed lines, each named above the rows.
/// </summary>
internal sealed class Rows
{
    private const double WidestColumn = 230, WidestNarrowColumn = 104, Gap = 8, LeastField = 240, LeastNarrowField = 140;
    private const int MostLines = 3, MostNarrowLines = 2;

    private readonly IReadOnlyList<ChartRow> rows;
    private readonly double thickness;
    private readonly bool isAbove;
    private readonly double labelRight;
    private readonly List<IReadOnlyList<string>> lines = [];
    private readonly List<ChartRow> references;

    /// <summary>Measures what stands beside the bars.</summary>
    public Rows(IReadOnlyList<ChartRow> rows, double thickness, NumberRoom room, PictureWidth width, ImmutableArray<ChartRow> references = default)
    {
        (this.rows, this.thickness) = (rows, thickness);
        this.references = references.IsDefault ? [] : [.. references.Where(r => r.Number.IsKnown)];
        var isNarrow = width == PictureWidth.Narrow;
        isAbove = isNarrow && rows.Any(r => TextStyle.IsCut(r.Label, StyleOf(r).Wrap(r.Label, WidestNarrowColumn, MostNarrowLines)));
        var widest = isAbove ? (double)width - (2 * Sheet.Margin) : isNarrow ? WidestNarrowColumn : WidestColumn;
        var column = 0.0;
        foreach (var row in rows)
        {
            var broken = StyleOf(row).Wrap(row.Label, widest, MostLines);
            lines.Add(broken);
            column = Math.Max(column, StyleOf(row).Widest(broken));
        }

        labelRight = Sheet.Margin + (isAbove ? 0 : column);
        Left = labelRight + (isAbove || column == 0 ? 0 : Gap) + room.Left;
        Width = Math.Max((double)width, Math.Ceiling(Left + room.Right + Sheet.Margin + (isNarrow ? LeastNarrowField : LeastField)));
        Right = Width - Sheet.Margin - room.Right;
    }

    /// <summary>Of rows of which none stands out.</summary>
    public static List<ChartRow> Of(IEnumerable<string> labels) => [.. labels.Select(l => new ChartRow(l, ChartRole.Ordinary, ChartNumber.None))];

    public double Width { get; }
    public double Left { get; }
    public double Right { get; }

    /// <summary>How high a row is without a label above it.</summary>
    public double HeightOf(int row) => isAbove ? thickness : Math.Max(thickness, (lines[row].Count * TextStyle.Plain.LineHeight) + 4);

    /// <summary>The scale across all rows, which holds the averages too.</summary>
    /// <param name="extent">What it must hold besides.</param>
    public TickScale Scale(Extent extent, bool isFromZero)
    {
        foreach (var reference in references) extent.Take(reference.Number.Size);
        var ticks = (int)((Right - Left) / (Width < (double)PictureWidth.Wide ? 50 : 90));
        return isFromZero ? TickScale.FromZero(extent.Least, extent.Most, Left, Right, ticks) : TickScale.ForLines(extent.Least, extent.Most, Left, Right, ticks);
    }

    /// <summary>Opens the field at the sheet's top and writes the labels.</summary>
    /// <returns>The middle of each row's bars, down from the top of the field.</returns>
    public double[] Begin(Sheet sheet)
    {
        sheet.Down(references.Count * TextStyle.Quiet.LineHeight);
        var middles = new double[rows.Count];
        var height = 0.0;
        for (var i = 0; i < middles.Length; i++)
        {
            var style = StyleOf(rows[i]);
            var text = (lines[i].Count * style.LineHeight) + (isAbove ? 3 : 0);
            var row = HeightOf(i) + (isAbove ? text : 0);
            middles[i] = height + (isAbove ? text + (thickness / 2) : row / 2);
            for (var line = 0; line < lines[i].Count; line++)
            {
                var y = sheet.Top + (isAbove ? height : middles[i] - (text / 2)) + (line * style.LineHeight) + ((style.LineHeight + style.CapHeight) / 2);
                var isShortened = line == lines[i].Count - 1 && lines[i][line].EndsWith('…');
                sheet.Overlay.Add(new Word(labelRight, y, lines[i][line], style, isAbove ? Anchor.Start : Anchor.End) { Whole = isShortened ? rows[i].Label : null, HasRim = isAbove });
            }

            height += row;
        }

        sheet.BeginField(Left, Right, height);
        return middles;
    }

    /// <summary>Draws the averages, the line at zero, and the axis below with what it measures.</summary>
    public void End(Sheet sheet, TickScale scale, Quantity quantity)
    {
        if (scale.HasZero) sheet.Rule(new VerticalLine { X = 0 }, Palette.Line, 1);
        DrawReferences(sheet, scale);
        sheet.Down(4);
        sheet.MeasureAcross(scale, quantity.Unit, hasLines: true);
        var style = TextStyle.Quiet;
        foreach (var line in style.Wrap(quantity.Words, sheet.Right - Sheet.Margin, 3))
        {
            sheet.Overlay.Add(Centred(sheet, (Left + Right) / 2, sheet.Top + style.CapHeight + 2, line, style));
            sheet.Down(style.LineHeight);
        }
    }

    /// <summary>Writes the number of a bar beyond its end, and beyond the line of an average that would run through it; the symbol of a number that is not shown stands
    /// where its bar would begin.</summary>
    public void WriteNumber(Sheet sheet, TickScale scale, ChartNumber number, double middle, TextStyle style)
    {
        const double away = 5;
        var side = number.Size < 0 ? -1 : 1;
        var at = (side * scale.At(number.Size)) + away;
        foreach (var line in references.Select(r => side * scale.At(r.Number.Size)).Order())
        {
            if (line > at - away && line < at + style.Width(number.Display) + 2) at = line + away;
        }

        sheet.Overlay.Add(new Word(side * at, sheet.Field.Top + middle + (style.CapHeight / 2), number.Display, style, side < 0 ? Anchor.End : Anchor.Start) { HasRim = true });
    }

    public static Bar Bar(double from, double to, double middle, double size, Color colour)
    {
        var bar = new Bar { Orientation = Orientation.Horizontal, Position = -middle, Size = size, ValueBase = from, Value = to };
        (bar.FillColor, bar.LineColor, bar.LineWidth) = (colour, Color.FromHex(Palette.Line), 0);
        return bar;
    }

    private static TextStyle StyleOf(ChartRow row) => row.Role == ChartRole.Focus ? TextStyle.Strong : TextStyle.Plain;

    private static Word Centred(Sheet sheet, double x, double y, string text, TextStyle style)
    {
        var half = style.Width(text) / 2;
        return new Word(Math.Clamp(x, Sheet.Margin + half, Math.Max(Sheet.Margin + half, sheet.Right - half)), y, text, style, Anchor.Middle);
    }

    private void DrawReferences(Sheet sheet, TickScale scale)
    {
        var style = TextStyle.Quiet;
        for (var i = 0; i < references.Count; i++)
        {
            var (x, below) = (references[i].Number.Size, (references.Count - i - 1) * style.LineHeight);
            foreach (var (colour, width) in new[] { (Palette.Paper, 4.0), (Palette.Ink, 1.5) })
            {
                var line = sheet.Plot.Add.Line(x, below, x, sheet.Field.Top - sheet.Field.Bottom);
                (line.LineColor, line.LineWidth) = (Color.FromHex(colour), (float)width);
                if (width < 4) sheet.Dash(line.LineStyle);
            }

            var end = " " + references[i].Number.Display;
            var text = style.Fitted(references[i].Label, sheet.Right - Sheet.Margin - style.Width(end)) + end;
            sheet.Overlay.Add(Centred(sheet, scale.At(x), sheet.Field.Top - below - style.LineHeight + style.CapHeight + 2, text, style) with { HasRim = true });
        }
    }
}

/// <summary>A bar for each row, its number at its end.</summary>
internal sealed class RankedBarsDrawing(RankedBars plot, PictureWidth width) : IDrawing
{
    private const double Pitch = 24, Thickness = 16;

    private readonly Rows rows = new(plot.Rows, Pitch, NumberRoom.Of(plot.Rows.Select(r => r.Number), TextStyle.Strong), width, plot.References);

    public double Width => rows.Width;

    public void Draw(Sheet sheet)
    {
        var scale = rows.Scale(Extent.Of(plot.Rows.Select(r => r.Number)), isFromZero: true);
        var hasFocus = plot.Rows.Any(r => r.Role == ChartRole.Focus);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var i = 0; i < middles.Length; i++)
        {
            var (number, isFocus) = (plot.Rows[i].Number, plot.Rows[i].Role == ChartRole.Focus);
            if (number.IsKnown) bars.Add(Rows.Bar(0, number.Size, middles[i], Thickness, sheet.Tint(hasFocus && !isFocus ? Palette.Others : Palette.Focus)));
            rows.WriteNumber(sheet, scale, number, middles[i], !number.IsKnown ? TextStyle.Quiet : isFocus ? TextStyle.Strong : TextStyle.Plain);
        }

        sheet.Bars(bars);
        rows.End(sheet, scale, plot.Quantity);
    }
}

/// <summary>A few bars for each label, a key above them.</summary>
internal sealed class GroupedBarsDrawing(GroupedBars plot, PictureWidth width) : IDrawing
{
    private const double Pitch = 16, Thickness = 13, Between = 10;

    private readonly Rows rows = new(Rows.Of(plot.Labels), (plot.Series.Length * Pitch) + Between, NumberRoom.Of(plot.Series.SelectMany(s => s.Numbers), TextStyle.OnLight), width);

    public double Width => rows.Width;

    public void Draw(Sheet sheet)
    {
        var colours = Palette.For(plot.Series);
        var scale = rows.Scale(Extent.Of(plot.Series.SelectMany(s => s.Numbers)), isFromZero: true);
        if (plot.Series.Length > 1) sheet.Overlay.Key([.. plot.Series.Select((s, i) => new KeyEntry(s.Name, colours[i]))]);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var label = 0; label < middles.Length; label++)
        {
            for (var i = 0; i < plot.Series.Length; i++)
            {
                var number = plot.Series[i].Numbers[label];
                var middle = middles[label] + ((i + 0.5 - (plot.Series.Length / 2.0)) * Pitch);
                if (number.IsKnown) bars.Add(Rows.Bar(0, number.Size, middle, Thickness, sheet.Tint(colours[i])));
                rows.WriteNumber(sheet, scale, number, middle, number.IsKnown ? TextStyle.OnLight : TextStyle.Quiet);
            }
        }

        sheet.Bars(bars);
        rows.End(sheet, scale, plot.Quantity);
    }
}
