using System.Xml;
using SkiaSharp;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Pictures that people put into a document: PNG, JPEG, or SVG in which nothing runs. What one is says its content, whatever it is called.</summary>
internal static class PictureFile
{
    private const int Largest = 2 * 1024 * 1024, MostPixels = 4000;
    private const double UsualWidth = 600, UsualHeight = 400;

    private static readonly HashSet<string> NotTaken = new(
        ["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "set", "animate", "animateMotion", "animateTransform"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The picture that a text names, or an error with the place of the text.</summary>
    /// <param name="path">As typed: a file of the assessment folder, or of the county's.</param>
    public static Outcome<EmbeddedPicture> Read(AssessmentFolder folder, string path, SourceSpan at)
    {
        if (!path.Split('/').All(ExtractPlanReader.IsPlain)) return Refused("does not stand in the folder of the assessment. Put it there, into a folder 'pictures', and write its path from there");
        if (folder.FactsOf(path) is not { } facts) return Refused("is not there. Its path begins at the folder of the assessment");
        if (facts.IsLinked) return Refused("is a link to another place. Put the file itself there");
        if (facts.Length > Largest) return Refused("is larger than 2 MB, and every document carries it. Save it smaller");
        var file = folder.Read(path, at);
        if (file.Value is not { } input) return Outcome.Of<EmbeddedPicture>(null, file.Diagnostics);
        var (picture, fault) = Of(input.Content);
        return fault is null ? Outcome.Of(picture, []) : Refused(fault);

        Outcome<EmbeddedPicture> Refused(string why) => Outcome.Failed<EmbeddedPicture>(CompositionMessages.NoPicture(at, path, why));
    }

    /// <summary>The picture, or what is wrong with it: the end of a sentence, and a remedy.</summary>
    public static (EmbeddedPicture? Picture, string? Fault) Of(ReadOnlyMemory<byte> content)
    {
        if (TypeOf(content.Span) is not { } type) return OfSvg(content);
        using var codec = SKCodec.Create(new MemoryStream(content.ToArray()));
        return codec is not null && codec.Info.Width is > 0 and <= MostPixels && codec.Info.Height is > 0 and <= MostPixels
            ? (new EmbeddedPicture(type, content, codec.Info.Width, codec.Info.Height), null)
            : (null, "is damaged, or larger than 4,000 pixels. Save it again, and smaller");
    }

    private static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? "image/png" : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;

    // Nothing in it runs, and nothing is fetched for it: a browser would do neither for a picture, and whoever opens it by itself is as safe.
    private static (EmbeddedPicture? Picture, string? Fault) OfSvg(ReadOnlyMemory<byte> content)
    {
        const string other = "is neither PNG nor JPEG nor SVG. Save it as one of these";
        var (size, copies) = ((Width: UsualWidth, Height: UsualHeight), new SvgCopies());
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray()), settings);
            while (reader.Read())
            {
                if (reader is { Depth: 0, NodeType: XmlNodeType.Element } and not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" }) return (null, other);
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return (null, "holds an instruction to a browser. Save it as plain SVG");
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && LeadsAway(reader.Value)) return (null, "has styles that fetch something. Save it as plain SVG");
                if (reader is { Depth: 0, NodeType: XmlNodeType.Element }) size = SizeOf(reader);
                if (reader.NodeType == XmlNodeType.Element) copies.Add(reader);
                if (reader.NodeType == XmlNodeType.Element && FaultOf(reader) is { } fault) return (null, fault);
            }

            return copies.AreNested ? (null, "copies parts of itself that hold copies. Save it as plain SVG") : (new EmbeddedPicture("image/svg+xml", content, size.Width, size.Height), null);
        }
        catch (XmlException)
        {
            return (null, other);
        }
    }

    // In pixels; of what has none the shape of its view alone matters.
    private static (double Width, double Height) SizeOf(XmlReader svg)
    {
        var view = (svg.GetAttribute("viewBox") ?? string.Empty).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(LengthOf).ToList();
        var (width, height) = (LengthOf(svg.GetAttribute("width")), LengthOf(svg.GetAttribute("height")));
        if (width > 0 && height > 0) return (width, height);
        return view is [_, _, > 0 and var wide, > 0 and var high] ? (width > 0 ? width : UsualWidth, (width > 0 ? width : UsualWidth) * high / wide) : (UsualWidth, UsualHeight);
    }

    private static double LengthOf(string? text) =>
        double.TryParse((text ?? string.Empty).Replace("px", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is > 0 and < 100_000 ? length : 0;

    private static string? FaultOf(XmlReader element)
    {
        if (NotTaken.Contains(element.LocalName)) return $"holds '{element.LocalName}', which could run something. Save it as plain SVG";
        for (var isOne = element.MoveToFirstAttribute(); isOne; isOne = element.MoveToNextAttribute())
        {
            if (element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"holds '{element.LocalName}', which could run something. Save it as plain SVG";
            var isLink = element.LocalName is "href" or "src" && !element.Value.StartsWith('#') && !element.Value.StartsWith("data:image/png", StringComparison.Ordinal) && !element.Value.StartsWith("data:image/jpeg", StringComparison.Ordinal);
            if (isLink || LeadsAway(element.Value)) return "leads to something outside of it. Save it as plain SVG, with its pictures inside";
        }

        element.MoveToElement();
        return null;
    }

    private static bool LeadsAway(string style)
    {
        var plain = style.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("url(#", string.Empty, StringComparison.OrdinalIgnoreCase);
        return plain.Contains("url(", StringComparison.OrdinalIgnoreCase) || plain.Contains("@import", StringComparison.OrdinalIgnoreCase) || plain.Contains("javascript:", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Parts of an SVG that are drawn again elsewhere. A copy of copies of copies is a small file that no browser finishes.</summary>
internal sealed class SvgCopies
{
    private readonly List<string> open = [];
    private readonly HashSet<string> copied = new(StringComparer.Ordinal), holding = new(StringComparer.Ordinal);

    public bool AreNested => copied.Overlaps(holding);

    public void Add(XmlReader element)
    {
        open.RemoveRange(element.Depth, open.Count - element.Depth);
        open.Add(element.GetAttribute("id") ?? string.Empty);
        if (element.LocalName != "use") return;
        holding.UnionWith(open.Where(id => id.Length > 0));
        copied.Add((element.GetAttribute("href") ?? element.GetAttribute("href", "http://www.w3.org/1999/xlink") ?? string.Empty).TrimStart('#'));
    }
}

/// <summary>The picture that stands beside the title: what it is says its content, whatever it is called.</summary>
internal static class LogoFile
{
    private const int Largest = 256 * 1024;

    /// <summary>The title of a document or of an index, with the picture and the colour of the plan.</summary>
    /// <param name="further">Lines below those of the plan.</param>
    public static TitlePage TitleOf(PlanFile plan, string place, IEnumerable<string> further, bool isDraft, AssessmentFolder folder, List<Diagnostic> found) =>
        new(plan.Title, place, plan.Edition, [.. new[] { plan.Marking, plan.Partnership, plan.Prepared, plan.Contact }.Where(l => l.Length > 0), .. further], isDraft)
        {
            Logo = Read(plan, folder, found),
            Colour = plan.Colour,
            State = plan.State?.Words ?? string.Empty,
            Marking = plan.Marking,
        };

    // Null where the plan names none, or one that cannot be taken, with an error.
    private static EmbeddedPicture? Read(PlanFile plan, AssessmentFolder folder, List<Diagnostic> found)
    {
        if (plan.Logo is not { } logo) return null;
        if (logo.Value.Contains("..", StringComparison.Ordinal) || logo.Value.AsSpan().IndexOfAny("\\:/") >= 0) return Refused(logo, "is not the name of a file beside the plan. Put the file there, or into the county's folder, and write its name alone");
        if (found.Keep(folder.Read(logo.Value, logo.At)) is not { } input) return null;
        if (input.Length > Largest) return Refused(logo, "is larger than 256 KB, and every page carries it. Save it smaller");
        var (picture, fault) = PictureFile.Of(input.Content);
        return fault is null ? picture : Refused(logo, fault);

        EmbeddedPicture? Refused(Written<string> at, string why)
        {
            found.Add(CompositionMessages.NoLogo(at.At, at.Value, why));
            return null;
        }
    }
}
