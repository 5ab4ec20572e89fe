using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Shows rows of the inputs as they stand in the file, and says when a file has changed since the build.</summary>
internal sealed class SourceRows(AssessmentFolder folder, Ledger ledger, Terminal terminal)
{
    private const long LargestShown = 64 * 1024 * 1024;

    private readonly Dictionary<string, string[]?> texts = new(StringComparer.Ordinal);

    /// <summary>The physical line of a file, or null when it is not there any more or the file is too large to look up rows in. Control characters are left out.</summary>
    /// <param name="file">As the ledger names it.</param>
    /// <param name="line">1-based.</param>
    public string? Of(string file, int line)
    {
        if (!texts.TryGetValue(file, out var lines)) texts[file] = lines = LinesOf(file);
        return lines is not null && line <= lines.Length ? new string([.. lines[line - 1].Where(c => !char.IsControl(c))]) : null;
    }

    private string[]? LinesOf(string file)
    {
        using var now = folder.OpenStreamed(file, SourceSpan.WholeFile(file)).Value;
        if (now is null) return null;
        var before = ledger.Inputs.FirstOrDefault(i => string.Equals(i.File, file, StringComparison.Ordinal));
        if (before is null || (!string.Equals(now.AsInput().Sha256(), before.Sha256, StringComparison.Ordinal) && !LineEnds.AreOther(folder, file, before.Sha256))) terminal.Aside(ExplainMessages.InputChanged(file).ToString());
        if (now.Length > LargestShown || folder.Read(file, SourceSpan.WholeFile(file)).Value is not { } input) return null;
        return TextDecoding.ReadAll(SourceBytes.Of(input))?.Split('\n');
    }
}
