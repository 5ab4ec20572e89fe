using System.Text;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The mark on commentary that was taken over from last year: a quotation at its head, which is printed as long as it stands.</summary>
internal static class LastYearsText
{
    private const string Mark = "> Last year's text: revise it, then delete this line.";
    private static readonly string[] Beginnings = ["> Last year's text:", "> Last year\u2019s text:"];

    /// <summary>The same text with the mark above it, unless it bears one.</summary>
    public static ReadOnlyMemory<byte> Marked(ReadOnlyMemory<byte> content)
    {
        var text = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        if (IsMarked(Encoding.UTF8.GetString(text.Span[..Math.Min(text.Length, Mark.Length)]))) return content;
        var lineEnd = text.Span.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        return (byte[])[.. Encoding.UTF8.GetBytes(Mark + lineEnd + lineEnd), .. text.Span];
    }

    /// <summary>Whether the text still bears the mark.</summary>
    public static bool IsMarked(string text) => Array.Exists(Beginnings, b => text.StartsWith(b, StringComparison.Ordinal));
}
