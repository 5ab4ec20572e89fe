using StrategicAssessment.Building;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

internal sealed class BuildReport(Terminal terminal, BuildOptions options)
{
    /// <summary>A few lines for people, or one of JSON.</summary>
    public void Show(PlaceResult run, string output, WriteReport report, MovedFigures? moved)
    {
        if (options.IsJson && moved is not null) new JsonLines(terminal).Moved(moved);
        if (options.IsJson) new JsonLines(terminal).Show(run.Folder.Name, output, options.IsDraft, report);
        else if (!options.IsQuiet) ShowLines(run, output, report);
        if (!options.IsJson && !options.IsQuiet && moved is { IsAny: true }) terminal.Line("  " + Words(moved));
    }

    private void ShowLines(PlaceResult run, string output, WriteReport report)
    {
        var (plan, assessment) = (run.Plan!, run.Assessment!);
        terminal.Line($"{plan.Written.Title} of {run.Places!.NameOf(plan.Assessment.Place)}, {plan.Written.Edition}{(options.IsDraft ? " (draft)" : "")}");
        terminal.Line($"  {English.Counted(assessment.Tables.Length, "table")}, {English.Counted(assessment.Figures.Length, "figure")}{Awaited(plan)}{Withheld(run)}");
        var changes = report.Written.Length + report.Deleted.Length == 0
            ? "nothing changed"
            : $"{English.Whole(report.Written.Length)} written, {English.Whole(report.Unchanged.Length)} unchanged, {English.Whole(report.Deleted.Length)} removed";
        terminal.Line($"  {output}: {changes}");
    }

    private static string Words(MovedFigures moved)
    {
        var parts = new List<string>();
        if (moved.Changed > 0) parts.Add($"{English.Counted(moved.Changed, "figure")} changed");
        if (moved.Came > 0) parts.Add($"{English.Whole(moved.Came)} new");
        if (moved.Went > 0) parts.Add($"{English.Whole(moved.Went)} gone");
        var first = moved.First is { } one ? $": {one.Title}: {one.New}, it was {one.Old}{(moved.Changed > 1 ? "; ..." : "")}" : string.Empty;
        return $"since the bundle before: {English.List(parts)}{first}";
    }

    private static string Awaited(ResolvedPlan plan)
    {
        var awaited = plan.Extracts.Where(e => e.Plan.Status == ExtractStatus.Awaited).Select(e => e.Plan.Title).ToList();
        return awaited.Count == 0 ? string.Empty : "; awaited: " + English.List(awaited);
    }

    private static string Withheld(PlaceResult run)
    {
        var withheld = run.Absences.Values.Where(a => !a.IsAwaited).Select(a => a.Table).Order(StringComparer.Ordinal).ToList();
        return withheld.Count == 0 ? string.Empty : "; withheld: " + English.List(withheld);
    }
}
