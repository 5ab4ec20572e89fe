using ScottPlot;
using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>Parts one behind the other; a part's number stands in it where it fits.</summary>
internal sealed class StackedBarsDrawing(StackedBars plot, PictureWidth width) : IDrawing
{
    private const double Pitch = 34, Thickness = 24, Seam = 2;

    private readonly Rows rows = new(Rows.Of(plot.Labels), Pitch, new NumberRoom(0, TextStyle.Quiet.Widest(plot.Labels.Select((_, i) => NotShown(plot, i))) + 16), width);

    public double Width => rows.Width;

    public void Draw(Sheet sheet)
    {
        var scale = rows.Scale(Sums(), isFromZero: true);
        sheet.Overlay.Key([.. plot.Series.Select((s, i) => new KeyEntry(s.Name, Palette.Series[i]))]);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var i = 0; i < middles.Length; i++) Stack(sheet, scale, bars, i, middles[i]);
        sheet.Bars(bars);
        rows.End(sheet, scale, plot.Quantity);
    }

    // Symbols of the parts that are not shown, each once.
    private static string NotShown(StackedBars plot, int label) =>
        string.Join(' ', plot.Series.Select(s => s.Numbers[label]).Where(n => !n.IsKnown).Select(n => n.Display).Distinct(StringComparer.Ordinal));

    private Extent Sums()
    {
        var extent = new Extent();
        for (var i = 0; i < plot.Labels.Length; i++)
        {
            extent.Take(plot.Series.Sum(s => Math.Min(0, s.Numbers[i].Size)));
            extent.Take(plot.Series.Sum(s => Math.Max(0, s.Numbers[i].Size)));
        }

        return extent;
    }

    private void Stack(Sheet sheet, TickScale scale, List<Bar> bars, int label, double middle)
    {
        var (below, above) = (0.0, 0.0);
        var perPixel = (scale.Last - scale.First) / (scale.ToPixel - scale.FromPixel);
        for (var i = 0; i < plot.Series.Length; i++)
        {
            var number = plot.Series[i].Numbers[label];
            var from = number.Size < 0 ? below : above;
            var (low, high) = (Math.Min(from, from + number.Size), Math.Max(from, from + number.Size));
            var room = (high - low) / perPixel;
            var end = low + (Math.Max(Math.Min(room, 1), room - Seam) * perPixel);
            if (number.IsKnown) bars.Add(Rows.Bar(low, end, middle, Thickness, sheet.Tint(Palette.Series[i])));
            var style = Palette.IsDark(Palette.Series[i]) ? TextStyle.OnDark : TextStyle.OnLight;
            if (number.IsKnown && style.Width(number.Display) + 6 <= room - Seam)
                sheet.Overlay.Add(new Word(scale.At((low + end) / 2), sheet.Field.Top + middle + (style.CapHeight / 2), number.Display, style, Anchor.Middle));
            if (number.Size < 0) below += number.Size;
            else above += number.Size;
        }

        var symbols = NotShown(plot, label);
        sheet.Overlay.Add(new Word(scale.At(above) + 5, sheet.Field.Top + middle + (TextStyle.Quiet.CapHeight / 2), symbols, TextStyle.Quiet) { HasRim = true });
    }
}

/// <summary>A dot and its whiskers for each row; the numbers stand in a column at the right.</summary>
internal sealed class IntervalDotsDrawing : IDrawing
{
    private const double Pitch = 24;

    private readonly IntervalDots plot;
    private readonly Rows rows;
    private readonly Words words;
    private readonly TickScale scale;
    private readonly double radius;

    public IntervalDotsDrawing(IntervalDots plot, PictureWidth width, Words words)
    {
        (this.plot, this.words, radius) = (plot, words, width == PictureWidth.Narrow ? 3.5 : 5);
        rows = new Rows(plot.Rows, Pitch, new NumberRoom(0, TextStyle.Strong.Widest(plot.Rows.Select(r => r.Number.Display)) + 14), width, plot.References);
        scale = rows.Scale(Extent.Of(plot.Rows.SelectMany(r => new[] { r.Number, r.Lower, r.Upper })), isFromZero: false);
    }

    public double Width => rows.Width;
    public string Note => scale.HasZero ? string.Empty : words["chart.axis"];

    public void Draw(Sheet sheet)
    {
        var middles = rows.Begin(sheet);
        DrawWhiskers(sheet, middles);
        for (var i = 0; i < middles.Length; i++)
        {
            var (number, isFocus) = (plot.Rows[i].Number, plot.Rows[i].Role == ChartRole.Focus);
            var style = !number.IsKnown ? TextStyle.Quiet : isFocus ? TextStyle.Strong : TextStyle.Plain;
            sheet.Overlay.Add(new Word(sheet.Right, sheet.Field.Top + middles[i] + (style.CapHeight / 2), number.Display, style, Anchor.End));
            if (number.IsKnown) sheet.Point(number.Size, -middles[i], isFocus ? radius + 1 : radius, isFocus ? PointShape.Diamond : PointShape.Circle, isFocus ? Palette.Focus : Palette.Others);
        }

        rows.End(sheet, scale, plot.Quantity);
    }

    private void DrawWhiskers(Sheet sheet, double[] middles)
    {
        var known = Enumerable.Range(0, middles.Length).Where(i => plot.Rows[i] is { Number.IsKnown: true, Lower.IsKnown: true, Upper.IsKnown: true }).ToList();
        if (known.Count == 0) return;
        var bars = new ErrorBar(
            [.. known.Select(i => plot.Rows[i].Number.Size)], [.. known.Select(i => -middles[i])],
            [.. known.Select(i => plot.Rows[i].Upper!.Size - plot.Rows[i].Number.Size)], [.. known.Select(i => plot.Rows[i].Number.Size - plot.Rows[i].Lower!.Size)], null, null);
        (bars.LineStyle.Color, bars.LineStyle.Width, bars.CapSize) = (Color.FromHex(Palette.Ink), 1.5f, 4);
        sheet.Plot.PlottableList.Add(bars);
    }
}

/// <summary>Bands of age from the oldest down, bars of one sex to the left and of the other to the right, on one scale; each has its number at its end.</summary>
internal sealed class ProfileDrawing : IDrawing
{
    private const double Pitch = 15, Thickness = 12, Between = 8, Gap = 4;

    private readonly Profile plot;
    private readonly Words words;
    private readonly ImmutableArray<ChartNumber> numbers;
    private readonly (int From, int? To)[] bands;
    private readonly Rows rows;

    public ProfileDrawing(Profile plot, PictureWidth width, Words words)
    {
        (this.plot, this.words, numbers) = (plot, words, [.. plot.Series.SelectMany(s => s.Numbers)]);
        bands = [.. plot.Ages.Select(a => (a.From, a.To)).Distinct().Reverse()];
        var room = TextStyle.OnLight.Widest(numbers.Select(n => n.Display)) + (2 * Gap);
        rows = new Rows(Rows.Of(bands.Select(b => AgesOf(b.From, b.To))), (plot.Series.Length * Pitch) + Between, new NumberRoom(room, room), width);
    }

    public double Width => rows.Width;

    public void Draw(Sheet sheet)
    {
        var (middle, style) = ((rows.Left + rows.Right) / 2, TextStyle.Strong);
        if (plot.Series.Length > 1) sheet.Overlay.Key([.. plot.Series.Select((s, i) => new KeyEntry(s.Name, Palette.Series[i]))]);
        for (var side = 0; side < 2; side++)
            sheet.Overlay.Add(new Word(middle + (side == 0 ? -2 * Gap : 2 * Gap), sheet.Top + style.CapHeight + 2, side == 0 ? words["chart.females"] : words["chart.males"], style, side == 0 ? Anchor.End : Anchor.Start));
        sheet.Down(style.LineHeight);
        var middles = rows.Begin(sheet);
        var bars = new List<Bar>();
        for (var band = 0; band < middles.Length; band++)
        {
            foreach (var (side, sex) in plot.Sexes.Index()) DrawBand(sheet, bars, new AgeBand(bands[band].From, bands[band].To, sex), middles[band], side == 0 ? -1 : 1);
        }

        sheet.Bars(bars);
        sheet.Rule(new VerticalLine { X = middle }, Palette.Line, 1);
        sheet.Down(4);
        sheet.Write(plot.Quantity.Words, TextStyle.Quiet, 3);
    }

    private string AgesOf(int from, int? to) => to == from ? English.Whole(from) : to is { } last ? words.Say("chart.ages", ("from", English.Whole(from)), ("to", English.Whole(last))) : words.Say("chart.oldest", ("from", English.Whole(from)));

    private void DrawBand(Sheet sheet, List<Bar> bars, AgeBand ages, double middle, int direction)
    {
        var (at, zero) = (plot.Ages.IndexOf(ages), (rows.Left + rows.Right) / 2);
        if (at < 0) return;
        var most = Math.Max(double.Epsilon, numbers.Max(n => Math.Abs(n.Size)));
        for (var i = 0; i < plot.Series.Length; i++)
        {
            var (number, y) = (plot.Series[i].Numbers[at], middle + ((i + 0.5 - (plot.Series.Length / 2.0)) * Pitch));
            var end = zero + (direction * Math.Abs(number.Size) / most * (rows.Right - zero));
            var style = number.IsKnown ? TextStyle.OnLight : TextStyle.Quiet;
            if (number.IsKnown) bars.Add(Rows.Bar(zero, end, y, Thickness, sheet.Tint(Palette.Series[i])));
            sheet.Overlay.Add(new Word(end + (direction * Gap), sheet.Field.Top + y + (style.CapHeight / 2), number.Display, style, direction < 0 ? Anchor.End : Anchor.Start) { HasRim = true });
        }
    }
}
