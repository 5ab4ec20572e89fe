using StrategicAssessment.Data;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>What a folder's <c>manifest.json</c> turned out to be. Closed: one of the four records of this file.</summary>
internal interface IStandingManifest;

/// <summary>There is none: the folder holds no bundle, or is not there.</summary>
internal sealed record NoManifest : IStandingManifest;

/// <summary>A manifest of ours, every entry of it sound.</summary>
/// <param name="Outputs">As listed; no two paths differ in case alone, and none leads out of the folder.</param>
/// <param name="Facts">What it says beside them; empty texts where it says nothing.</param>
/// <param name="Seal">SHA-256 of its bytes as they were written, whatever became of their line ends: as <see cref="Bundle.Seal"/>.</param>
internal sealed record ListedManifest(ManifestOutput[] Outputs, ManifestFacts Facts, string Seal) : IStandingManifest;

/// <summary>Probably ours, but not to be trusted: not JSON, too large, of another version, or with entries that no build writes.</summary>
internal sealed record DamagedManifest : IStandingManifest;

/// <summary>Sound JSON that is not ours: some other program owns the folder.</summary>
internal sealed record ForeignManifest : IStandingManifest;

/// <summary>Reads the manifest that stands in a folder, trusting nothing in it.</summary>
internal static class ManifestReader
{
    private const long Largest = 16 * 1024 * 1024;

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
        if (Contracts.Match(Contracts.SchemaOf(utf8.Span), ManifestFile.Version) == SchemaMatch.Foreign) return IsJson(utf8) ? new ForeignManifest() : new DamagedManifest();
        if (Contracts.Read(utf8.Span, Contracts.Default.ManifestFile) is not { } file || Contracts.Match(file.Schema, ManifestFile.Version) != SchemaMatch.Known) return new DamagedManifest();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        if (!file.Outputs.All(o => IsSound(o) && seen.Add(o.Path))) return new DamagedManifest();
        var options = (file.Options ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(o => o.Key, o => o.Value ?? string.Empty, StringComparer.Ordinal);
        return new ListedManifest(file.Outputs, new ManifestFacts(file.Program ?? string.Empty, file.Assessment ?? string.Empty, options), Manifest.Sha256(LineEnds.Plain(utf8.Span)));
    }

    private static bool IsSound(ManifestOutput output) =>
        BundlePath.Fault(output.Path) is null && output.Sha256.Length == 64 && output.Sha256.All(char.IsAsciiHexDigitLower) && output.Bytes >= 0;

    private static bool IsJson(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
