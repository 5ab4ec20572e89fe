using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// A replacement whose journal is on the disk. Every step is one move, and which steps are done is read from the staging folder alone
/// (is the new file still there? is the old one there already?), so both directions can start from wherever the last one stopped.
/// </summary>
internal sealed class Replacement(BundleFolder folder, ImmutableArray<JournalEntry> entries)
{
    /// <summary>Finishes; when the disk refuses, undoes; when it refuses that too, leaves the journal for the next run.</summary>
    public Direction FinishOrUndo(List<Diagnostic> found)
    {
        try
        {
            Forward();
            return Direction.Finished;
        }
        catch (DiskFaultException fault)
        {
            found.Add(BundleMessages.Fault(fault));
            return Undo(found);
        }
    }

    /// <summary>Puts the old bundle back; when the disk refuses, leaves the journal for the next run.</summary>
    public Direction Undo(List<Diagnostic> found)
    {
        try
        {
            Back();
            return Direction.Undone;
        }
        catch (DiskFaultException fault)
        {
            found.Add(BundleMessages.Fault(fault));
            found.Add(BundleMessages.Stuck(folder.Folder));
            return Direction.Stuck;
        }
    }

    /// <summary>
    /// Whether every new file is either in place, or staged with the bytes that the journal promises.
    /// Not when somebody has since put a file where a new one is to come: that file is not ours to overwrite.
    /// </summary>
    public bool CanBeFinished() => Enumerable.Range(0, entries.Length).All(i => entries[i].Kind == ChangeKind.Delete
        || (folder.Kind(BundleFolder.Staged(i)) == EntryKind.Missing ? IsInPlace(i) : CanBePlaced(i)));

    /// <summary>Links that have appeared on the way to any file since the journal was written.</summary>
    public IEnumerable<Diagnostic> Links() => entries.Select(e => folder.LinkOn(e.Path)).OfType<Diagnostic>();

    // A staged file that is gone without its old one moved away was taken by somebody else, a virus scanner perhaps.
    private bool IsInPlace(int i) => folder.Has(entries[i].Path)
        && (entries[i].Kind == ChangeKind.Add || folder.Has(BundleFolder.Backup(i)) || HoldsPromised(i, entries[i].Path));

    private bool CanBePlaced(int i) =>
        HoldsPromised(i, BundleFolder.Staged(i)) && !(entries[i].Kind == ChangeKind.Add && folder.Has(entries[i].Path));

    private bool HoldsPromised(int i, string path) =>
        folder.Has(path) && Manifest.Sha256(folder.Disk.Read(folder.At(path))) == entries[i].Sha256;

    private void Forward()
    {
        for (var i = 0; i < entries.Length; i++) Advance(i);
        RemoveEmptyFolders(ChangeKind.Delete);
    }

    private void Back()
    {
        for (var i = entries.Length - 1; i >= 0; i--) Retreat(i);
        RemoveEmptyFolders(ChangeKind.Add);
    }

    private void Advance(int i)
    {
        var entry = entries[i];
        var waits = folder.Has(BundleFolder.Staged(i));
        if (entry.Kind == ChangeKind.Delete || (entry.Kind == ChangeKind.Replace && waits)) MoveAway(i);
        if (!waits) return;
        folder.CreateFoldersOf(entry.Path);
        folder.Move(BundleFolder.Staged(i), entry.Path);
    }

    private void MoveAway(int i)
    {
        if (!folder.Has(BundleFolder.Backup(i)) && folder.Has(entries[i].Path)) folder.Move(entries[i].Path, BundleFolder.Backup(i));
    }

    private void Retreat(int i)
    {
        var entry = entries[i];
        var hasOld = folder.Has(BundleFolder.Backup(i));
        var isPlaced = entry.Kind == ChangeKind.Add || (entry.Kind == ChangeKind.Replace && hasOld);
        if (isPlaced && !folder.Has(BundleFolder.Staged(i)) && folder.Has(entry.Path)) folder.Move(entry.Path, BundleFolder.Staged(i));
        if (!hasOld) return;
        folder.CreateFoldersOf(entry.Path);
        folder.Move(BundleFolder.Backup(i), entry.Path);
    }

    private void RemoveEmptyFolders(ChangeKind left)
    {
        var folders = entries.Where(e => e.Kind == left).SelectMany(e => BundlePath.FoldersOf(e.Path)).Distinct(StringComparer.Ordinal);
        foreach (var path in folders.OrderByDescending(f => f, StringComparer.Ordinal)) RemoveIfEmpty(path);
    }

    // A folder that a terminal stands in cannot be removed; that is no reason to refuse the bundle.
    private void RemoveIfEmpty(string path)
    {
        try
        {
            if (folder.Kind(path) == EntryKind.Folder && folder.Disk.Names(folder.At(path)).IsEmpty) folder.Disk.DeleteFolder(folder.At(path));
        }
        catch (DiskFaultException)
        {
            return;
        }
    }
}

internal enum Direction
{
    /// <summary>The new bundle stands whole.</summary>
    Finished,

    /// <summary>The old bundle stands whole.</summary>
    Undone,

    /// <summary>Neither: the journal stays.</summary>
    Stuck,
}
