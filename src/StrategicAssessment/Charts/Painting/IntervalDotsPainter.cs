using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>A dot and its whiskers for each row; the numbers stand in a column at the right.</summary>
internal sealed class IntervalDotsPainter : IPainter
{
    private const double LeastPitch = 24;
    private const double Cap = 4;

    private readonly IntervalDots plot;
    private readonly RowLabels labels;
    private readonly RowField rowField;
    private readonly ReferenceLines references;

    public IntervalDotsPainter(IntervalDots plot)
    {
        this.plot = plot;
        labels = new RowLabels(plot.Rows);
        rowField = new RowField(labels, new NumberRoom(0, TextMeasure.Widest(plot.Rows.Select(r => r.Number.Display), TextStyle.Strong) + 14));
        references = new ReferenceLines(plot.References);
    }

    /// <inheritdoc/>
    public double Width => rowField.Width;

    /// <inheritdoc/>
    public string Note => Scale().HasZero ? string.Empty : ChartWords.AxisNotFromZero;

    /// <inheritdoc/>
    public void Paint(Sheet sheet)
    {
        var scale = Scale();
        var names = sheet.Top;
        sheet.Down(references.Height);
        var top = sheet.Top;
        var bottom = top;
        for (var i = 0; i < plot.Rows.Length; i++) bottom += PitchOf(i);
        RowField.DrawGrid(sheet, scale, plot.Quantity, top, bottom);
        references.Draw(sheet, scale, names, bottom);
        for (var i = 0; i < plot.Rows.Length; i++)
        {
            DrawRow(sheet, scale, i, sheet.Top + (PitchOf(i) / 2));
            sheet.Down(PitchOf(i));
        }

        rowField.DrawTicks(sheet, scale, plot.Quantity);
    }

    private TickScale Scale()
    {
        var extent = new Extent();
        foreach (var row in plot.Rows)
        {
            extent.Take(row.Number);
            extent.Take(row.Lower);
            extent.Take(row.Upper);
        }

        references.Stretch(extent);
        return TickScale.ForLines(extent.Least, extent.Most, rowField.Left, rowField.Right, rowField.TickCount);
    }

    private double PitchOf(int row) => Math.Max(LeastPitch, labels.HeightOf(row));

    private void DrawRow(Sheet sheet, TickScale scale, int index, double middle)
    {
        var row = plot.Rows[index];
        labels.Draw(sheet, index, rowField.LabelRight, middle);
        var style = !row.Number.IsKnown ? TextStyle.Quiet : row.Role == ChartRole.Focus ? TextStyle.Strong : TextStyle.Plain;
        sheet.Add(new Label(sheet.Right, middle + (style.CapHeight / 2), row.Number.Display, style, Anchor.End));
        if (!row.Number.IsKnown) return;
        var isFocus = row.Role == ChartRole.Focus;
        if (row is { Lower.IsKnown: true, Upper.IsKnown: true }) DrawWhiskers(sheet, scale.At(row.Lower.Size), scale.At(row.Upper.Size), middle);
        sheet.Add(new Dot(scale.At(row.Number.Size), middle, isFocus ? 6 : 5, isFocus ? DotShape.Diamond : DotShape.Circle, isFocus ? Palette.Focus : Palette.Others));
    }

    private static void DrawWhiskers(Sheet sheet, double lower, double upper, double middle)
    {
        sheet.Add(Trace.Between(lower, middle, upper, middle, Palette.Ink, 1.5));
        sheet.Add(Trace.Between(lower, middle - Cap, lower, middle + Cap, Palette.Ink, 1.5));
        sheet.Add(Trace.Between(upper, middle - Cap, upper, middle + Cap, Palette.Ink, 1.5));
    }
}
