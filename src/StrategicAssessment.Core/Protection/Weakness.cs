namespace StrategicAssessment.Protection;

/// <summary>A hidden cell that a reader may narrow down too far.</summary>
/// <param name="Way">1 when it cannot be shown to be large enough, -1 small enough.</param>
/// <param name="Wanted">How far from its true count it has to be possible, 1 or more.</param>
internal sealed record Weakness(int Cell, int Way, long Wanted)
{
    /// <summary>What a hidden cell lacks by the proof; null when it has what its rule asks.</summary>
    /// <remarks>
    /// A small count must remain possible from the least to the most that its rule hides. Other hidden cells need a range as wide; one that arrived hidden
    /// also has to reach the most that the rule hides, because a sum that is smaller would tell that it is. Of one that is hidden to keep others, as
    /// much may be known as what was published before says.
    /// </remarks>
    public static Weakness? Of(CountCell cell, int index, long lowest, long highest, Demand demand)
    {
        var rule = cell.Rule;
        if (demand == Demand.Nothing) return null;
        if (demand == Demand.Width) cell = cell with { Secrecy = Secrecy.Former };
        if (cell.Secrecy is Secrecy.Small or Secrecy.Secret && highest < rule.Most - cell.Value) return new Weakness(index, 1, rule.Most - cell.Value);
        if (cell.Secrecy == Secrecy.Small) return -lowest < cell.Value - rule.Least ? new Weakness(index, -1, cell.Value - rule.Least) : null;
        var width = cell.Secrecy == Secrecy.Secret ? rule.Width : Math.Min(rule.Width, cell.Ceiling - cell.Floor);
        return highest - lowest < width ? new Weakness(index, 1, width + lowest) : null;
    }
}

/// <summary>What of its rule can be asked for a hidden cell.</summary>
internal enum Demand
{
    /// <summary>All.</summary>
    Rule,

    /// <summary>A range as wide as the rule's, wherever it lies: what was published before shifts it.</summary>
    Width,

    /// <summary>Nothing: readers know as much from what was published before.</summary>
    Nothing,
}
