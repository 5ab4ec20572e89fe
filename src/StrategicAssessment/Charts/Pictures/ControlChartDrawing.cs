using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

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

    public static IReadOnlyList<KeyEntry> KeyTo(Words words, Func<SignalKind, bool> occurs)
    {
        var entries = new List<KeyEntry>();
        foreach (var signal in SignalMarks.Kinds)
        {
            if (occurs(signal)) entries.Add(new KeyEntry(ChartWords.Of(words, signal), SignalMarks.ColourOf(signal), SignalMarks.ShapeOf(signal)));
        }

        return entries;
    }

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
