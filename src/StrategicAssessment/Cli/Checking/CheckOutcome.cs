using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli.Checking;

/// <summary>What a check of a bundle found.</summary>
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
