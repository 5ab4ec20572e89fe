using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Lines and columns of the bytes of a text. Finds the lines only when first asked, since most extracts have nothing to report.</summary>
/// <param name="path">As diagnostics should show it.</param>
/// <param name="utf8">Valid UTF-8.</param>
/// <param name="linesBefore">Lines of the file that stand before it.</param>
internal sealed class TextPlaces(string path, ReadOnlyMemory<byte> utf8, int linesBefore = 0)
{
    private List<int>? _lineStarts;

    /// <summary>The place of the character that begins at a byte; the end of the text is a place too.</summary>
    public SourceSpan At(int offset)
    {
        var starts = LineStarts;
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceSpan(path, line + 1 + linesBefore, Characters(utf8.Span[starts[line]..offset]) + 1);
    }

    /// <summary>The byte at which a 1-based line of the file begins.</summary>
    public int StartOfLine(int line) => LineStarts[line - 1 - linesBefore];

    /// <summary>Unicode characters, however many bytes each takes.</summary>
    public static int Characters(ReadOnlySpan<byte> valid)
    {
        var count = 0;
        foreach (var b in valid)
        {
            if ((b & 0xC0) != 0x80) count++;
        }

        return count;
    }

    private List<int> LineStarts => _lineStarts ??= FindLines(utf8.Span);

    private static List<int> FindLines(ReadOnlySpan<byte> text)
    {
        List<int> starts = [0];
        var at = 0;
        while (text[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var next)
        {
            at += next + (text[(at + next)..].StartsWith("\r\n"u8) ? 2 : 1);
            starts.Add(at);
        }

        return starts;
    }
}
