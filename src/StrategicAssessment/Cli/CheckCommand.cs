using System.CommandLine;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

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
        string[] headings = ["Extract", "Status", "Rows", "From"];
        var lines = plan.Extracts.SelectMany(e => LinesOf(e, run)).Prepend(headings).ToList();
        var widths = Enumerable.Range(0, headings.Length).Select(i => lines.Max(l => l[i].Length)).ToArray();
        foreach (var line in lines) terminal.Line($"{line[0].PadRight(widths[0])}  {line[1].PadRight(widths[1])}  {line[2].PadLeft(widths[2])}  {line[3]}".TrimEnd());
        if (run.Assessment is { } assessment) terminal.Line($"{BuildReport.Counted(assessment.Tables.Length, "table")}, {BuildReport.Counted(assessment.Figures.Length, "figure")}; nothing was written.");
    }

    private static IEnumerable<string[]> LinesOf(ResolvedExtract extract, Run run)
    {
        yield return [extract.Plan.Id.Value, StatusOf(extract, run), RowsOf(extract, run), extract.Plan.Source];
        if (!run.Contents.TryGetValue(extract.Plan.Id.Value, out var content)) yield break;
        foreach (var file in content.Superseded) yield return [extract.Plan.Id.Value, "superseded", string.Empty, file];
    }

    private static string StatusOf(ResolvedExtract extract, Run run) => extract.Plan.Status switch
    {
        ExtractStatus.Awaited => "awaited",
        _ when !run.Contents.ContainsKey(extract.Plan.Id.Value) => "not read",
        ExtractStatus.Provisional => "provisional",
        _ => "final",
    };

    private static string RowsOf(ResolvedExtract extract, Run run) =>
        run.Contents.TryGetValue(extract.Plan.Id.Value, out var content) ? English.Whole(content.Rows) : string.Empty;
}
