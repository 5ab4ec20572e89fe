using Scriban.Syntax;
using Span = Scriban.Parsing.SourceSpan;

namespace StrategicAssessment.Templates;

/// <summary>Leaves the statement that cannot be rendered; never leaves this room. Scriban lets exceptions of its own kind through as they are.</summary>
internal sealed class Fault(Span at, Problem problem) : ScriptRuntimeException(at, problem.Message)
{
    public Problem Problem => problem;
}

/// <summary>Leaves everything at once: a limit was reached, and told.</summary>
internal sealed class RenderingEnded(Span at) : ScriptRuntimeException(at, string.Empty);

/// <summary>What went wrong, before it is known in which file.</summary>
// Ends: whether nothing after it may be rendered: a limit was reached.
// IsEcho: whether it only follows from a problem already reported.
internal sealed record Problem(string Code, string Message, bool Ends = false, bool IsEcho = false);
