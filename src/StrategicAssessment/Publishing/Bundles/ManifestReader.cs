using System.Collections.Immutable;
using System.Text.Json;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Reads the manifest that stands in a folder, trusting nothing in it.</summary>
public static class ManifestReader
{
    private const long Largest = 16 * 1024 * 1024;
    private const string AnyVersion = "assess-manifest/";

    /// <summary>Never throws for what the file holds. A link is not followed: it counts as no manifest.</summary>
    /// <exception cref="DiskFaultException">The file is there but cannot be read.</exception>
    public static IStandingManifest Read(IBundleDisk disk, string folder)
    {
        var path = Path.Join(folder, Manifest.FileName);
        if (disk.Kind(path) != EntryKind.File) return new NoManifest();
        return disk.Length(path) > Largest ? new DamagedManifest() : Parse(disk.Read(path));
    }

    /// <summary>Judges the manifest's bytes.</summary>
    public static IStandingManifest Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return Judge(json.RootElement, utf8.Span);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new DamagedManifest();   // InvalidOperationException: a string that is not well-formed Unicode
        }
    }

    private static IStandingManifest Judge(JsonElement root, ReadOnlySpan<byte> utf8)
    {
        var schema = Text(root, "schema");
        if (schema is null || !schema.StartsWith(AnyVersion, StringComparison.Ordinal)) return new ForeignManifest();
        return schema == Manifest.Schema && Outputs(root) is { } outputs ? new ListedManifest(outputs.ToImmutable(), Facts(root), Manifest.Sha256(utf8)) : new DamagedManifest();
    }

    private static ManifestFacts Facts(JsonElement root)
    {
        var options = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("options", out var written) && written.ValueKind == JsonValueKind.Object)
        {
            foreach (var option in written.EnumerateObject()) options[option.Name] = Text(written, option.Name) ?? string.Empty;
        }

        return new ManifestFacts(Text(root, "program") ?? string.Empty, Text(root, "assessment") ?? string.Empty, options.ToImmutable());
    }

    private static ImmutableArray<ManifestOutput>.Builder? Outputs(JsonElement root)
    {
        if (!root.TryGetProperty("outputs", out var list) || list.ValueKind != JsonValueKind.Array) return null;
        var outputs = ImmutableArray.CreateBuilder<ManifestOutput>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        foreach (var entry in list.EnumerateArray())
        {
            if (Output(entry) is not { } output || !seen.Add(output.Path)) return null;
            outputs.Add(output);
        }

        return outputs;
    }

    private static ManifestOutput? Output(JsonElement entry)
    {
        if (Text(entry, "path") is not { } path || BundlePath.Fault(path) is not null) return null;
        if (Text(entry, "sha256") is not { Length: 64 } sha256 || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        return Length(entry) is { } bytes ? new ManifestOutput(path, bytes, sha256) : null;
    }

    private static long? Length(JsonElement entry) =>
        entry.TryGetProperty("bytes", out var bytes) && bytes.ValueKind == JsonValueKind.Number && bytes.TryGetInt64(out var length) && length >= 0
            ? length
            : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
