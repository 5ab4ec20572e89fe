namespace StrategicAssessment.Publishing.Bundles;

/// <summary>All that a build publishes: files, and what the manifest says of them. Valid from birth.</summary>
internal sealed class Bundle
{
    /// <summary>Puts the files in ordinal order of their paths.</summary>
    /// <exception cref="ArgumentException">
    /// A path that <see cref="BundlePath.Fault"/> refuses, the manifest itself, two paths that differ in case alone,
    /// or a path that is both a file and a folder. The program chooses the paths, so each is a fault of the program.
    /// </exception>
    public Bundle(IEnumerable<BundleFile> files, ManifestFacts facts, params IEnumerable<Companion> companions)
    {
        Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        Facts = facts;
        Companions = [.. companions];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        foreach (var path in Paths)
        {
            if (BundlePath.Fault(path) is { } fault) throw Refused(path, fault);
            if (!seen.Add(path)) throw Refused(path, "another file has the same name");
        }

        if (Paths.FirstOrDefault(p => BundlePath.FoldersOf(p).Any(seen.Contains)) is { } inside) throw Refused(inside, "one of its folders is also a file");
    }

    public BundleFile ManifestFile => field ??= Manifest.Of(this);

    /// <summary>SHA-256 of the manifest, lower-case hexadecimal: two bundles have the same only if they are the same.</summary>
    public string Seal => Manifest.Sha256(ManifestFile.Content.Span);

    /// <summary>Every file but the manifest, in ordinal order of path.</summary>
    public ImmutableArray<BundleFile> Files { get; }

    public ManifestFacts Facts { get; }
    public ImmutableArray<Companion> Companions { get; }

    public Bundle With(params IEnumerable<Companion> companions) => new(Files, Facts, companions);

    private IEnumerable<string> Paths => Files.Select(f => f.Path).Concat(Companions.Select(c => c.Path));

    private static ArgumentException Refused(string path, string fault) => new($"'{path}' cannot be a file of a bundle: {fault}.");
}

/// <param name="Path">Relative to the bundle's folder, with forward slashes.</param>
/// <param name="Content">Not copied: must not change while the bundle is in use.</param>
internal sealed record BundleFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>
/// A file that comes and goes with a bundle and that its manifest does not list, because its bytes depend on the machine: so everything else is the same
/// whether it is there or not.
/// </summary>
/// <param name="Path">As for <see cref="BundleFile"/>.</param>
/// <param name="Content">Null when it must not stay.</param>
/// <param name="IsOurs">Whether a file of that name was written by this program: no other is ever replaced or deleted.</param>
internal sealed record Companion(string Path, ReadOnlyMemory<byte>? Content, Func<ReadOnlyMemory<byte>, bool> IsOurs);

/// <summary>What the manifest says beside the list of outputs. Nothing here may depend on the machine or the moment.</summary>
/// <param name="Program">Name and version, such as <c>assess 0.1.0</c>.</param>
/// <param name="Options">What the bundle was asked to be, such as its formats; written in ordinal order of key.</param>
internal sealed record ManifestFacts(string Program, string Assessment, ImmutableSortedDictionary<string, string> Options);
