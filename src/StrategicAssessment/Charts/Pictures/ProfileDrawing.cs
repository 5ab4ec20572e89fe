using ScottPlot;
using ScottPlot.Plottables;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

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
