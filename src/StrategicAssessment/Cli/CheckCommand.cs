using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Protection;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess check</c>: reads and computes everything, writes nothing, and says what has arrived and what is awaited.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var (folder, strict, quiet, json) = (CommonOptions.Folder(), CommonOptions.Strict(), CommonOptions.Quiet(), CommonOptions.Json());
        var place = CommonOptions.Place("--place", "Check the document of only");
        var disclosure = new Option<bool>("--disclosure") { Description = "Show every hidden number with the reason, and what a reader can say of it; for partners, not for publication." };
        var command = new Command("check", "Read and compute everything, write nothing; show what has arrived, what is awaited and what is wrong.") { folder, place, disclosure, strict, quiet, json };
        command.SetAction(parsed => Check(
            parsed.GetRequiredValue(folder), parsed.GetValue(place), terminal, new Shown(parsed.GetValue(strict), parsed.GetValue(quiet), parsed.GetValue(json), parsed.GetValue(disclosure))));
        return command;
    }

    private static int Check(string folder, string? place, Terminal terminal, Shown shown)
    {
        var result = CommonOptions.Run(folder, terminal, shown.IsQuiet || shown.IsJson, only: place);
        var run = result.Whole;
        var code = !run.CanRun ? ExitCode.CouldNotRun : result.Fails(shown.IsStrict) ? ExitCode.AnswerIsNo : ExitCode.Done;
        var summary = new CheckSummary(result, folder);
        if (shown.IsJson)
        {
            var lines = new JsonLines(terminal);
            if (shown.Discloses) lines.Hidden(run.Hidden);
            lines.Show(run.Diagnostics, folder, ExitCode.Done);
            if (run.CanRun) lines.Checked(folder, summary, code);
            lines.Show([], folder, code);
            return code;
        }

        if (shown.IsQuiet || !run.CanRun)
        {
            terminal.Show(run.Diagnostics, folder, shown.IsQuiet);
            if (shown.Discloses) ShowHidden(run.Hidden, terminal);
            return code;
        }

        terminal.ShowEach(Telling.InOrder(run.Diagnostics), folder);
        foreach (var line in StatusOf(result).Concat(summary.Lines())) terminal.Line(line);
        if (shown.Discloses) ShowHidden(run.Hidden, terminal);
        return code;
    }

    private sealed record Shown(bool IsStrict, bool IsQuiet, bool IsJson, bool Discloses);

    private static void ShowHidden(IReadOnlyCollection<HiddenCount> hidden, Terminal terminal)
    {
        terminal.Line(hidden.Count == 0 ? "No number is hidden." : "Hidden numbers, and what a reader of all that is published can say of them. Not for publication.");
        foreach (var count in hidden)
        {
            var what = string.Join(", ", new[] { count.Id.Indicator, count.Place, count.Category, count.Period }.Where(w => w.Length > 0));
            var range = count.Most is { } most ? $"a reader can say {English.Range(count.Least, most)}" : $"a reader can say {English.Whole(count.Least)} or more";
            terminal.Line($"  {what}: {range}. {count.Why}{(count.Before.IsEmpty ? string.Empty : $" Published before: {English.List(count.Before)}.")}");
        }
    }

    // What has come of each extract, then of each place; apart from the summary.
    private static IEnumerable<string> StatusOf(PipelineResult result)
    {
        if (result.Whole.Plan is not { } plan) yield break;
        foreach (var line in ExtractStatusTable.Lines(plan, result.Whole)) yield return line;
        if (result.AreMany) yield return string.Empty;
        foreach (var place in result.Places.Where(p => result.AreMany && p.Assessment is not null))
            yield return $"{place.PlaceName}: {BuildReport.Counted(place.Assessment!.Tables.Length, "table")}, {BuildReport.Counted(place.Assessment.Figures.Length, "figure")}";
        yield return string.Empty;
    }
}
