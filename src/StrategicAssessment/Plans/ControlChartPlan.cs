using System.Collections.Immutable;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Plans;

/// <summary>A control chart, as written: what may be left out is null.</summary>
internal sealed record ControlChartPlan
{
    public required Written<string> Id { get; init; }
    public required Written<string> Extract { get; init; }

    public string? Title { get; init; }

    /// <summary>The category, or null for the whole.</summary>
    public Written<string>? Category { get; init; }

    /// <summary>The place, or null for the document's.</summary>
    public Written<string>? Place { get; init; }

    /// <summary>Length of the points, or null for the extract's own.</summary>
    public SeriesGrain? Points { get; init; }

    /// <summary>The kind, or null for single values, or counts where they are few.</summary>
    public Written<ChartKind>? Kind { get; init; }

    /// <summary>How many points the limits come from, or null for all.</summary>
    public int? Baseline { get; init; }

    /// <summary>Whether outlying moving ranges are left out of the limits.</summary>
    public bool ScreensOutliers { get; init; } = true;

    /// <summary>What it is to keep to, or null.</summary>
    public Written<string>? Target { get; init; }

    /// <summary>Accepted steps, in the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Steps { get; init; } = [];

    /// <summary>Points that the limits leave out, in the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Excluded { get; init; } = [];
}
