using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Makes the page that lists the bundles of a plan with several places, from the template <c>index</c>.</summary>
internal static class IndexComposer
{
    private const string Name = "index";

    /// <summary>The page. No value when its template cannot be used.</summary>
    /// <param name="placeName">What all the places are part of.</param>
    /// <param name="entries">The bundles, in the order of the plan.</param>
    /// <param name="files">By format (<c>html</c>), the file that a bundle has.</param>
    public static Outcome<DocumentTree> Compose(
        PlanFile plan, string placeName, IReadOnlyList<IndexEntry> entries, IReadOnlyDictionary<string, string> files, AssessmentFolder folder, bool isDraft)
    {
        var found = new List<Diagnostic>();
        var (templates, tokens) = (new TemplateSet(folder, found), new TokenTable());
        if (templates.Find(Name) is not { } template) return Outcome.Of<DocumentTree>(null, found);
        var globals = Globals(plan, placeName, entries, files, tokens);
        var rendered = template.Render(globals, templates.Find, RenderLimits.Default);
        found.AddRange(rendered.Diagnostics);
        if (rendered.Value is not { } markdown) return Outcome.Of<DocumentTree>(null, found);
        var parsed = MarkdownTree.Parse(markdown, TemplateSet.BuiltIn + Name + ".sbn-md", tokens);
        found.AddRange(parsed.Diagnostics);
        var title = new TitlePage(plan.Title, placeName, plan.Edition, [.. new[] { plan.Partnership, plan.Prepared }.Where(l => l.Length > 0)], isDraft)
        {
            Logo = LogoFile.Read(plan, folder, found),
            Colour = plan.Colour?.ToString(),
        };
        return Outcome.Of(parsed.Value is { } sections ? new DocumentTree(title, sections.Items) : null, found);
    }

    private static Dictionary<string, object?> Globals(PlanFile plan, string placeName, IReadOnlyList<IndexEntry> entries, IReadOnlyDictionary<string, string> files, TokenTable tokens) => new(StringComparer.Ordinal)
    {
        ["document"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = new DataText(plan.Title, tokens),
            ["edition"] = new DataText(plan.Edition, tokens),
            ["period_words"] = new DataText(plan.ThisYear.Value.Words, tokens),
        },
        ["place"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = new DataText(placeName, tokens) },
        ["number"] = new DataText(English.Whole(entries.Count), tokens),
        ["bundles"] = entries.Select(e => (object?)View(e, files, tokens)).ToList(),
        ["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title]
            ? HostAnswer.Of(tokens.AddHeading(id, title))
            : HostAnswer.Fail(CompositionMessages.NeedsText("heading"))),
    };

    private static Dictionary<string, object?> View(IndexEntry entry, IReadOnlyDictionary<string, string> files, TokenTable tokens)
    {
        var view = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = new DataText(entry.Name, tokens), ["built"] = entry.IsBuilt };
        foreach (var format in new[] { "html", "md", "docx", "xlsx", "data" })
        {
            view["has_" + format] = files.ContainsKey(format);
            view[format] = new HostFunction(format, 1, 1, arguments => arguments is [string text] && files.TryGetValue(format, out var file)
                ? HostAnswer.Of(tokens.AddLink($"{entry.Folder}/{file}", text.Length == 0 ? entry.Name : text))
                : HostAnswer.Fail(CompositionMessages.NeedsText(format)));
        }

        return view;
    }
}

/// <summary>One line of the index of several bundles.</summary>
/// <param name="Folder">The bundle's folder, below that of the index.</param>
/// <param name="IsBuilt">Whether the run could write it.</param>
internal sealed record IndexEntry(string Name, string Folder, bool IsBuilt);
