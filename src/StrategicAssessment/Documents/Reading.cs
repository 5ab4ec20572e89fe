using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Documents;

/// <summary>What one reading of Markdown carries along: the text, its tokens, and the problems found so far.</summary>
internal sealed record Reading(SourceText Source, TokenTable Tokens)
{
    public List<Diagnostic> Found { get; } = [];

    public void Report(Func<SourceSpan, Diagnostic> message, int offset) => Found.Add(message(Source.At(offset)));
}
