using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>A line as small as a word, for a cell of a table whose numbers stand beside it: it says nothing that they do not, and is passed over by screen readers.</summary>
internal static class Sparkline
{
    /// <summary>Its width on paper, in tenths of a millimetre.</summary>
    public const int PrintedWidth = 222;

    private const double Width = 84, Height = 20, Inset = 4;

    /// <summary>An element to stand in a page; empty when fewer than two numbers are known.</summary>
    /// <param name="numbers">Earliest first, at equal distances; what is not known is a gap.</param>
    public static string Write(ImmutableArray<ChartNumber> numbers)
    {
        if (numbers.Count(n => n.IsKnown) < 2) return string.Empty;
        var extent = Extent.Of(numbers);
        var scale = TickScale.Tight(extent.Least, extent.Most, Height - Inset, Inset);
        string X(int index) => SvgRepair.Number(Inset + ((Width - (2 * Inset)) * index / (numbers.Length - 1)));
        string Y(int index) => SvgRepair.Number(scale.At(numbers[index].Size));
        var xml = new Xml(isFile: false).Open("svg").With("xmlns", SvgRepair.Namespace).With("class", "sparkline").With("width", "84").With("height", "20");
        xml.With("viewBox", "0 0 84 20").With("aria-hidden", "true").With("focusable", "false");
        for (var first = 0; first < numbers.Length; first++)
        {
            var end = first;
            while (end < numbers.Length && numbers[end].IsKnown) end++;
            if (end - first == 1) Dot(xml, X(first), Y(first));
            if (end - first < 2) continue;
            xml.Open("polyline").With("fill", "none").With("stroke", Palette.Focus).With("stroke-width", "1.5");
            xml.With("points", string.Join(' ', Enumerable.Range(first, end - first).Select(i => $"{X(i)},{Y(i)}"))).Close();
            first = end;
        }

        var last = numbers.Length - 1;
        while (!numbers[last].IsKnown) last--;
        Dot(xml, X(last), Y(last));
        return xml.Close().ToString();
    }

    private static void Dot(Xml xml, string x, string y) =>
        xml.Open("circle").With("cx", x).With("cy", y).With("r", "3").With("fill", Palette.Focus).With("stroke", Palette.Paper).Close();
}
