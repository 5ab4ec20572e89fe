using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>Writes labels under or over the places they belong to: as many as stand clear of each other, the last always among them.</summary>
internal sealed class TimeLabels
{
    private const double Clear = 8;
    private const int MostLines = 3;
    private const double WidestLone = 160;

    private static readonly TextStyle Style = TextStyle.Quiet;

    private readonly List<Label> labels = [];
    private int lines = 1;

    private TimeLabels()
    {
    }

    /// <summary>How high they are.</summary>
    public double Height => lines * Style.LineHeight;

    /// <summary>Lays them out for a sheet of this width, the first line's top at 0.</summary>
    /// <param name="texts">One a place.</param>
    /// <param name="xs">The places, rising.</param>
    /// <param name="width">Of the sheet.</param>
    public static TimeLabels Of(IReadOnlyList<string> texts, double[] xs, double width)
    {
        var shorter = ShortMonths.Of(texts);
        for (var stride = 1; stride < texts.Count; stride++)
        {
            var tried = new TimeLabels();
            if (tried.Fit(texts, xs, width, stride)) return tried;
            if (shorter is null) continue;
            tried = new TimeLabels();
            if (tried.Fit(shorter, xs, width, stride)) return tried;
        }

        var last = new TimeLabels();
        if (texts.Count > 0) last.Add(TextMeasure.Balanced(texts[^1], WidestLone, MostLines, Style), texts[^1], xs[^1], width);
        return last;
    }

    /// <summary>Draws them at the sheet's top, which moves below them.</summary>
    public void Draw(Sheet sheet)
    {
        foreach (var label in labels) sheet.Add(label with { Y = label.Y + sheet.Top });
        sheet.Down(Height + 2);
    }

    private bool Fit(IReadOnlyList<string> texts, double[] xs, double width, int stride)
    {
        var clearRight = double.NegativeInfinity;
        for (var i = (texts.Count - 1) % stride; i < texts.Count; i += stride)
        {
            var slot = SlotOf(xs, i, stride) - Clear;
            if (slot < 10) return false;
            var broken = TextMeasure.Balanced(texts[i], slot, MostLines, Style);
            if (TextMeasure.IsCutInWords(texts[i], broken)) return false;
            var left = Add(broken, texts[i], xs[i], width);
            if (left < clearRight + Clear) return false;
            clearRight = Math.Max(clearRight, RightOf(broken.Count));
        }

        return true;
    }

    private static double SlotOf(double[] xs, int index, int stride)
    {
        var before = index - stride >= 0 ? xs[index] - xs[index - stride] : double.PositiveInfinity;
        var after = index + stride < xs.Length ? xs[index + stride] - xs[index] : double.PositiveInfinity;
        var slot = Math.Min(before, after);
        return double.IsInfinity(slot) ? WidestLone : slot;
    }

    // Gives the left edge of what was added.
    private double Add(IReadOnlyList<string> broken, string whole, double x, double width)
    {
        var half = TextMeasure.Widest(broken, Style) / 2;
        var middle = Math.Clamp(x, Sheet.Margin + half, Math.Max(Sheet.Margin + half, width - Sheet.Margin - half));
        for (var i = 0; i < broken.Count; i++)
        {
            var y = (i * Style.LineHeight) + Style.CapHeight + 2;
            labels.Add(new Label(middle, y, broken[i], Style, Anchor.Middle) { Whole = broken[i].EndsWith('…') ? whole : null });
        }

        lines = Math.Max(lines, broken.Count);
        return middle - half;
    }

    private double RightOf(int count)
    {
        var right = 0.0;
        for (var i = labels.Count - count; i < labels.Count; i++) right = Math.Max(right, labels[i].Right);
        return right;
    }
}
