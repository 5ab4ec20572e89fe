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
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)) return Outcome.Failed<T>(BundleMessages.NoFolder());
        try
        {
            return work(new BundleFolder(disk, folder));
        }
        catch (DiskFaultException fault)
        {
            return Outcome.Failed<T>(BundleMessages.Fault(fault));
        }
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

/// <summary>What became of an interrupted replacement.</summary>
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
