using System.Collections.Immutable;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

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
