using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Building;

/// <summary>Which tables can be worked out, and what keeps the others back.</summary>
/// <param name="Tables">Those whose extracts, their own and those that their columns cite, are here and sound; in the document's order.</param>
/// <param name="Absences">The others, by slug.</param>
internal sealed record Readiness(ImmutableArray<TableDefinition> Tables, ImmutableDictionary<string, Absence> Absences)
{
    /// <summary>The control charts that can be worked out, in the plan's order; the others are absent under the name of their table.</summary>
    public ImmutableArray<ControlChartDefinition> ControlCharts { get; init; } = [];

    /// <summary>Judges every table and control chart of the plan.</summary>
    /// <param name="hasRates">Whether rates can be worked out: false when the populations have errors.</param>
    public static Readiness Of(ResolvedPlan plan, IReadOnlySet<string> failed, bool hasRates)
    {
        var absences = plan.Sections.SelectMany(s => s.Topics.Concat(s.Cited))
            .Where(t => t.TableId is null && t.Extract.Plan.Status == ExtractStatus.Awaited)
            .Select(t => new Absence(t.Name, t.Extract))
            .Concat(plan.Assessment.Tables.Select(t => ObstacleOf(t.Id, NeededBy(t, plan), failed, !hasRates && t.Columns.Any(c => c.Measure.RestsOnResidents))).OfType<Absence>())
            .Concat(plan.Assessment.ControlCharts.Select(c => ObstacleOf(ControlChartResolver.TableIdOf(c.Id), [ExtractOf(plan, c.Indicator.Id)], failed, !hasRates && c.IsOfRates)).OfType<Absence>())
            .DistinctBy(a => a.Table, StringComparer.Ordinal)
            .ToImmutableDictionary(a => a.Table, StringComparer.Ordinal);
        return new Readiness([.. plan.Assessment.Tables.Where(t => !absences.ContainsKey(t.Id))], absences)
        {
            ControlCharts = [.. plan.Assessment.ControlCharts.Where(c => !absences.ContainsKey(ControlChartResolver.TableIdOf(c.Id)))],
        };
    }

    /// <summary>The same without tables and control charts that turned out to have errors.</summary>
    public Readiness Without(ImmutableArray<TableDefinition> tables, ImmutableArray<ControlChartDefinition> charts, ResolvedPlan plan)
    {
        var absent = tables.Select(t => new Absence(t.Id, ExtractOf(plan, t.Indicator.Id)))
            .Concat(charts.Select(c => new Absence(ControlChartResolver.TableIdOf(c.Id), ExtractOf(plan, c.Indicator.Id))));
        return new Readiness(Tables.RemoveRange(tables), Absences.SetItems(absent.Select(a => KeyValuePair.Create(a.Table, a)))) { ControlCharts = ControlCharts.RemoveRange(charts) };
    }

    private static List<ResolvedExtract> NeededBy(TableDefinition table, ResolvedPlan plan) =>
        [.. table.Columns.Select(c => c.Indicator.Id).Prepend(table.Indicator.Id).Distinct(StringComparer.Ordinal).Select(id => ExtractOf(plan, id))];

    private static Absence? ObstacleOf(string table, List<ResolvedExtract> needed, IReadOnlySet<string> failed, bool lacksRates)
    {
        var obstacle = needed.Find(e => e.Plan.Status == ExtractStatus.Awaited) ?? needed.Find(e => failed.Contains(e.Plan.Id.Value)) ?? (lacksRates ? needed[0] : null);
        return obstacle is null ? null : new Absence(table, obstacle);
    }

    private static ResolvedExtract ExtractOf(ResolvedPlan plan, string id) => plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, id, StringComparison.Ordinal));
}
