using System.Collections.Immutable;
using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Averages across all rows: a name above the rows, each on a line of its own, and a dashed line down from it.</summary>
internal sealed class ReferenceLines
{
    private static readonly TextStyle Style = TextStyle.Quiet;

    private readonly List<ChartRow> known = [];

    /// <summary>Those whose numbers are known.</summary>
    public ReferenceLines(ImmutableArray<ChartRow> references)
    {
        foreach (var reference in references)
        {
            if (reference.Number.IsKnown) known.Add(reference);
        }
    }

    /// <summary>Room for the names.</summary>
    public double Height => known.Count * Style.LineHeight;

    /// <summary>Widens a range to hold them.</summary>
    public void Stretch(Extent extent)
    {
        foreach (var reference in known) extent.Take(reference.Number.Size);
    }

    /// <summary>Draws the lines, and the names above them from the height told.</summary>
    public void Draw(Sheet sheet, TickScale scale, double top, double bottom)
    {
        for (var i = 0; i < known.Count; i++)
        {
            var x = scale.At(known[i].Number.Size);
            var from = top + ((i + 1) * Style.LineHeight);
            sheet.Add(Trace.Between(x, from, x, bottom, Palette.Paper, 4));
            sheet.Add(Trace.Between(x, from, x, bottom, Palette.Ink, 1.5, isDashed: true));
        }

        for (var i = 0; i < known.Count; i++) sheet.WriteOver(Name(sheet, scale, known[i], top + (i * Style.LineHeight)));
    }

    private static Label Name(Sheet sheet, TickScale scale, ChartRow reference, double top)
    {
        var end = " " + reference.Number.Display;
        var text = TextMeasure.Fitted(reference.Label, sheet.Right - Sheet.Left - TextMeasure.Width(end, Style), Style) + end;
        var half = TextMeasure.Width(text, Style) / 2;
        var x = Math.Clamp(scale.At(reference.Number.Size), Sheet.Left + half, Math.Max(Sheet.Left + half, sheet.Right - half));
        return new Label(x, top + Style.CapHeight + 2, text, Style, Anchor.Middle);
    }
}
