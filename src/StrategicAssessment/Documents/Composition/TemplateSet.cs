using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Templating;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The document's templates: the program's own, each replaced by one of the same name in the assessment's <c>templates/</c>.</summary>
internal sealed class TemplateSet(AssessmentFolder folder, List<Diagnostic> found)
{
    private const string Default = "templates/strategic-assessment/";
    /// <summary>In front of the names of the program's own templates, in messages.</summary>
    public const string BuiltIn = "(built in)/";

    private const string Extension = ".sbn-md";
    private readonly Dictionary<string, Template?> parsed = new(StringComparer.Ordinal);

    /// <summary>Names of the program's templates, without extension.</summary>
    public static IEnumerable<string> Names => typeof(TemplateSet).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Default, StringComparison.Ordinal))
        .Select(n => n[Default.Length..^Extension.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The template of this name, or null when there is none. One with errors, which are reported once, is blank.</summary>
    public Template? Find(string name)
    {
        if (parsed.TryGetValue(name, out var known)) return known;
        if (Source(name) is not var (text, path)) return parsed[name] = null;
        found.AddRange(TokenTable.CheckSource(text, path));
        var template = Template.Parse(text, path);
        found.AddRange(template.Diagnostics);
        return parsed[name] = template.Value ?? Template.Parse(string.Empty, path).Value;
    }

    /// <summary>Warns of files in the assessment's <c>templates/</c> that replace nothing and that no template includes.</summary>
    public void CheckOverrides()
    {
        foreach (var file in folder.List("templates"))
        {
            var name = file.EndsWith(Extension, StringComparison.Ordinal) ? file[..^Extension.Length] : file;
            if (!parsed.ContainsKey(name)) found.Add(CompositionMessages.UnusedTemplate("templates/" + file, name, Names));
        }
    }

    private (string Text, string Path)? Source(string name)
    {
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))) return null;
        var own = "templates/" + name + Extension;
        if (folder.Has(own)) return (FileText.Read(folder, own, found) ?? string.Empty, own);
        using var stream = typeof(TemplateSet).Assembly.GetManifestResourceStream(Default + name + Extension);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return (reader.ReadToEnd(), BuiltIn + name + Extension);
    }
}
