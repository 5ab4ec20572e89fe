using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>What must happen to turn what stands in the folder into the bundle, in order: deletions, then files, the manifest last.</summary>
/// <param name="Changes">Empty when the folder already holds the bundle.</param>
/// <param name="Unchanged">Files whose bytes are already right.</param>
/// <param name="Found">Errors: nothing may be touched. Warnings: it may.</param>
internal sealed record ReplacementPlan(ImmutableArray<Change> Changes, ImmutableArray<string> Unchanged, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Compares what stands in the folder with the bundle.</summary>
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

/// <param name="Kind">What happens to it.</param>
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
