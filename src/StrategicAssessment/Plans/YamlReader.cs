using StrategicAssessment.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategicAssessment.Plans;

/// <summary>Reads a plan's YAML into a tree in which every word keeps its place. Knows nothing of what a plan may say.</summary>
internal static class YamlReader
{
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>How deep lists and maps may stand in one another.</summary>
    public const int DeepestNesting = 64;

    /// <summary>The map that the file holds. It is null when the text could not be followed to its end; anchors, tags, duplicate keys and the like are all
    /// reported and leave the rest of the map readable. Never throws on bad input.</summary>
    /// <param name="path">As diagnostics should show it.</param>
    /// <param name="bytes">The file: UTF-8, with or without a byte order mark; lines end in CRLF, LF or CR.</param>
    public static Outcome<YamlMap> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestFile) return Outcome.Failed<YamlMap>(YamlMessages.TooLarge(path, LargestFile));
        var decoded = YamlTextChecks.Decode(path, bytes.Span);
        if (decoded.Value is not { } source) return new Outcome<YamlMap>(null, decoded.Diagnostics);
        var forbidden = YamlTextChecks.Forbidden(source);
        return forbidden.IsEmpty ? Parse(source) : new Outcome<YamlMap>(null, forbidden);
    }

    private static Outcome<YamlMap> Parse(YamlSource source)
    {
        var builder = new YamlTreeBuilder(source);
        var root = builder.Build();
        var found = builder.Found;
        return root switch
        {
            YamlMap map => Outcome.Of<YamlMap>(map, found),
            null when found.Any(d => d.Severity == Severity.Error) => Outcome.Of<YamlMap>(null, found),
            null or YamlNothing => Outcome.Of<YamlMap>(null, found.Append(YamlMessages.Empty(source.Path))),
            YamlText or YamlList => Outcome.Of<YamlMap>(null, found.Append(YamlMessages.NotAMap(root.At))),
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>A closed union: <see cref="YamlText"/>, <see cref="YamlList"/>, <see cref="YamlMap"/> or <see cref="YamlNothing"/>.</summary>
internal interface IYamlNode
{
    /// <summary>The first character of the value, a quote or bracket included.</summary>
    SourceSpan At { get; }
}

/// <summary>Text as written: <c>no</c>, <c>010</c>, <c>1:30</c> and <c>null</c> mean themselves.</summary>
/// <param name="At">Where the text, or its opening quote, stands.</param>
/// <param name="Value">Without its quotes; empty only when quoted.</param>
/// <param name="IsQuoted">In single or double quotes; block text (<c>|</c>, <c>&gt;</c>) is not.</param>
internal sealed record YamlText(SourceSpan At, string Value, bool IsQuoted) : IYamlNode;

/// <summary>A list, in brackets or with a dash before each item.</summary>
/// <param name="At">The opening bracket or the first dash.</param>
internal sealed record YamlList(SourceSpan At, ImmutableArray<IYamlNode> Items) : IYamlNode;

/// <param name="At">The opening brace or the first key.</param>
/// <param name="Entries">In the order written; no key twice (compared ordinally).</param>
internal sealed record YamlMap(SourceSpan At, ImmutableArray<YamlEntry> Entries) : IYamlNode
{
    /// <summary>The first entry with this key, or null. <c>for_each</c> is <c>for each</c>: what is written with underscores is the same word.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.IsCalled(key));
}

/// <summary>A key with nothing after it, as in <c>robbery:</c>.</summary>
/// <param name="At">Just after the colon or dash.</param>
internal sealed record YamlNothing(SourceSpan At) : IYamlNode;

/// <param name="Value">Never null: <see cref="YamlNothing"/> when nothing is written.</param>
internal sealed record YamlEntry(string Key, SourceSpan KeyAt, IYamlNode Value)
{
    /// <summary>Whether it is the word, written with spaces or with underscores.</summary>
    public bool IsCalled(string word) => string.Equals(Key, word, StringComparison.Ordinal)
        || (Key.Contains('_', StringComparison.Ordinal) && string.Equals(Key.Replace('_', ' '), word, StringComparison.Ordinal));
}

/// <summary>Turns the parser's events into the tree. Stops at the first thing that cannot be followed; carries on after the rest.</summary>
internal sealed class YamlTreeBuilder(YamlSource source)
{
    private const int MostReported = 50;

    private readonly Parser _parser = new(new Scanner(new StringReader(source.Text)));
    private readonly List<Diagnostic> _found = [];
    private readonly Stack<NodeEvent> _open = new();
    private bool _stopped;

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>The first document's node; null when there is none or when reading had to stop.</summary>
    public IYamlNode? Build()
    {
        if (!Advance<DocumentStart>() || !Advance()) return null;
        var root = Node();
        if (root is not null && Advance() && Advance<DocumentStart>()) Add(YamlMessages.SeveralDocuments(Here));
        return _stopped ? null : root;
    }

    private ParsingEvent? Current => _parser.Current;
    private SourceSpan Here => source.SpanOf(Current!.Start);

    private bool Advance<TEvent>()
        where TEvent : ParsingEvent
    {
        while (Advance())
        {
            if (Current is TEvent) return true;
        }

        return false;
    }

    private bool Advance()
    {
        if (_stopped) return false;
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException e)
        {
            return Stop(YamlTrouble.Explain(source, e, _open));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return Stop(YamlTrouble.Explain(source, Current, _open));
        }
    }

    private void Add(Diagnostic problem)
    {
        if (_found.Count < MostReported) _found.Add(problem);
        else if (!_stopped) Stop(YamlMessages.TooMany(problem.At, MostReported));
    }

    private bool Stop(Diagnostic reason)
    {
        _found.Add(reason);
        _stopped = true;
        return false;
    }

    private IYamlNode? Node()
    {
        ReportNodeExtras();
        return Current switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart start => Nested(start, List),
            MappingStart start => Nested(start, Map),
            _ => new YamlNothing(Here),
        };
    }

    private void ReportNodeExtras()
    {
        if (Current is AnchorAlias || Current is NodeEvent { Anchor.IsEmpty: false })
            Add(YamlMessages.AnchorOrAlias(Here, source.At(source.IndexOf(Current.Start))));
        else if (Current is NodeEvent && source.At(source.IndexOf(Current.Start)) == '!' && !_found.Contains(YamlMessages.Tag(Here)))
            Add(YamlMessages.Tag(Here)); // a map and its first key may begin at one mark
    }

    private IYamlNode? Nested<TStart>(TStart start, Func<TStart, IYamlNode> read)
        where TStart : NodeEvent
    {
        if (_open.Count == YamlReader.DeepestNesting)
        {
            Stop(YamlMessages.TooDeep(Here, YamlReader.DeepestNesting));
            return null;
        }

        _open.Push(start);
        var node = read(start);
        _open.Pop();
        return _stopped ? null : node;
    }

    private IYamlNode Text(Scalar scalar)
    {
        var isQuoted = scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted;
        if (scalar.Style == ScalarStyle.Plain) WarnOfHash(source.IndexOf(scalar.End));
        if (isQuoted && YamlTextChecks.FirstForbidden(scalar.Value) is { } codePoint)
            Add(YamlMessages.ForbiddenCharacter(Here, codePoint));
        return scalar.Value.Length == 0 && !isQuoted ? new YamlNothing(Here) : new YamlText(Here, scalar.Value, isQuoted);
    }

    // 'Priority #1' loses its '#1' without a word; a comment proper has a space after its '#'.
    private void WarnOfHash(int end)
    {
        while (source.At(end) is ' ' or '\t') end++;
        if (source.At(end) == '#' && char.IsLetterOrDigit(source.At(end + 1))) Add(YamlMessages.HashInValue(source.SpanOf(end)));
    }

    private YamlList List(SequenceStart start)
    {
        var at = source.SpanOf(start.Start);
        var items = ImmutableArray.CreateBuilder<IYamlNode>();
        while (Advance() && Current is not SequenceEnd)
        {
            if (Node() is { } item) items.Add(item);
        }

        return new YamlList(at, items.ToImmutable());
    }

    private YamlMap Map(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Advance() && Current is not MappingEnd)
        {
            if (Entry() is not { } entry) continue;
            if (lines.TryAdd(entry.Key, entry.KeyAt.Line)) entries.Add(entry);
            else Add(YamlMessages.DuplicateKey(entry.KeyAt, entry.Key, lines[entry.Key]));
        }

        // The mark of a lone 'key: value' in a bracketed list is not its own.
        var isMarked = start.Style == MappingStyle.Block || source.At(source.IndexOf(start.Start)) == '{' || entries.Count == 0;
        return new YamlMap(isMarked ? source.SpanOf(start.Start) : entries[0].KeyAt, entries.ToImmutable());
    }

    private YamlEntry? Entry()
    {
        var at = Here;
        var key = Node();
        if (key is null || !Advance() || Node() is not { } value) return null;
        if (key is YamlText { Value.Length: > 0 } text) return new YamlEntry(text.Value, at, value);
        Add(key is YamlNothing or YamlText ? YamlMessages.EmptyKey(at) : YamlMessages.KeyNotText(at));
        return null;
    }
}

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
