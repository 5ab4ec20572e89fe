using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

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

/// <summary>
/// What the plan says of a day of a series: a change of level that it accepts (the series starts afresh with the point that begins on or after the
/// day), or a point that the lines leave out (the one that begins on the day).
/// </summary>
/// <param name="From">First day at the new level, or of the point.</param>
/// <param name="Reason">Why, as people wrote it; never empty.</param>
public sealed record AcceptedStep(DateOnly From, string Reason, SourceSpan At);
