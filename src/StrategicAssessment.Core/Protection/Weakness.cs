namespace StrategicAssessment.Protection;

/// <summary>A hidden cell that a reader may narrow down too far.</summary>
/// <param name="Way">1 when it cannot be shown to be large enough, -1 small enough.</param>
/// <param name="Wanted">How far from its true count it has to be possible, 1 or more.</param>
internal sealed record Weakness(int Cell, int Way, long Wanted)
{
    /// <summary>What a hidden cell lacks by the proof; null when it has what its rule asks.</summary>
    /// <remarks>
    /// A small count must remain possible from the least to the most that its rule hides. Other hidden cells need a range as wide; one that arrived hidden
    /// also has to reach the most that the rule hides, because a sum that is smaller would tell that it is.
    /// </remarks>
    public static Weakness? Of(CountCell cell, int index, long lowest, long highest)
    {
        var rule = cell.Rule;
        if (cell.Secrecy is Secrecy.Small or Secrecy.Secret && highest < rule.Most - cell.Value) return new Weakness(index, 1, rule.Most - cell.Value);
        if (cell.Secrecy == Secrecy.Small) return -lowest < cell.Value - rule.Least ? new Weakness(index, -1, cell.Value - rule.Least) : null;
        return highest - lowest < rule.Width ? new Weakness(index, 1, rule.Width + lowest) : null;
    }
}
