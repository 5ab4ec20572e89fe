using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>Numbers and periods along an axis: as many as stand clear of each other, in several lines if need be.</summary>
internal static class TickLabels
{
    private const double Clear = 8, WidestLone = 160;
    private const int MostLines = 3;

    private static TextStyle Style => TextStyle.Quiet;

    /// <summary>A label for each place, its lines apart by line ends; empty for those that are not written.</summary>
    /// <param name="kept">The one that is always written.</param>
    public static string[] Of(IReadOnlyList<string> labels, double[] xs, double width, int kept)
    {
        List<string> texts = [.. labels.Select(Printable.Of)];
        var shorter = ShortMonths.Of(texts);
        for (var stride = 1; stride < texts.Count; stride++)
        {
            if (Fit(texts, xs, width, stride, kept) is { } fitted) return fitted;
            if (shorter is not null && Fit(shorter, xs, width, stride, kept) is { } months) return months;
        }

        string[] last = [.. texts.Select(_ => string.Empty)];
        last[kept] = string.Join('\n', Style.Balanced(texts[kept], Math.Min(WidestLone, RoomAt(xs[kept], width)), MostLines));
        return last;
    }

    public static double HeightOf(IEnumerable<string> labels) => labels.Max(l => l.Count(c => c == '\n') + 1) * Style.LineHeight;

    private static string[]? Fit(IReadOnlyList<string> texts, double[] xs, double width, int stride, int kept)
    {
        string[] labels = [.. texts.Select(_ => string.Empty)];
        var most = 1;
        var clearRight = double.NegativeInfinity;
        for (var i = kept % stride; i < texts.Count; i += stride)
        {
            var slot = Math.Min(SlotOf(xs, i, stride) - Clear, RoomAt(xs[i], width));
            if (slot < 10) return null;
            var lines = Style.Balanced(texts[i], slot, MostLines);
            var half = Style.Widest(lines) / 2;
            if (TextStyle.IsCut(texts[i], lines) || xs[i] - half < clearRight + Clear) return null;
            (labels[i], clearRight, most) = (string.Join('\n', lines), xs[i] + half, Math.Max(most, lines.Count));
        }

        return most == 1 ? labels : [.. labels.Select(Broken)];
    }

    // Beside labels of two lines, one of a single line would look like another thing.
    private static string Broken(string label) =>
        label.Contains('\n', StringComparison.Ordinal) || !label.Contains(' ', StringComparison.Ordinal) ? label : string.Join('\n', Style.Balanced(label, Style.Width(label) - 1, MostLines));

    // No label leaves the sheet.
    private static double RoomAt(double x, double width) => 2 * (Math.Min(x, width - x) - 3);

    private static double SlotOf(double[] xs, int index, int stride)
    {
        var before = index - stride >= 0 ? xs[index] - xs[index - stride] : double.PositiveInfinity;
        var after = index + stride < xs.Length ? xs[index + stride] - xs[index] : double.PositiveInfinity;
        var slot = Math.Min(before, after);
        return double.IsInfinity(slot) ? WidestLone : slot;
    }
}
