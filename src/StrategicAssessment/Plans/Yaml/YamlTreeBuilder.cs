using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategicAssessment.Plans.Yaml;

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
