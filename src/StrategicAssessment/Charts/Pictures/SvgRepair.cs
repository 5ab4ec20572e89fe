using System.Xml;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>Makes of what Skia draws the SVG that is published: title, description and role; each line of text whole, at one place; shapes with both fill and
/// edge as one; lines that look alike as one; tenths of pixels; dashes; no ids but those of title and description.</summary>
internal sealed class SvgRepair
{
    public const string Namespace = "http://www.w3.org/2000/svg";
    public const float MiterOfDashes = 5;

    private static readonly string Miter = MiterOfDashes.ToString(CultureInfo.InvariantCulture);
    private static readonly string[] Geometry = ["x", "y", "width", "height", "cx", "cy", "rx", "d"];

    private readonly DrawnChart drawing;
    private readonly Shape? paper;
    private readonly Xml below = new(isFile: false);
    private readonly Xml axes = new(isFile: false);

    /// <summary>Reads what Skia drew, once for all that show it.</summary>
    public SvgRepair(DrawnChart drawing)
    {
        this.drawing = drawing;
        Shape? waiting = null;
        var svg = below;
        using var words = drawing.AxisWords.AsEnumerable().GetEnumerator();
        using var reader = XmlReader.Create(new MemoryStream(drawing.Svg), new XmlReaderSettings { IgnoreWhitespace = true });
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && reader.Name == "text")
            {
                waiting = Next(waiting, null, svg);
                svg = axes;
                WriteAxisText(reader, words.MoveNext() ? words.Current : throw new InvalidOperationException("There is more text in the picture than was written."));
            }

            if (reader.NodeType != XmlNodeType.Element || reader.Name == "svg" || reader.GetAttribute("d") == string.Empty) continue;
            if (paper is null) paper = Shape.Of(reader);
            else waiting = Next(waiting, Shape.Of(reader), svg);
        }

        Next(waiting, null, svg);
    }

    /// <summary>How high the drawing without its title is, for a width of 1.</summary>
    public double Height => (drawing.Height - drawing.TitleHeight) / drawing.Width;

    /// <summary>The published SVG: line feeds, one at the end.</summary>
    /// <param name="isAlone">Whether its title, where it has one, stands in it; else the picture begins below it.</param>
    public string Write(Chart chart, string id, bool isAlone)
    {
        var top = isAlone ? 0 : drawing.TitleHeight;
        var (width, height) = (Number(drawing.Width), Number(drawing.Height - top));
        var svg = new Xml(isFile: false).Open("svg").With("xmlns", Namespace).With("width", width).With("height", height).With("viewBox", $"0 {Number(top)} {width} {height}");
        svg.With("role", "img").With("aria-labelledby", $"{id}-title {id}-desc").Raw("\n");
        svg.Open("title").With("id", id + "-title").Text(chart.Title).Close().Raw("\n");
        svg.Open("desc").With("id", id + "-desc").Text(chart.Alternative).Close().Raw("\n");
        svg.Open("g").With("font-family", Typefaces.Family).Raw("\n");
        (top == 0 ? paper : paper! with { Places = $"x=\"0\" y=\"{Number(top)}\" width=\"{width}\" height=\"{height}\"" })?.Write(svg);
        svg.Raw(below.ToString());
        foreach (var word in drawing.Words.Where(w => w.Y >= top)) WriteText(svg, word, word.Y);
        return svg.Raw(axes.ToString()).Close().Raw("\n").Close().Raw("\n").ToString();
    }

    /// <summary>To a tenth of a pixel.</summary>
    public static string Number(double value) => (Math.Round(value * 10, MidpointRounding.AwayFromZero) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    // Where Skia put its line; what it says, and which end of it is fixed, is known better here.
    private void WriteAxisText(XmlReader text, Word word)
    {
        var y = float.Parse(text.GetAttribute("y")!.Split(',')[0], CultureInfo.InvariantCulture);
        if (text.GetAttribute("transform") is { } moved) y += float.Parse(moved.AsSpan(moved.IndexOf(' ', StringComparison.Ordinal)).TrimEnd(')'), CultureInfo.InvariantCulture);
        var drawn = text.ReadElementContentAsString();
        if (!word.Text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !IsSame(drawn, word.Text)) throw new InvalidOperationException($"'{drawn.Trim()}' stands in the picture where '{word.Text}' was written.");
        WriteText(axes, word, y);
    }

    private static void WriteText(Xml svg, Word word, double y)
    {
        var anchor = word.Anchor switch { Anchor.Start => null, Anchor.Middle => "middle", Anchor.End => "end" };
        svg.Open("text").With("x", Number(word.X)).With("y", Number(y)).With("font-size", Number(word.Style.Size)).With("font-weight", word.Style.IsBold ? "bold" : null);
        svg.With("text-anchor", anchor).With("fill", word.Style.Colour);
        if (word.Whole is { } whole) svg.Element("title", whole);
        svg.Text(word.Text).Close().Raw("\n");
    }

    private static bool IsSame(string drawn, string written) =>
        drawn.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SequenceEqual(written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    // What waits for the next shape, which may be more of it; what is not, is written.
    private static Shape? Next(Shape? waiting, Shape? shape, Xml svg)
    {
        if (waiting is not null && shape is not null && waiting.With(shape) is { } both) return both;
        waiting?.Write(svg);
        return shape;
    }

    private sealed record Shape(string Name, string Places, string? Fill, string? Stroke, string? Width, bool IsDashed)
    {
        public static Shape Of(XmlReader element)
        {
            var places = new StringBuilder();
            foreach (var name in Geometry)
            {
                if (element.GetAttribute(name) is not { } value) continue;
                places.Append(places.Length == 0 ? "" : " ").Append(name == "rx" ? "r" : name).Append("=\"");
                if (name == "d") AppendPath(places, value);
                else places.Append(Number(double.Parse(value, CultureInfo.InvariantCulture)));
                places.Append('"');
            }

            var width = element.GetAttribute("stroke-width");
            return new Shape(
                element.Name == "ellipse" ? "circle" : element.Name, places.ToString(), element.GetAttribute("fill"), element.GetAttribute("stroke"),
                width is null or "1" ? null : Number(double.Parse(width, CultureInfo.InvariantCulture)), element.GetAttribute("stroke-miterlimit") == Miter);
        }

        // The edge of the same shape, or one more line that looks the same.
        public Shape? With(Shape other)
        {
            if (other is not { Fill: "none", Stroke: not null }) return null;
            if (Fill != "none" && Stroke is null && Name == other.Name && Places == other.Places) return other with { Fill = Fill };
            return Name == "path" && this == other with { Places = Places } ? this with { Places = Places[..^1] + other.Places[3..] } : null;
        }

        public void Write(Xml svg)
        {
            svg.Raw($"<{Name} {Places}");
            Raw(svg, "fill", Fill);
            Raw(svg, "stroke", Stroke);
            Raw(svg, "stroke-width", Width);
            Raw(svg, "stroke-dasharray", IsDashed ? "5 4" : null);
            svg.Raw("/>\n");
        }

        private static void Raw(Xml svg, string name, string? value)
        {
            if (value is not null) svg.Raw($" {name}=\"{value}\"");
        }

        // Places rounded; steps straight across or down told by one number.
        private static void AppendPath(StringBuilder path, string d)
        {
            var (x, y) = (string.Empty, string.Empty);
            for (var at = 0; at < d.Length;)
            {
                var command = d[at];
                var end = d.AsSpan(at + 1).IndexOfAnyInRange('A', 'Z');
                var numbers = d.Substring(at + 1, end < 0 ? d.Length - at - 1 : end).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => Number(double.Parse(n, CultureInfo.InvariantCulture))).ToArray();
                at = end < 0 ? d.Length : at + 1 + end;
                if (command == 'L' && numbers[1] == y) path.Append('H').Append(numbers[0]);
                else if (command == 'L' && numbers[0] == x) path.Append('V').Append(numbers[1]);
                else path.Append(command).AppendJoin(' ', numbers);
                if (numbers.Length > 1) (x, y) = (numbers[^2], numbers[^1]);
            }
        }
    }
}
