using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Protection;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Events for scripts: one JSON object a line on standard output.</summary>
internal sealed class JsonLines(Terminal terminal) : IProgress<string>
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Started(string folder, string output) => Write("started", ("folder", folder), ("output", output));

    public void Report(string value) => Write("stage", ("stage", value));

    /// <summary>A line for each extract that was read, in the plan's order.</summary>
    public void Extracts(PlaceResult run)
    {
        foreach (var extract in (run.Plan?.Extracts ?? []).Select(e => e.Plan))
        {
            var (id, content) = (extract.Id.Value, run.Contents.GetValueOrDefault(extract.Id.Value));
            Write("extract", ("extract", id), ("status", run.Failed.Contains(id) ? "has errors" : extract.Status.ToString().ToLowerInvariant()),
                ("rows", content?.Rows ?? 0), ("values", content?.Observed.Length ?? 0), ("corrections", content?.Corrections.Length ?? 0));
        }
    }

    public void Done(IReadOnlyCollection<int> codes) =>
        Write("done", ("folders", codes.Count), ("failed", codes.Count(c => c != ExitCode.Done)), ("exit_code", codes.Max()));

    /// <summary>A line per diagnostic, and one that ends the folder when it did not end well.</summary>
    public void Show(IEnumerable<Diagnostic> diagnostics, string folder, int code)
    {
        foreach (var d in Telling.InOrder(diagnostics))
        {
            Write("diagnostic", ("code", d.Code), ("severity", d.Severity.ToString().ToLowerInvariant()),
                ("file", d.At.File), ("line", d.At.Line), ("column", d.At.Column), ("message", d.Message));
        }

        if (code != ExitCode.Done) Write("failed", ("folder", folder), ("exit_code", code));
    }

    public void Checked(string folder, CheckSummary summary, int code) => Write("checked", ("folder", folder),
        ("errors", summary.Count(Severity.Error)), ("warnings", summary.Count(Severity.Warning)), ("accepted", summary.Count(Severity.Accepted)), ("notes", summary.Count(Severity.Note)),
        ("tables", summary.Tables), ("figures", summary.Figures), ("awaited", summary.Awaited),
        ("builds", summary.Builds(isStrict: false)), ("builds_strict", summary.Builds(isStrict: true)), ("next", summary.Next), ("exit_code", code));

    /// <summary>A line for each hidden number: why, and from what to what a reader can think it to be; without an end where there is none.</summary>
    public void Hidden(IEnumerable<HiddenCount> counts)
    {
        foreach (var count in counts)
        {
            var (least, most) = (count.Least.ToString(CultureInfo.InvariantCulture), count.Most?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
            Write("hidden", ("figure", count.Id.ToString()), ("place", count.Place), ("category", count.Category), ("period", count.Period), ("why", count.Why),
                ("least", least), ("most", most), ("before", string.Join("; ", count.Before)));
        }
    }

    /// <summary>The line that ends a folder whose bundle was written.</summary>
    public void Show(string assessment, string output, bool isDraft, WriteReport report)
    {
        foreach (var path in report.Written) Write("file", ("path", path), ("change", "written"));
        foreach (var path in report.Deleted) Write("file", ("path", path), ("change", "removed"));
        Write("built", ("assessment", assessment), ("output", output), ("draft", isDraft),
            ("written", report.Written.Length), ("unchanged", report.Unchanged.Length), ("removed", report.Deleted.Length));
    }

    /// <summary>The line that tells what is otherwise than in the bundle before.</summary>
    public void Moved(MovedFigures moved) => Write("moved", ("changed", moved.Changed), ("new", moved.Came), ("gone", moved.Went));

    public void Corrected(string path, string edition, Correction correction) => Write("corrected", ("notice", path), ("edition", edition),
        ("figures", correction.Figures.Count), ("sentences", correction.Sentences.Count), ("charts", correction.Charts.Count));

    /// <summary>A line for each paragraph that colleagues changed or commented on, for each changed number and each comment, and one that ends them.</summary>
    /// <param name="words">What was taken over, or null where nothing was to be.</param>
    public void Returned(string document, IReadOnlyList<ReturnedChange> changes, ReturnedWords? words)
    {
        foreach (var c in changes)
        {
            Write("returned", [.. Placed(c), ("change", ReturnedReport.Done(c)), ("is_written", c.IsWritten), ("before", c.Before), ("after", c.After), ("by", string.Join(", ", c.By)), ("left", words?.Left.GetValueOrDefault(c) ?? string.Empty)]);
            foreach (var n in c.Numbers) Write("number", [.. Placed(c), ("before", n.Before), ("after", n.After), ("figure", n.Figure)]);
            foreach (var m in c.Comments) Write("comment", [.. Placed(c), ("by", m.By), ("text", m.Text)]);
        }

        Write("read", ("document", document), ("changes", changes.Count), ("numbers", changes.Sum(c => c.Numbers.Count)), ("comments", changes.Sum(c => c.Comments.Count)), ("written", string.Join(", ", words?.Written.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>())));
    }

    private static (string, JsonNode?)[] Placed(ReturnedChange c) => [("file", c.From?.Path ?? string.Empty), ("line", c.From?.Line ?? 0), ("topic", c.Topic)];

    /// <summary>A line for each number that is contradicted or refuted.</summary>
    public void Audited(AuditReport report)
    {
        foreach (var (found, says) in report.Contradicted.Select(f => (f, "contradicted")).Concat(report.Refuted.Select(f => (f, "refuted"))))
            Write("audited", ("document", report.Document), ("line", found.Line), ("column", found.Column), ("finding", says), ("printed", found.Printed), ("expected", found.Expected), ("figure", found.Figure), ("why", found.Why));
    }

    public void Frozen(string name, string folder, int files) => Write("frozen", ("edition", name), ("folder", folder), ("files", files));

    public void Answer(string eventName, string folder, string bundle, int code) =>
        Write(eventName, ("folder", folder), ("output", bundle), ("unchanged", code == ExitCode.Done), ("exit_code", code));

    private void Write(string eventName, params IReadOnlyCollection<(string Name, JsonNode? Value)> members) =>
        terminal.Line(new JsonObject([new("event", eventName), .. members.Select(m => KeyValuePair.Create(m.Name, m.Value))]).ToJsonString(Compact));
}
