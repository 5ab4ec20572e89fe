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
            .Concat(plan.Assessment.Tables.Select(t => ObstacleOf(t, plan, failed, hasRates)).OfType<Absence>())
            .Concat(plan.Assessment.ControlCharts.Select(c => ObstacleOf(c, plan, failed, hasRates)).OfType<Absence>())
            .DistinctBy(a => a.Table, StringComparer.Ordinal)
            .ToImmutableDictionary(a => a.Table, StringComparer.Ordinal);
        return new Readiness([.. plan.Assessment.Tables.Where(t => !absences.ContainsKey(t.Id))], absences)
        {
            ControlCharts = [.. plan.Assessment.ControlCharts.Where(c => !absences.ContainsKey(ControlChartResolver.TableIdOf(c.Id)))],
        };
    }

    /// <summary>The same without control charts that turned out to have errors.</summary>
    public Readiness Without(IReadOnlyCollection<ControlChartDefinition> faulty, ResolvedPlan plan) => this with
    {
        ControlCharts = [.. ControlCharts.Where(c => !faulty.Contains(c))],
        Absences = Absences.SetItems(faulty.Select(c => ControlChartResolver.TableIdOf(c.Id)).Zip(faulty, (id, c) => KeyValuePair.Create(id, new Absence(id, ExtractOf(plan, c.Indicator.Id))))),
    };

    /// <summary>The same without tables that turned out to have errors.</summary>
    public Readiness Without(IReadOnlyCollection<TableDefinition> faulty, ResolvedPlan plan) => this with
    {
        Tables = [.. Tables.Where(t => !faulty.Contains(t))],
        Absences = Absences.SetItems(faulty.Select(t => KeyValuePair.Create(t.Id, new Absence(t.Id, ExtractOf(plan, t.Indicator.Id))))),
    };

    private static Absence? ObstacleOf(ControlChartDefinition chart, ResolvedPlan plan, IReadOnlySet<string> failed, bool hasRates)
    {
        var extract = ExtractOf(plan, chart.Indicator.Id);
        var isReady = extract.Plan.Status != ExtractStatus.Awaited && !failed.Contains(extract.Plan.Id.Value) && (hasRates || !chart.IsOfRates);
        return isReady ? null : new Absence(ControlChartResolver.TableIdOf(chart.Id), extract);
    }

    private static Absence? ObstacleOf(TableDefinition table, ResolvedPlan plan, IReadOnlySet<string> failed, bool hasRates)
    {
        var needed = table.Columns.Select(c => c.Indicator.Id).Prepend(table.Indicator.Id).Distinct(StringComparer.Ordinal).Select(id => ExtractOf(plan, id)).ToList();
        var obstacle = needed.Find(e => e.Plan.Status == ExtractStatus.Awaited)
            ?? needed.Find(e => failed.Contains(e.Plan.Id.Value))
            ?? (hasRates || !table.Columns.Any(c => c.Measure.RestsOnResidents) ? null : needed[0]);
        return obstacle is null ? null : new Absence(table.Id, obstacle);
    }

    private static ResolvedExtract ExtractOf(ResolvedPlan plan, string id) => plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, id, StringComparison.Ordinal));
}
