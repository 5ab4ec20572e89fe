using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <param name="Sample">How the line looks, and its name.</param>
internal sealed record LineName(KeyEntry Sample, double X, double Number);

/// <summary>A field with a vertical axis at its left. Names of lines stand at their ends, moved apart where the lines end close together; a thin line leads to
/// a name that moved. On a narrow picture they are a key below.</summary>
internal sealed class Plane
{
    private const double Tallest = 300, TallestNarrow = 240, WidestNames = 170, Gap = 8, Between = 3, Moved = 7;
    private const int Ticks = 6, MostLines = 2;

    private readonly Quantity quantity;
    private readonly Extent extent;
    private readonly double nameWidth;
    private readonly bool isNarrow;

    /// <param name="tail">Words whose middle stands at the right end of the horizontal axis.</param>
    public Plane(Quantity quantity, Extent extent, IEnumerable<string> names, string tail, PictureWidth width)
    {
        (this.quantity, this.extent, isNarrow) = (quantity, extent, width == PictureWidth.Narrow);
        nameWidth = isNarrow ? 0 : Math.Min(WidestNames, TextStyle.Strong.Widest(names));
        var ticks = Scale(0).Ticks(quantity.Unit);
        Left = Sheet.Margin + TextStyle.Quiet.Widest(ticks.Select(t => t.Text)) + Gap;
        Width = Math.Max((double)width, Left + 200 + nameWidth + Gap + Sheet.Margin);
        var overhang = Math.Min(60, TextStyle.Quiet.Widest(tail.Split(' ')) / 2) - 6;
        Right = Width - Sheet.Margin - (nameWidth > 0 ? nameWidth + (2 * Gap) : Math.Max(Gap, overhang));
    }

    public double Width { get; }
    public double Left { get; }
    public double Right { get; }

    /// <summary>Empty, or that the axis does not begin at zero.</summary>
    public string Note(Words words) => Scale(0).HasZero ? string.Empty : words["chart.axis"];

    /// <summary>Draws the axis and moves the sheet's top below the field.</summary>
    /// <returns>Where numbers stand.</returns>
    public TickScale Begin(Sheet sheet)
    {
        sheet.Write(quantity.Words, TextStyle.Quiet, 3);
        sheet.Down(8);
        var scale = Scale(sheet.Top);
        sheet.BeginField(Left, Right, Height);
        sheet.MeasureUp(scale, quantity.Unit);
        sheet.Rule(new HorizontalLine { Y = scale.First }, Palette.Line, 1);
        if (scale.HasZero && scale.First < 0) sheet.Rule(new HorizontalLine { Y = 0 }, Palette.Line, 1);
        return scale;
    }

    public static void WriteTimes(Sheet sheet, IReadOnlyList<string> labels, double[] xs)
    {
        if (labels.Count == 0) return;
        var ticks = TickLabels.Of(labels, xs, sheet.Width, xs.Length - 1);
        sheet.Down(6);
        sheet.SetTicks(sheet.Plot.Axes.Bottom, xs, xs, ticks);
        sheet.Down(TickLabels.HeightOf(ticks) + 2);
    }

    /// <summary>Writes the names: beside the field, or below what the sheet holds so far.</summary>
    public void WriteNames(Sheet sheet, TickScale scale, IReadOnlyList<LineName> names)
    {
        if (isNarrow)
        {
            sheet.Down(4);
            sheet.Overlay.Key([.. names.Select(n => n.Sample)]);
            return;
        }

        var sorted = names.OrderBy(n => scale.At(n.Number)).ToList();
        var lines = sorted.ConvertAll(n => n.Sample.Style.Wrap(n.Sample.Name, nameWidth, MostLines));
        var heights = sorted.Select((n, i) => lines[i].Count * n.Sample.Style.LineHeight).ToArray();
        var middles = Apart(sorted.ConvertAll(n => scale.At(n.Number)), heights, sheet.Field.Top - 6, sheet.Field.Bottom + 6);
        var left = Right + (2 * Gap);
        for (var i = 0; i < sorted.Count; i++)
        {
            var (style, y) = (sorted[i].Sample.Style, scale.At(sorted[i].Number));
            if (Math.Abs(middles[i] - y) > Moved) sheet.Overlay.Lead(sorted[i].X + 5, y, left - 3, middles[i]);
            var top = middles[i] - (heights[i] / 2) + ((style.LineHeight + style.CapHeight) / 2);
            for (var line = 0; line < lines[i].Count; line++)
                sheet.Overlay.Add(new Word(left, top + (line * style.LineHeight), lines[i][line], style) { Whole = lines[i][line].EndsWith('…') ? sorted[i].Sample.Name : null });
        }
    }

    private double Height => isNarrow ? TallestNarrow : Tallest;

    private TickScale Scale(double top) => TickScale.ForLines(extent.Least, extent.Most, top + Height, top, Ticks);

    private static double[] Apart(List<double> wanted, double[] heights, double top, double bottom)
    {
        var middles = new double[heights.Length];
        for (var i = 0; i < middles.Length; i++)
        {
            middles[i] = Math.Max(wanted[i], top + (heights[i] / 2));
            top = middles[i] + (heights[i] / 2) + Between;
        }

        for (var i = middles.Length - 1; i >= 0; i--)
        {
            middles[i] = Math.Min(middles[i], bottom - (heights[i] / 2));
            bottom = middles[i] - (heights[i] / 2) - Between;
        }

        return middles;
    }
}

/// <summary>A line for each series, its name and last number at its end. When there are more lines than colours, only those that stand out have names; the
/// others are thin and grey.</summary>
internal sealed class LinesDrawing : IDrawing
{
    private const int MostPointsWithDots = 40;

    private readonly Lines plot;
    private readonly Plane plane;
    private readonly Words words;
    private readonly bool isCrowded;

    public LinesDrawing(Lines plot, PictureWidth width, Words words)
    {
        (this.plot, this.words) = (plot, words);
        isCrowded = plot.Series.Length > Palette.Series.Length;
        plane = new Plane(plot.Quantity, Extent.Of(plot.Series.SelectMany(s => s.Numbers)), plot.Series.Where(IsNamed).Select(NameOf), plot.Times.LastOrDefault()?.Label ?? string.Empty, width);
    }

    public double Width => plane.Width;
    public string Note => isCrowded ? (plane.Note(words) + " " + words.Count("chart.thin lines", plot.Series.Count(s => !IsNamed(s)))).Trim() : plane.Note(words);

    public void Draw(Sheet sheet)
    {
        var scale = plane.Begin(sheet);
        var xs = Places();
        foreach (var series in plot.Series.Where(s => !IsNamed(s))) sheet.Line(xs, series.Numbers, Palette.Others, 1);
        var named = Enumerable.Range(0, plot.Series.Length).Reverse().Where(i => IsNamed(plot.Series[i]));
        var names = named.Select(i => DrawNamed(sheet, scale, xs, i)).ToList();
        Plane.WriteTimes(sheet, [.. plot.Times.Select(t => t.Label)], xs);
        names.Reverse();
        plane.WriteNames(sheet, scale, names);
    }

    private double[] Places()
    {
        if (plot.Times.IsEmpty) return [];
        var (first, last) = (plot.Times[0].Position, plot.Times[^1].Position);
        var (left, right) = (plane.Left + 20, plane.Right - 6);
        return [.. plot.Times.Select(t => last == first ? (left + right) / 2 : left + ((right - left) * (t.Position - first) / (last - first)))];
    }

    private bool IsNamed(ChartSeries series) => !isCrowded || series.Role != ChartRole.Ordinary;

    private static string NameOf(ChartSeries series) => (series.Numbers.LastOrDefault(n => n.IsKnown) ?? series.Numbers.LastOrDefault()) is { } last ? $"{series.Name} {last.Display}" : series.Name;

    private LineName DrawNamed(Sheet sheet, TickScale scale, double[] xs, int index)
    {
        var series = plot.Series[index];
        var isFocus = series.Role == ChartRole.Focus;
        var colour = isCrowded ? (isFocus ? Palette.Focus : Palette.Series[3]) : Palette.Series[index];
        var (shape, width) = ((PointShape)(index % 6), isFocus ? 3 : 2);
        sheet.Line(xs, series.Numbers, colour, width);
        var (x, end) = (plane.Right, scale.First);
        for (var i = 0; i < series.Numbers.Length; i++)
        {
            if (!series.Numbers[i].IsKnown) continue;
            (x, end) = (xs[i], series.Numbers[i].Size);
            if (xs.Length <= MostPointsWithDots) sheet.Point(x, end, isFocus ? 5 : 4, shape, colour);
        }

        var sample = new KeyEntry(NameOf(series), colour, xs.Length <= MostPointsWithDots ? shape : null) { Line = width, Style = isFocus ? TextStyle.Strong : TextStyle.Plain };
        return new LineName(sample, x, end);
    }
}

/// <summary>Points within limits; a stretch with limits of its own begins behind a dashed line.</summary>
internal sealed class ControlChartDrawing : IDrawing
{
    private readonly ControlChart plot;
    private readonly Plane plane;
    private readonly Words words;
    private readonly double[] xs;

    public ControlChartDrawing(ControlChart plot, PictureWidth width, Words words)
    {
        (this.plot, this.words) = (plot, words);
        var count = plot.Points.Length;
        plane = new Plane(plot.Quantity, Extent.Of(plot.Grid(words).Numbers()), Names().Select(n => n.Sample.Name), count == 0 ? string.Empty : plot.Points[^1].Time, width);
        var (left, right) = (plane.Left + 10, plane.Right - 6);
        xs = [.. plot.Points.Select((_, i) => count == 1 ? (left + right) / 2 : left + ((right - left) * i / (count - 1)))];
    }

    public double Width => plane.Width;
    public string Note => plane.Note(words);

    public void Draw(Sheet sheet)
    {
        sheet.Overlay.Key(KeyTo(words, s => plot.Points.Any(p => p.Signal == s)));
        var scale = plane.Begin(sheet);
        foreach (var stage in plot.Stages) DrawStage(sheet, stage);
        if (plot.Target is { IsKnown: true } target) sheet.Rule(new HorizontalLine { Y = target.Size }, Palette.Series[2], 1.5);
        if (!plot.YearBefore.IsEmpty) sheet.Line(xs, plot.YearBefore, Palette.Others, 1.5);
        sheet.Line(xs, plot.Points.Select(p => p.Number), Palette.Focus, 1.5);
        for (var i = 0; i < xs.Length; i++)
        {
            var point = plot.Points[i];
            if (point.Number.IsKnown) sheet.Point(xs[i], point.Number.Size, point.Signal == SignalKind.None ? 3 : 5.5, SignalMarks.ShapeOf(point.Signal), SignalMarks.ColourOf(point.Signal));
        }

        Plane.WriteTimes(sheet, [.. plot.Points.Select(p => p.Time)], xs);
        plane.WriteNames(sheet, scale, [.. Names().Select(n => n with { X = plane.Right })]);
    }

    public static IReadOnlyList<KeyEntry> KeyTo(Words words, Func<SignalKind, bool> occurs) =>
        [.. SignalMarks.Kinds.Where(occurs).Select(s => new KeyEntry(ChartWords.Of(words, s), SignalMarks.ColourOf(s), SignalMarks.ShapeOf(s)))];

    private List<LineName> Names()
    {
        var names = new List<LineName>();
        if (plot.Points.IsEmpty) return names;
        Add(names, words["chart.upper limit"], plot.Points[^1].Upper, new KeyEntry(string.Empty, Palette.QuietInk) { Line = 1.5, IsDashed = true });
        Add(names, plot.CentreIn(words), plot.Points[^1].Mean, new KeyEntry(string.Empty, Palette.QuietInk) { Line = 1.5 });
        Add(names, words["chart.lower limit"], plot.Points[^1].Lower, new KeyEntry(string.Empty, Palette.QuietInk) { Line = 1.5, IsDashed = true });
        if (!plot.YearBefore.IsEmpty) Add(names, words["chart.year before"], plot.YearBefore[^1], new KeyEntry(string.Empty, Palette.Others) { Line = 1.5 });
        Add(names, words["chart.target"], plot.Target, new KeyEntry(string.Empty, Palette.Series[2]) { Line = 1.5 });
        return names;
    }

    private static void Add(List<LineName> names, string name, ChartNumber? number, KeyEntry sample)
    {
        if (number is { IsKnown: true }) names.Add(new LineName(sample with { Name = $"{name} {number.Display}" }, 0, number.Size));
    }

    private double StartOf(int point) => point <= 0 ? plane.Left : (xs[point - 1] + xs[point]) / 2;

    private double EndOf(int point) => point >= xs.Length - 1 ? plane.Right : (xs[point] + xs[point + 1]) / 2;

    private void DrawStage(Sheet sheet, ControlStage stage)
    {
        Across(sheet, stage, p => p.Mean, isDashed: false);
        Across(sheet, stage, p => p.Lower, isDashed: true);
        Across(sheet, stage, p => p.Upper, isDashed: true);
        if (stage.First > 0) sheet.Rule(new VerticalLine { X = StartOf(stage.First) }, Palette.Line, 1.5, isDashed: true);
    }

    // One stretch of line for points with the same number: limits that follow residents go in steps, those that follow the months from point to point.
    private void Across(Sheet sheet, ControlStage stage, Func<ControlPoint, ChartNumber> of, bool isDashed)
    {
        var numbers = Enumerable.Range(stage.First, stage.Last - stage.First + 1).Select(i => of(plot.Points[i])).ToArray();
        if (numbers.Zip(numbers.Skip(1)).Count(n => n.First.Number != n.Second.Number) > numbers.Length / 2)
        {
            sheet.Line(xs[stage.First..(stage.Last + 1)], numbers, Palette.QuietInk, 1.5, isDashed);
            return;
        }

        for (var first = stage.First; first <= stage.Last;)
        {
            var number = of(plot.Points[first]);
            var last = first;
            while (last < stage.Last && of(plot.Points[last + 1]).Number == number.Number && of(plot.Points[last + 1]).IsKnown == number.IsKnown) last++;
            if (number.IsKnown) Stretch(sheet, StartOf(first), EndOf(last), number.Size, isDashed);
            first = last + 1;
        }
    }

    private static void Stretch(Sheet sheet, double from, double to, double y, bool isDashed)
    {
        var line = sheet.Plot.Add.Line(from, y, to, y);
        (line.LineColor, line.LineWidth) = (ScottPlot.Color.FromHex(Palette.QuietInk), 1.5f);
        if (isDashed) sheet.Dash(line.LineStyle);
    }
}
