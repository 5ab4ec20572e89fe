using System.Collections.Concurrent;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The templates of a document: the program's own, each replaced by one of the same name in the assessment's <c>templates/</c>. What a document has none of, it has from the assessment itself.</summary>
/// <param name="document">The folder of its templates.</param>
internal sealed class TemplateSet(AssessmentFolder folder, List<Diagnostic> found, string document = DocumentPlan.Assessment)
{
    private const string Root = "templates/";

    /// <summary>In front of the names of the program's own templates, in messages.</summary>
    public const string BuiltIn = "(built in)/";

    public const string Extension = ".sbn-md";
    private static readonly string[] NoDocuments = ["what-changed"];
    private static readonly ConcurrentDictionary<string, Template?> OfTheProgram = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Text)> own = [];
    private readonly Dictionary<string, Template?> parsed = new(StringComparer.Ordinal);

    /// <summary>Names of the program's templates for the assessment, without extension.</summary>
    public static IEnumerable<string> Names => Resources(DocumentPlan.Assessment + "/").Select(n => n[(DocumentPlan.Assessment.Length + 1)..]);

    /// <summary>The texts of the program's templates, by the name under which one of the assessment's own replaces each.</summary>
    public static IReadOnlyDictionary<string, string> All => Resources(string.Empty).Where(n => !NoDocuments.Contains(n.Split('/')[0], StringComparer.Ordinal))
        .ToImmutableSortedDictionary(n => n.Replace(DocumentPlan.Assessment + "/", string.Empty, StringComparison.Ordinal), n => ProgramFile.Text(Root + n + Extension), StringComparer.Ordinal);

    /// <summary>The documents that there are templates for: the program's, and the folders of the assessment's own.</summary>
    public static IEnumerable<string> Documents(AssessmentFolder folder) => Resources(string.Empty).Select(n => n.Split('/')[0]).Except(NoDocuments, StringComparer.Ordinal)
        .Concat(folder.OwnLayers.SelectMany(l => folder.Folders(l + "templates"))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The template of this name, or null when there is none. Errors are reported once; the program's own stands in for one that has any.</summary>
    public Template? Find(string name)
    {
        if (parsed.TryGetValue(name, out var known)) return known;
        return parsed[name] = (IsName(name) ? Own($"{document}/{name}") ?? (document == DocumentPlan.Assessment ? null : OfTheProgram.GetOrAdd($"{document}/{name}", ParseBuiltIn)) ?? Own(name) : null) ?? BuiltInOf(name);
    }

    /// <summary>The program's own template of this name, whatever the assessment has; null when there is none.</summary>
    public Template? BuiltInOf(string name) => OfTheProgram.GetOrAdd($"{document}/{name}", ParseBuiltIn) ?? OfTheProgram.GetOrAdd($"{DocumentPlan.Assessment}/{name}", ParseBuiltIn);

    /// <summary>The assessment's own templates that were used: path and text.</summary>
    public IReadOnlyList<(string Path, string Text)> Written => own;

    /// <summary>Warns of files in the assessment's <c>templates/</c> that replace nothing and that no template includes, and of folders there that are no document of the plan.</summary>
    public void CheckOverrides(IEnumerable<string> documents)
    {
        var unused = document != DocumentPlan.Assessment ? [] : folder.OwnLayers.SelectMany(l => folder.Folders(l + "templates").Except(documents, StringComparer.Ordinal).Select(f => (Path: $"{l}templates/{f}", Name: f)));
        found.AddRange(unused.Where(u => u.Name != document).Select(u => CompositionMessages.UnusedTemplate(u.Path, u.Name, Documents(folder).Except([u.Name], StringComparer.Ordinal))));
        var inside = document == DocumentPlan.Assessment ? string.Empty : "/" + document;
        foreach (var path in folder.OwnLayers.Select(l => l + "templates" + inside))
        {
            foreach (var file in folder.List(path).Where(f => $"{path}/{f}" != WordsFile.Name))
            {
                var name = file.EndsWith(Extension, StringComparison.Ordinal) ? file[..^Extension.Length] : file;
                if (BuiltInOf(name) is not null) Find(name);
                else if (!parsed.ContainsKey(name)) found.Add(CompositionMessages.UnusedTemplate($"{path}/{file}", name, Names));
            }
        }
    }

    private static IEnumerable<string> Resources(string folder) => ProgramFile.Names
        .Where(n => n.StartsWith(Root + folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
        .Select(n => n[Root.Length..^Extension.Length])
        .Order(StringComparer.Ordinal);

    // What the program brings has been tried: a mistake in it is a fault of the program.
    private static Template? ParseBuiltIn(string name) => !ProgramFile.Names.Contains(Root + name + Extension) ? null
        : Template.Parse(ProgramFile.Text(Root + name + Extension), BuiltIn + name.Split('/')[^1] + Extension).Value
            ?? throw new InvalidOperationException($"The built-in template '{name}' has errors.");

    private static bool IsName(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private Template? Own(string name)
    {
        var path = folder.SpokenOf("templates/" + name + Extension);
        return folder.Has(path) && FileText.Read(folder, path, found) is { } text ? Parse(text, path) : null;
    }

    private Template? Parse(string text, string path)
    {
        var forged = TokenTable.CheckSource(text, path);
        found.AddRange(forged);
        var template = Template.Parse(text, path);
        found.AddRange(template.Diagnostics);
        if (forged.IsEmpty && template.Value is not null) own.Add((path, text));
        return forged.IsEmpty ? template.Value : null;
    }
}

/// <summary>Says where a fault that shows in the finished text stands in what people wrote: the one line that reads the same, or the file as a whole. Loops,
/// conditions and included templates move the lines.</summary>
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
