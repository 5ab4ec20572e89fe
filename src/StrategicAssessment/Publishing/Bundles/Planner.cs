using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Compares a folder with the bundle it is to hold. Only reads; finds every obstacle at once.</summary>
/// <remarks>
/// Whose file is it? One that the standing manifest lists is ours: it is replaced, or deleted when the new bundle lacks it.
/// One that no manifest lists is somebody's: it is never deleted, and when it stands in the way with other bytes the bundle is refused.
/// A damaged manifest proves that a bundle stood here but not what was in it: nothing is deleted, and what stands in the way is taken for ours.
/// </remarks>
internal sealed class Planner(BundleFolder folder, IStandingManifest standing)
{
    private readonly HashSet<string> _listed = ListedBy(standing).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _listedInAnyCase = ListedBy(standing).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly List<Change> _changes = [];
    private readonly List<string> _unchanged = [];
    private readonly List<Diagnostic> _found = [];

    /// <exception cref="DiskFaultException">The standing manifest cannot be read.</exception>
    public static ReplacementPlan Plan(BundleFolder folder, Bundle bundle)
    {
        var manifestPath = folder.At(Manifest.FileName);
        if (folder.Disk.Kind(folder.Folder) == EntryKind.File) return Refused(BundleMessages.FileInPlaceOfFolder(folder.Folder));
        var standing = ManifestReader.Read(folder.Disk, folder.Folder);
        if (standing is ForeignManifest) return Refused(BundleMessages.ForeignManifest(manifestPath));
        var planner = new Planner(folder, standing);
        if (standing is DamagedManifest) planner._found.Add(BundleMessages.DamagedManifest(manifestPath));
        return planner.Compare(bundle);
    }

    private static IEnumerable<string> ListedBy(IStandingManifest standing) => standing is ListedManifest manifest ? manifest.Outputs.Select(o => o.Path).Append(Manifest.FileName) : [];

    private static ReplacementPlan Refused(Diagnostic reason) => new([], [], [reason]);

    private ReplacementPlan Compare(Bundle bundle)
    {
        var wanted = bundle.Files.Add(bundle.ManifestFile);
        var gone = _listed.Except(wanted.Select(f => f.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var path in gone) Attempt(path, () => JudgeGone(path));
        foreach (var companion in bundle.Companions.Where(c => !_listed.Contains(c.Path))) Attempt(companion.Path, () => JudgeCompanion(companion));
        foreach (var file in wanted) Attempt(file.Path, () => JudgeWanted(file));
        return new([.. _changes], [.. _unchanged.Order(StringComparer.Ordinal)], [.. _found]);
    }

    // A listed file that was since deleted, or whose place a folder has taken, needs no deleting.
    private void JudgeGone(string path)
    {
        if (folder.LinkOn(path) is { } link) _found.Add(link);
        else if (folder.Has(path)) ProbeThen(new Change(ChangeKind.Delete, path, default));
    }

    private void JudgeWanted(BundleFile file)
    {
        if (folder.Obstacle(file.Path) is { } obstacle) _found.Add(obstacle);
        else if (!folder.Has(file.Path) || IsRenamedInCaseAlone(file.Path)) _changes.Add(new(ChangeKind.Add, file.Path, file.Content));
        else if (Holds(file)) _unchanged.Add(file.Path);
        else if (!IsOurs(file.Path)) _found.Add(BundleMessages.NotOurs(folder.At(file.Path)));
        else ProbeThen(new Change(ChangeKind.Replace, file.Path, file.Content));
    }

    // One that is not ours stays where it is, and is only in the way when ours has to stand there.
    private void JudgeCompanion(Companion companion)
    {
        var (path, isWanted) = (companion.Path, companion.Content is not null);
        if (folder.Obstacle(path) is { } obstacle)
        {
            if (isWanted) _found.Add(obstacle);
            return;
        }

        var found = folder.Has(path) ? folder.Disk.Read(folder.At(path)) : null;
        if (found is null && isWanted) _changes.Add(new(ChangeKind.Add, path, companion.Content!.Value));
        if (found is null) return;
        if (companion.Content is { } content && content.Span.SequenceEqual(found)) _unchanged.Add(path);
        else if (companion.IsOurs(found)) ProbeThen(isWanted ? new(ChangeKind.Replace, path, companion.Content!.Value) : new(ChangeKind.Delete, path, default));
        else if (isWanted) _found.Add(BundleMessages.NotOurs(folder.At(path)));
    }

    // On Windows the old spelling and the new are one file: the old is moved away first, then the new is added.
    private bool IsRenamedInCaseAlone(string path) => !_listed.Contains(path) && _listedInAnyCase.Contains(path);

    private bool IsOurs(string path) => standing is DamagedManifest || _listed.Contains(path);

    // The bytes, not the old manifest's hash or the time: a person may have edited the file.
    private bool Holds(BundleFile file)
    {
        var path = folder.At(file.Path);
        return folder.Disk.Length(path) == file.Content.Length && folder.Disk.Read(path).AsSpan().SequenceEqual(file.Content.Span);
    }

    private void ProbeThen(Change change)
    {
        var path = folder.At(change.Path);
        if (folder.Disk.Probe(path) is { } reason) _found.Add(BundleMessages.Fault(path, reason));
        else _changes.Add(change);
    }

    private void Attempt(string path, Action judge)
    {
        try
        {
            judge();
        }
        catch (DiskFaultException fault)
        {
            _found.Add(BundleMessages.Fault(folder.At(path), fault.Reason));
        }
    }
}

/// <summary>What must happen to turn what stands in the folder into the bundle, in order: deletions, then files, the manifest last.</summary>
/// <param name="Changes">Empty when the folder already holds the bundle.</param>
/// <param name="Unchanged">Files whose bytes are already right.</param>
/// <param name="Found">Errors: nothing may be touched. Warnings: it may.</param>
internal sealed record ReplacementPlan(ImmutableArray<Change> Changes, ImmutableArray<string> Unchanged, ImmutableArray<Diagnostic> Found)
{
    /// <exception cref="DiskFaultException">The standing manifest cannot be read.</exception>
    public static ReplacementPlan Of(BundleFolder folder, Bundle bundle) => Planner.Plan(folder, bundle);

    /// <summary>Whether there is nothing to do, or nothing may be done.</summary>
    public bool NeedsNoWork => Changes.IsEmpty || IsRefused;

    private bool IsRefused => Found.Any(d => d.Severity == Severity.Error);

    public WriteReport Report() => new(
        [.. Changes.Where(c => c.Kind != ChangeKind.Delete).Select(c => c.Path)],
        Unchanged,
        [.. Changes.Where(c => c.Kind == ChangeKind.Delete).Select(c => c.Path)]);

    /// <summary>The answer when no work is needed.</summary>
    public Outcome<WriteReport> Answer() => Outcome.Of(IsRefused ? null : Report(), Found);
}

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Content">The new bytes; empty for a deletion.</param>
internal sealed record Change(ChangeKind Kind, string Path, ReadOnlyMemory<byte> Content);

internal enum ChangeKind
{
    Delete,

    /// <summary>Other bytes take its place.</summary>
    Replace,

    Add,
}
