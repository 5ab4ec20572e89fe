using StrategicAssessment.Auditing;
using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>What an audit found of a document.</summary>
/// <param name="Trace">The document held against a bundle's; against nothing where there is none.</param>
internal sealed record AuditReport(string Document, IReadOnlyList<string> Lines, BundleTrace Trace, IReadOnlyList<AuditFinding> Contradicted, IReadOnlyList<AuditFinding> Refuted)
{
    /// <param name="bundle">Whose figures name what it contradicts; asked for only where it contradicts something.</param>
    public static AuditReport Of(string document, IReadOnlyList<string> lines, IReadOnlyList<string> published, Func<PublishedBundle?> bundle)
    {
        var trace = BundleTrace.Of(lines, published);
        var known = trace.Findings.Count > 0 ? bundle() : null;
        return new AuditReport(document, lines, trace,
            [.. trace.Findings.Select(f => known is null ? f : f with { Figure = PrintedFigures.Of(known, lines[f.Line - 1], f.Expected) })],
            [.. DocumentAudit.Of(lines, published).Where(f => !trace.Traced.Contains(f.Line))]);
    }

    /// <summary>The document's own text with each number marked.</summary>
    public string Page()
    {
        var found = Contradicted.Select(f => (Finding: f, Kind: MarkKind.Contradicted)).Concat(Refuted.Select(f => (Finding: f, Kind: MarkKind.Refuted))).OrderBy(f => f.Finding.Line).ThenBy(f => f.Finding.Column).ToList();
        var byLine = found.ToLookup(f => f.Finding.Line);
        var blocks = Lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)).Select(l => Block(l.Item, l.Index + 1, byLine[l.Index + 1]));
        return MarkedPage.Of($"Audit of {Path.GetFileName(Document)}",
            [
                $"{(found.Count == 0 ? "No number is" : $"{Wording.English.Whole(found.Count)} {(found.Count == 1 ? "number is" : "numbers are")}")} contradicted by the bundle or refuted by the document itself.",
                "\u2713 traced: the bundle prints this line so. ? unknown: no line of the bundle says so, and no rule refutes it. \u2717 contradicted or refuted: with what it should be.",
            ],
            [.. found.Select(f => ($"line-{f.Finding.Line}", AuditMessages.Told(f.Finding, f.Kind == MarkKind.Contradicted)))], blocks);
    }

    private MarkedBlock Block(string line, int number, IEnumerable<(AuditFinding Finding, MarkKind Kind)> found)
    {
        var spans = found.Select(f => (At: Math.Min(f.Finding.Column - 1, line.Length), f.Finding.Printed.Length, f.Kind, Note: f.Finding.Expected.Length > 0 ? $"should be {f.Finding.Expected}" : f.Finding.Why)).ToList();
        spans.AddRange(SaidNumber.In(line).Where(n => n.Kind != NumberKind.Plain && !spans.Exists(s => n.At < s.At + s.Length && s.At < n.End)).Select(n => (n.At, n.Text.Length, Trace.Traced.Contains(number) ? MarkKind.Traced : MarkKind.Unknown, string.Empty)).ToList());
        var (runs, at, isHeading) = (new List<MarkedRun>(), 0, line.StartsWith("# ", StringComparison.Ordinal));
        if (isHeading) at = 2;
        foreach (var span in spans.Where(s => s.At >= at).OrderBy(s => s.At))
        {
            if (span.At < at) continue;
            var end = Math.Min(line.Length, span.At + span.Length);
            runs.AddRange([new MarkedRun(line[at..span.At]), new MarkedRun(line[span.At..end], span.Kind, span.Note)]);
            at = end;
        }

        runs.Add(new MarkedRun(line[at..]));
        return new MarkedBlock(isHeading ? MarkedKind.Heading : line.Contains('\t', StringComparison.Ordinal) ? MarkedKind.Row : MarkedKind.Paragraph, runs, spans.Exists(s => s.Kind is MarkKind.Contradicted or MarkKind.Refuted) ? $"line-{number}" : string.Empty);
    }
}
