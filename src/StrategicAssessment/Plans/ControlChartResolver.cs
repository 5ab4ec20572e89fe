using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Plans;

internal sealed class ControlChartResolver(PlanFile plan, Gazetteer places, AreaCode here, FrozenDictionary<string, ResolvedExtract> extracts, List<Diagnostic> found)
{
    /// <summary>Every chart that can be understood, in the plan's order.</summary>
    public ImmutableArray<ControlChartDefinition> Resolve()
    {
        var charts = new List<ControlChartDefinition>();
        foreach (var written in plan.ControlCharts)
        {
            if (Resolve(written) is not { } chart) continue;
            if (charts.Find(c => IsSameSeries(c, chart)) is { } same) found.Add(PlanMessages.SameControlChart(written.Id.At, written.Id.Value, same.Id));
            else charts.Add(chart);
        }

        return [.. charts];
    }

    private ControlChartDefinition? Resolve(ControlChartPlan written)
    {
        var before = found.Count;
        if (IsTaken(TableIdOf(written.Id.Value))) found.Add(PlanMessages.ReservedSlug(written.Id.At, written.Id.Value));
        if (!extracts.TryGetValue(written.Extract.Value, out var extract))
            return found.Refuse<ControlChartDefinition>(PlanMessages.UnknownExtract(written.Extract.At, written.Extract.Value, extracts.Keys));
        if (extract.Indicator.Good == Polarity.NotSaid) found.Add(PlanMessages.GoodNotSaid(written.Id.At, written.Id.Value, extract.Plan.Id.Value));
        if (extract.Indicator.IsQuoted && written.Kind is { Value: not ChartKind.Xmr } kind) found.Add(PlanMessages.NeedsCounts(kind.At, "kind", extract.Plan.Id.Value));
        var (area, category, target) = (AreaOf(written, extract), CategoryOf(written, extract), TargetOf(written));
        if (area is not { } place || category is null || found.Count > before) return null;
        return new ControlChartDefinition(
            written.Id.Value, written.Title ?? TitleOf(extract, category), extract.Indicator, place, category, written.Kind?.Value ?? ChartKind.Xmr, extract.Indicator.GoodEnd, written.Id.At)
        {
            AreaName = places.NameOf(place),
            Points = written.Points,
            ScreensOutliers = written.ScreensOutliers,
            Baseline = written.Baseline,
            Target = target,
            InAnnex = written.InAnnex,
            TargetAt = written.Target?.At ?? default,
            Steps = written.Steps,
            Excluded = written.Excluded,
            IsKindAsked = written.Kind is not null,
        };
    }

    /// <summary>The slug of the chart's table of points.</summary>
    public static string TableIdOf(string chart) => "control-chart-" + chart;

    private bool IsTaken(string table) => plan.Tables.Any(t => string.Equals(t.Id.Value, table, StringComparison.Ordinal)) || extracts.ContainsKey(table);

    // The lines of both would have the same ids. What length the points of the extract have is not known yet.
    private static bool IsSameSeries(ControlChartDefinition one, ControlChartDefinition other) =>
        string.Equals(one.Indicator.Id, other.Indicator.Id, StringComparison.Ordinal) && one.Area.Equals(other.Area)
        && string.Equals(one.Category, other.Category, StringComparison.Ordinal) && one.Kind == other.Kind
        && (one.Points == other.Points || one.Points is null || other.Points is null);

    private AreaCode? AreaOf(ControlChartPlan written, ResolvedExtract extract) =>
        written.Place is { } place ? new RowResolver(plan, places, found).PlaceShown(place, extract) : here;

    private string? CategoryOf(ControlChartPlan written, ResolvedExtract extract) => written.Category is { } category
        ? new RowResolver(plan, places, found).CategoryNamed(category, extract.Indicator.Categories)
        : extract.Indicator.Whole;

    private decimal? TargetOf(ControlChartPlan written)
    {
        if (written.Target is not { } target) return null;
        if (decimal.TryParse(target.Value.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= MapReader.LargestNumber) return number;
        return found.Refuse<decimal?>(PlanMessages.NotATarget(target.At, target.Value));
    }

    private static string TitleOf(ResolvedExtract extract, string category) =>
        string.Equals(category, extract.Indicator.Whole, StringComparison.Ordinal) ? extract.Plan.Title : extract.Indicator.Categories.Find(category)!.Label;
}

/// <summary>Finds the section of each control chart: the one that names it, else the first that shows its extract.</summary>
internal sealed class ControlChartPlaces(PlanFile plan, ImmutableArray<ControlChartDefinition> charts, List<Diagnostic> found)
{
    private readonly HashSet<string> placed = new(StringComparer.Ordinal);

    public ImmutableArray<ResolvedSection> In(ImmutableArray<ResolvedSection> sections)
    {
        if (charts.IsEmpty && plan.Sections.All(s => s.ControlCharts is null)) return sections;
        var named = sections.Select(s => NamedBy(s.Id)).ToList();
        var filled = sections.Select((section, i) => section with { ControlCharts = [.. named[i] ?? Own(section)] }).ToImmutableArray();
        foreach (var chart in charts.Where(c => !placed.Contains(c.Id))) found.Add(PlanMessages.ControlChartNotShown(chart.At, chart.Id));
        return filled;
    }

    private List<ControlChartDefinition>? NamedBy(string section) => plan.Sections
        .FirstOrDefault(s => string.Equals(s.Id.Value, section, StringComparison.Ordinal))?.ControlCharts?.Select(Named).OfType<ControlChartDefinition>().ToList();

    private ControlChartDefinition? Named(Written<string> name)
    {
        var chart = charts.FirstOrDefault(c => string.Equals(c.Id, name.Value, StringComparison.Ordinal));
        if (chart is not null) placed.Add(chart.Id);
        // A chart of the plan that could not be used has been told of.
        else if (!plan.ControlCharts.Any(c => string.Equals(c.Id.Value, name.Value, StringComparison.Ordinal)))
            found.Add(PlanMessages.UnknownControlChart(name.At, name.Value, plan.ControlCharts.Select(c => c.Id.Value)));
        return chart;
    }

    private List<ControlChartDefinition> Own(ResolvedSection section) =>
        [.. charts.Where(c => section.Topics.Any(t => string.Equals(t.Extract.Plan.Id.Value, c.Indicator.Id, StringComparison.Ordinal)) && placed.Add(c.Id))];
}
