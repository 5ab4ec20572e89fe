namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A charted series: its lines, what each point signals, and the steps that it shows.</summary>
/// <param name="Points">Earliest first.</param>
/// <param name="Segments">Earliest first; together they are all the points.</param>
/// <param name="Steps">Proposed changes of level, earliest first.</param>
/// <param name="Assurance">Of the limits at the last point.</param>
public sealed record ControlChart(
    ChartKind Kind,
    ControlChartSettings Settings,
    ImmutableArray<ChartPoint> Points,
    ImmutableArray<ChartSegment> Segments,
    ImmutableArray<StepProposal> Steps,
    Assurance Assurance)
{
    /// <summary>What returns every year, taken into the lines; null for none, or where it was not looked for.</summary>
    public Season? Season { get; init; }

    /// <summary>How much a point takes after the one before it, from 0 to under 1; 0 where no more than chance would have it.</summary>
    public double Memory { get; init; }
}

/// <summary>A point of a chart and what it signals.</summary>
/// <param name="Index">Its position in the series; 0 is the first.</param>
/// <param name="Value">As charted: the value, count or rate; NaN where there is none.</param>
/// <param name="Limits">The lines at this point; null where its segment has none.</param>
/// <param name="Causes">Every rule that the point is part of; <see cref="SpecialCause.None"/> for natural variation.</param>
/// <param name="Direction">Of the signal: 1 up (above, rising), -1 down (below, falling), 0 without a signal.</param>
public sealed record ChartPoint(int Index, double Value, ControlLimits? Limits, SpecialCause Causes, int Direction, PointType Type)
{
    /// <summary>What is handed on of it: 1 where it is one of points in a row that stand together clearly above the others, -1 below, 0 where chance would do
    /// as much in too many series. The rules mark single points of many series in which nothing happened.</summary>
    public int Clear { get; init; }

    /// <summary>What is usual for the point over the centre line: its length against the mean, times its season.</summary>
    public double Effect { get; init; } = 1;

    /// <summary>The signal that names the point: the first of those that hold.</summary>
    public SpecialCause Signal => (SpecialCause)((int)Causes & -(int)Causes);
}

/// <summary>A stretch of a series with one centre line: the whole, or from one rebase to the next.</summary>
/// <param name="First">Position of its first point.</param>
/// <param name="Count">How many points it has, those without a value among them.</param>
/// <param name="Centre">Its centre line; NaN when it has no value.</param>
/// <param name="BasedOn">From how many values its limits were worked out.</param>
/// <param name="HasLimits">Whether it has limits: moving ranges take two neighbours with values.</param>
/// <param name="IsTrial">Whether the limits come from too few points to be relied on.</param>
public sealed record ChartSegment(int First, int Count, double Centre, int BasedOn, bool HasLimits, bool IsTrial)
{
    /// <summary>What the limits rest on: the average moving range of single values, Laney's factor of u prime, else 1; NaN without limits.</summary>
    public double Variation { get; init; }

    /// <summary>By how much season and memory widen the limits: 1 where there is neither.</summary>
    public double Widening { get; init; } = 1;

    /// <summary>Whether the limits are those of the Poisson distribution itself: its numbers are few.</summary>
    public bool IsExact { get; init; }

    /// <summary>Position after its last point.</summary>
    public int End => First + Count;
}

/// <summary>The lines of a chart at one point.</summary>
/// <param name="Lower">Lower process limit, three standard deviations below the centre unless cut.</param>
/// <param name="NearLower">Two thirds of the way from the centre to the lower limit.</param>
/// <param name="NearUpper">Two thirds of the way from the centre to the upper limit.</param>
public sealed record ControlLimits(double Lower, double NearLower, double Centre, double NearUpper, double Upper)
{
    private const double Near = 2.0 / 3;

    /// <summary>Limits so far from the centre, cut at what the values can be.</summary>
    internal static ControlLimits About(double centre, double distance, double floor, double ceiling) => new(
        Math.Max(floor, centre - distance),
        Math.Max(floor, centre - (Near * distance)),
        centre,
        Math.Min(ceiling, centre + (Near * distance)),
        Math.Min(ceiling, centre + distance));
}

/// <summary>A change of level that neither chance, nor season, nor memory explains. Proposed with its evidence; never drawn by itself.</summary>
/// <param name="Index">Position of the first point at the new level.</param>
/// <param name="Before">Centre line of the points before, back to the step or rebase before; in the unit of the chart.</param>
/// <param name="PointsBefore">How many values that is: 8 or more.</param>
/// <param name="After">Centre line of the points from the step on, up to the next.</param>
/// <param name="PointsAfter">How many values that is: 8 or more.</param>
/// <param name="Errors">The change in standard errors.</param>
/// <param name="Needed">How many it takes.</param>
/// <param name="From">Position of the first point before it, back to the step or rebase before.</param>
/// <param name="To">Position after the last point of the new level.</param>
public sealed record StepProposal(int Index, double Before, int PointsBefore, double After, int PointsAfter, double Errors, double Needed, int From, int To);

/// <summary>How a series is charted, as used.</summary>
/// <param name="Good">There is no default: a chart of crime and a chart of people in treatment must each say theirs.</param>
public sealed record ControlChartSettings(GoodEnd Good)
{
    /// <summary>A mean of fewer events than this leans too much for limits at a distance on both sides.</summary>
    public const int Few = 5;

    /// <summary>Whether moving ranges of 3.267 times their average or more are left out, once, before the limits are worked out. Matters to charts whose limits
    /// come from moving ranges: <see cref="ChartKind.Xmr"/> and <see cref="ChartKind.UPrime"/>.</summary>
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

/// <summary>Whether a series as it varies now keeps to its target.</summary>
public enum Assurance
{
    /// <summary>Not asked: no target, no limits, or neither way is good.</summary>
    NotAsked,
    /// <summary>The target lies beyond the limits on the bad side: expect every value to meet it.</summary>
    ConsistentlyMet,
    /// <summary>The target lies beyond the limits on the good side: expect no value to meet it unless something changes.</summary>
    ConsistentlyMissed,
    /// <summary>The target lies between the limits, ends included: values meet it or not by chance.</summary>
    HitAndMiss,
}

/// <summary>Compares limits with a target.</summary>
/// <remarks>Making Data Count (NHS England); as computed by NHSRplotthedots.</remarks>
public static class AssuranceRule
{
    /// <summary>Judged on the limits at the last point.</summary>
    public static Assurance Of(double lower, double upper, double target, GoodEnd improvement)
    {
        if (improvement == GoodEnd.Neither) return Assurance.NotAsked;
        if (target >= lower && target <= upper) return Assurance.HitAndMiss;
        return target > upper == (improvement == GoodEnd.Lower) ? Assurance.ConsistentlyMet : Assurance.ConsistentlyMissed;
    }
}
