namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// Every file operation that a bundle needs, one method each, so that a test can cut the power between any two.
/// Any of them may throw <see cref="DiskFaultException"/>, and nothing else for what the disk is or holds.
/// </summary>
internal interface IBundleDisk
{
    /// <summary>What stands at the path. A link is a link, whatever it leads to.</summary>
    EntryKind Kind(string path);

    /// <summary>In bytes.</summary>
    long Length(string path);

    byte[] Read(string path);

    /// <summary>The file, to be read from its beginning; whoever asks closes it.</summary>
    Stream Open(string path);

    /// <summary>Names, not paths, of all that stands directly in the folder, in ordinal order.</summary>
    ImmutableArray<string> Names(string folder);

    /// <summary>Why the file cannot be replaced or deleted now, or null when it can; leaves the file as it is.</summary>
    DiskFaultReason? Probe(string path);

    /// <summary>Makes one folder; the folder around it exists.</summary>
    void CreateFolder(string path);

    /// <summary>Writes the whole file, over what was there, and returns once the disk has it.</summary>
    void Write(string path, ReadOnlyMemory<byte> content);

    /// <summary>Renames a file, over what was there, in one step.</summary>
    void Move(string from, string to);

    void DeleteFile(string path);

    void DeleteFolder(string path);

    /// <summary>
    /// Takes the lock that the file stands for, making the file when it is missing; null when another program holds it.
    /// Disposing gives the lock back and removes the file. A file left by a program that died does not hold the lock.
    /// </summary>
    IDisposable? TryLock(string path);
}

internal enum EntryKind
{
    Missing,
    File,
    Folder,

    /// <summary>A symbolic link or a junction, to anything or nothing.</summary>
    Link,
}

internal enum DiskFaultReason
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Another program has the file open.</summary>
    HeldOpen,

    /// <summary>Read-only, or no permission.</summary>
    NotPermitted,

    /// <summary>No space, or the quota is used up.</summary>
    DiskFull,

    /// <summary>Longer than the system allows.</summary>
    PathTooLong,
}

/// <param name="reason">Why, as far as the program can tell.</param>
internal sealed class DiskFaultException(string path, DiskFaultReason reason, Exception? inner = null) : Exception($"{reason}: {path}", inner)
{
    public string Path { get; } = path;

    /// <summary>Why, as far as the program can tell.</summary>
    public DiskFaultReason Reason { get; } = reason;

    /// <summary>What the work gives, or what is made of the fault that it meets.</summary>
    public static T Met<T>(Func<T> work, Func<DiskFaultException, T> otherwise)
    {
        try
        {
            return work();
        }
        catch (DiskFaultException fault)
        {
            return otherwise(fault);
        }
    }
}
