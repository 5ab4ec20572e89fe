namespace StrategicAssessment.Tests.Acceptance;

/// <summary>What a command gave: its exit code, its results, and what it said beside them.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Everything, for messages.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
