using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Events for scripts: one JSON object a line on standard output.</summary>
internal sealed class JsonLines(Terminal terminal)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line per diagnostic, and one that ends the folder when it did not end well.</summary>
    public void Show(IEnumerable<Diagnostic> diagnostics, string folder, int code)
    {
        foreach (var diagnostic in diagnostics) Show(diagnostic);
        if (code != ExitCode.Done) Write(json => WriteEnd(json, folder, code));
    }

    /// <summary>The line that ends a folder whose bundle was written.</summary>
    public void Show(string assessment, string output, bool isDraft, WriteReport report) => Write(json =>
    {
        json.WriteString("event", "built");
        json.WriteString("assessment", assessment);
        json.WriteString("output", output);
        json.WriteBoolean("draft", isDraft);
        json.WriteNumber("written", report.Written.Length);
        json.WriteNumber("unchanged", report.Unchanged.Length);
        json.WriteNumber("removed", report.Deleted.Length);
    });

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
