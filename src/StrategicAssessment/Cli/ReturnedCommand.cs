using System.CommandLine;
using StrategicAssessment.Comparing;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess returned</c>: what colleagues changed in a Word document of a bundle, and where it came from. Writes nothing unless it is asked to.</summary>
internal sealed class ReturnedCommand(Terminal terminal, bool isJson)
{
    private readonly PhysicalBundleDisk disk = new();

    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("bundle") { Description = "The bundle that the document came from, or the assessment's folder." };
        var document = new Argument<string>("document") { Description = "The Word document as it came back." };
        var folder = new Option<string?>("--folder") { Description = "The assessment's folder, with its commentary; by default the one of the bundle's name, here or beside 'output'.", HelpName = "folder" };
        var write = new Option<bool>("--write") { Description = "Take changed words over into the commentary. Numbers, and what expressions print, stay as they are." };
        var (html, json) = (CommonOptions.Page(), CommonOptions.Json());
        var command = new Command("returned", "List what colleagues changed in a Word document that came back, with the file and line of commentary that each paragraph came from. Exit codes: 0 nothing; 1 something; 2 could not run.") { from, document, folder, write, html, json };
        command.SetAction(parsed => new ReturnedCommand(terminal, parsed.GetValue(json)).Run(parsed.GetRequiredValue(from), parsed.GetRequiredValue(document), parsed.GetValue(folder), parsed.GetValue(write), parsed.GetValue(html)));
        return command;
    }

    private int Run(string from, string document, string? folder, bool isWriting, string? page)
    {
        List<Diagnostic> found = [];
        var path = CommonOptions.BundleOf(disk, from);
        if (found.Keep(BundleFiles.Read(disk, path)) is not { } bundle || found.Keep(AuditedText.ReadWord(document)) is not { } edited) return Refuse(found);
        var published = Directory.GetFiles(path, "*.docx").Order(StringComparer.Ordinal).Select(p => found.Keep(AuditedText.ReadWord(p))).OfType<ReviewedText>().MaxBy(p => ReturnedDocument.Shared(p, edited));
        if (published is null || ReturnedDocument.Shared(published, edited) == 0) return Refuse([.. found, ReturnedMessages.OtherDocument(document, path)]);
        folder ??= path == from ? FolderOf(path, bundle.Name.Assessment) : from;
        if (isWriting && folder is null) return Refuse([.. found, ReturnedMessages.NoFolder(path)]);
        var sources = folder is null ? new CommentarySources() : CommentarySources.In(AssessmentFolder.Open(folder));
        var changes = ReturnedDocument.Of(bundle, sources, published, edited);
        var words = ReturnedWords.Of(changes, sources);
        if (isWriting && AtomicFile.WriteAll(disk, folder!, words.Written.Select(w => (w.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(w.Value)))) is { } fault) return Refuse([fault]);
        if (page is not null && AtomicFile.Write(disk, page, Encoding.UTF8.GetBytes(ReturnedReport.Page(document, changes))) is { } problem) return Refuse([problem]);
        if (isJson) new JsonLines(terminal).Returned(document, changes, isWriting ? words : null);
        else foreach (var line in ReturnedReport.Lines(document, folder, changes, isWriting ? words : null)) terminal.Line(line);
        return changes.Count == 0 ? ExitCode.Done : ExitCode.AnswerIsNo;

        int Refuse(IReadOnlyList<Diagnostic> why) => terminal.Tell(why, string.Empty, ExitCode.CouldNotRun, isJson);
    }

    private static string? FolderOf(string bundle, string name) =>
        new[] { name, Path.Join(bundle, "..", "..", name), Path.Join(bundle, "..", name) }.FirstOrDefault(f => File.Exists(Path.Join(f, PlanReader.FileName)));
}
