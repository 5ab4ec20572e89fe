using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>One file, whole or not at all: for the private ledger, whose files stand each for itself.</summary>
internal static class AtomicFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>
    /// Writes beside the file and moves into place; a file that already holds the bytes is only read. Makes the folders that are missing.
    /// What an interrupted call left beside the file is overwritten by the next.
    /// </summary>
    /// <returns>Why the file still holds what it held before, or null when it holds the content.</returns>
    public static Diagnostic? Write(IBundleDisk disk, string path, ReadOnlyMemory<byte> content)
    {
        var folder = new BundleFolder(disk, Path.GetDirectoryName(path) ?? string.Empty);
        var (name, beside) = (Path.GetFileName(path), Path.GetFileName(path) + Unfinished);
        return DiskFaultException.Met(() =>
        {
            if (folder.Folder.Length > 0 && disk.Kind(folder.Folder) == EntryKind.Link) return BundleMessages.Link(folder.Folder);
            if ((folder.Obstacle(name) ?? folder.Obstacle(beside)) is { } obstacle) return obstacle;
            if (folder.Has(name) && disk.Read(path).AsSpan().SequenceEqual(content.Span)) return null;
            return Replace(folder, name, beside, content);
        }, BundleMessages.Fault);
    }

    /// <summary>Writes one file after the other into a folder, up to the first that cannot be written.</summary>
    /// <returns>Why that one could not; null when all hold their content.</returns>
    public static Diagnostic? WriteAll(IBundleDisk disk, string folder, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files) =>
        files.Select(f => Write(disk, Path.Combine(folder, f.Path), f.Content)).FirstOrDefault(problem => problem is not null);

    private static Diagnostic? Replace(BundleFolder folder, string name, string beside, ReadOnlyMemory<byte> content)
    {
        folder.Create();
        if (folder.Has(name) && folder.Disk.Probe(folder.At(name)) is { } reason) return BundleMessages.Fault(folder.At(name), reason);
        try
        {
            folder.Disk.Write(folder.At(beside), content);
            folder.Move(beside, name);
            return null;
        }
        catch (DiskFaultException fault)
        {
            if (folder.Has(beside)) folder.Disk.DeleteFile(folder.At(beside));
            return BundleMessages.Fault(fault);
        }
    }
}
