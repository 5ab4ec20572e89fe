using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Documents.Composition;

/// <summary>
/// Says where a fault that shows in the finished text stands in what people wrote: the one line that reads the same, or the file as a whole. Loops, conditions
/// and included templates move the lines.
/// </summary>
internal static class FaultPlaces
{
    /// <summary>The diagnostics with places in the texts that people wrote.</summary>
    /// <param name="finished">The text that the diagnostics are about.</param>
    /// <param name="written">Path and text of each file that it may come from; none where all is the program's own.</param>
    public static IEnumerable<Diagnostic> In(IEnumerable<Diagnostic> found, string finished, IReadOnlyList<(string Path, string Text)> written)
    {
        if (written.Count == 0) return found;
        var lines = finished.Split('\n');
        return found.Select(d => d with { At = PlaceOf(d.At, lines, written) });
    }

    private static SourceSpan PlaceOf(SourceSpan at, string[] lines, IReadOnlyList<(string Path, string Text)> written)
    {
        var said = at.Line > 0 && at.Line <= lines.Length ? lines[at.Line - 1].Trim() : string.Empty;
        var same = said.Length == 0 ? [] : written.SelectMany(w => LinesOf(w, said)).ToList();
        if (same is [var only]) return new SourceSpan(only.Path, only.Line, 0);
        if (same.Exists(s => s.Path == at.File && s.Line == at.Line)) return at;
        return SourceSpan.WholeFile(same.Count > 0 ? same[0].Path : written[0].Path);
    }

    private static IEnumerable<(string Path, int Line)> LinesOf((string Path, string Text) written, string said) =>
        written.Text.Split('\n').Select((text, i) => (text, i)).Where(l => l.text.Trim() == said).Select(l => (written.Path, l.i + 1));
}
