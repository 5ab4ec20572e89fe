using StrategicAssessment.Periods;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Comparison;

/// <summary>The same series, one bundle's period against the other's.</summary>
/// <param name="Before">For the earlier bundle's latest period: as the later bundle gives it, where it does; what it says otherwise than was published is told elsewhere.</param>
/// <param name="After">For the later bundle's latest period.</param>
public sealed record Movement(BundleFigure Before, BundleFigure After) : IDifference
{
    /// <summary>The earlier bundle's own figure, where both bundles have that period; else null.</summary>
    public BundleFigure? BeforePublished { get; init; }

    /// <summary>The later bundle's own figure, where both bundles have that period; else null.</summary>
    public BundleFigure? AfterPublished { get; init; }

    /// <summary>Figures of the series for further periods that the earlier bundle alone has: neither movement nor revision.</summary>
    public IReadOnlyList<BundleFigure> FurtherBefore { get; init; } = [];

    public IReadOnlyList<BundleFigure> FurtherAfter { get; init; } = [];

    /// <summary>The days that belong to both periods, or null.</summary>
    public Period? Overlap { get; init; }

    /// <summary>What a control chart of the series says, or null.</summary>
    public SignalChange? Signal { get; init; }

    /// <summary>Whether the earlier figure was worked out from a number that was revised since, and the later bundle does not give it again: then nothing is sure of it.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>The change between these very two periods as a bundle published it, or null.</summary>
    public BundleFigure? Judged { get; init; }

    /// <summary>How much more counts of the series vary than independent events, as the later bundle says; null where it says nothing of it.</summary>
    public Dispersion? Variation { get; init; }

    /// <summary>Whether its certainty is that of its rate, because the number of residents changed.</summary>
    public bool IsOfRate => Judged?.Evidence is { IsOfRate: true } && Certainty != Certainty.TooFew;

    /// <summary>What changed in the way of recording between the two, in sentences; empty where nothing did.</summary>
    public string Recording { get; init; } = string.Empty;

    public Size Size => field ??= Size.Of(Before, After, Variation);

    /// <summary>How sure it is: as the document judges the change, where it does.</summary>
    public Certainty Certainty => Judged?.Evidence?.Standing switch
    {
        "similar" => Certainty.NoClearChange,
        "too few to tell" => Certainty.TooFew,
        "lower" or "higher" => Certainty.SomeSign,
        "much lower" or "much higher" => Certainty.Clear,
        _ => IsOutdated ? Certainty.NotKnown : Size.Certainty,
    };

    public DifferenceClass Class => DifferenceClass.Movement;
    public IEnumerable<BundleFigure> SubjectsBefore => Own(Before, BeforePublished, FurtherBefore);
    public IEnumerable<BundleFigure> SubjectsAfter => Own(After, AfterPublished, FurtherAfter);

    // What both bundles have is told, if at all, where the two of it are compared. Undated figures share an id and nothing else.
    private static IEnumerable<BundleFigure> Own(BundleFigure main, BundleFigure? inBoth, IReadOnlyList<BundleFigure> further) =>
        inBoth is null ? further.Prepend(main) : further;
}

/// <summary>What the control charts of two bundles say of one series.</summary>
/// <param name="TypeBefore">Of the latest point: such as <c>concern</c>; null where there was no chart.</param>
/// <param name="TargetBefore"><c>met</c>, <c>missed</c>, <c>hit and miss</c>, or null.</param>
public sealed record SignalChange(string? TypeBefore, string? TypeAfter, string? TargetBefore, string? TargetAfter)
{
    private const string Quiet = "common cause";

    /// <summary>Whether the latest point signals, and the earlier bundle's did not.</summary>
    public bool Appeared => Signals(TypeAfter) && !Signals(TypeBefore);

    /// <summary>Whether the earlier bundle's latest point signalled, and this one does not.</summary>
    public bool Ended => Signals(TypeBefore) && !Signals(TypeAfter);

    private static bool Signals(string? type) => type is not (null or Quiet);
}
