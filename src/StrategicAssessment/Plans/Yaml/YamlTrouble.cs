using StrategicAssessment.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategicAssessment.Plans.Yaml;

/// <summary>Says in plain words what an analyst probably wrote when the parser gave up, by looking at the text where it did.</summary>
internal static class YamlTrouble
{
    /// <summary>Characters that begin something else than text, with no space needed after them.</summary>
    private const string NeedsQuotes = "%@`>|,]}";

    public static Diagnostic Explain(YamlSource source, YamlException trouble, Stack<NodeEvent> open)
    {
        var at = source.IndexOf(trouble.Start);
        var c = source.At(at);
        if (c is '"' or '\'' && IsAboutQuotes(trouble)) return Quote(source, at, trouble);
        if (c is '*' or '&') return YamlMessages.AnchorOrAlias(source.SpanOf(at), c);
        if (c == '!') return YamlMessages.Tag(source.SpanOf(at));
        if (NeedsQuotes.Contains(c, StringComparison.Ordinal) || (c is '-' or '?' && !IsFirstInLine(source, at)))
            return YamlMessages.NeedsQuotes(source.SpanOf(at), c);
        if (Unclosed(source, open) is { } unclosed) return unclosed;
        return c == ':' ? Colon(source, at) : Line(source, at);
    }

    /// <summary>For the exceptions that carry no place: looks just after the last event that was understood.</summary>
    public static Diagnostic Explain(YamlSource source, ParsingEvent? last, Stack<NodeEvent> open)
    {
        var at = source.NextToken(last is null ? 0 : source.IndexOf(last.End), ":,-");
        if (source.At(at) is '"' or '\'') return YamlMessages.BadEscape(source.SpanOf(at));
        return Unclosed(source, open) ?? YamlMessages.Unreadable(source.SpanOf(at));
    }

    private static bool IsAboutQuotes(YamlException trouble) =>
        trouble.Message.Contains("scalar", StringComparison.Ordinal);

    private static Diagnostic Quote(YamlSource source, int at, YamlException trouble) =>
        trouble.Message.Contains("escape", StringComparison.Ordinal) || trouble.Message.Contains("nicode", StringComparison.Ordinal)
            ? YamlMessages.BadEscape(source.SpanOf(at))
            : YamlMessages.UnclosedQuote(source.SpanOf(at), source.At(at));

    private static Diagnostic? Unclosed(YamlSource source, Stack<NodeEvent> open)
    {
        if (!open.TryPeek(out var innermost)) return null;
        var at = source.IndexOf(innermost.Start);
        var isFlow = innermost is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        return isFlow && source.At(at) is '[' or '{' ? YamlMessages.UnclosedBracket(source.SpanOf(at), source.At(at)) : null;
    }

    // The first colon of its line ends a key that should not stand there; a later one stands in a value.
    private static Diagnostic Colon(YamlSource source, int at)
    {
        var before = source.Line(at)[..(at - source.StartOfLine(at))];
        return before.IndexOf(": ") >= 0 ? YamlMessages.ColonInValue(source.SpanOf(at)) : YamlMessages.Misplaced(KeyOf(source, at));
    }

    private static Diagnostic Line(YamlSource source, int at)
    {
        var before = source.Line(at)[..Math.Min(at - source.StartOfLine(at), source.Line(at).Length)].TrimEnd();
        if (before is [.., '"' or '\'']) return YamlMessages.TextAfterQuote(source.SpanOf(at), before[^1]);
        if (!before.IsEmpty) return YamlMessages.Unreadable(source.SpanOf(at));
        return IsEntry(source.Line(at)) ? YamlMessages.Misplaced(source.SpanOf(at)) : YamlMessages.NeitherKeyNorItem(source.SpanOf(at));
    }

    private static bool IsEntry(ReadOnlySpan<char> line) =>
        line.IndexOf(": ") >= 0 || line.TrimEnd() is [.., ':'] || line.TrimStart() is ['-', ' ', ..];

    private static bool IsFirstInLine(YamlSource source, int at) => source.Line(at)[..(at - source.StartOfLine(at))].Trim().IsEmpty;

    private static SourceSpan KeyOf(YamlSource source, int at)
    {
        var line = source.Line(at);
        return source.SpanOf(source.StartOfLine(at) + line.Length - line.TrimStart().Length);
    }
}
