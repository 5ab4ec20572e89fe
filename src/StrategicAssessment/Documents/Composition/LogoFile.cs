using System.Xml;
using SkiaSharp;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The picture that stands beside the title: what it is says its content, whatever it is called.</summary>
internal static class LogoFile
{
    private const int Largest = 256 * 1024;
    private const int MostPixels = 4000;

    private static readonly HashSet<string> NotTaken = new(["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The title of a document or of an index, with the picture and the colour of the plan.</summary>
    /// <param name="further">Lines below those of the plan.</param>
    public static TitlePage TitleOf(PlanFile plan, string place, IEnumerable<string> further, bool isDraft, AssessmentFolder folder, List<Diagnostic> found) =>
        new(plan.Title, place, plan.Edition, [.. new[] { plan.Partnership, plan.Prepared, plan.Contact }.Where(l => l.Length > 0), .. further], isDraft)
        {
            Logo = Read(plan, folder, found),
            Colour = plan.Colour,
        };

    // Null where the plan names none, or one that cannot be taken, with an error.
    private static LogoPicture? Read(PlanFile plan, AssessmentFolder folder, List<Diagnostic> found)
    {
        if (plan.Logo is not { } logo) return null;
        if (logo.Value.Contains("..", StringComparison.Ordinal) || logo.Value.AsSpan().IndexOfAny("\\:/") >= 0) return Refused(logo, "is not the name of a file beside the plan. Put the file there, or into the county's folder, and write its name alone");
        var file = folder.Read(logo.Value, logo.At);
        found.AddRange(file.Diagnostics);
        if (file.Value is not { } input) return null;
        if (input.Length > Largest) return Refused(logo, "is larger than 256 KB, and every page carries it. Save it smaller");
        var content = input.Content;
        if (TypeOf(content.Span) is { } type)
            return HasGoodSize(content) ? new LogoPicture(type, content) : Refused(logo, "is damaged, or larger than 4,000 pixels. Save it again, and smaller");
        return SvgFault(content) is not { } fault ? new LogoPicture("image/svg+xml", content) : Refused(logo, fault);

        LogoPicture? Refused(Written<string> at, string why)
        {
            found.Add(CompositionMessages.NoLogo(at.At, at.Value, why));
            return null;
        }
    }

    private static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? "image/png" : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;

    private static bool HasGoodSize(ReadOnlyMemory<byte> content)
    {
        using var codec = SKCodec.Create(new MemoryStream(content.ToArray()));
        return codec is not null && codec.Info.Width is > 0 and <= MostPixels && codec.Info.Height is > 0 and <= MostPixels;
    }

    // Nothing in it runs, and nothing is fetched for it: a browser would do neither for a picture, and whoever opens it by itself is as safe.
    private static string? SvgFault(ReadOnlyMemory<byte> content)
    {
        const string other = "is neither PNG nor JPEG nor SVG. Save it as one of these";
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray()), settings);
            while (reader.Read())
            {
                if (reader is { Depth: 0, NodeType: XmlNodeType.Element } and not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" }) return other;
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return "holds an instruction to a browser. Save it as plain SVG";
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && LeadsAway(reader.Value)) return "has styles that fetch something. Save it as plain SVG";
                if (reader.NodeType == XmlNodeType.Element && FaultOf(reader) is { } fault) return fault;
            }

            return null;
        }
        catch (XmlException)
        {
            return other;
        }
    }

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
