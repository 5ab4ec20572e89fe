using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Plans;

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
        if (isJson)
        {
            new JsonLines(terminal).Show(run.Diagnostics, folder, code);
            return code;
        }

        terminal.Show(run.Diagnostics, folder, isQuiet);
        if (run.Plan is { } plan && !isQuiet) ShowStatus(plan, result, terminal);
        return code;
    }

    private static void ShowStatus(ResolvedPlan plan, PipelineResult result, Terminal terminal)
    {
        var run = result.Whole;
        foreach (var line in ExtractStatusTable.Lines(plan, run)) terminal.Line(line);
        foreach (var place in result.Places.Where(p => p.Assessment is not null))
        {
            var name = result.AreMany ? place.Places!.NameOf(place.Plan!.Assessment.Place) + ": " : string.Empty;
            var counted = $"{BuildReport.Counted(place.Assessment!.Tables.Length, "table")}, {BuildReport.Counted(place.Assessment.Figures.Length, "figure")}";
            terminal.Line(result.AreMany ? name + counted : counted + "; nothing was written.");
        }

        if (result.AreMany) terminal.Line("Nothing was written.");
        foreach (var tally in run.Protected) terminal.Line(ExtractStatusTable.Hidden(tally));
        terminal.Line(ExtractStatusTable.Awaited(plan));
    }
}
