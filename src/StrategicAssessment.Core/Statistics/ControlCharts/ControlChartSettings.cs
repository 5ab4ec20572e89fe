namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>How a series is charted, as used.</summary>
/// <param name="Good">There is no default: a chart of crime and a chart of people in treatment must each say theirs.</param>
public sealed record ControlChartSettings(GoodEnd Good)
{
    /// <summary>A mean of fewer events than this leans too much for limits at a distance on both sides.</summary>
    public const int Few = 5;

    /// <summary>
    /// Whether moving ranges of 3.267 times their average or more are left out, once, before the limits are worked out. Matters to charts whose
    /// limits come from moving ranges: <see cref="ChartKind.Xmr"/> and <see cref="ChartKind.UPrime"/>.
    /// </summary>
    public bool ScreenMovingRanges { get; init; } = true;

    /// <summary>The limits of each segment are worked out from its first so many points and hold for the rest of it; null for all of its points.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Positions (0 is the first point) at which the series starts afresh: a segment begins there and knows nothing of the points before.</summary>
    public IReadOnlyList<int> Rebases { get; init; } = [];

    /// <summary>What the values are to keep to, in their unit; null for none.</summary>
    public double? Target { get; init; }

    /// <summary>Limits from fewer points than this are trial limits.</summary>
    public int TrialBelow { get; init; } = 13;

    /// <summary>What no value can be below: limits are cut there. Always 0 for counts, rates and proportions; null for none.</summary>
    public double? Floor { get; init; }

    /// <summary>Whether single values are numbers of events, which vary by chance at least as Poisson counts do.</summary>
    public bool AreCounts { get; init; }

    /// <summary>How long each point is, such as its days; what is usual is in proportion to it. Empty where all are alike.</summary>
    public IReadOnlyList<double> Lengths { get; init; } = [];

    /// <summary>How many points make a year: 12, 4 or 52; 0 where the series is not examined for season and memory.</summary>
    public int PerYear { get; init; }

    /// <summary>For each point, how much of its year has gone by at its middle: from 0 to under 1. Needed where <see cref="PerYear"/> is.</summary>
    public IReadOnlyList<double> Fractions { get; init; } = [];

    /// <summary>Positions of points with a known cause: drawn, but in no line and no signal.</summary>
    public IReadOnlyCollection<int> Excluded { get; init; } = [];

    /// <summary>What rates and proportions are multiplied by: 1,000 gives rates per 1,000.</summary>
    public double Per { get; init; } = 1;
}

/// <summary>Which chart: what it assumes about the variation of a point that nothing special has happened to.</summary>
public enum ChartKind
{
    /// <summary>Single values: the limits come from how much one value differs from the next. Assumes no distribution; the one that people know.</summary>
    Xmr,

    /// <summary>Counts from the same population each time, varying as Poisson counts do.</summary>
    C,

    /// <summary>Counts from a population that moves, as rates, varying as Poisson counts do.</summary>
    U,

    /// <summary>As <see cref="U"/>, widened or narrowed to the variation that the series shows (Laney): for large counts, which vary more than Poisson counts do.</summary>
    UPrime,
}
