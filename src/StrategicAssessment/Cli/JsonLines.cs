using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategicAssessment.Building;
using StrategicAssessment.Comparing.Notices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Events for scripts: one JSON object a line on standard output.</summary>
internal sealed class JsonLines(Terminal terminal) : IProgress<string>
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line that begins a folder.</summary>
    public void Started(string folder, string output) => Write(json =>
    {
        json.WriteString("event", "started");
        json.WriteString("folder", folder);
        json.WriteString("output", output);
    });

    /// <summary>A line for a stage that begins.</summary>
    public void Report(string value) => Write(json =>
    {
        json.WriteString("event", "stage");
        json.WriteString("stage", value);
    });

    /// <summary>A line for each extract that was read, in the plan's order.</summary>
    public void Extracts(PlaceResult run)
    {
        foreach (var extract in run.Plan?.Extracts ?? []) Write(json => WriteExtract(json, extract.Plan, run.Contents.GetValueOrDefault(extract.Plan.Id.Value), run.Failed.Contains(extract.Plan.Id.Value)));
    }

    /// <summary>The last line of all.</summary>
    /// <param name="codes">What became of each folder.</param>
    public void Done(IReadOnlyCollection<int> codes) => Write(json =>
    {
        json.WriteString("event", "done");
        json.WriteNumber("folders", codes.Count);
        json.WriteNumber("failed", codes.Count(c => c != ExitCode.Done));
        json.WriteNumber("exit_code", codes.Max());
    });

    /// <summary>A line per diagnostic, and one that ends the folder when it did not end well.</summary>
    public void Show(IEnumerable<Diagnostic> diagnostics, string folder, int code)
    {
        foreach (var diagnostic in diagnostics) Show(diagnostic);
        if (code != ExitCode.Done) Write(json => WriteEnd(json, folder, code));
    }

    /// <summary>The line that ends a folder whose bundle was written.</summary>
    public void Show(string assessment, string output, bool isDraft, WriteReport report)
    {
        foreach (var path in report.Written) WriteFile(path, "written");
        foreach (var path in report.Deleted) WriteFile(path, "removed");
        Write(json => WriteBuilt(json, assessment, output, isDraft, report));
    }

    private void WriteFile(string path, string change) => Write(json =>
    {
        json.WriteString("event", "file");
        json.WriteString("path", path);
        json.WriteString("change", change);
    });

    private static void WriteBuilt(Utf8JsonWriter json, string assessment, string output, bool isDraft, WriteReport report)
    {
        json.WriteString("event", "built");
        json.WriteString("assessment", assessment);
        json.WriteString("output", output);
        json.WriteBoolean("draft", isDraft);
        json.WriteNumber("written", report.Written.Length);
        json.WriteNumber("unchanged", report.Unchanged.Length);
        json.WriteNumber("removed", report.Deleted.Length);
    }

    /// <summary>The line that tells what is otherwise than in the bundle before.</summary>
    public void Moved(MovedFigures moved) => Write(json =>
    {
        json.WriteString("event", "moved");
        json.WriteNumber("changed", moved.Changed);
        json.WriteNumber("new", moved.Came);
        json.WriteNumber("gone", moved.Went);
    });

    /// <summary>The line of a notice that was written.</summary>
    public void Corrected(string path, string edition, Correction correction) => Write(json =>
    {
        json.WriteString("event", "corrected");
        json.WriteString("notice", path);
        json.WriteString("edition", edition);
        json.WriteNumber("figures", correction.Figures.Count);
        json.WriteNumber("sentences", correction.Sentences.Count);
        json.WriteNumber("charts", correction.Charts.Count);
    });

    /// <summary>The line of an edition that was kept.</summary>
    public void Frozen(string name, string folder, int files) => Write(json =>
    {
        json.WriteString("event", "frozen");
        json.WriteString("edition", name);
        json.WriteString("folder", folder);
        json.WriteNumber("files", files);
    });

    /// <summary>The line that ends a check.</summary>
    public void Answer(string eventName, string folder, string bundle, int code) => Write(json =>
    {
        json.WriteString("event", eventName);
        json.WriteString("folder", folder);
        json.WriteString("output", bundle);
        json.WriteBoolean("unchanged", code == ExitCode.Done);
        json.WriteNumber("exit_code", code);
    });

    private static void WriteExtract(Utf8JsonWriter json, ExtractPlan extract, ExtractContent? content, bool hasErrors)
    {
        json.WriteString("event", "extract");
        json.WriteString("extract", extract.Id.Value);
        json.WriteString("status", hasErrors ? "has errors" : extract.Status.ToString().ToLowerInvariant());
        json.WriteNumber("rows", content?.Rows ?? 0);
        json.WriteNumber("values", content?.Observed.Length ?? 0);
        json.WriteNumber("corrections", content?.Corrections.Length ?? 0);
    }

    private static void WriteEnd(Utf8JsonWriter json, string folder, int code)
    {
        json.WriteString("event", "failed");
        json.WriteString("folder", folder);
        json.WriteNumber("exit_code", code);
    }

    private void Show(Diagnostic diagnostic) => Write(json =>
    {
        json.WriteString("event", "diagnostic");
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", diagnostic.At.File);
        json.WriteNumber("line", diagnostic.At.Line);
        json.WriteNumber("column", diagnostic.At.Column);
        json.WriteString("message", diagnostic.Message);
    });

    private void Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        terminal.Line(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
