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
