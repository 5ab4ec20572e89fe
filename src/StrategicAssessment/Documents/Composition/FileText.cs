using System.Text.Unicode;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Text files that people write: templates and commentary, in UTF-8.</summary>
internal static class FileText
{
    private const int Largest = 4 * 1024 * 1024;
    private const string ForPartners = "::: partners";
    private const string EndOfPartners = ":::";

    /// <summary>The text without its byte order mark, or null with an error.</summary>
    public static string? Read(AssessmentFolder folder, string path, List<Diagnostic> found)
    {
        if (found.Keep(folder.Read(path, SourceSpan.WholeFile(path))) is not { } input) return null;
        var bytes = input.Content.Span;
        if (bytes.Length > Largest) return found.Refuse<string>(CompositionMessages.TextTooLarge(path));
        if (!Utf8.IsValid(bytes)) return found.Refuse<string>(CompositionMessages.NotUtf8(path, LineOfFirstFault(bytes)));
        return ForAudience(Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes), folder.Audience, path, found);
    }

    // The lines between '::: partners' and ':::' are empty for the public, and the two for everybody, so that each line keeps its number.
    private static string ForAudience(string text, Audience audience, string path, List<Diagnostic> found)
    {
        if (!text.Contains(ForPartners, StringComparison.Ordinal)) return text;
        var (lines, opened) = (text.Split('\n'), 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, isOpen) = (lines[i].Trim(), opened > 0);
            if (line == ForPartners) opened = i + 1;
            else if (isOpen && line == EndOfPartners) opened = 0;
            else if (!isOpen || audience == Audience.Partners) continue;
            lines[i] = string.Empty;
        }

        if (opened > 0) found.Add(CompositionMessages.OpenForPartners(path, opened));
        return string.Join('\n', lines);
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
