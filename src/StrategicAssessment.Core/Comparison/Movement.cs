using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison;

/// <summary>The same series, one bundle's period against the other's.</summary>
/// <param name="Before">The latest figure of the series in the earlier bundle.</param>
/// <param name="After">The latest in the later.</param>
public sealed record Movement(BundleFigure Before, BundleFigure After) : IDifference
{
    /// <summary>What the later bundle says of the earlier's period, or null: another value there is a revision, told as one.</summary>
    public BundleFigure? BeforeRestated { get; init; }

    /// <summary>What the earlier bundle said of the later's period, or null.</summary>
    public BundleFigure? AfterForeseen { get; init; }

    /// <summary>Figures of the series for further periods that the earlier bundle alone has: neither movement nor revision.</summary>
    public IReadOnlyList<BundleFigure> FurtherBefore { get; init; } = [];

    /// <summary>The same of the later bundle.</summary>
    public IReadOnlyList<BundleFigure> FurtherAfter { get; init; } = [];

    /// <summary>The days that belong to both periods, or null.</summary>
    public Period? Overlap { get; init; }

    /// <summary>What a control chart of the series says, or null.</summary>
    public SignalChange? Signal { get; init; }

    /// <summary>How far it moved.</summary>
    public Size Size { get; } = Size.Of(Before, After);

    /// <inheritdoc/>
    public DifferenceClass Class => DifferenceClass.Movement;

    /// <inheritdoc/>
    public IEnumerable<BundleFigure> SubjectsBefore => Own(Before, BeforeRestated, FurtherBefore);

    /// <inheritdoc/>
    public IEnumerable<BundleFigure> SubjectsAfter => Own(After, AfterForeseen, FurtherAfter);

    /// <inheritdoc/>
    public IDifference Mirrored() => new Movement(After, Before)
    {
        BeforeRestated = AfterForeseen,
        AfterForeseen = BeforeRestated,
        FurtherBefore = FurtherAfter,
        FurtherAfter = FurtherBefore,
        Overlap = Overlap,
        Signal = Signal?.Mirrored(),
    };

    // What both bundles have is told, if at all, where the two of it are compared. Undated figures share an id and nothing else.
    private static IEnumerable<BundleFigure> Own(BundleFigure main, BundleFigure? inBoth, IReadOnlyList<BundleFigure> further) =>
        inBoth is null ? further.Prepend(main) : further;
}
