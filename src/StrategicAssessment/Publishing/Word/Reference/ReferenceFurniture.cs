using System.Xml.Linq;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word.Reference;

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
