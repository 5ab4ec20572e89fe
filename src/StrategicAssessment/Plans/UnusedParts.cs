using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>Tables and extracts that a plan describes and that nothing of the document uses. A plan without sections uses all of them.</summary>
internal static class UnusedParts
{
    /// <summary>Tables that no section shows or cites.</summary>
    public static IEnumerable<TablePlan> Tables(PlanFile plan)
    {
        var asked = Asked(plan);
        return plan.Sections.IsEmpty ? [] : plan.Tables.Where(t => !asked.Contains(t.Id.Value));
    }

    /// <summary>What to tell of them, in the order of the plan.</summary>
    public static IEnumerable<Diagnostic> Told(PlanFile plan)
    {
        foreach (var table in Tables(plan)) yield return PlanMessages.UnusedTable(table.Id.At, table.Id.Value);
        if (plan.Sections.IsEmpty) yield break;
        var used = UsedNames(plan);
        foreach (var extract in plan.Extracts.Where(e => !used.Contains(e.Id.Value))) yield return PlanMessages.UnusedExtract(extract.Id.At, extract.Id.Value);
    }

    // A table that is not shown still uses its extract: one message is enough.
    private static HashSet<string> UsedNames(PlanFile plan)
    {
        var used = Asked(plan);
        foreach (var table in plan.Tables)
        {
            used.Add(table.Extract.Value);
            foreach (var column in table.Columns) used.UnionWith(column.Phrase.Value.Split(' '));
        }

        foreach (var chart in plan.ControlCharts) used.Add(chart.Extract.Value);
        foreach (var extract in plan.Extracts.Where(e => e.Reconcile.Length > 0))
        {
            used.Add(extract.Id.Value);
            foreach (var words in extract.Reconcile) used.UnionWith(words.Value.Split(' '));
        }

        return used;
    }

    private static HashSet<string> Asked(PlanFile plan) =>
        plan.Sections.SelectMany(s => s.Tables.Concat(s.Cites)).Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
}
