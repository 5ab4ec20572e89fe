using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans.Yaml;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Plans;

internal static class ControlChartPlanReader
{
    private const int FewestForLimits = 2;

    public static ControlChartPlan Read(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        var map = new MapReader(written ?? new YamlMap(slug.At, []), PlanKeys.ControlChart, "a control chart", found);
        return new ControlChartPlan
        {
            Id = slug,
            Extract = map.Text("extract") ?? slug,
            Title = map.Text("title")?.Value,
            Category = map.Text("category"),
            Place = map.Text("place"),
            Points = GrainOf(map.Word("points")),
            Kind = map.Entry("kind") is { } kind ? new(map.Word("kind", ChartKind.Xmr), kind.Value.At) : null,
            Baseline = BaselineOf(map, found),
            ScreensOutliers = map.Word("screen outliers") is not "no",
            Target = map.Text("target"),
            InAnnex = map.InAnnex(),
            Steps = DaysOf(map.TextMap("steps"), found, PlanMessages.NotAStep, PlanMessages.StepNeedsReason),
            Excluded = DaysOf(map.TextMap("exclude"), found, PlanMessages.NotAPoint, PlanMessages.ExcludedNeedsReason),
        };
    }

    private static int? BaselineOf(MapReader map, List<Diagnostic> found)
    {
        if (map.Number("baseline") is not < FewestForLimits) return map.Number("baseline");
        return found.Refuse<int?>(PlanMessages.NotANumber(map.Entry("baseline")!.Value.At, "baseline", "1", FewestForLimits, MapReader.LargestNumber));
    }

    private static ImmutableArray<AcceptedStep> DaysOf(
        ImmutableArray<WrittenPair> written, List<Diagnostic> found, Func<SourceSpan, string, Diagnostic> isNone, Func<SourceSpan, string, Diagnostic> needsReason)
    {
        var steps = new List<AcceptedStep>();
        foreach (var (name, reason) in written)
        {
            if (FirstDayOf(name.Value) is not { } from) found.Add(isNone(name.At, name.Value));
            else if (reason.Value.Length == 0) found.Add(needsReason(name.At, name.Value));
            else steps.Add(new AcceptedStep(from, reason.Value, name.At));
        }

        steps.Sort((a, b) => a.From.CompareTo(b.From));
        return [.. steps];
    }

    private static DateOnly? FirstDayOf(string text) => PeriodText.Parse(text) is { Kind: PeriodKind.Span } period ? period.First : null;

    private static SeriesGrain? GrainOf(string? word) => word switch
    {
        "monthly" => SeriesGrain.Month,
        "quarterly" => SeriesGrain.Quarter,
        "weekly" => SeriesGrain.Week,
        _ => null,
    };
}

/// <summary>A control chart, as written: what may be left out is null. What each word is for stands in <see cref="PlanKeys.ControlChart"/>.</summary>
internal sealed record ControlChartPlan
{
    public required Written<string> Id { get; init; }
    public required Written<string> Extract { get; init; }
    public string? Title { get; init; }

    /// <summary>Null for the whole.</summary>
    public Written<string>? Category { get; init; }

    public Written<string>? Place { get; init; }
    public SeriesGrain? Points { get; init; }

    /// <summary>Null for single values, or counts where they are few.</summary>
    public Written<ChartKind>? Kind { get; init; }

    public int? Baseline { get; init; }
    public bool ScreensOutliers { get; init; } = true;
    public Written<string>? Target { get; init; }
    public bool? InAnnex { get; init; }

    /// <summary>In the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Steps { get; init; } = [];

    /// <summary>Points that the limits leave out, in the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Excluded { get; init; } = [];
}
