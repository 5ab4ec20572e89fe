using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Rolls an interrupted replacement forward or back. Its caller holds the lock.</summary>
internal static class Rescue
{
    /// <summary>Without a whole journal nothing was begun, or all was done: the working files go. With one, forward if possible.</summary>
    public static Outcome<RecoveryReport> Run(BundleFolder folder)
    {
        if (folder.Kind(BundleFolder.Staging) == EntryKind.Missing) return Report(Recovery.NothingToDo);
        if (folder.Obstacle(BundleFolder.Journal) is { } obstacle) return Outcome.Failed<RecoveryReport>(obstacle);
        if (WorkingFiles.ReadJournal(folder) is { } entries) return Roll(folder, new Replacement(folder, entries));
        return WorkingFiles.AreOrphaned(folder)
            ? Outcome.Failed<RecoveryReport>(BundleMessages.JournalDamaged(folder.At(BundleFolder.Staging)))
            : Report(Recovery.LeftoversRemoved, WorkingFiles.Remove(folder));
    }

    private static Outcome<RecoveryReport> Roll(BundleFolder folder, Replacement replacement)
    {
        var found = replacement.Links().Distinct().ToList();
        if (found.Count > 0) return Outcome.Of<RecoveryReport>(null, found);
        return (replacement.CanBeFinished() ? replacement.FinishOrUndo(found) : replacement.Undo(found)) switch
        {
            Direction.Finished => Report(Recovery.Finished, WorkingFiles.Remove(folder).Add(BundleMessages.Finished(folder.Folder))),
            Direction.Undone => Report(Recovery.Undone, WorkingFiles.Remove(folder).Add(BundleMessages.Undone(folder.Folder))),
            Direction.Stuck => Outcome.Of<RecoveryReport>(null, found),
        };
    }

    private static Outcome<RecoveryReport> Report(Recovery recovery, ImmutableArray<Diagnostic> found = default) =>
        new(new RecoveryReport(recovery), found.IsDefault ? [] : found);
}

/// <summary>The working files of a replacement: staged before it, read after an interruption, removed at its end.</summary>
internal static class WorkingFiles
{
    /// <summary>
    /// Puts every new file beside the bundle, then the journal. Until the journal is whole nothing has happened.
    /// Starts from an empty staging folder, since a file of an earlier run would be taken for a step that is done.
    /// </summary>
    public static ImmutableArray<JournalEntry> Stage(BundleFolder folder, ReplacementPlan plan)
    {
        if (folder.Kind(BundleFolder.Staging) == EntryKind.Folder) Clear(folder);
        if (folder.Kind(BundleFolder.Staging) == EntryKind.Missing) folder.Disk.CreateFolder(folder.At(BundleFolder.Staging));
        for (var i = 0; i < plan.Changes.Length; i++)
        {
            if (plan.Changes[i].Kind != ChangeKind.Delete) folder.Disk.Write(folder.At(BundleFolder.Staged(i)), plan.Changes[i].Content);
        }

        var entries = plan.Changes.Select(JournalEntry.Of).ToImmutableArray();
        folder.Disk.Write(folder.At(BundleFolder.Journal), Journal.Render(entries));
        return entries;
    }

    /// <summary>Removes them, the journal first: without it they mean nothing. What others put there stays.</summary>
    /// <returns>A warning when the disk refuses.</returns>
    public static ImmutableArray<Diagnostic> Remove(BundleFolder folder)
    {
        try
        {
            Clear(folder);
            return [];
        }
        catch (DiskFaultException fault)
        {
            return [BundleMessages.LeftoversRemain(fault.Path)];
        }
    }

    /// <summary>The journal's entries, or null when there is no journal or it is not whole.</summary>
    public static ImmutableArray<JournalEntry>? ReadJournal(BundleFolder folder)
    {
        var path = folder.At(BundleFolder.Journal);
        if (!folder.Has(BundleFolder.Journal) || folder.Disk.Length(path) > Journal.Largest) return null;
        return Journal.Parse(folder.Disk.Read(path));
    }

    /// <summary>Whether old files are kept beside a journal that cannot be read: removing them could lose the only copy.</summary>
    public static bool AreOrphaned(BundleFolder folder) =>
        folder.Kind(BundleFolder.Journal) != EntryKind.Missing && folder.Disk.Names(folder.At(BundleFolder.Staging)).Any(BundleFolder.IsBackup);

    private static void Clear(BundleFolder folder)
    {
        var staging = folder.At(BundleFolder.Staging);
        if (folder.Has(BundleFolder.Journal)) folder.Disk.DeleteFile(folder.At(BundleFolder.Journal));
        foreach (var name in folder.Disk.Names(staging).Where(BundleFolder.IsWorkingFile)) folder.Disk.DeleteFile(Path.Join(staging, name));
        if (folder.Disk.Names(staging).IsEmpty) folder.Disk.DeleteFolder(staging);
    }
}
