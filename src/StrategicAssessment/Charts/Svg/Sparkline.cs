using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Charts.Drawing;

namespace StrategicAssessment.Charts.Svg;

/// <summary>A line as small as a word, for a cell of a table whose numbers stand beside it: it says nothing that they do not, and is passed over by screen readers.</summary>
public static class Sparkline
{
    /// <summary>Its width on paper, in tenths of a millimetre.</summary>
    public const int PrintedWidth = 222;

    private const double Width = 84;
    private const double Height = 20;
    private const double Inset = 4;

    /// <summary>An element to stand in a page; empty when fewer than two numbers are known.</summary>
    /// <param name="numbers">Earliest first, at equal distances; what is not known is a gap.</param>
    public static string Write(ImmutableArray<ChartNumber> numbers)
    {
        if (numbers.Count(n => n.IsKnown) < 2) return string.Empty;
        var extent = Extent.Of(numbers);
        var sheet = new Sheet(Width);
        var xs = new double[numbers.Length];
        for (var i = 0; i < xs.Length; i++) xs[i] = Inset + ((Width - (2 * Inset)) * i / (xs.Length - 1));
        var scale = TickScale.Tight(extent.Least, extent.Most, Height - Inset, Inset);
        Painting.RunOfPoints.Draw(sheet, numbers, xs, scale, Palette.Focus, 1.5);
        var last = numbers.Length - 1;
        while (!numbers[last].IsKnown) last--;
        sheet.Add(new Dot(xs[last], scale.At(numbers[last].Size), 3, DotShape.Circle, Palette.Focus));
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sparkline\" width=\"84\" height=\"20\" viewBox=\"0 0 84 20\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var mark in sheet.Marks) SvgWriter.Write(svg, mark);
        return svg.Append("</svg>").ToString();
    }
}
