using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Comparing;

/// <summary>Reads a bundle: out of a folder, and only when its data files are still as they were written; or as it was made in memory.</summary>
internal static class BundleFiles
{
    public static bool IsBundle(IBundleDisk disk, string folder) => disk.Kind(Path.Join(folder, Manifest.FileName)) != EntryKind.Missing;

    /// <summary>The names of the bundles that stand in a folder of several; null where it is none.</summary>
    public static IReadOnlyList<string>? Several(IBundleDisk disk, string folder) => DiskFaultException.Met(
        () => ManifestReader.Read(disk, folder) is ListedManifest manifest && manifest.Facts.Options.TryGetValue(IndexMaker.Listed, out var names) && manifest.Outputs.All(o => o.Path != FiguresFile.Name)
            ? names.Split(',', StringSplitOptions.RemoveEmptyEntries) : null,
        _ => null);   // whoever reads it says so

    /// <summary>What the bundles that stand in a folder share: read when the first of them asks, and once.</summary>
    public static Lazy<SharedFigures?> Shared(IBundleDisk disk, string folder) => new(() =>
    {
        var path = Path.Join(folder, FiguresFile.Shared);
        if (disk.Kind(path) != EntryKind.File) return null;
        using var file = disk.Open(path);
        return BundleReading.ReadShared(file);
    });

    /// <param name="folder">As given: messages name files in it.</param>
    /// <param name="shared">What it shares with others, where they are read as well.</param>
    public static Outcome<PublishedBundle> Read(IBundleDisk disk, string folder, Lazy<SharedFigures?>? shared = null)
    {
        try
        {
            if (!IsBundle(disk, folder)) return Outcome.Failed<PublishedBundle>(ReadingMessages.NoBundle(folder));
            var recovered = new BundleStore(disk).Recover(folder);
            if (recovered.HasErrors) return Outcome.Of<PublishedBundle>(null, recovered.Diagnostics);
            return ManifestReader.Read(disk, folder) is ListedManifest manifest
                ? Read(disk, folder, manifest, shared ?? Shared(disk, Path.Join(folder, "..")))
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
        byte[] Content(string path) => bundle.Files.First(f => f.Path == path).Content.ToArray();
        MemoryStream Figures() => new(Content(FiguresFile.Name), writable: false);
        using var figures = Figures();
        return BundleReading.Read(folder, figures, Figures, Content(DocumentFile.Name), () => null);
    }

    private static Outcome<PublishedBundle> Read(IBundleDisk disk, string folder, ListedManifest manifest, Lazy<SharedFigures?> shared)
    {
        var (figures, document) = (Listed(manifest, FiguresFile.Name), Listed(manifest, DocumentFile.Name));
        if (Absence(disk, folder, figures, FiguresFile.Name) is { } noFigures) return Outcome.Failed<PublishedBundle>(noFigures);
        if (Absence(disk, folder, document, DocumentFile.Name) is { } noDocument) return Outcome.Failed<PublishedBundle>(noDocument);
        var words = LineEnds.Restored(disk.Read(Path.Join(folder, DocumentFile.Name)), document!.Sha256);
        if (words is null) return Outcome.Failed<PublishedBundle>(ReadingMessages.Edited(At(folder, DocumentFile.Name)));
        // A file of another length is read whole: its line ends may have been changed.
        var whole = disk.Length(Path.Join(folder, FiguresFile.Name)) == figures!.Bytes ? null : LineEnds.Restored(disk.Read(Path.Join(folder, FiguresFile.Name)), figures.Sha256);
        Stream Open() => whole is null ? disk.Open(Path.Join(folder, FiguresFile.Name)) : new MemoryStream(whole, writable: false);
        using var hash = SHA256.Create();
        using var file = new CryptoStream(Open(), hash, CryptoStreamMode.Read);
        var read = BundleReading.Read(folder.Replace('\\', '/').TrimEnd('/'), file, Open, words, () => shared.Value);
        file.CopyTo(Stream.Null);
        if (Convert.ToHexStringLower(hash.Hash!) != figures.Sha256) return Outcome.Failed<PublishedBundle>(ReadingMessages.Edited(At(folder, FiguresFile.Name)));
        var isTurned = whole is not null || disk.Length(Path.Join(folder, DocumentFile.Name)) != document.Bytes;
        return isTurned ? read with { Diagnostics = [.. read.Diagnostics, ReadingMessages.LineEnds(At(folder, DocumentFile.Name))] } : read;
    }

    // What keeps a file from being read; null when it is listed, and stands there.
    private static Diagnostic? Absence(IBundleDisk disk, string folder, ManifestOutput? listed, string name)
    {
        var path = Path.Join(folder, name);
        return listed is null || disk.Kind(path) != EntryKind.File ? ReadingMessages.Missing(At(folder, name)) : null;
    }

    private static ManifestOutput? Listed(ListedManifest manifest, string path) => manifest.Outputs.FirstOrDefault(o => o.Path == path);

    private static SourceSpan At(string folder, string path) => SourceSpan.WholeFile($"{folder.Replace('\\', '/').TrimEnd('/')}/{path}");
}
