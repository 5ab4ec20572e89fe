using System.Collections.Immutable;

namespace StrategicAssessment.Publishing.Bundles;

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
