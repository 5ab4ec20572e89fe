using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>A name to stand beside the end of a line.</summary>
/// <param name="Text">As printed.</param>
/// <param name="X">Where the line ends.</param>
/// <param name="Y">The height that it belongs to.</param>
/// <param name="Style">Its style.</param>
internal sealed record SideName(string Text, double X, double Y, TextStyle Style);

/// <summary>Names beside the ends of lines, moved apart where the lines end close together; a thin line leads to a name that moved.</summary>
internal static class SideNames
{
    private const int MostLines = 2;
    private const double Between = 3;
    private const double Moved = 7;

    /// <summary>Draws them in the order of their heights.</summary>
    /// <param name="sheet">Where.</param>
    /// <param name="names">Any order; all of them fit between top and bottom.</param>
    /// <param name="left">Their left edge.</param>
    /// <param name="width">How wide they may be.</param>
    /// <param name="top">None stands higher.</param>
    /// <param name="bottom">None stands lower.</param>
    public static void Draw(Sheet sheet, IEnumerable<SideName> names, double left, double width, double top, double bottom)
    {
        List<SideName> sorted = [.. names];
        sorted.Sort((one, other) => one.Y.CompareTo(other.Y));
        var lines = sorted.ConvertAll(n => TextMeasure.Wrap(n.Text, width, MostLines, n.Style));
        var middles = Apart(sorted, lines, top, bottom);
        for (var i = 0; i < sorted.Count; i++) DrawOne(sheet, sorted[i], lines[i], left, middles[i]);
    }

    private static double[] Apart(List<SideName> names, List<IReadOnlyList<string>> lines, double top, double bottom)
    {
        var middles = new double[names.Count];
        var clear = top;
        for (var i = 0; i < middles.Length; i++)
        {
            var half = HeightOf(names[i], lines[i]) / 2;
            middles[i] = Math.Max(names[i].Y, clear + half);
            clear = middles[i] + half + Between;
        }

        for (var i = middles.Length - 1; i >= 0; i--)
        {
            var half = HeightOf(names[i], lines[i]) / 2;
            middles[i] = Math.Min(middles[i], bottom - half);
            bottom = middles[i] - half - Between;
        }

        return middles;
    }

    private static double HeightOf(SideName name, IReadOnlyList<string> lines) => lines.Count * name.Style.LineHeight;

    private static void DrawOne(Sheet sheet, SideName name, IReadOnlyList<string> lines, double left, double middle)
    {
        var style = name.Style;
        if (Math.Abs(middle - name.Y) > Moved) sheet.Add(Trace.Between(name.X + 5, name.Y, left - 3, middle, Palette.Line));
        var y = middle - (HeightOf(name, lines) / 2) + ((style.LineHeight + style.CapHeight) / 2);
        for (var i = 0; i < lines.Count; i++)
            sheet.Add(new Label(left, y + (i * style.LineHeight), lines[i], style) { Whole = lines[i].EndsWith('…') ? name.Text : null });
    }
}
