using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Checks templates and commentary when there are no figures to fill them with, so that one run reports all problems.</summary>
internal static class TextChecks
{
    /// <summary>What can be said of the texts without figures: files, characters, grammar.</summary>
    public static IEnumerable<Diagnostic> Check(ResolvedPlan plan, AssessmentFolder folder)
    {
        var found = new List<Diagnostic>();
        var templates = new TemplateSet(folder, found);
        foreach (var name in TemplateSet.Names) templates.Find(name);
        templates.CheckOverrides();
        foreach (var section in plan.Sections.Select(s => s.Id).Concat(Commentary.FixedSections)) CheckCommentary(folder, Commentary.PathOf(folder, section), found);
        return found;
    }

    private static void CheckCommentary(AssessmentFolder folder, string path, List<Diagnostic> found)
    {
        if (!folder.Has(path) || FileText.Read(folder, path, found) is not { } text) return;
        found.AddRange(TokenTable.CheckSource(text, path));
        found.AddRange(Template.Parse(text, path).Diagnostics);
    }
}
