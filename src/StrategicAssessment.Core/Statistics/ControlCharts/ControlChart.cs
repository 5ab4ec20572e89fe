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
    /// <summary>
    /// What is handed on of it: 1 where it is one of points in a row that stand together clearly above the others, -1 below, 0 where chance would do as
    /// much in too many series. The rules mark single points of many series in which nothing happened.
    /// </summary>
    public int Clear { get; init; }

    /// <summary>What is usual for the point over the centre line: its length against the mean, times its season.</summary>
    public double Effect { get; init; } = 1;

    /// <summary>The signal that names the point: the first of those that hold.</summary>
    public SpecialCause Signal => (SpecialCause)((int)Causes & -(int)Causes);

    public bool IsKnown => !double.IsNaN(Value);
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
