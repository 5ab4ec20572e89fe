using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans.Yaml;

namespace StrategicAssessment.Plans.Siblings;

/// <summary>
/// Where a place's document differs from its siblings' (<c>places/maidstone/exceptions.yaml</c>): what it says and shows. What a number means is
/// the plan's alone, so that a figure is the same in every bundle that has it.
/// </summary>
internal static class PlaceExceptions
{
    public const string FileName = "exceptions.yaml";

    /// <summary>The plan with the exceptions made; null when they cannot be read. All problems at once.</summary>
    public static Outcome<PlanFile> Put(string path, ReadOnlyMemory<byte> bytes, PlanFile plan)
    {
        var tree = YamlReader.Read(path, bytes);
        if (tree.Value is not { } root) return Outcome.Of<PlanFile>(null, tree.Diagnostics);
        var found = tree.Diagnostics.ToList();
        return Outcome.Of(Put(root, plan, found), found);
    }

    private static PlanFile Put(YamlMap root, PlanFile plan, List<Diagnostic> found)
    {
        var map = new MapReader(root, PlanKeys.Exceptions, "the exceptions of a place", found);
        var tables = map.Entries("tables").Select(t => TablePlanReader.Read(t.Slug, t.Map, found));
        var charts = map.Entries("control charts").Select(c => ControlChartPlanReader.Read(c.Slug, c.Map, found));
        var sections = map.Entries("sections").Select(s => PlanReader.ReadSection(s.Slug, s.Map, found)).ToImmutableArray();
        return plan with
        {
            Title = map.Text("title")?.Value ?? plan.Title,
            Partnership = map.Text("partnership")?.Value ?? plan.Partnership,
            Prepared = map.Text("prepared")?.Value ?? plan.Prepared,
            Previous = map.Text("previous") ?? plan.Previous,
            Tables = Put(plan.Tables, tables, t => t.Id.Value),
            ControlCharts = Put(plan.ControlCharts, charts, c => c.Id.Value),
            Sections = sections.IsEmpty ? plan.Sections : sections,
        };
    }

    // Where the plan's own stand, so that an exception changes no order.
    private static ImmutableArray<T> Put<T>(ImmutableArray<T> shared, IEnumerable<T> own, Func<T, string> nameOf)
    {
        var all = shared.ToList();
        foreach (var one in own)
        {
            var at = all.FindIndex(s => string.Equals(nameOf(s), nameOf(one), StringComparison.Ordinal));
            if (at < 0) all.Add(one);
            else all[at] = one;
        }

        return [.. all];
    }
}
