using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// The corporate look: <c>reference.docx</c> in the assessment's folder or the county's, whose styles, paper, header and footer the Word file
/// takes over. Its text is not looked at.
/// </summary>
/// <param name="Styles">Its own, completed by the program's.</param>
/// <param name="HasTitlePage">Whether the first page has a header and footer of its own, or none.</param>
/// <param name="Furniture">Its headers and footers.</param>
/// <param name="Parts">What they and the styles rest on: pictures and the theme.</param>
internal sealed record ReferenceDocument(
    ReadOnlyMemory<byte> Styles, WordPage Page, bool HasTitlePage, ImmutableArray<FurniturePart> Furniture, ImmutableArray<OfficePart> Parts)
{
    public const string FileName = "reference.docx";

    private static readonly XNamespace W = WordNames.Main;

    /// <summary>Reads it. No value, and an error, when it cannot be taken over.</summary>
    public static Outcome<ReferenceDocument> Read(InputFile file)
    {
        try
        {
            using var package = new ReferencePackage(file.Content);
            var found = new List<Diagnostic>();
            var read = Read(package, file.Path, found);
            return Outcome.Of(found.Count == 0 ? read : null, found.Distinct());
        }
        catch (PackageRefusedException refused)
        {
            return Outcome.Failed<ReferenceDocument>(refused.Why(file.Path));
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return Outcome.Failed<ReferenceDocument>(ReferenceMessages.NotWord(file.Path));
        }
    }

    /// <summary>The headers and footers with a mark of the draft, where there are any; the program's own where there are none.</summary>
    public WordFurniture FurnitureFor(DocumentTree tree)
    {
        var own = WordFurniture.Of(tree).Parts.Where(o => !Furniture.Any(f => string.Equals(f.Kind, o.Kind, StringComparison.Ordinal)));
        return new WordFurniture(Page, [.. Furniture.Select(f => tree.Title.IsDraft && f.Kind == "header" ? Marked(f, tree.Words["page.draft"]) : f), .. own], HasTitlePage);
    }

    /// <summary>XML as it is written into a package.</summary>
    public static ReadOnlyMemory<byte> Bytes(XElement root) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting));

    private static ReferenceDocument? Read(ReferencePackage package, string path, List<Diagnostic> found)
    {
        var main = package.LinksOf(string.Empty).FirstOrDefault(l => l.Type == Relationship.Office + "officeDocument")?.Target;
        if (main is null || package.Parsed(main) is not { } document || document.Name != W + "document") return found.Refuse<ReferenceDocument>(ReferenceMessages.NotWord(path));
        var links = package.LinksOf(main);
        if (TargetOf(links, "styles") is not { } stylesPath || package.Parsed(stylesPath) is not { } theirs || theirs.Name != W + "styles")
            return found.Refuse<ReferenceDocument>(ReferenceMessages.Broken(path, "styles"));
        var styles = new ReferenceStyles(theirs, Ours());
        var section = document.Element(W + "body")?.Elements(W + "sectPr").LastOrDefault() ?? new XElement(W + "sectPr");
        var furniture = new ReferenceFurniture(package, path, styles, found);
        var parts = furniture.Of(section, links);
        return new ReferenceDocument(
            Bytes(styles.Root), PageOf(section), section.Element(W + "titlePg") is not null, parts, [.. furniture.Pictures, .. ThemeOf(package, links)]);
    }

    private static string? TargetOf(IEnumerable<Relationship> links, string kind) => links.FirstOrDefault(l => l.Type == Relationship.Office + kind && !l.IsExternal)?.Target;

    private static XElement Ours()
    {
        using var reader = XmlReader.Create(new MemoryStream(WordStyle.Sheet()));
        return XDocument.Load(reader).Root!;
    }

    // Colours and fonts of styles may be those of the theme; its pictures are not needed.
    private static IEnumerable<OfficePart> ThemeOf(ReferencePackage package, IReadOnlyList<Relationship> links)
    {
        if (TargetOf(links, "theme") is not { } target || package.LinksOf(target).Count > 0 || package.Parsed(target) is not { } theme) return [];
        return [new OfficePart("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", Bytes(theme))];
    }

    // What a section does not say, or says beyond any paper, is as on A4.
    private static WordPage PageOf(XElement section)
    {
        var (size, margins, usual) = (section.Element(W + "pgSz"), section.Element(W + "pgMar"), WordPage.A4);
        var (width, height) = (Length(size, "w", usual.Short, 5000), Length(size, "h", usual.Long, 5000));
        int Margin(string name, int otherwise) => Length(margins, name, otherwise, 0);
        var page = new WordPage(
            Math.Min(width, height), Math.Max(width, height), Margin("top", usual.Top), Margin("right", usual.Right), Margin("bottom", usual.Bottom),
            Margin("left", usual.Left), Margin("header", usual.Header), Margin("footer", usual.Footer));
        return page.TextWidth(isLandscape: false) >= page.Short / 2 && page.TextWidth(isLandscape: true) >= page.Long / 2 ? page : usual;
    }

    private static int Length(XElement? element, string name, int otherwise, int least) =>
        int.TryParse((string?)element?.Attribute(W + name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length >= least && length <= 31_680 ? length : otherwise;

    private static FurniturePart Marked(FurniturePart part, string mark)
    {
        using var reader = XmlReader.Create(new MemoryStream(part.Part.Content.ToArray()));
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        root.AddFirst(new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", WordStyle.DraftMark))),
            new XElement(W + "r", new XElement(W + "t", mark))));
        return part with { Part = part.Part with { Content = Bytes(root) } };
    }
}

/// <summary>What is said of a reference document that cannot be taken over.</summary>
internal static class ReferenceMessages
{
    public static readonly Func<string, Diagnostic> NotWord = Diagnostic.ErrorOfFile("SA6301", "This is not a Word document. Save it in Word as 'Word Document (.docx)', not as an older, strict or protected one.");
    public static readonly Func<string, Diagnostic> TooLarge = Diagnostic.ErrorOfFile("SA6303", "It unpacks to more than 32 MB. Use smaller pictures in its header and footer, and remove its text.");
    public static readonly Func<string, Diagnostic> TooDeep = Diagnostic.ErrorOfFile("SA6022", "Its elements stand within one another deeper than in any document that Word writes. Make it again from a new document of Word.");

    public static Diagnostic Broken(string path, string part) => Diagnostic.Error("SA6302", SourceSpan.WholeFile(path),
        $"Its part '{part}' is missing or damaged. Open it in Word and save it again.");

    public static Diagnostic LeadsAway(string path, string part, string kind) => Diagnostic.Error("SA6304", SourceSpan.WholeFile(path),
        $"Its {part} has something that is not taken over: {kind}. Only text, page numbers, pictures inside the file and links to web pages are. Remove it.");
}

/// <summary>Takes the headers and footers of a reference document over, with their pictures, and nothing that would fetch or run something.</summary>
internal sealed class ReferenceFurniture(ReferencePackage package, string path, ReferenceStyles styles, List<Diagnostic> found)
{
    private static readonly XNamespace W = WordNames.Main, R = OfficeNames.Relationships;
    private static readonly string[] Fetching = ["INCLUDE", "LINK", "DDE", "IMPORT", "DATABASE", "MACROBUTTON", "EMBED", "AUTOTEXT", "RD ", "HYPERLINK"];
    private static readonly string[] Embedded = ["object", "control", "altChunk", "subDoc", "movie"];

    private readonly Dictionary<string, OfficePart> pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal) { ["header"] = 0, ["footer"] = 0 };

    public IEnumerable<OfficePart> Pictures => pictures.Values;

    /// <summary>Those that a section names for all pages and for the first.</summary>
    public ImmutableArray<FurniturePart> Of(XElement section, IReadOnlyList<Relationship> links)
    {
        var parts = ImmutableArray.CreateBuilder<FurniturePart>();
        foreach (var reference in section.Elements())
        {
            var kind = reference.Name == W + "headerReference" ? "header" : reference.Name == W + "footerReference" ? "footer" : null;
            var type = (string?)reference.Attribute(W + "type") ?? "default";
            if (kind is null || type is not ("default" or "first")) continue;
            var target = links.FirstOrDefault(l => string.Equals(l.Id, (string?)reference.Attribute(R + "id"), StringComparison.Ordinal))?.Target;
            if (target is null || package.Parsed(target) is not { } root) found.Add(ReferenceMessages.Broken(path, kind));
            else parts.Add(new FurniturePart($"w:{kind}Reference", type, kind, Part(kind, root, package.LinksOf(target))));
        }

        return parts.ToImmutable();
    }

    private OfficePart Part(string kind, XElement root, IReadOnlyList<Relationship> links)
    {
        CheckContent(kind, root);
        styles.Rename(root);
        var kept = links.Select(l => Kept(kind, l)).OfType<Relationship>().ToImmutableArray();
        var number = (++counts[kind]).ToString(CultureInfo.InvariantCulture);
        return new OfficePart($"word/{kind}{number}.xml", $"{WordNames.TypePrefix}{kind}+xml", ReferenceDocument.Bytes(root)) { Relationships = kept };
    }

    private void CheckContent(string kind, XElement root)
    {
        foreach (var element in root.Descendants())
        {
            var name = element.Name.LocalName;
            if (Array.Exists(Embedded, e => string.Equals(e, name, StringComparison.OrdinalIgnoreCase))) found.Add(ReferenceMessages.LeadsAway(path, kind, $"the element '{name}'"));
            var instruction = name == "instrText" ? element.Value : name == "fldSimple" ? (string?)element.Attribute(W + "instr") : null;
            if (instruction is not null && Array.Find(Fetching, f => instruction.Trim().StartsWith(f, StringComparison.OrdinalIgnoreCase)) is { } field)
                found.Add(ReferenceMessages.LeadsAway(path, kind, $"a field {field.Trim()}"));
        }
    }

    private Relationship? Kept(string kind, Relationship link)
    {
        var type = link.Type.StartsWith(Relationship.Office, StringComparison.Ordinal) ? link.Type[Relationship.Office.Length..] : link.Type;
        if (type == "hyperlink" && link.IsExternal && Uri.TryCreate(link.Target, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto") return link;
        if (type == "image" && !link.IsExternal && Picture(link.Target) is { } picture) return link with { Target = picture.Path["word/".Length..] };
        return found.Refuse<Relationship>(ReferenceMessages.LeadsAway(path, kind, link.IsExternal ? $"a {type} from outside the file" : $"a part of the kind '{type}'"));
    }

    private OfficePart? Picture(string target)
    {
        if (pictures.TryGetValue(target, out var known)) return known;
        var ending = target[(target.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (TypeOf(ending) is not { } type || package.Bytes(target) is not { } bytes) return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"word/media/image{pictures.Count + 1}.{ending}");
        return pictures[target] = new OfficePart(name, type, bytes);
    }

    private static string? TypeOf(string ending) => ending switch
    {
        "png" => "image/png",
        "jpg" or "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "emf" => "image/x-emf",
        "wmf" => "image/x-wmf",
        "svg" => "image/svg+xml",
        _ => null,
    };
}

/// <summary>The parts of somebody's Word file. Whatever is in the file, reading it stays within bounds and reads nothing else.</summary>
/// <param name="bytes">The file; an <see cref="InvalidDataException"/> when it is no zip archive.</param>
internal sealed class ReferencePackage(ReadOnlyMemory<byte> bytes) : IDisposable
{
    private const int DeepestElement = 256;
    private const long MostBytes = 32 * 1024 * 1024;
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes };

    private readonly ZipArchive zip = new(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
    private long left = MostBytes;

    /// <summary>The bytes of a part, or null when there is none.</summary>
    /// <exception cref="PackageRefusedException">The parts read so far are larger than anything that a header needs.</exception>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public byte[]? Bytes(string path)
    {
        if (zip.GetEntry(path) is not { } entry) return null;
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var block = new byte[81920];
        for (var read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            left -= read;
            if (left < 0) throw new PackageRefusedException(ReferenceMessages.TooLarge);
            content.Write(block, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>A part as XML, or null when there is none.</summary>
    /// <exception cref="XmlException">It is not well formed, or declares types of its own.</exception>
    public XElement? Parsed(string path)
    {
        if (Bytes(path) is not { } bytes) return null;
        Measure(bytes);
        using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }

    // Elements within elements cost more the deeper they stand.
    private static void Measure(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement) throw new PackageRefusedException(ReferenceMessages.TooDeep);
        }
    }

    /// <summary>Where a part leads, with targets as paths inside the package unless they are addresses.</summary>
    public IReadOnlyList<Relationship> LinksOf(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        if (Parsed($"{folder}_rels/{path[folder.Length..]}.rels") is not { } root) return [];
        return [.. root.Elements(Links + "Relationship").Select(link => LinkOf(link, folder))];
    }

    private static Relationship LinkOf(XElement link, string folder)
    {
        string Of(string attribute) => (string?)link.Attribute(attribute) ?? string.Empty;
        var isExternal = Of("TargetMode") == "External";
        return new Relationship(Of("Id"), Of("Type"), isExternal ? Of("Target") : Resolved(folder, Of("Target")), isExternal);
    }

    public void Dispose() => zip.Dispose();

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/'))
        {
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}

/// <summary>A file goes beyond what is read: it unpacks to more, or its elements stand within one another deeper than in any document.</summary>
internal sealed class PackageRefusedException(Func<string, Diagnostic> why) : Exception
{
    /// <summary>By the path of the file.</summary>
    public Func<string, Diagnostic> Why => why;
}
