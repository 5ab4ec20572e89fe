using System.Globalization;
using System.Text;
using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Painting;

namespace StrategicAssessment.Charts.Svg;

/// <summary>Charts as SVG: text as text, no script, no style sheet, no link, nothing fetched. The same chart gives the same bytes on every machine.</summary>
public static class SvgWriter
{
    private const string Fonts = "Arial, Liberation Sans, Arimo, Helvetica, sans-serif";

    /// <summary>A file: line feeds, one at the end.</summary>
    public static string Write(Chart chart) => Write(chart, "chart-" + chart.Id, Painters.Draw(chart));

    /// <summary>An element to stand in a page below a caption that says the finding and the subject: the drawing without them.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="id">A prefix that no other id of the page begins with.</param>
    public static string Element(Chart chart, string id) => Write(chart, id, Painters.DrawPlot(chart));

    private static string Write(Chart chart, string id, Sheet sheet)
    {
        var svg = new StringBuilder(4096);
        var (width, height) = (Number(sheet.Width), Number(sheet.Top));
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Append(width).Append("\" height=\"").Append(height);
        svg.Append("\" viewBox=\"0 0 ").Append(width).Append(' ').Append(height).Append("\" role=\"img\" aria-labelledby=\"");
        XmlText.Append(svg, $"{id}-title {id}-desc");
        svg.Append("\">\n");
        Element(svg, "title", id + "-title", chart.Title);
        Element(svg, "desc", id + "-desc", chart.Alternative);
        svg.Append("<rect width=\"").Append(width).Append("\" height=\"").Append(height).Append("\" fill=\"").Append(Palette.Paper).Append("\"/>\n");
        svg.Append("<g font-family=\"").Append(Fonts).Append("\">\n");
        foreach (var mark in sheet.Marks) Write(svg, mark);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Element(StringBuilder svg, string name, string id, string text)
    {
        svg.Append('<').Append(name).Append(" id=\"");
        XmlText.Append(svg, id);
        svg.Append("\">");
        XmlText.Append(svg, text);
        svg.Append("</").Append(name).Append(">\n");
    }

    /// <summary>One mark, and a line feed.</summary>
    internal static void Write(StringBuilder svg, IMark mark)
    {
        switch (mark)
        {
            case Box box: WriteBox(svg, box); break;
            case Trace trace: WriteTrace(svg, trace); break;
            case Dot dot: WriteDot(svg, dot); break;
            case Label label: WriteLabel(svg, label); break;
            default: throw new InvalidOperationException($"SVG has no form for the mark {mark.GetType().Name}.");
        }

        svg.Append('\n');
    }

    private static void WriteBox(StringBuilder svg, Box box)
    {
        svg.Append("<rect");
        Attribute(svg, "x", box.X);
        Attribute(svg, "y", box.Y);
        Attribute(svg, "width", box.Width);
        Attribute(svg, "height", box.Height);
        svg.Append(" fill=\"").Append(box.Fill).Append('"');
        if (box.Edge is not null) svg.Append(" stroke=\"").Append(box.Edge).Append('"');
        svg.Append("/>");
    }

    private static void WriteTrace(StringBuilder svg, Trace trace)
    {
        svg.Append("<polyline fill=\"none\" stroke=\"").Append(trace.Stroke).Append('"');
        Attribute(svg, "stroke-width", trace.Width);
        if (trace.IsDashed) svg.Append(" stroke-dasharray=\"5 4\"");
        svg.Append(" points=\"");
        for (var i = 0; i < trace.Xs.Length; i++) svg.Append(i > 0 ? " " : "").Append(Number(trace.Xs[i])).Append(',').Append(Number(trace.Ys[i]));
        svg.Append("\"/>");
    }

    private static void WriteDot(StringBuilder svg, Dot dot)
    {
        if (dot.Shape == DotShape.Circle)
        {
            svg.Append("<circle");
            Attribute(svg, "cx", dot.X);
            Attribute(svg, "cy", dot.Y);
            Attribute(svg, "r", dot.Radius);
        }
        else
        {
            svg.Append("<polygon points=\"").Append(DotOutlines.Of(dot)).Append('"');
        }

        svg.Append(" fill=\"").Append(dot.Fill).Append("\" stroke=\"").Append(Palette.Paper).Append("\"/>");
    }

    private static void WriteLabel(StringBuilder svg, Label label)
    {
        svg.Append("<text");
        Attribute(svg, "x", label.X);
        Attribute(svg, "y", label.Y);
        Attribute(svg, "font-size", label.Style.Size);
        if (label.Style.IsBold) svg.Append(" font-weight=\"bold\"");
        if (label.Anchor != Anchor.Start) svg.Append(" text-anchor=\"").Append(label.Anchor == Anchor.End ? "end" : "middle").Append('"');
        svg.Append(" fill=\"").Append(label.Style.Colour).Append("\">");
        if (label.Whole is { } whole)
        {
            svg.Append("<title>");
            XmlText.Append(svg, whole);
            svg.Append("</title>");
        }

        XmlText.Append(svg, label.Text);
        svg.Append("</text>");
    }

    private static void Attribute(StringBuilder svg, string name, double value) => svg.Append(' ').Append(name).Append("=\"").Append(Number(value)).Append('"');

    /// <summary>To a tenth of a pixel.</summary>
    internal static string Number(double value) => (Math.Round(value * 10, MidpointRounding.AwayFromZero) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
