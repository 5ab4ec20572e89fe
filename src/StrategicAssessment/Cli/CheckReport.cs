using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli;

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

/// <param name="OfInputs">Named below the assessment folder.</param>
/// <param name="OfBundle">Named as the bundle's folder was given.</param>
/// <param name="CouldTell">False when nobody can say whether all is as it was.</param>
internal sealed record CheckOutcome(ImmutableArray<Diagnostic> OfInputs, ImmutableArray<Diagnostic> OfBundle, bool CouldTell)
{
    /// <summary>0 when nothing was found, 1 when something was, 2 when nobody can tell. What is told in passing, such as line ends, counts for nothing.</summary>
    public int ExitCode => !CouldTell ? Cli.ExitCode.CouldNotRun : HasErrors(OfInputs) || HasErrors(OfBundle) ? Cli.ExitCode.AnswerIsNo : Cli.ExitCode.Done;

    /// <summary>The same, telling a bundle that somebody edited (1) from one whose inputs moved on since (3), and from one that an older version wrote (4).</summary>
    public int Kind => ExitCode == Cli.ExitCode.AnswerIsNo && !HasErrors(OfBundle) ? Cli.ExitCode.InputsMoved
        : ExitCode == Cli.ExitCode.Done && OfBundle.Any(CheckingMessages.IsOtherProgram) ? Cli.ExitCode.OtherVersion
        : ExitCode;

    /// <summary>Whether all that is wrong with the bundle is that places of it are missing or of earlier runs.</summary>
    public bool IsOfPlaces => OfBundle.All(d => d.Severity != Severity.Error || CheckingMessages.IsOfPlace(d));

    public static CheckOutcome Unclear(Diagnostic why) => new([], [why], CouldTell: false);

    public static CheckOutcome Of(params IEnumerable<Diagnostic> ofBundle) => new([], [.. ofBundle], CouldTell: true);

    private static bool HasErrors(ImmutableArray<Diagnostic> found) => found.Any(d => d.Severity == Severity.Error);

    public CheckOutcome And(CheckOutcome other) => new(OfInputs.AddRange(other.OfInputs), OfBundle.AddRange(other.OfBundle), CouldTell && other.CouldTell);
}
