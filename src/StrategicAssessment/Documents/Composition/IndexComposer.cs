using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
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
        PlanFile plan, string placeName, IReadOnlyList<IndexEntry> entries, IReadOnlyDictionary<string, string> files, AssessmentFolder folder, Words words, bool isDraft)
    {
        var found = new List<Diagnostic>();
        var (templates, tokens) = (new TemplateSet(folder, found), new TokenTable(words));
        if (templates.Find(Name) is not { } template) return Outcome.Of<DocumentTree>(null, found);
        var globals = Globals(plan, placeName, entries, files, tokens, Grid(entries, words, Display.Symbol(ValueStatus.NotAvailable, plan.Symbols)));
        if (found.Keep(template.Render(globals, templates.Find, RenderLimits.Default)) is not { } markdown) return Outcome.Of<DocumentTree>(null, found);
        var parsed = found.Keep(MarkdownTree.Parse(markdown, TemplateSet.BuiltIn + Name + ".sbn-md", tokens));
        var title = LogoFile.TitleOf(plan, placeName, [], isDraft, folder, found);
        return Outcome.Of(parsed is { } sections ? new DocumentTree(title, sections.Items) { Words = words } : null, found);
    }

    private static Dictionary<string, object?> Globals(PlanFile plan, string placeName, IReadOnlyList<IndexEntry> entries, IReadOnlyDictionary<string, string> files, TokenTable tokens, TableBlock? grid) => new(StringComparer.Ordinal)
    {
        ["document"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = new DataText(plan.Title, tokens),
            ["edition"] = new DataText(plan.Edition, tokens),
            ["period_words"] = new DataText(plan.ThisYear.Value.WordsIn(tokens.Words), tokens),
        },
        ["place"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = new DataText(placeName, tokens) },
        ["number"] = new DataText(English.Whole(entries.Count), tokens),
        ["missing"] = new DataText(Display.Symbol(ValueStatus.NotAvailable, plan.Symbols), tokens),
        ["has_grid"] = grid is not null,
        ["grid"] = grid is null ? string.Empty : tokens.AddBlocks([grid]),
        ["bundles"] = entries.Select(e => (object?)View(e, files, tokens)).ToList(),
        ["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title]
            ? HostAnswer.Of(tokens.AddHeading(id, title))
            : HostAnswer.Fail(CompositionMessages.NeedsText("heading"))),
    };

    // The tables of page one, put together: a row for each place, a column for each topic that one of them has.
    private static TableBlock? Grid(IReadOnlyList<IndexEntry> entries, Words words, string missing)
    {
        var built = entries.Where(e => e.Document is not null).Select(e => (e.Name, Blocks: TreeText.Blocks(e.Document!).ToList())).ToList();
        var topics = built.Select(b => (b.Name, b.Blocks, Rows: b.Blocks.OfType<TableBlock>().FirstOrDefault(t => t.Id == MessageViews.TableId)?.Rows.Where(r => r.Indent == 0).ToList() ?? [])).Where(b => b.Rows.Count > 0).ToList();
        if (topics.Count < 2) return null;
        var columns = topics.SelectMany(t => t.Rows.Select(r => r.Label)).Distinct(StringComparer.Ordinal).ToList();
        var rows = topics.Select(t => new TableRow(t.Name, RowKind.Ordinary, 0, [.. columns.Select(c => CellOf(t.Rows.Find(r => r.Label == c), t.Blocks, missing))]));
        return new TableBlock("places", 0, [new Text(words["page.places and topics"])], words["chart.place"], [.. columns.Select(c => new TableColumn(c, IsNumeric: false))], [.. rows], []);
    }

    // The number, and its change where there is one; the line is that of any table of the document that prints the number.
    private static TableCell CellOf(TableRow? topic, List<IBlock> blocks, string missing)
    {
        if (topic is not { Cells: [var number, var change, ..] }) return new TableCell(string.Empty, null, null);
        var course = blocks.OfType<TableBlock>().SelectMany(t => t.Rows).FirstOrDefault(r => !r.Course.IsEmpty && number.FigureId is { } id && r.Cells.Any(c => c.FigureId == id));
        return new TableCell(change.Display == missing ? number.Display : $"{number.Display}: {change.Display}", null, null) { Course = course?.Course ?? [] };
    }

    private static Dictionary<string, object?> View(IndexEntry entry, IReadOnlyDictionary<string, string> files, TokenTable tokens)
    {
        var view = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = new DataText(entry.Name, tokens), ["built"] = entry.IsBuilt, ["why"] = new DataText(entry.Why, tokens), ["failed"] = entry.Why.Length > 0 };
        var page = new[] { "html", "docx", "md" }.FirstOrDefault(files.ContainsKey);
        view["others"] = page is null ? [] : (entry.Document?.Others ?? []).Select(o => (object?)tokens.AddLink($"{entry.Folder}/{o.File}.{page}", o.Title.Title)).ToList();
        foreach (var format in new[] { "html", "pdf", "md", "docx", "xlsx", "data" })
        {
            view["has_" + format] = files.ContainsKey(format) && (format != "pdf" || entry.HasPdf);
            view[format] = new HostFunction(format, 1, 1, arguments => arguments is [string text] && files.TryGetValue(format, out var file)
                ? HostAnswer.Of(tokens.AddLink($"{entry.Folder}/{file}", text.Length == 0 ? entry.Name : text))
                : HostAnswer.Fail(CompositionMessages.NeedsText(format)));
        }

        return view;
    }
}

/// <summary>One line of the index of several bundles.</summary>
/// <param name="Folder">The bundle's folder, below that of the index.</param>
internal sealed record IndexEntry(string Name, string Folder, bool IsBuilt)
{
    /// <summary>What was built; null where nothing was in this run.</summary>
    public DocumentTree? Document { get; init; }

    /// <summary>Why nothing was built: the files that have errors, as a list of a sentence; empty where it was.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>Whether a PDF stands beside the page: one that this machine could print.</summary>
    public bool HasPdf { get; init; }
}
