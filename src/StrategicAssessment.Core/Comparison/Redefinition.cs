using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison;

/// <summary>Which of the two figures of a redefinition has no counterpart of its own.</summary>
public enum RedefinitionSide
{
    /// <summary>Neither: the one took the other's place.</summary>
    Both,
    /// <summary>The later stands beside one that still goes by the old definition.</summary>
    AfterAlone,
    /// <summary>The earlier stood beside one that already went by the new definition.</summary>
    BeforeAlone,
}

/// <summary>The same name, computed another way: the difference of the two values is not a change in the world.</summary>
/// <param name="Aspects">What is defined otherwise; at least one.</param>
public sealed record Redefinition(BundleFigure Before, BundleFigure After, IReadOnlyList<RedefinedAspect> Aspects) : IDifference
{
    public RedefinitionSide Side { get; init; }

    /// <summary>What the later bundle says of the earlier figure, where it still has it under its own id; it is told elsewhere, if at all.</summary>
    public BundleFigure? BeforeRestated { get; init; }

    /// <summary>What the earlier bundle said of the later figure.</summary>
    public BundleFigure? AfterForeseen { get; init; }

    /// <summary>Figures of the series for further periods that the earlier bundle alone has.</summary>
    public IReadOnlyList<BundleFigure> FurtherBefore { get; init; } = [];

    public IReadOnlyList<BundleFigure> FurtherAfter { get; init; } = [];

    /// <summary>The days that belong to both periods, or null; also null when the two are of the same period.</summary>
    public Period? Overlap { get; init; }

    public DifferenceClass Class => DifferenceClass.Definition;

    public IEnumerable<BundleFigure> SubjectsBefore =>
        Side == RedefinitionSide.AfterAlone ? [] : BeforeRestated is null ? FurtherBefore.Prepend(Before) : FurtherBefore;

    public IEnumerable<BundleFigure> SubjectsAfter =>
        Side == RedefinitionSide.BeforeAlone ? [] : AfterForeseen is null ? FurtherAfter.Prepend(After) : FurtherAfter;
}

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
