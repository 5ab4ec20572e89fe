using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads a bundle: out of a folder, and only when its data files are still as they were written; or as it was made in memory.</summary>
public static class BundleFiles
{
    /// <summary>Whether a folder claims to be a bundle.</summary>
    public static bool IsBundle(IBundleDisk disk, string folder) => disk.Kind(Path.Join(folder, Manifest.FileName)) != EntryKind.Missing;

    /// <summary>The bundle of a folder.</summary>
    /// <param name="disk">Where it is.</param>
    /// <param name="folder">As given: messages name files in it.</param>
    public static Outcome<PublishedBundle> Read(IBundleDisk disk, string folder)
    {
        try
        {
            if (!IsBundle(disk, folder)) return Outcome.Failed<PublishedBundle>(ReadingMessages.NoBundle(folder));
            if (new BundleFolder(disk, folder).IsInUse) return Outcome.Failed<PublishedBundle>(ReadingMessages.InUse(SourceSpan.WholeFile(folder)));
            return ManifestReader.Read(disk, folder) is ListedManifest manifest
                ? Read(disk, folder, manifest)
                : Outcome.Failed<PublishedBundle>(ReadingMessages.BadManifest(At(folder, Manifest.FileName)));
        }
        catch (DiskFaultException fault)
        {
            return Outcome.Failed<PublishedBundle>(ReadingMessages.Unreadable(SourceSpan.WholeFile(fault.Path.Replace('\\', '/'))));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Outcome.Failed<PublishedBundle>(ReadingMessages.Unreadable(At(folder, FiguresFile.Name)));
        }
    }

    /// <summary>A bundle that was made in memory.</summary>
    /// <param name="folder">What messages call it.</param>
    /// <param name="bundle">With its data files.</param>
    public static Outcome<PublishedBundle> Read(string folder, Bundle bundle)
    {
        ReadOnlyMemory<byte> Content(string path)
        {
            foreach (var file in bundle.Files)
            {
                if (file.Path == path) return file.Content;
            }

            throw new ArgumentException($"The bundle has no {path}.", nameof(bundle));
        }

        using var figures = new MemoryStream(Content(FiguresFile.Name).ToArray(), writable: false);
        return BundleReading.Read(folder, figures, Content(DocumentJson.Name));
    }

    private static Outcome<PublishedBundle> Read(IBundleDisk disk, string folder, ListedManifest manifest)
    {
        var (figures, document) = (Listed(manifest, FiguresFile.Name), Listed(manifest, DocumentJson.Name));
        if (figures is null || Stands(disk, folder, figures) is not null) return Outcome.Failed<PublishedBundle>(Stands(disk, folder, figures) ?? ReadingMessages.Missing(At(folder, FiguresFile.Name)));
        if (document is null || Stands(disk, folder, document) is not null) return Outcome.Failed<PublishedBundle>(Stands(disk, folder, document) ?? ReadingMessages.Missing(At(folder, DocumentJson.Name)));
        var words = disk.Read(Path.Join(folder, document.Path));
        if (Manifest.Sha256(words) != document.Sha256) return Outcome.Failed<PublishedBundle>(ReadingMessages.Edited(At(folder, document.Path)));
        using var file = new HashedStream(disk.Open(Path.Join(folder, figures.Path)));
        var read = BundleReading.Read(folder.Replace('\\', '/').TrimEnd('/'), file, words);
        return file.Sha256() == figures.Sha256 ? read : Outcome.Failed<PublishedBundle>(ReadingMessages.Edited(At(folder, figures.Path)));
    }

    // What keeps a listed file from being read; null when it stands there at its length.
    private static Diagnostic? Stands(IBundleDisk disk, string folder, ManifestOutput? listed)
    {
        if (listed is null) return null;
        var path = Path.Join(folder, listed.Path);
        if (disk.Kind(path) != EntryKind.File) return ReadingMessages.Missing(At(folder, listed.Path));
        return disk.Length(path) == listed.Bytes ? null : ReadingMessages.Edited(At(folder, listed.Path));
    }

    private static ManifestOutput? Listed(ListedManifest manifest, string path)
    {
        foreach (var output in manifest.Outputs)
        {
            if (output.Path == path) return output;
        }

        return null;
    }

    private static SourceSpan At(string folder, string path) => SourceSpan.WholeFile($"{folder.Replace('\\', '/').TrimEnd('/')}/{path}");
}
