using StrategicAssessment.Diagnostics;
using YamlDotNet.Core;

namespace StrategicAssessment.Plans.Yaml;

/// <summary>The text of a plan, which knows the line and column of each of its characters.</summary>
internal sealed class YamlSource
{
    private readonly List<int> _lineStarts = [0];
    private (int Index, int Column) _lastAsked = (0, 1);

    public YamlSource(string path, string text)
    {
        Path = path;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && At(i + 1) != '\n')) _lineStarts.Add(i + 1);
        }
    }

    public string Path { get; }

    public string Text { get; }

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
