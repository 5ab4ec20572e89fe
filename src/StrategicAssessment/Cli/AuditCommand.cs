using System.CommandLine;
using StrategicAssessment.Comparing;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess audit</c>: holds a document that was written or edited elsewhere against a bundle, and against itself. Changes nothing.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("document") { Description = "The document: .docx, .md, .html or .txt; before it, if there is one, the bundle that it came from, or the assessment's folder.", Arity = new ArgumentArity(1, 2) };
        var (html, json) = (CommonOptions.Page(), CommonOptions.Json());
        var command = new Command("audit", "Find numbers of a document that the bundle contradicts, or that the document's own tables and sentences refute. Exit codes: 0 none; 1 some; 2 could not run.") { paths, html, json };
        command.SetAction(parsed => Audit(parsed.GetRequiredValue(paths), parsed.GetValue(html), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Audit(string[] paths, string? page, bool isJson, Terminal terminal)
    {
        var path = paths[^1];
        var document = AuditedText.Read(path);
        var disk = new PhysicalBundleDisk();
        var bundle = paths.Length == 1 ? string.Empty : CommonOptions.BundleOf(disk, paths[0]);
        var published = paths.Length == 1 ? Outcome.Of<IReadOnlyList<string>>([]) : Published(disk, bundle, path);
        if (document.Value is not { } lines || published.Value is not { } reference) return Tell([.. document.Diagnostics, .. published.Diagnostics], ExitCode.CouldNotRun);

        var report = AuditReport.Of(path, lines, reference, () => bundle.Length == 0 ? null : BundleFiles.Read(disk, bundle).Value);
        if (page is not null && AtomicFile.Write(disk, page, Encoding.UTF8.GetBytes(report.Page())) is { } fault) return Tell([fault], ExitCode.CouldNotRun);
        List<Diagnostic> found = [.. report.Contradicted.Select(f => AuditMessages.Contradicted(path, f)), .. report.Refuted.Select(f => AuditMessages.Refuted(path, f))];
        if (isJson) new JsonLines(terminal).Audited(report);
        var code = Tell(found, found.Count == 0 ? ExitCode.Done : ExitCode.AnswerIsNo);
        if (!isJson) terminal.Line(Summary(path, found.Count, report.Trace.Numbers, paths.Length > 1));
        return code;

        int Tell(IReadOnlyList<Diagnostic> diagnostics, int exit)
        {
            if (isJson) new JsonLines(terminal).Show(diagnostics, path, exit);
            else terminal.ShowEach(diagnostics.Order(Diagnostic.ByPlace), string.Empty);
            return exit;
        }
    }

    private static string Summary(string path, int wrong, int traced, bool isTraced) =>
        $"{path}: {(wrong == 0 ? "no number is contradicted or refuted" : $"{Wording.English.Counted(wrong, "number")} contradicted or refuted")}{(isTraced ? $"; {Wording.English.Counted(traced, "number")} held against the bundle" : string.Empty)}.";

    // The bundle's own documents of the same kind, or in Markdown.
    private static Outcome<IReadOnlyList<string>> Published(PhysicalBundleDisk disk, string bundle, string document)
    {
        if (!BundleFiles.IsBundle(disk, bundle)) return Outcome.Failed<IReadOnlyList<string>>(CheckingMessages.NoBundle(bundle));
        var own = Directory.GetFiles(bundle).Order(StringComparer.Ordinal).ToList();
        var files = own.FindAll(f => string.Equals(Path.GetExtension(f), Path.GetExtension(document), StringComparison.OrdinalIgnoreCase));
        var texts = (files.Count > 0 ? files : own.FindAll(f => Path.GetExtension(f) == ".md")).ConvertAll(AuditedText.Read);
        return Outcome.Of<IReadOnlyList<string>>(texts.Any(t => t.HasErrors) ? null : [.. texts.SelectMany(t => t.Value!)], texts.SelectMany(t => t.Diagnostics));
    }
}
