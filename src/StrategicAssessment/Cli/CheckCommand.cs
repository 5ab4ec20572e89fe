using System.CommandLine;
using StrategicAssessment.Building;

namespace StrategicAssessment.Cli;

/// <summary><c>assess check</c>: reads and computes everything, writes nothing, and says what has arrived and what is awaited.</summary>
internal static class CheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal)
    {
        var (folder, strict, quiet, json) = (CommonOptions.Folder(), CommonOptions.Strict(), CommonOptions.Quiet(), CommonOptions.Json());
        var place = CommonOptions.Place("--place", "Check the document of only");
        var command = new Command("check", "Read and compute everything, write nothing; show what has arrived, what is awaited and what is wrong.") { folder, place, strict, quiet, json };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(folder), parsed.GetValue(place), terminal, parsed.GetValue(strict), parsed.GetValue(quiet), parsed.GetValue(json)));
        return command;
    }

    private static int Check(string folder, string? place, Terminal terminal, bool isStrict, bool isQuiet, bool isJson)
    {
        var result = CommonOptions.Run(folder, terminal, isQuiet || isJson, only: place);
        var run = result.Whole;
        var code = !run.CanRun ? ExitCode.CouldNotRun : result.Fails(isStrict) ? ExitCode.AnswerIsNo : ExitCode.Done;
        var summary = new CheckSummary(result, folder);
        if (isJson)
        {
            var lines = new JsonLines(terminal);
            lines.Show(run.Diagnostics, folder, ExitCode.Done);
            if (run.CanRun) lines.Checked(folder, summary, code);
            lines.Show([], folder, code);
            return code;
        }

        if (isQuiet || !run.CanRun)
        {
            terminal.Show(run.Diagnostics, folder, isQuiet);
            return code;
        }

        terminal.ShowEach(Telling.InOrder(run.Diagnostics), folder);
        foreach (var line in StatusOf(result).Concat(summary.Lines())) terminal.Line(line);
        return code;
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
