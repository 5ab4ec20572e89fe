using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// Held from the first file that is read until bundle and ledger stand: of two runs that build one assessment at once, the second fails, and neither a bundle of older inputs
/// nor another's ledger can come last. Its file is not in the bundle. The file that a dead program left does not hold the lock.
/// </summary>
internal sealed class AssessmentLock : IDisposable
{
    private const string Name = "lock";
    private readonly IDisposable hold;
    private readonly BundleFolder room;
    private readonly IReadOnlyList<string> created;

    private AssessmentLock(IDisposable hold, BundleFolder room, IReadOnlyList<string> created) => (this.hold, this.room, this.created) = (hold, room, created);

    /// <summary>Takes the lock, at once or not at all: no value, and an error, when another run holds it or nothing can be written beside the assessment.</summary>
    public static Outcome<AssessmentLock> Take(IBundleDisk disk, string folder)
    {
        var inside = new BundleFolder(disk, Path.Join(folder, Path.GetDirectoryName(Ledger.Path)));
        return DiskFaultException.Met(() =>
        {
            if (disk.Kind(inside.Folder) == EntryKind.Link) return Outcome.Failed<AssessmentLock>(BundleMessages.Link(inside.Folder));
            var made = inside.Create();
            if (inside.Obstacle(Name) is { } obstacle) return Outcome.Failed<AssessmentLock>(obstacle);
            return disk.TryLock(inside.At(Name)) is { } hold ? Outcome.Of(new AssessmentLock(hold, inside, made)) : Outcome.Failed<AssessmentLock>(BundleMessages.AssessmentBusy(folder));
        }, fault => Outcome.Failed<AssessmentLock>(BundleMessages.NoLedger(folder, fault)));
    }

    /// <summary>Gives the lock back, and removes the folder that was made for it if nothing came into it.</summary>
    public void Dispose()
    {
        hold.Dispose();
        room.RemoveEmpty(created);
    }
}
