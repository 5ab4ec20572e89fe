using System.Text.Unicode;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Text files that people write: templates and commentary, in UTF-8.</summary>
internal static class FileText
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>The text without its byte order mark, or null with an error.</summary>
    public static string? Read(AssessmentFolder folder, string path, List<Diagnostic> found)
    {
        if (found.Keep(folder.Read(path, SourceSpan.WholeFile(path))) is not { } input) return null;
        var bytes = input.Content.Span;
        if (bytes.Length > Largest) return found.Refuse<string>(CompositionMessages.TextTooLarge(path));
        if (!Utf8.IsValid(bytes)) return found.Refuse<string>(CompositionMessages.NotUtf8(path, LineOfFirstFault(bytes)));
        return Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    }

    private static int LineOfFirstFault(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range])) return line;
            line++;
        }

        return line;
    }
}
