using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments;

/// <summary>A control chart as used: nothing is left open.</summary>
public sealed record ControlChartDefinition(
    string Id, string Title, IndicatorDefinition Indicator, AreaCode Area, string Category, ChartKind Kind, GoodEnd Good, SourceSpan At)
{
    public required string AreaName { get; init; }

    /// <summary>Length of the points; null for that of the extract's own.</summary>
    public SeriesGrain? Points { get; init; }

    /// <summary>Whether outlying moving ranges are left out of the limits.</summary>
    public bool ScreensOutliers { get; init; } = true;

    /// <summary>Limits come from the first so many points of each stretch, 2 or more; null for all of them.</summary>
    public int? Baseline { get; init; }

    /// <summary>What the series is to keep to; null for none.</summary>
    public decimal? Target { get; init; }

    public SourceSpan TargetAt { get; init; }

    /// <summary>Accepted by the plan, in the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Steps { get; init; } = [];

    /// <summary>Points that the lines leave out, each with its reason, in the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Excluded { get; init; } = [];

    /// <summary>Whether the plan puts the table of its points into the annex, or keeps it in its topic; null where it says neither.</summary>
    public bool? InAnnex { get; init; }

    /// <summary>Whether the plan chose the kind; otherwise single values, or counts where they are few.</summary>
    public bool IsKindAsked { get; init; }

    public bool IsOfRates => Kind is ChartKind.U or ChartKind.UPrime;
}

/// <summary>What the plan says of a day of a series: a change of level that it accepts (the series starts afresh with the point that begins on or after the
/// day), or a point that the lines leave out (the one that begins on the day).</summary>
/// <param name="From">First day at the new level, or of the point.</param>
/// <param name="Reason">Why, as people wrote it; never empty.</param>
public sealed record AcceptedStep(DateOnly From, string Reason, SourceSpan At);

/// <summary>A point of a control chart: its figures, and what it signals.</summary>
/// <param name="Value">The count, rate or quoted value.</param>
/// <param name="Centre">What is usual for it: the mean, for its length and season.</param>
/// <param name="Lower">The lower limit; not available where its stretch has no limits.</param>
/// <param name="Causes">Every rule that it is part of.</param>
/// <param name="Direction">Of the signal: 1 up, -1 down, 0 without one.</param>
public sealed record ControlPoint(Figure Value, Figure Centre, Figure Lower, Figure Upper, SpecialCause Causes, int Direction, PointType Type)
{
    /// <summary>What is handed on of it: 1 clearly high, -1 clearly low, alone or with its neighbours; 0 where chance would do as much.</summary>
    public int Clear { get; init; }

    /// <summary>Why the lines leave it out; empty where they do not.</summary>
    public string Excluded { get; init; } = string.Empty;

    /// <summary>The signal that names the point.</summary>
    public SpecialCause Signal => (SpecialCause)((int)Causes & -(int)Causes);

    public Period Period => Value.Period;
}

/// <summary>Points with one centre line.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="BasedOn">From how many values the limits come.</param>
/// <param name="IsTrial">Whether that is too few to rely on.</param>
/// <param name="Mean">Of a point of average length and season.</param>
/// <param name="Reason">Why it begins: the accepted step or the break in recording; null for the first.</param>
public sealed record ControlStretch(int First, int Count, int BasedOn, bool IsTrial, Figure Mean, Said? Reason);

/// <summary>A change of level that the series shows and the plan has not accepted: never drawn as a change of the lines.</summary>
/// <param name="First">Position of the first point at the new level.</param>
/// <param name="Before">Mean of the points before it, back to the step before.</param>
/// <param name="After">Mean of the points from it on, up to the next step.</param>
/// <param name="Errors">The change in standard errors, widened where neighbours are alike.</param>
public sealed record ProposedStep(int First, Figure Before, int PointsBefore, Figure After, int PointsAfter, double Errors);

/// <summary>A control chart with its figures: all that a table, a sentence or a drawing needs. Every number in it is a published figure.</summary>
/// <param name="Points">Earliest first, one for each period from the first to the last that the extract holds.</param>
/// <param name="Stretches">Earliest first; together they are all the points. More than one where a step is accepted.</param>
/// <param name="Proposed">Earliest first.</param>
/// <param name="Assurance">Whether the series keeps to it.</param>
public sealed record AssessedControlChart(
    ControlChartDefinition Definition,
    SeriesGrain Grain,
    ImmutableArray<ControlPoint> Points,
    ImmutableArray<ControlStretch> Stretches,
    ImmutableArray<ProposedStep> Proposed,
    Figure? Target,
    Assurance Assurance)
{
    /// <summary>What returns every year and is taken into the lines; null for none.</summary>
    public Season? Season { get; init; }

    /// <summary>How alike neighbouring points are, from 0 to under 1, where it is more than chance: the limits are wider for it.</summary>
    public double Memory { get; init; }

    /// <summary>Which changes in recording its points lie across, as sentences; empty where none.</summary>
    public string Recording => Points.IsEmpty ? string.Empty : Definition.Indicator.RecordingBetween(Points[0].Period, Points[^1].Period);

    /// <summary>Whether the same is usual for all points: neither days nor a season move the lines.</summary>
    public bool IsLevel => Season is null && (Definition.Indicator.IsQuoted || Grain == SeriesGrain.Week);

    /// <summary>Whether a number of it is hidden: then it has no lines and no signals, because those of the others would be of another series.</summary>
    public bool IsVeiled => Points.Any(p => p.Value.Value.Status == Observations.ValueStatus.Suppressed);

    /// <summary>Every figure that the chart prints or draws; a line of several points more than once.</summary>
    public IEnumerable<Figure> Figures() =>
    [
        .. Points.SelectMany(p => new[] { p.Value, p.Centre, p.Lower, p.Upper }),
        .. Stretches.Select(s => s.Mean),
        .. Proposed.SelectMany(s => new[] { s.Before, s.After }),
        .. Target is null ? Array.Empty<Figure>() : [Target],
    ];
}
