using System.Collections.Immutable;

namespace StrategicAssessment.Observations;

/// <summary>Where a value was read: rows of a file.</summary>
/// <param name="File">Path relative to the assessment folder, with forward slashes.</param>
/// <param name="Lines">1-based physical lines, ascending. They stay in the ledger; a bundle only says how many.</param>
public sealed record SourceRef(string File, ImmutableArray<int> Lines);
