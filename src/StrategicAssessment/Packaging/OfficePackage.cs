using StrategicAssessment.Wording;

namespace StrategicAssessment.Packaging;

/// <summary>An Office file (.docx, .xlsx): parts, the list of their types, and what leads where. Same parts, same bytes.</summary>
internal static class OfficePackage
{
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string CorePath = "docProps/core.xml";

    public static ReadOnlyMemory<byte> Write(OfficePart main, IEnumerable<OfficePart> others, string title, string language, string state = "")
    {
        List<OfficePart> parts = [main, .. others, new OfficePart(CorePath, CoreType, Properties(title, language, state))];
        Relationship[] roots =
        [
            new("rId1", Relationship.Office + "officeDocument", main.Path),
            new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", CorePath),
        ];
        return StoredZip.Write(
        [
            new("[Content_Types].xml", Types(parts)), new("_rels/.rels", Relationships(roots)),
            .. parts.SelectMany(p => p.Relationships.IsEmpty ? [new(p.Path, p.Content)] : new ZipEntry[] { new(p.Path, p.Content), new(RelationshipsOf(p.Path), Relationships(p.Relationships)) }),
        ]);
    }

    /// <summary>A part for texts in another language than the program's own, which it declares wherever it declares one.</summary>
    public static ReadOnlyMemory<byte> In(string language, ReadOnlyMemory<byte> part) => language == Words.BuiltIn.Language ? part
        : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(part.Span).Replace($"=\"{Words.BuiltIn.Language}\"", $"=\"{language}\"", StringComparison.Ordinal));

    private static string RelationshipsOf(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        return $"{path[..name]}_rels/{path[name..]}.rels";
    }

    private static ReadOnlyMemory<byte> Types(IEnumerable<OfficePart> parts)
    {
        var xml = new Xml().Open("Types").With("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.Open("Default").With("Extension", "rels").With("ContentType", RelationshipsType).Close();
        xml.Open("Default").With("Extension", "xml").With("ContentType", "application/xml").Close();
        foreach (var part in parts) xml.Open("Override").With("PartName", "/" + part.Path).With("ContentType", part.ContentType).Close();
        return xml.Close().ToUtf8();
    }

    private static ReadOnlyMemory<byte> Relationships(IEnumerable<Relationship> relationships)
    {
        var xml = new Xml().Open("Relationships").With("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var one in relationships)
        {
            xml.Open("Relationship").With("Id", one.Id).With("Type", one.Type).With("Target", one.Target);
            xml.With("TargetMode", one.IsExternal ? "External" : null).Close();
        }

        return xml.Close().ToUtf8();
    }

    // No dates: they would be those of the machine.
    private static ReadOnlyMemory<byte> Properties(string title, string language, string state) => new Xml().Open("cp:coreProperties")
        .With("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .With("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .Element("dc:title", Printable.Of(title)).Element("dc:language", language).Element("cp:contentStatus", state).Close().ToUtf8();
}

/// <summary>The names that parts of Word and of Excel both go by.</summary>
internal static class OfficeNames
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public const string Workbook = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The beginning of the content types of Excel's own parts; <c>+xml</c> ends them.</summary>
    public const string WorkbookTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}

/// <param name="Path">Inside the package, such as <c>word/document.xml</c>, without a slash in front.</param>
internal sealed record OfficePart(string Path, string ContentType, ReadOnlyMemory<byte> Content)
{
    public ImmutableArray<Relationship> Relationships { get; init; } = [];
}

/// <summary>What leads from one part of an Office file to another, or out of it.</summary>
/// <param name="Id">Unique in its source.</param>
/// <param name="Target">Relative to the folder of the source, or an address.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal = false)
{
    /// <summary>The beginning of the types that Office's own relationships have.</summary>
    public const string Office = OfficeNames.Relationships + "/";
}

/// <summary>A zip archive whose bytes follow from its entries alone: in the order given, dated 1 January 1980, and stored, because what deflate makes of the
/// same bytes differs between builds of zlib. Below 4 GiB and 65,536 entries.</summary>
internal static class StoredZip
{
    private const uint LocalHeader = 0x04034b50, CentralHeader = 0x02014b50, EndOfCentral = 0x06054b50, OneDisk = 0;
    private const ushort VersionNeeded = 20, NamesAreUtf8 = 1 << 11, FirstDayOf1980 = (1 << 5) | 1, Stored = 0, Midnight = 0, NoExtraFields = 0, NoComment = 0;
    private const int CommentDiskAndAttributes = 10, MostOfHeaders = 256;

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ZipEntry> entries)
    {
        using MemoryStream made = new(entries.Sum(e => e.Content.Length + MostOfHeaders)), central = new();
        using BinaryWriter writer = new(made), listing = new(central);
        foreach (var entry in entries)
        {
            var (name, sum, offset) = (Encoding.UTF8.GetBytes(entry.Path), Crc32.Of(entry.Content.Span), (uint)made.Position);
            writer.Write(LocalHeader);
            WriteFacts(writer, entry, name, sum);
            writer.Write(name);
            writer.Write(entry.Content.Span);
            listing.Write(CentralHeader);
            listing.Write(VersionNeeded);
            WriteFacts(listing, entry, name, sum);
            listing.Write(new byte[CommentDiskAndAttributes]);
            listing.Write(offset);
            listing.Write(name);
        }

        var start = (uint)made.Position;
        central.WriteTo(made);
        WriteEnd(writer, (ushort)entries.Count, (uint)central.Length, start);
        return made.GetBuffer().AsMemory(0, (int)made.Length);
    }

    // What both headers say in the same order.
    private static void WriteFacts(BinaryWriter to, ZipEntry entry, byte[] name, uint sum)
    {
        to.Write(VersionNeeded);
        to.Write(NamesAreUtf8);
        to.Write(Stored);
        to.Write(Midnight);
        to.Write(FirstDayOf1980);
        to.Write(sum);
        to.Write(entry.Content.Length);
        to.Write(entry.Content.Length);
        to.Write((ushort)name.Length);
        to.Write(NoExtraFields);
    }

    private static void WriteEnd(BinaryWriter to, ushort count, uint length, uint offset)
    {
        to.Write(EndOfCentral);
        to.Write(OneDisk);
        to.Write(count);
        to.Write(count);
        to.Write(length);
        to.Write(offset);
        to.Write(NoComment);
    }
}

/// <param name="Path">With forward slashes, relative.</param>
internal sealed record ZipEntry(string Path, ReadOnlyMemory<byte> Content);

/// <summary>The check sum of zip: polynomial 0x04C11DB7, reflected (ISO 3309).</summary>
internal static class Crc32
{
    private const uint Reflected = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(EntryOf)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint EntryOf(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Reflected;
        return entry;
    }
}
