namespace StrategicAssessment.Publishing.Bundles;

/// <remarks>Virus scanners and indexers hold new files for moments; what they block is tried again for about a fifth of a second.</remarks>
internal sealed class PhysicalBundleDisk : IBundleDisk
{
    private const int Attempts = 4;
    private const int PauseInMilliseconds = 60;

    public EntryKind Kind(string path) => On(path, () =>
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (entry.LinkTarget is not null) return EntryKind.Link;   // and not the reparse attribute, which files kept in a cloud bear too
        if (!entry.Exists) return EntryKind.Missing;
        return entry is DirectoryInfo ? EntryKind.Folder : EntryKind.File;
    });

    public long Length(string path) => On(path, () => new FileInfo(path).Length);

    public byte[] Read(string path) => On(path, () =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    });

    public Stream Open(string path) => On(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan));

    public ImmutableArray<string> Names(string folder) => On(folder, () =>
        Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal).ToImmutableArray());

    public DiskFaultReason? Probe(string path) => DiskFaultException.Met(() => Patiently<DiskFaultReason?>(path, () =>
    {
        if (new FileInfo(path).IsReadOnly) return DiskFaultReason.NotPermitted;
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        return null;
    }), fault => fault.Reason);

    public void CreateFolder(string path) => On(path, () => Directory.CreateDirectory(path));

    public void Write(string path, ReadOnlyMemory<byte> content) => On(path, Done(() =>
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content.Span);
        file.Flush(flushToDisk: true);
    }));

    public void Move(string from, string to) => Patiently(to, Done(() => File.Move(from, to, overwrite: true)));

    public void DeleteFile(string path) => Patiently(path, Done(() => File.Delete(path)));

    public void DeleteFolder(string path) => On(path, Done(() => Directory.Delete(path, recursive: false)));

    public IDisposable? TryLock(string path)
    {
        try
        {
            return On(path, () =>
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        }
        catch (DiskFaultException fault) when (fault.Reason == DiskFaultReason.HeldOpen)
        {
            return null;
        }
    }

    private static Func<bool> Done(Action operation) => () =>
    {
        operation();
        return true;
    };

    private static T Patiently<T>(string path, Func<T> operation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return On(path, operation);
            }
            catch (DiskFaultException fault) when (fault.Reason == DiskFaultReason.HeldOpen && attempt < Attempts)
            {
                Thread.Sleep(PauseInMilliseconds);
            }
        }
    }

    private static T On<T>(string path, Func<T> operation)
    {
        try
        {
            return operation();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DiskFaultException(path, SystemFault.Reason(fault), fault);
        }
    }
}

/// <summary>Tells why the system refused, from the numbers that Windows (in the low word of an HRESULT) and Linux (errno) give.</summary>
internal static class SystemFault
{
    private const int WindowsFacility = unchecked((int)0x80070000);
    private const int LowWord = 0xFFFF;

    public static DiskFaultReason Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => DiskFaultReason.NotPermitted,
        PathTooLongException => DiskFaultReason.PathTooLong,
        IOException when (fault.HResult & ~LowWord) == WindowsFacility => Windows(fault.HResult & LowWord),
        IOException => Linux(fault.HResult),
        _ => DiskFaultReason.Other,
    };

    private static DiskFaultReason Windows(int error) => error switch
    {
        32 or 33 => DiskFaultReason.HeldOpen,           // sharing and lock violations
        39 or 112 or 1295 => DiskFaultReason.DiskFull,  // and the quota
        5 or 19 => DiskFaultReason.NotPermitted,        // access denied, write-protected medium
        206 => DiskFaultReason.PathTooLong,
        _ => DiskFaultReason.Other,
    };

    private static DiskFaultReason Linux(int errno) => errno switch
    {
        11 or 16 or 26 => DiskFaultReason.HeldOpen,     // EWOULDBLOCK, EBUSY, ETXTBSY
        28 or 122 => DiskFaultReason.DiskFull,          // ENOSPC, EDQUOT
        30 => DiskFaultReason.NotPermitted,             // EROFS
        _ => DiskFaultReason.Other,
    };
}
