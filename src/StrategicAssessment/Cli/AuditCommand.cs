using System.CommandLine;
using StrategicAssessment.Auditing;
using StrategicAssessment.Comparing;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess audit</c>: holds a document that was written or edited elsewhere against a bundle, and against itself. Changes nothing.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("document") { Description = "The document: .docx, .md, .html or .txt; before it, if there is one, the bundle that it came from, or the assessment's folder.", Arity = new ArgumentArity(1, 2) };
        var json = CommonOptions.Json();
        var command = new Command("audit", "Find numbers of a document that the bundle contradicts, or that the document's own tables and sentences refute. Exit codes: 0 none; 1 some; 2 could not run.") { paths, json };
        command.SetAction(parsed => Audit(parsed.GetRequiredValue(paths), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Audit(string[] paths, bool isJson, Terminal terminal)
    {
        var path = paths[^1];
        var document = AuditedText.Read(path);
        var published = paths.Length == 1 ? Outcome.Of<IReadOnlyList<string>>([]) : Published(paths[0], path);
        if (document.Value is not { } lines || published.Value is not { } reference) return Tell([.. document.Diagnostics, .. published.Diagnostics], ExitCode.CouldNotRun);

        var trace = BundleTrace.Of(lines, reference);
        List<Diagnostic> found = [.. trace.Findings.Select(f => AuditMessages.Contradicted(path, f)), .. DocumentAudit.Of(lines, reference).Where(f => !trace.Traced.Contains(f.Line)).Select(f => AuditMessages.Refuted(path, f))];
        var code = Tell(found, found.Count == 0 ? ExitCode.Done : ExitCode.AnswerIsNo);
        if (!isJson) terminal.Line(Summary(path, found.Count, trace.Numbers, paths.Length > 1));
        return code;

        int Tell(IReadOnlyList<Diagnostic> diagnostics, int exit)
        {
            if (isJson) new JsonLines(terminal).Show(diagnostics, path, exit);
            else terminal.ShowEach(diagnostics.Order(Diagnostic.ByPlace), string.Empty);
            return exit;
        }
    }

    private static string Summary(string path, int wrong, int traced, bool isTraced) =>
        $"{path}: {(wrong == 0 ? "no number is contradicted or refuted" : $"{BuildReport.Counted(wrong, "number")} contradicted or refuted")}{(isTraced ? $"; {BuildReport.Counted(traced, "number")} held against the bundle" : string.Empty)}.";

    // The bundle's own documents of the same kind, or in Markdown.
    private static Outcome<IReadOnlyList<string>> Published(string folder, string document)
    {
        var disk = new PhysicalBundleDisk();
        var bundle = BundleFiles.IsBundle(disk, folder) ? folder : CommonOptions.OutputOf(AssessmentFolder.Open(folder).Name);
        if (!BundleFiles.IsBundle(disk, bundle)) return Outcome.Failed<IReadOnlyList<string>>(CheckingMessages.NoBundle(bundle));
        var own = Directory.GetFiles(bundle).Order(StringComparer.Ordinal).ToList();
        var files = own.FindAll(f => string.Equals(Path.GetExtension(f), Path.GetExtension(document), StringComparison.OrdinalIgnoreCase));
        var texts = (files.Count > 0 ? files : own.FindAll(f => Path.GetExtension(f) == ".md")).ConvertAll(AuditedText.Read);
        return Outcome.Of<IReadOnlyList<string>>(texts.Any(t => t.HasErrors) ? null : [.. texts.SelectMany(t => t.Value!)], texts.SelectMany(t => t.Diagnostics));
    }
}
