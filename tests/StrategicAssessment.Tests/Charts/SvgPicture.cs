using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StrategicAssessment.Charts.Pictures;

namespace StrategicAssessment.Tests.Charts;

/// <summary>A box on a picture.</summary>
internal sealed record Area(string What, double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Area other, double by) => Left + by < other.Right && other.Left + by < Right && Top + by < other.Bottom && other.Top + by < Bottom;

    public bool IsInside(Area other) => Left >= other.Left && Top >= other.Top && Right <= other.Right && Bottom <= other.Bottom;
}

/// <summary>An SVG as a reader of XML finds it: every mark and every label with its box.</summary>
internal sealed class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement root;

    public SvgPicture(string svg) => root = XDocument.Parse(svg).Root!;

    public string Title => root.Element(Svg + "title")!.Value;

    public string Description => root.Element(Svg + "desc")!.Value;

    public XElement Root => root;

    public Area Viewport
    {
        get
        {
            var box = Numbers(root.Attribute("viewBox")!.Value);
            return new Area("viewport", box[0], box[1], box[0] + box[2], box[1] + box[3]);
        }
    }

    public List<Area> Labels => [.. root.Descendants(Svg + "text").Select(OfText)];

    public List<Area> Marks => [.. Labels, .. root.Descendants().Select(OfShape).OfType<Area>()];

    public static string TextOf(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));

    private static Area OfText(XElement text)
    {
        var size = Number(text, "font-size");
        var width = new TextStyle((float)size, text.Attribute("font-weight") is not null, "#000000").Width(TextOf(text));
        var left = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch { "end" => width, "middle" => width / 2, _ => 0 });
        var line = Number(text, "y");
        return new Area(TextOf(text), left, line - (size * 0.74), left + width, line + (size * 0.21));
    }

    private static Area? OfShape(XElement shape) => shape.Name.LocalName switch
    {
        "rect" => new Area("rect", Number(shape, "x"), Number(shape, "y"), Number(shape, "x") + Number(shape, "width"), Number(shape, "y") + Number(shape, "height")),
        "circle" => new Area("circle", Number(shape, "cx") - Number(shape, "r"), Number(shape, "cy") - Number(shape, "r"), Number(shape, "cx") + Number(shape, "r"), Number(shape, "cy") + Number(shape, "r")),
        "polyline" => OfPoints("polyline", Numbers(shape.Attribute("points")!.Value)),
        "path" => OfPoints("path", [.. PointsOf(shape.Attribute("d")!.Value)]),
        _ => null,
    };

    private static IEnumerable<double> PointsOf(string path)
    {
        var (x, y) = (0.0, 0.0);
        foreach (Match step in Regex.Matches(path, "([A-Z])([^A-Z]*)", RegexOptions.CultureInvariant))
        {
            var numbers = Numbers(step.Groups[2].Value);
            (x, y) = step.Groups[1].Value switch { "M" or "L" => (numbers[0], numbers[1]), "H" => (numbers[0], y), "V" => (x, numbers[0]), "Z" => (x, y), var other => throw new InvalidOperationException(other) };
            yield return x;
            yield return y;
        }
    }

    private static Area OfPoints(string name, double[] points)
    {
        var xs = points.Where((_, i) => i % 2 == 0).ToList();
        var ys = points.Where((_, i) => i % 2 == 1).ToList();
        return new Area(name, xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }

    private static double Number(XElement element, string attribute) =>
        element.Attribute(attribute) is { } written ? double.Parse(written.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : 0;

    private static double[] Numbers(string text) =>
        [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, NumberStyles.Float, CultureInfo.InvariantCulture))];
}
