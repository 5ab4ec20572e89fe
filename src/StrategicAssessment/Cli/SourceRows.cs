using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Ledgers;

namespace StrategicAssessment.Cli;

/// <summary>Shows rows of the inputs as they stand in the file, and says when a file has changed since the build.</summary>
internal sealed class SourceRows(AssessmentFolder folder, Ledger ledger, Terminal terminal)
{
    private readonly Dictionary<string, string[]?> texts = new(StringComparer.Ordinal);

    /// <summary>The physical line of a file, or null when it is not there any more. Control characters are left out.</summary>
    /// <param name="file">As the ledger names it.</param>
    /// <param name="line">1-based.</param>
    public string? Of(string file, int line)
    {
        if (!texts.TryGetValue(file, out var lines)) texts[file] = lines = LinesOf(file);
        return lines is not null && line <= lines.Length ? new string([.. lines[line - 1].Where(c => !char.IsControl(c))]) : null;
    }

    private string[]? LinesOf(string file)
    {
        if (folder.Read(file, SourceSpan.WholeFile(file)).Value is not { } input) return null;
        var before = ledger.Inputs.FirstOrDefault(i => string.Equals(i.File, file, StringComparison.Ordinal));
        if (before is null || !string.Equals(LedgerBuilder.HashOf(input).Sha256, before.Sha256, StringComparison.Ordinal)) terminal.Aside(ExplainMessages.InputChanged(file).ToString());
        return TextDecoding.Decode(file, input.Content).Value is { } text ? Encoding.UTF8.GetString(text.Utf8.Span).Split('\n') : null;
    }
}
