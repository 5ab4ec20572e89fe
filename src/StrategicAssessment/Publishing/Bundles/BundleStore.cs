using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// Puts a bundle into its folder, all or nothing: staged beside, journalled, then moved into place file by file, the manifest last.
/// A folder that already holds the bundle is only read.
/// </summary>
/// <remarks>The folder itself may be a link, since the analyst chose it; nothing inside it may.</remarks>
internal sealed class BundleStore(IBundleDisk disk)
{
    /// <summary>
    /// Recovers the folder, checks every file that must change, and only then changes anything. Has a report unless there are errors,
    /// and then the folder holds what it held before; the one exception is SA6013, after which the next call goes on.
    /// </summary>
    public Outcome<WriteReport> Write(string folder, Bundle bundle) => In<WriteReport>(folder, target =>
    {
        if (!target.IsInUse && ReplacementPlan.Of(target, bundle) is { NeedsNoWork: true } settled) return settled.Answer();
        var created = target.Create();
        var outcome = Locked(target, () => Replace(target, bundle));
        if (outcome.HasErrors) target.RemoveEmpty(created);
        return outcome;
    });

    /// <summary>
    /// For every command that reads a bundle, before it does: rolls an interrupted replacement forward or back.
    /// Reads only, when none was interrupted; harmless when called again.
    /// </summary>
    public Outcome<RecoveryReport> Recover(string folder) => In<RecoveryReport>(folder, target =>
        target.IsInUse ? Locked(target, () => Rescue.Run(target)) : Outcome.Of(new RecoveryReport(Recovery.NothingToDo)));

    private Outcome<T> In<T>(string folder, Func<BundleFolder, Outcome<T>> work)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)) return Outcome.Failed<T>(BundleMessages.NoFolder("--output"));
        return DiskFaultException.Met(() => work(new BundleFolder(disk, folder)), fault => Outcome.Failed<T>(BundleMessages.Fault(fault)));
    }

    private Outcome<T> Locked<T>(BundleFolder target, Func<Outcome<T>> work)
        where T : class
    {
        if (target.Obstacle(BundleFolder.Lock) is { } obstacle) return Outcome.Failed<T>(obstacle);
        using var hold = disk.TryLock(target.At(BundleFolder.Lock));
        return hold is null ? Outcome.Failed<T>(BundleMessages.Busy(target.Folder)) : work();
    }

    private static Outcome<WriteReport> Replace(BundleFolder target, Bundle bundle)
    {
        var rescue = Rescue.Run(target);
        if (rescue.HasErrors) return Outcome.Of<WriteReport>(null, rescue.Diagnostics);
        var plan = ReplacementPlan.Of(target, bundle);
        var outcome = plan.NeedsNoWork ? plan.Answer() : Apply(target, plan);
        return outcome with { Diagnostics = rescue.Diagnostics.AddRange(outcome.Diagnostics) };
    }

    private static Outcome<WriteReport> Apply(BundleFolder target, ReplacementPlan plan)
    {
        var found = plan.Found.ToList();
        if (Stage(target, plan, found) is not { } entries) return Outcome.Of<WriteReport>(null, found);
        var direction = new Replacement(target, entries).FinishOrUndo(found);
        if (direction != Direction.Stuck) found.AddRange(WorkingFiles.Remove(target));
        return Outcome.Of(direction == Direction.Finished ? plan.Report() : null, found);
    }

    private static ImmutableArray<JournalEntry>? Stage(BundleFolder target, ReplacementPlan plan, List<Diagnostic> found)
    {
        try
        {
            return WorkingFiles.Stage(target, plan);
        }
        catch (DiskFaultException fault)
        {
            found.Add(BundleMessages.Fault(fault));
            if (target.Kind(BundleFolder.Staging) == EntryKind.Folder) found.AddRange(WorkingFiles.Remove(target));
            return null;
        }
    }
}

/// <summary>What a write did, in relative paths; the manifest is among them.</summary>
/// <param name="Written">Added or replaced; deletions aside, in ordinal order with the manifest last.</param>
/// <param name="Unchanged">Already right, and not touched; in ordinal order.</param>
/// <param name="Deleted">Listed by the old manifest and not in the new bundle; in ordinal order.</param>
internal sealed record WriteReport(ImmutableArray<string> Written, ImmutableArray<string> Unchanged, ImmutableArray<string> Deleted);

/// <summary>What was found in a folder before it was read or written.</summary>
internal sealed record RecoveryReport(Recovery Recovery);

internal enum Recovery
{
    /// <summary>None was interrupted.</summary>
    NothingToDo,

    /// <summary>Working files of a replacement that had not begun, or had ended, were removed.</summary>
    LeftoversRemoved,

    /// <summary>The new bundle stands whole.</summary>
    Finished,

    /// <summary>The old bundle stands whole.</summary>
    Undone,
}

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
        foreach (var (i, change) in plan.Changes.Index().Where(c => c.Item.Kind != ChangeKind.Delete)) folder.Disk.Write(folder.At(BundleFolder.Staged(i)), change.Content);
        var entries = plan.Changes.Select(JournalEntry.Of).ToImmutableArray();
        folder.Disk.Write(folder.At(BundleFolder.Journal), Journal.Render(entries));
        return entries;
    }

    /// <summary>Removes them, the journal first: without it they mean nothing. What others put there stays.</summary>
    /// <returns>A warning when the disk refuses.</returns>
    public static ImmutableArray<Diagnostic> Remove(BundleFolder folder) => DiskFaultException.Met<ImmutableArray<Diagnostic>>(() =>
    {
        Clear(folder);
        return [];
    }, fault => [BundleMessages.LeftoversRemain(fault.Path)]);

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
