namespace StrategicAssessment.Templating;

/// <summary>Leaves the statement that cannot be parsed or rendered; never leaves this room.</summary>
internal sealed class TemplateFault : Exception
{
    public TemplateFault(Place at, Problem problem)
        : base(problem.Message)
    {
        At = at;
        Problem = problem;
    }

    public Place At { get; }

    public Problem Problem { get; }
}

/// <summary>What went wrong, before it is known in which file.</summary>
// Ends: whether nothing after it may be rendered: a limit was reached.
// IsEcho: whether it only follows from a problem already reported.
internal sealed record Problem(string Code, string Message, bool Ends = false, bool IsEcho = false);
