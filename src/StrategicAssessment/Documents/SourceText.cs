using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Documents;

/// <summary>Markdown after the template engine has filled it in, and where it came from.</summary>
/// <param name="Path">The file that it was made from.</param>
internal sealed record SourceText(string Text, string Path)
{
    /// <summary>The place of a character. The column is 0 when a token stands before it in the line: the file has something else there.</summary>
    public SourceSpan At(int offset)
    {
        var end = Math.Clamp(offset, 0, Text.Length);
        var before = Text.AsSpan(0, end);
        var lineStart = before.LastIndexOf('\n') + 1;
        var hasToken = before[lineStart..].IndexOfAnyInRange('\uE000', '\uE001') >= 0;
        return new(Path, before.Count('\n') + 1, hasToken ? 0 : end - lineStart + 1);
    }
}
