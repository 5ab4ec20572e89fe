using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli.Checking;

/// <summary>What a check of a bundle found.</summary>
/// <param name="OfInputs">Named below the assessment folder.</param>
/// <param name="OfBundle">Named as the bundle's folder was given.</param>
/// <param name="CouldTell">False when nobody can say whether all is as it was.</param>
internal sealed record CheckOutcome(ImmutableArray<Diagnostic> OfInputs, ImmutableArray<Diagnostic> OfBundle, bool CouldTell)
{
    /// <summary>0 when nothing was found, 1 when something was, 2 when nobody can tell.</summary>
    public int ExitCode => !CouldTell ? Cli.ExitCode.CouldNotRun : OfInputs.IsEmpty && OfBundle.IsEmpty ? Cli.ExitCode.Done : Cli.ExitCode.AnswerIsNo;

    /// <summary>Nobody can tell, and why.</summary>
    public static CheckOutcome Unclear(Diagnostic why) => new([], [why], CouldTell: false);

    /// <summary>Something about the bundle.</summary>
    public static CheckOutcome Of(params IEnumerable<Diagnostic> ofBundle) => new([], [.. ofBundle], CouldTell: true);

    /// <summary>Both.</summary>
    public CheckOutcome And(CheckOutcome other) => new(OfInputs.AddRange(other.OfInputs), OfBundle.AddRange(other.OfBundle), CouldTell && other.CouldTell);
}
