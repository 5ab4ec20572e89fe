using System.Text.Unicode;
using StrategicAssessment.Diagnostics;
using YamlDotNet.Core;

namespace StrategicAssessment.Plans;

/// <summary>What is wrong with a text before anybody asks what it means.</summary>
internal static class YamlTextChecks
{
    private const int MostReported = 20;

    public static Outcome<YamlSource> Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.IsEmpty) return Outcome.Failed<YamlSource>(YamlMessages.Empty(path));
        if (Utf8.IsValid(bytes)) return Outcome.Of(new YamlSource(path, Encoding.UTF8.GetString(bytes)));
        var before = new YamlSource(path, Encoding.UTF8.GetString(bytes[..FirstInvalid(bytes)]));
        return Outcome.Failed<YamlSource>(YamlMessages.NotUtf8(before.SpanOf(before.Text.Length)));
    }

    /// <summary>Characters that no plan needs, and tabs or hard spaces where indentation is counted.</summary>
    public static ImmutableArray<Diagnostic> Forbidden(YamlSource source)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var isIndentation = true;
        for (var i = 0; i < source.Text.Length && found.Count < MostReported; i++)
        {
            var c = source.Text[i];
            if (IsForbidden(source.Text, i))
                found.Add(YamlMessages.ForbiddenCharacter(source.SpanOf(i), CodePoint(source.Text, i)));
            else if (isIndentation && c is '\t' or '\u00A0' && !IsBlankAfter(source, i))
                found.Add(YamlMessages.TabInIndentation(source.SpanOf(i), c == '\t'));
            else if (IsDirective(source, i))
                found.Add(YamlMessages.Directive(source.SpanOf(i)));
            isIndentation = c is '\n' or '\r' || (isIndentation && c == ' ');
        }

        if (found.Count == MostReported) found.Add(YamlMessages.TooMany(found[^1].At, MostReported));

        return found.ToImmutable();
    }

    /// <summary>Whether quoted text holds, through an escape such as <c>\0</c>, a character that could not be written plainly.</summary>
    public static int? FirstForbidden(string text) =>
        Enumerable.Range(0, text.Length).Where(i => IsForbidden(text, i)).Select(i => (int?)CodePoint(text, i)).FirstOrDefault();

    // Control characters, private use (the document's own tokens live there), and line ends that editors do not show.
    private static bool IsForbidden(string text, int i) => text[i] switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or (>= '\uE000' and <= '\uF8FF') => true,
        '\uFFFE' or '\uFFFF' => true,
        _ => char.IsHighSurrogate(text[i]) && CodePoint(text, i) >= 0xF0000,
    };

    private static int CodePoint(string text, int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];

    private static bool IsBlankAfter(YamlSource source, int i) =>
        source.Line(i)[(i - source.StartOfLine(i))..].TrimStart() is "" or ['#', ..];

    private static bool IsDirective(YamlSource source, int i) =>
        source.Text[i] == '%' && (i == 0 || source.At(i - 1) is '\n' or '\r');

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}

/// <summary>The text of a plan, which knows the line and column of each of its characters.</summary>
internal sealed class YamlSource(string path, string text)
{
    private readonly List<int> _lineStarts = [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n' || (text[i] == '\r' && text.ElementAtOrDefault(i + 1) != '\n')).Select(i => i + 1)];
    private (int Index, int Column) _lastAsked = (0, 1);

    public string Path => path;
    public string Text => text;

    /// <summary>The character at an index; NUL past the end, which no text read here contains.</summary>
    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    public int IndexOf(Mark mark) => (int)Math.Clamp(mark.Index, 0, Text.Length);

    public SourceSpan SpanOf(Mark mark) => SpanOf(IndexOf(mark));

    /// <summary>Two halves of a surrogate pair are one character.</summary>
    public SourceSpan SpanOf(int index)
    {
        var line = LineOf(index);
        // Places are asked for in order: counting on from the last keeps one long line from costing its square.
        var (i, column) = _lastAsked.Index <= index && _lastAsked.Index >= _lineStarts[line] ? _lastAsked : (_lineStarts[line], 1);
        for (; i < index; i++)
        {
            if (!char.IsLowSurrogate(Text[i])) column++;
        }

        _lastAsked = (index, column);
        return new SourceSpan(Path, line + 1, column);
    }

    public int StartOfLine(int index) => _lineStarts[LineOf(index)];

    /// <summary>The line that holds an index, without its end.</summary>
    public ReadOnlySpan<char> Line(int index)
    {
        var line = LineOf(index);
        var end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : Text.Length;
        return Text.AsSpan(_lineStarts[line]..end).TrimEnd("\r\n");
    }

    /// <summary>The first character at or after an index that is neither blank nor a comment nor one of <paramref name="skipped"/>.</summary>
    public int NextToken(int index, string skipped)
    {
        for (var i = index; i < Text.Length; i++)
        {
            if (Text[i] == '#')
                i += Text.AsSpan(i).IndexOfAny('\r', '\n') is >= 0 and var toEnd ? toEnd : Text.Length - i - 1;
            else if (!char.IsWhiteSpace(Text[i]) && !skipped.Contains(Text[i], StringComparison.Ordinal))
                return i;
        }

        return Text.Length;
    }

    private int LineOf(int index)
    {
        var found = _lineStarts.BinarySearch(index);
        return found >= 0 ? found : ~found - 1;
    }
}
