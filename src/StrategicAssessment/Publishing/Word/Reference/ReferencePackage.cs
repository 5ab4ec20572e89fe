using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word.Reference;

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
