namespace StrategicAssessment.Cli.Checking;

/// <summary>Tells what a check found: problems beside the results, the answer as a result.</summary>
internal sealed class CheckReport(Terminal terminal, bool isJson)
{
    /// <summary>The answer to <c>assess verify</c>, and its exit code.</summary>
    /// <param name="isAlone">Whether only the bundle's own files were looked at.</param>
    public int Verified(string folder, string bundle, CheckOutcome finding, bool isAlone = false) => Tell(folder, bundle, finding, "verified", finding.Kind, finding.Kind switch
    {
        ExitCode.Done => $"{bundle}: every file is as it was built{(isAlone ? "" : ", from inputs that have not changed")}.",
        ExitCode.AnswerIsNo when finding.IsOfPlaces => $"{bundle}: not whole: the last run did not build all that the plan makes.",
        ExitCode.AnswerIsNo => $"{bundle}: not as it was built: somebody edited files, took some away or put some there.",
        ExitCode.InputsMoved => $"{bundle}: every file is as it was built, and nobody edited one; the inputs have moved on since.",
        ExitCode.OtherVersion => $"{bundle}: every file is as it was built, by another version of the program, from inputs that have not changed.",
        _ => $"{bundle}: could not be verified.",
    });

    /// <summary>The answer to <c>assess build --check-unchanged</c>, and its exit code.</summary>
    public int Compared(string folder, string bundle, CheckOutcome finding) => Tell(folder, bundle, finding, "compared", finding.ExitCode, finding.ExitCode switch
    {
        ExitCode.Done => $"{bundle}: up to date.",
        ExitCode.AnswerIsNo => $"{bundle}: out of date.",
        _ => $"{bundle}: could not be compared with its inputs.",
    });

    private int Tell(string folder, string bundle, CheckOutcome finding, string eventName, int code, string answer)
    {
        if (isJson)
        {
            new JsonLines(terminal).Show(finding.OfInputs.Concat(finding.OfBundle), folder, ExitCode.Done);
            new JsonLines(terminal).Answer(eventName, folder, bundle, code);
            return code;
        }

        foreach (var (diagnostics, root) in new[] { (finding.OfInputs, folder), (finding.OfBundle, string.Empty) }) terminal.ShowEach(diagnostics, root);
        if (code == ExitCode.Done) terminal.Line(answer);
        else terminal.Aside(answer);
        return code;
    }
}
