using System.Collections.Immutable;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Tests.Publishing.Bundles;

/// <summary>A disk in memory, as strict as a real one; folds case as Windows does when asked to.</summary>
internal sealed class MemoryDisk(bool foldsCase = false) : IBundleDisk
{
    private readonly Dictionary<string, byte[]> _files = new(foldsCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(foldsCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly HashSet<string> _locked = new(StringComparer.Ordinal);

    /// <summary>What stands in the way: any change to such a file is refused for the reason given.</summary>
    public Dictionary<string, DiskFaultReason> Refuses { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the probe sees what <see cref="Refuses"/> holds; false is a file that is opened after the probe.</summary>
    public bool ProbeSees { get; init; } = true;

    public HashSet<string> Links { get; } = new(StringComparer.Ordinal);

    public EntryKind Kind(string path)
    {
        if (Links.Contains(path)) return EntryKind.Link;
        if (_files.ContainsKey(path)) return EntryKind.File;
        return _folders.Contains(path) ? EntryKind.Folder : EntryKind.Missing;
    }

    public long Length(string path) => Existing(path).Length;

    public byte[] Read(string path) => Existing(path);

    public Stream Open(string path) => new MemoryStream(Existing(path), writable: false);

    public ImmutableArray<string> Names(string folder) =>
        [.. _files.Keys.Concat(_folders).Where(p => Parent(p) == folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public DiskFaultReason? Probe(string path) => ProbeSees && Refuses.TryGetValue(path, out var reason) ? reason : null;

    public void CreateFolder(string path)
    {
        Demand(Kind(path) == EntryKind.Missing && HasParent(path), path);
        _folders.Add(path);
    }

    public void Write(string path, ReadOnlyMemory<byte> content)
    {
        Demand(Kind(path) is EntryKind.Missing or EntryKind.File && HasParent(path), path);
        _files[path] = content.ToArray();
    }

    public void Move(string from, string to)
    {
        Demand(Kind(to) is EntryKind.Missing or EntryKind.File && HasParent(to), to);
        Demand(Kind(from) == EntryKind.File, from);
        _files.Remove(from, out var content);
        _files.Remove(to);
        _files[to] = content!;
    }

    public void DeleteFile(string path)
    {
        Demand(Kind(path) == EntryKind.File, path);
        _files.Remove(path);
    }

    public void DeleteFolder(string path)
    {
        Demand(Kind(path) == EntryKind.Folder && Names(path).IsEmpty, path);
        _folders.Remove(path);
    }

    public IDisposable? TryLock(string path)
    {
        if (!_locked.Add(path)) return null;
        Write(path, default);
        return new Hold(() =>
        {
            _locked.Remove(path);
            _files.Remove(path);
        });
    }

    /// <summary>Another disk that holds the same files.</summary>
    public MemoryDisk Copy()
    {
        var copy = new MemoryDisk(foldsCase);
        copy._folders.UnionWith(_folders);
        foreach (var (path, content) in _files) copy._files[path] = content;
        return copy;
    }

    /// <summary>Puts a folder there, or a file, whatever <see cref="Refuses"/> says.</summary>
    public void CreateUnchecked(string path, string? content = null)
    {
        if (content is null) _folders.Add(path);
        else _files[path] = Some.Bytes(content);
    }

    private static string Parent(string path) => Path.GetDirectoryName(path) ?? string.Empty;

    private byte[] Existing(string path) =>
        _files.TryGetValue(path, out var content) ? content : throw new DiskFaultException(path, DiskFaultReason.Other);

    private bool HasParent(string path) => Parent(path).Length == 0 || _folders.Contains(Parent(path));

    private void Demand(bool possible, string path)
    {
        if (Refuses.TryGetValue(path, out var reason)) throw new DiskFaultException(path, reason);
        if (!possible) throw new DiskFaultException(path, DiskFaultReason.Other);
    }
}

/// <summary>Runs an action when it is given back.</summary>
internal sealed class Hold(Action release) : IDisposable
{
    public void Dispose() => release();
}
