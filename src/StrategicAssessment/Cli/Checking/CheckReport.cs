namespace StrategicAssessment.Cli.Checking;

/// <summary>Tells what a check found: problems beside the results, the answer as a result.</summary>
internal sealed class CheckReport(Terminal terminal, bool isJson)
{
    /// <summary>The answer to <c>assess verify</c>, and its exit code.</summary>
    public int Verified(string folder, string bundle, CheckOutcome finding) => Tell(folder, bundle, finding, "verified", finding.ExitCode switch
    {
        ExitCode.Done => $"{bundle}: every file is as it was built, from inputs that have not changed.",
        ExitCode.AnswerIsNo => $"{bundle}: not as it was built.",
        _ => $"{bundle}: could not be verified.",
    });

    /// <summary>The answer to <c>assess build --check-unchanged</c>, and its exit code.</summary>
    public int Compared(string folder, string bundle, CheckOutcome finding) => Tell(folder, bundle, finding, "compared", finding.ExitCode switch
    {
        ExitCode.Done => $"{bundle}: up to date.",
        ExitCode.AnswerIsNo => $"{bundle}: out of date.",
        _ => $"{bundle}: could not be compared with its inputs.",
    });

    private int Tell(string folder, string bundle, CheckOutcome finding, string eventName, string answer)
    {
        if (isJson)
        {
            new JsonLines(terminal).Show(finding.OfInputs.Concat(finding.OfBundle), folder, ExitCode.Done);
            new JsonLines(terminal).Answer(eventName, folder, bundle, finding.ExitCode);
            return finding.ExitCode;
        }

        foreach (var (diagnostics, root) in new[] { (finding.OfInputs, folder), (finding.OfBundle, string.Empty) }) terminal.ShowEach(diagnostics, root);
        if (finding.ExitCode == ExitCode.Done) terminal.Line(answer);
        else terminal.Aside(answer);
        return finding.ExitCode;
    }
}
