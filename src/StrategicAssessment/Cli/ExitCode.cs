namespace StrategicAssessment.Cli;

/// <summary>What the program tells a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The answer is no: the content has errors.</summary>
    public const int AnswerIsNo = 1;

    /// <summary>Could not run: arguments, a plan that cannot be parsed, an output that cannot be written.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Of <c>verify</c> alone: the bundle is as it was built, and what it was built from has moved on.</summary>
    public const int InputsMoved = 3;

    /// <summary>Of <c>verify</c> alone: the bundle is as it was built, by another version of the program.</summary>
    public const int OtherVersion = 4;

    public const int Fault = 70;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
