namespace StrategicAssessment.Comparison;

/// <summary>What of a definition can differ.</summary>
public enum DefinitionPart
{
    /// <summary>What is measured: another base of a rate, another average.</summary>
    Measure,

    Things,

    /// <summary>The way of recording: nothing is compared across a break in it.</summary>
    Recording,

    /// <summary>Which categories make up the one.</summary>
    Parts,

    /// <summary>Which rows count.</summary>
    Filter,

    /// <summary>Which place or category the values of a column mean.</summary>
    Lookup,

    /// <summary>Which other words of an extract count as a category.</summary>
    Aliases,

    /// <summary>What a name, a period or a symbol of an extract means.</summary>
    Meaning,

    /// <summary>Who sent it.</summary>
    Source,

    /// <summary>What is taken for the total, or what a missing row means.</summary>
    Rows,

    /// <summary>Which small counts are withheld or rounded.</summary>
    Disclosure,

    /// <summary>How far back it is compared.</summary>
    Comparison,

    /// <summary>Which year's residents.</summary>
    Population,

    /// <summary>By what, and which end first.</summary>
    Ranking,

    Ties,

    /// <summary>Among which places.</summary>
    Group,

    /// <summary>Which places lie in it: what went out of it, and what came into it.</summary>
    Extent,

    /// <summary>Which way is better.</summary>
    Good,

    /// <summary>Which steps, points and target a control chart has.</summary>
    Chart,

    /// <summary>At which level chance is judged.</summary>
    Confidence,

    Length,

    /// <summary>How it is printed: to how many digits, with which symbol.</summary>
    Display,

    /// <summary>What no other part says.</summary>
    Other,
}

/// <summary>One part of a definition that differs.</summary>
/// <param name="Before">In words; empty where the old definition said nothing of it.</param>
/// <param name="After">In words; empty where the new one says nothing of it.</param>
public sealed record RedefinedAspect(DefinitionPart Part, string Before, string After);
