using System.Collections.Immutable;

namespace StrategicAssessment.Protection;

/// <summary>
/// A count that is the sum of others, up to a difference that readers know. A difference is taken to be known even where it is not (two extracts that
/// count the same thing and do not agree): that only makes the reader stronger.
/// </summary>
/// <param name="Whole">Index of the sum.</param>
/// <param name="Parts">Indexes of its parts; none twice, the whole not among them.</param>
public sealed record Relation(int Whole, ImmutableArray<int> Parts)
{
    /// <summary>The sum and its parts.</summary>
    public IEnumerable<int> Cells => Parts.Prepend(Whole);
}
