using System.Collections.Immutable;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans.Yaml;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Plans;

/// <summary>Reads one entry of the plan's <c>control charts</c>.</summary>
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
