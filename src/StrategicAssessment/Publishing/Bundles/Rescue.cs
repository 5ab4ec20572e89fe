using System.Collections.Immutable;
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
