using System.Collections.Immutable;

namespace StrategicAssessment.Cli;

/// <summary>What a walk through the house gave, over all places of the plan.</summary>
/// <param name="Whole">What all share, and everything found on the way; for a plan of one place, its run.</param>
/// <param name="Places">One run for each place, in the plan's order.</param>
/// <param name="AreMany">Whether the plan says <c>for each</c>.</param>
internal sealed record Walk(Run Whole, ImmutableArray<Run> Places, bool AreMany)
{
    /// <summary>Whether anything found keeps a bundle from being written.</summary>
    public bool Fails(bool isStrict) => Places.IsEmpty || Places.Any(p => p.Fails(isStrict));
}
