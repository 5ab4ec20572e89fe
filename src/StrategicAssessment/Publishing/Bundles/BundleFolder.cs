using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>A bundle's folder: relative paths become paths of the disk, and the working files get their fixed names.</summary>
/// <remarks>
/// The working files stand inside the folder, so that every move stays on one volume and a command that is given only the folder
/// finds what an earlier one left. They are flat: <c>new-0003</c> and <c>old-0003</c> belong to the fourth entry of the journal.
/// </remarks>
internal sealed class BundleFolder(IBundleDisk disk, string folder)
{
    public const string Staging = ".assess-staging";
    public const string Journal = Staging + "/journal";
    public const string Lock = ".assess-lock";
    private const string NewPrefix = "new-";
    private const string OldPrefix = "old-";

    public IBundleDisk Disk => disk;
    public string Folder => folder;

    /// <summary>Whether a run is writing here or was interrupted here.</summary>
    public bool IsInUse => Kind(Staging) != EntryKind.Missing || Kind(Lock) != EntryKind.Missing;

    public static string Staged(int entry) => FormattableString.Invariant($"{Staging}/{NewPrefix}{entry:0000}");

    public static string Backup(int entry) => FormattableString.Invariant($"{Staging}/{OldPrefix}{entry:0000}");

    public static bool IsBackup(string name) => IsNumbered(name, OldPrefix);

    public static bool IsWorkingFile(string name) => IsBackup(name) || IsNumbered(name, NewPrefix);

    public string At(string path) => Path.Join(folder, path);

    public EntryKind Kind(string path) => disk.Kind(At(path));

    public bool Has(string path) => Kind(path) == EntryKind.File;

    public void Move(string from, string to) => disk.Move(At(from), At(to));

    public void CreateFoldersOf(string path)
    {
        foreach (var missing in BundlePath.FoldersOf(path).Where(f => Kind(f) == EntryKind.Missing)) disk.CreateFolder(At(missing));
    }

    /// <summary>Whatever keeps a file from standing at the path: a link on the way or there, or an entry of the wrong kind.</summary>
    public Diagnostic? Obstacle(string path)
    {
        if (LinkOn(path) is { } link) return link;
        if (BundlePath.FoldersOf(path).FirstOrDefault(Has) is { } file) return BundleMessages.FileInPlaceOfFolder(At(file));
        return Kind(path) == EntryKind.Folder ? BundleMessages.FolderInPlaceOfFile(At(path)) : null;
    }

    /// <summary>A link at the path or at a folder on the way to it. Looks no further than the first, so that none is followed.</summary>
    public Diagnostic? LinkOn(string path) =>
        BundlePath.FoldersOf(path).Append(path).FirstOrDefault(step => Kind(step) == EntryKind.Link) is { } link
            ? BundleMessages.Link(At(link))
            : null;

    /// <summary>Makes the folder and those around it, and gives the ones it made, innermost first.</summary>
    public IReadOnlyList<string> Create()
    {
        var missing = new List<string>();
        for (var step = folder; !string.IsNullOrEmpty(step) && disk.Kind(step) == EntryKind.Missing; step = Path.GetDirectoryName(step))
            missing.Add(step);
        for (var i = missing.Count - 1; i >= 0; i--) disk.CreateFolder(missing[i]);
        return missing;
    }

    /// <summary>Takes folders away that were made for nothing; one that holds something stays, and so do those around it.</summary>
    /// <param name="created">As <see cref="Create"/> gave them.</param>
    public void RemoveEmpty(IReadOnlyList<string> created)
    {
        try
        {
            foreach (var path in created) disk.DeleteFolder(path);
        }
        catch (DiskFaultException)
        {
            return;   // not empty, or not ours to remove: an empty folder does no harm
        }
    }

    private static bool IsNumbered(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && name.Skip(prefix.Length).All(char.IsAsciiDigit);
}
