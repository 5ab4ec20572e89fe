using System.Collections.Immutable;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Tests.Publishing.Bundles;

/// <summary>
/// Counts the operations that change something, and cuts the power at one of them: it and all later ones throw and never happen,
/// except that a write at the cut may leave half of its bytes, and a lock that was held leaves its file without being held.
/// Or only the disk goes, as a network drive does, refuses so many changes, and comes back while the program lives.
/// </summary>
internal sealed class PowerCutDisk(IBundleDisk inner, int cutAt = int.MaxValue, bool leavesHalf = false, int refuses = 0) : IBundleDisk
{
    private int _refused;

    /// <summary>How many changes were asked for, the cut one included.</summary>
    public int Changes { get; private set; }

    private bool IsOff => Changes >= cutAt && (refuses == 0 || _refused < refuses);

    public EntryKind Kind(string path) => inner.Kind(path);

    public long Length(string path) => inner.Length(path);

    public byte[] Read(string path) => inner.Read(path);

    public Stream Open(string path) => inner.Open(path);

    public ImmutableArray<string> Names(string folder) => inner.Names(folder);

    public DiskFaultReason? Probe(string path) => inner.Probe(path);

    public void CreateFolder(string path) => Change(path, () => inner.CreateFolder(path));

    public void Move(string from, string to) => Change(to, () => inner.Move(from, to));

    public void DeleteFile(string path) => Change(path, () => inner.DeleteFile(path));

    public void DeleteFolder(string path) => Change(path, () => inner.DeleteFolder(path));

    public void Write(string path, ReadOnlyMemory<byte> content)
    {
        if (leavesHalf && Changes + 1 == cutAt) inner.Write(path, content[..(content.Length / 2)]);
        Change(path, () => inner.Write(path, content));
    }

    public IDisposable? TryLock(string path)
    {
        IDisposable? hold = null;
        Change(path, () => hold = inner.TryLock(path));
        return hold is null ? null : new Hold(() => Release(path, hold));
    }

    private Exception Fault(string path)
    {
        _refused++;
        return refuses == 0 ? new PowerCutException() : new DiskFaultException(path, DiskFaultReason.Other);
    }

    private void Release(string path, IDisposable hold)
    {
        if (!IsOff) Changes++;
        hold.Dispose();
        if (IsOff) inner.Write(path, default);
    }

    private void Change(string path, Action change)
    {
        if (!IsOff) Changes++;
        if (IsOff) throw Fault(path);
        change();
    }
}

/// <summary>The process is gone.</summary>
internal sealed class PowerCutException : Exception;
