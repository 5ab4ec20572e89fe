using System.CommandLine;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Cli;

/// <summary><c>assess check</c>: reads and computes everything, writes nothing, and says what has arrived and what is awaited.</summary>
internal static class CheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal)
    {
        var (folder, strict, quiet, json) = (CommonOptions.Folder(), CommonOptions.Strict(), CommonOptions.Quiet(), CommonOptions.Json());
        var command = new Command("check", "Read and compute everything, write nothing; show what has arrived, what is awaited and what is wrong.") { folder, strict, quiet, json };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(folder), terminal, parsed.GetValue(strict), parsed.GetValue(quiet), parsed.GetValue(json)));
        return command;
    }

    private static int Check(string folder, Terminal terminal, bool isStrict, bool isQuiet, bool isJson)
    {
        var run = CommonOptions.Walk(folder, terminal, isQuiet || isJson);
        var code = !run.CanRun ? ExitCode.CouldNotRun : run.Fails(isStrict) ? ExitCode.AnswerIsNo : ExitCode.Done;
        if (isJson)
        {
            new JsonLines(terminal).Show(run.Diagnostics, folder, code);
            return code;
        }

        terminal.Show(run.Diagnostics, folder, isQuiet);
        if (run.Plan is { } plan && !isQuiet) ShowBoard(plan, run, terminal);
        return code;
    }

    private static void ShowBoard(ResolvedPlan plan, Run run, Terminal terminal)
    {
        foreach (var line in Board.Lines(plan, run)) terminal.Line(line);
        if (run.Assessment is { } assessment) terminal.Line($"{BuildReport.Counted(assessment.Tables.Length, "table")}, {BuildReport.Counted(assessment.Figures.Length, "figure")}; nothing was written.");
        foreach (var tally in run.Protected) terminal.Line(Board.Hidden(tally));
        terminal.Line(Board.Awaited(plan));
    }
}
