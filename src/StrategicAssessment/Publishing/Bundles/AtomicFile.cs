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
            if (folder.Has(name) && disk.Length(path) == content.Length && disk.Read(path).AsSpan().SequenceEqual(content.Span)) return null;
            return Replace(folder, name, beside, content);
        }, BundleMessages.Fault);
    }

    /// <summary>Writes files into a folder: all of them, or none.</summary>
    /// <returns>Why one could not be written; null when all hold their content.</returns>
    public static Diagnostic? WriteAll(IBundleDisk disk, string folder, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        List<(string Path, byte[]? Before)> written = [];
        if (DiskFaultException.Met(() => files.Select(f => Written(Path.Combine(folder, f.Path), f.Content)).FirstOrDefault(p => p is not null), BundleMessages.Fault) is not { } problem) return null;
        return DiskFaultException.Met(() => written.Select(w => Undone(w.Path, w.Before)).LastOrDefault(p => p is not null), BundleMessages.Fault) ?? problem;

        Diagnostic? Written(string path, ReadOnlyMemory<byte> content)
        {
            var before = disk.Kind(path) == EntryKind.File ? disk.Read(path) : null;
            var fault = Write(disk, path, content);
            if (fault is null) written.Add((path, before));
            return fault;
        }

        Diagnostic? Undone(string path, byte[]? before)
        {
            if (before is not null) return Write(disk, path, before);
            disk.DeleteFile(path);
            return null;
        }
    }

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
