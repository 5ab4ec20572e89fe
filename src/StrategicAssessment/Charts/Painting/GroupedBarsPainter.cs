using System.Collections.Immutable;
using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>A few bars for each label, a key above them.</summary>
internal sealed class GroupedBarsPainter : IPainter
{
    private const double BarPitch = 16;
    private const double Thickness = 13;
    private const double Between = 10;

    private readonly GroupedBars plot;
    private readonly RowLabels labels;
    private readonly RowField rowField;
    private readonly ImmutableArray<string> colours;

    public GroupedBarsPainter(GroupedBars plot)
    {
        this.plot = plot;
        colours = Palette.For(plot.Series);
        labels = RowLabels.Of(plot.Labels);
        rowField = new RowField(labels, NumberRoom.Of(plot.Grid().Numbers(), TextStyle.OnLight));
    }

    /// <inheritdoc/>
    public double Width => rowField.Width;

    /// <inheritdoc/>
    public string Note => string.Empty;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var extent = Extent.Of(plot.Grid().Numbers());
        var scale = TickScale.FromZero(extent.Least, extent.Most, rowField.Left, rowField.Right, rowField.TickCount);
        if (plot.Series.Length > 1) Key.Draw(sheet, [.. plot.Series.Select((s, i) => new KeyEntry(s.Name, colours[i]))]);
        var top = sheet.Top;
        var bottom = top;
        for (var i = 0; i < plot.Labels.Length; i++) bottom += PitchOf(i);
        RowField.DrawGrid(sheet, scale, plot.Quantity, top, bottom);
        for (var i = 0; i < plot.Labels.Length; i++)
        {
            DrawGroup(sheet, scale, i, sheet.Top + (PitchOf(i) / 2));
            sheet.Down(PitchOf(i));
        }

        sheet.Add(Trace.Between(scale.At(0), top, scale.At(0), bottom, Palette.Line));
        rowField.DrawTicks(sheet, scale, plot.Quantity);
    }

    private double PitchOf(int label) => Math.Max((plot.Series.Length * BarPitch) + Between, labels.HeightOf(label));

    private void DrawGroup(Sheet sheet, TickScale scale, int label, double middle)
    {
        labels.Draw(sheet, label, rowField.LabelRight, middle);
        var top = middle - (plot.Series.Length * BarPitch / 2);
        for (var i = 0; i < plot.Series.Length; i++)
        {
            var number = plot.Series[i].Numbers[label];
            var centre = top + ((i + 0.5) * BarPitch);
            if (number.IsKnown) DrawBar(sheet, scale, number, centre, colours[i]);
            BarNumbers.Draw(sheet, scale, number, centre, number.IsKnown ? TextStyle.OnLight : TextStyle.Quiet);
        }
    }

    private static void DrawBar(Sheet sheet, TickScale scale, ChartNumber number, double centre, string colour)
    {
        var (zero, end) = (scale.At(0), scale.At(number.Size));
        sheet.Add(new Box(Math.Min(zero, end), centre - (Thickness / 2), Math.Abs(end - zero), Thickness, colour));
    }
}
