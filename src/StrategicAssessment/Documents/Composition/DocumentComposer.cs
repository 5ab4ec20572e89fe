using StrategicAssessment.Assessments;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Fills templates and commentary with figures and tables and makes the document tree of them.</summary>
internal sealed class DocumentComposer
{
    // All else says where the numbers come from.
    private static readonly string[] Dispensable = ["executive-summary", "recommendations", "priority-themes", "priority-scores", "actions", "statutory-references", "glossary"];

    private readonly ResolvedPlan plan;
    private readonly Assessment assessment;
    private readonly SourceFacts facts;
    private readonly AssessmentFolder folder;
    private readonly TokenTable tokens;
    private readonly List<Diagnostic> found = [];
    private TemplateSet templates;
    private readonly DocumentModel model;
    private ImmutableArray<string> draft = [];

    private DocumentComposer(ResolvedPlan plan, Assessment assessment, SourceFacts facts, AssessmentFolder folder)
    {
        (this.plan, this.assessment, this.facts, this.folder) = (plan, assessment, facts, folder);
        templates = new TemplateSet(folder, found);
        tokens = new TokenTable(plan.Words, (path, at) => PictureFile.Read(folder, path, at));
        model = new DocumentModel(plan, assessment, facts, tokens);
    }

    /// <summary>The numbered document. No value when the document's own template cannot be used; problems of all texts at once.</summary>
    /// <param name="facts">What reading the extracts showed of them.</param>
    /// <param name="glossary">Terms that the glossary may hold.</param>
    public static Outcome<DocumentTree> Compose(
        ResolvedPlan plan, Assessment assessment, SourceFacts facts, IEnumerable<GlossaryTerm> glossary, AssessmentFolder folder, bool isDraft)
    {
        var composer = new DocumentComposer(plan, assessment, facts, folder);
        var tree = composer.Compose(glossary, isDraft);
        return Outcome.Of(tree, composer.found.Distinct());
    }

    private DocumentTree? Compose(IEnumerable<GlossaryTerm> glossary, bool isDraft)
    {
        var prose = new ProseCheck(assessment, facts.Previous, () => model.Names, tokens);
        var commentary = new Commentary(folder, tokens, prose, model.Quote, found);
        foreach (var table in assessment.Tables) model.AddTable(table);
        foreach (var chart in assessment.ControlCharts) model.AddControlChart(chart);
        var blocks = assessment.Tables.ToDictionary(t => t.Definition.Id, BlockOf, StringComparer.Ordinal);
        foreach (var chart in assessment.ControlCharts) blocks.Add(ControlChartResolver.TableIdOf(chart.Definition.Id), BlockOf(chart));
        var charts = assessment.Tables.Select(t => ChartOf(t, blocks[t.Definition.Id])).OfType<ChartBlock>().ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var chart in assessment.ControlCharts.Select(c => ChartOf(c, blocks)).OfType<ChartBlock>()) charts.Add(chart.Id, chart);
        foreach (var chart in (facts.Priorities?.Targets ?? []).Select(t => TargetCharts.Of(t, plan)).OfType<ChartBlock>()) charts.Add(chart.Id, chart);
        foreach (var sheet in facts.Sheets) blocks[sheet.Plan.Id.Value] = BlockOf(sheet);
        model.Show(blocks, charts);
        var sectionIds = plan.Sections.Select(s => s.Id).Concat(Commentary.FixedSections.Where(s => !IsLeftOut(s))).ToList();
        var texts = sectionIds.ToDictionary(id => id, id => TextOf(Commentary.PathOf(folder, id), id, commentary), StringComparer.Ordinal);
        commentary.CheckUnused([.. sectionIds, .. plan.Written.Withheld.Sections]);
        var globals = model.ForDocument(texts, new CorrectionNotices(folder, tokens, found).Views());
        globals["checklist"] = new StatutoryChecklist(plan, folder, tokens, found).View(model.Country);
        globals["message"] = MessageOf(globals, !texts[MessageViews.Decisions].IsEmpty);
        globals["side_by_side"] = new HostFunction("side_by_side", 2, 2, arguments => arguments is [string left, string right] ? HostAnswer.Of(tokens.AddBlocks([new SideBySide(Part(left), Part(right))])) : HostAnswer.Fail(CompositionMessages.NeedsText("side_by_side"))) { PrintsData = true };
        globals["box"] = new HostFunction("box", 1, 1, arguments => arguments is [string text] ? HostAnswer.Of(tokens.AddBlocks([new Notice(Part(text))])) : HostAnswer.Fail(CompositionMessages.NeedsText("box"))) { PrintsData = true };
        var asked = plan.Written.Documents.IsEmpty ? null : PartsOf(globals, commentary);
        foreach (var left in plan.Written.LeftOut.Where(l => !Dispensable.Contains(l.Value, StringComparer.Ordinal))) found.Add(CompositionMessages.NotLeftOut(left.At, left.Value, Dispensable));
        var tree = Composed(DocumentPlan.Assessment, globals, glossary, isDraft);
        templates.CheckOverrides(plan.Written.DocumentNames);
        var others = plan.Written.Documents.Select(d => Other(d, globals, glossary, isDraft)).OfType<DocumentTree>().ToImmutableArray();
        foreach (var part in asked is null || plan.Written is { Audience: Audience.Public, DocumentsForPartners.IsEmpty: false } ? [] : Commentary.PartsIn(folder).Where(p => !asked.Contains(p))) found.Add(CompositionMessages.UnusedCommentary(folder.SpokenOf(part + ".md"), part, asked ?? []));
        return tree is null ? null : tree with { Workbook = WorkbookOf(), Draft = draft, Others = others, Prose = prose.Report, ToReread = [.. found.Where(CompositionMessages.IsToReread).Order(Diagnostic.ByPlace)] };
    }

    private DocumentTree? Other(Written<string> document, Dictionary<string, object?> globals, IEnumerable<GlossaryTerm> glossary, bool isDraft)
    {
        var known = TemplateSet.Documents(folder).ToList();
        if (!known.Contains(document.Value, StringComparer.Ordinal)) return found.Refuse<DocumentTree>(CompositionMessages.NoSuchDocument(document.At, document.Value, known));
        templates = new TemplateSet(folder, found, document.Value);
        var tree = Composed(document.Value, globals, glossary, isDraft);
        templates.CheckOverrides([]);
        return tree;
    }

    // The texts of the folders that belong to other documents, and which of them templates asked for.
    private SortedSet<string> PartsOf(Dictionary<string, object?> globals, Commentary commentary)
    {
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        var parts = Commentary.PartsIn(folder).ToDictionary(p => p, p => new Lazy<ImmutableArray<IBlock>>(() => TextOf(folder.SpokenOf(p + ".md"), p, commentary)), StringComparer.Ordinal);
        globals["part"] = new HostFunction("part", 2, 2, arguments =>
        {
            if (arguments is not [string id, string title]) return HostAnswer.Fail(CompositionMessages.NeedsText("part"));
            asked.Add(id);
            return HostAnswer.Of(PartView(id, title, parts));
        });
        return asked;
    }

    // A heading with which it begins is that of its section.
    private Dictionary<string, object?> PartView(string id, string title, Dictionary<string, Lazy<ImmutableArray<IBlock>>> parts)
    {
        var blocks = parts.GetValueOrDefault(id)?.Value ?? [];
        var own = blocks is [SubHeading { Level: 1 } heading, ..] ? TreeText.Of(heading.Inlines) : null;
        return new(StringComparer.Ordinal) { ["title"] = own ?? title, ["is_written"] = !blocks.IsEmpty, ["text"] = tokens.AddBlocks(own is null ? blocks : blocks[1..]) };
    }

    private ImmutableArray<IBlock> Part(string markdown, string template = "document")
    {
        var fragment = MarkdownTree.ParseFragment(markdown, TemplateSet.BuiltIn + template + ".sbn-md", tokens, 1);
        found.AddRange(FaultPlaces.In(fragment.Diagnostics, markdown, templates.Written));
        return fragment.Value?.Blocks ?? [];
    }

    private DocumentTree? Composed(string name, Dictionary<string, object?> globals, IEnumerable<GlossaryTerm> glossary, bool isDraft)
    {
        if (Render("document", globals) is not { } markdown) return null;
        var sections = MarkdownTree.Parse(markdown, TemplateSet.BuiltIn + "document.sbn-md", tokens);
        found.AddRange(FaultPlaces.In(sections.Diagnostics, markdown, templates.Written));
        if (sections.Value is not { } parsed) return null;
        var look = Inlines("look", globals).Select(l => TreeText.Of(l)).ToHashSet(StringComparer.Ordinal);
        var isAssessment = name == DocumentPlan.Assessment;
        return Numbering.Apply(Glossary.Fill(new DocumentTree(TitleOf(isDraft, globals), isAssessment ? BesideEachOther(Kept(parsed.Items)) : parsed.Items)
        {
            File = name,
            Words = plan.Words,
            Decided = isAssessment ? facts.Priorities : null,
            Look = new DocumentLook(!look.Contains("no contents"), !look.Contains("no numbers"), !look.Contains("no chart data")),
        }, glossary));
    }

    // Without the parts that the plan leaves out, wherever they stand.
    private ImmutableArray<Section> Kept(ImmutableArray<Section> sections) =>
        [.. sections.Where(s => !IsLeftOut(s.Id)).Select(s => s with { Sections = Kept(s.Sections) })];

    private bool IsLeftOut(string part) => plan.Written.LeftOut.Any(l => l.Value == part);

    // The cells of its table are a template's words, a paragraph each.
    private Dictionary<string, object?> MessageOf(Dictionary<string, object?> globals, bool hasDecisions)
    {
        var message = model.MessageOf();
        found.AddRange(message.Found);
        draft = message.Draft;
        var view = message.Of(hasDecisions);
        var cells = message.Rows.Select(r => Inlines("message-row", new(globals) { ["row"] = r.View })).ToList();
        view["has_missing"] = message.HasMissing(cells);
        view["table"] = message.TableOf(Inlines("message-table", new(globals) { ["message"] = view }), cells) is { } table ? tokens.AddBlocks([table]) : string.Empty;
        return view;
    }

    // What people wrote, or a sentence in its place when it has errors or cites a table that cannot be shown.
    private ImmutableArray<IBlock> TextOf(string path, string section, Commentary commentary)
    {
        var cited = new SortedSet<string>(StringComparer.Ordinal);
        var text = commentary.Read(path, section, model.ForCommentary(cited));
        if (text is null) return Withheld(model.ForWithheld(hasErrors: true, []));
        if (cited.Count == 0) return text.Value;
        var absences = cited.Select(c => facts.Absences[c]).ToList();
        var names = plan.Words.List([.. (absences.Find(a => !a.IsAwaited) is null ? absences : absences.Where(a => !a.IsAwaited)).Select(a => $"'{a.Table}'")]);
        found.Add(absences.TrueForAll(a => a.IsAwaited) ? CompositionMessages.CommentaryWaits(path, names) : CompositionMessages.CommentaryWithheld(path, names));
        return Withheld(model.ForWithheld(hasErrors: false, absences));
    }

    // What stands beside another table comes right after it, and a chart after its chart.
    private ImmutableArray<Section> BesideEachOther(ImmutableArray<Section> sections)
    {
        foreach (var (table, other) in plan.Written.Tables.Where(t => t.Beside is not null).Select(t => (t.Id.Value, t.Beside!)))
        {
            var isFound = false;
            var moved = new List<Section>();
            foreach (var section in sections) moved.Add(Moved(section, table, other.Value, ref isFound));
            sections = [.. moved];
            if (!isFound) found.Add(CompositionMessages.NotBeside(other.At, table, other.Value));
        }

        return sections;
    }

    // Wherever in the section the two stand: below its heading, or below those of its subjects.
    private static Section Moved(Section section, string table, string other, ref bool isFound)
    {
        var blocks = TreeText.Sections([section]).SelectMany(s => s.Blocks).ToList();
        var (moves, stays) = (blocks.OfType<TableBlock>().FirstOrDefault(t => t.Id == table), blocks.OfType<TableBlock>().FirstOrDefault(t => t.Id == other));
        if (moves is null || stays is null || moves == stays) return section;
        isFound = true;
        var (movesToo, staysToo) = (blocks.OfType<ChartBlock>().FirstOrDefault(c => c.Data.Id == table), blocks.OfType<ChartBlock>().FirstOrDefault(c => c.Data.Id == other));
        var moved = After(section, stays, moves);
        return movesToo is null || staysToo is null ? moved : After(moved, staysToo, movesToo);
    }

    private static Section After(Section section, IBlock stays, IBlock moves)
    {
        var others = section.Blocks.Remove(moves);
        var at = others.IndexOf(stays);
        return section with { Blocks = at < 0 ? others : others.Insert(at + 1, moves), Sections = [.. section.Sections.Select(s => After(s, stays, moves))] };
    }

    private ImmutableArray<IBlock> Withheld(Dictionary<string, object?> globals) => [new Notice(Fragment("commentary-withheld", globals))];

    private TitlePage TitleOf(bool isDraft, Dictionary<string, object?> globals)
    {
        var state = plan.Written.State is null ? [] : Inlines("state-line", globals).Select(l => TreeText.Of(l));
        var corrected = globals["has_notices"] is true ? Inlines("corrected-line", globals).Select(l => TreeText.Of(l)) : [];
        var title = LogoFile.TitleOf(plan.Written, model.PlaceName, [.. state, .. corrected], isDraft, folder, found);
        return Inlines("title", globals) is [var own, ..] ? title with { Title = TreeText.Of(own) } : title;
    }

    private TableBlock BlockOf(AssessedTable table)
    {
        var globals = model.ForTable(table);
        var caption = Inlines("table-caption", globals);
        var notes = Inlines("table-notes", globals);
        var block = new TableBlocks(assessment.Definition.HereIn(table), assessment.ControlCharts, plan.Words).Of(table, caption.FirstOrDefault([new Text(table.Definition.Title)]), notes);
        return block with { Alone = [.. block.Notes[..block.NotesOfRows], .. Inlines("table-notes", Alone(globals))], Beside = plan.Written.Tables.FirstOrDefault(t => t.Id.Value == table.Definition.Id)?.Beside?.Value, Worksheet = Inlines("worksheet", model.ForWorksheet(table, block)) };
    }

    private TableBlock BlockOf(AssessedControlChart chart)
    {
        var globals = model.ForControlChart(chart);
        var caption = Inlines("control-chart-caption", globals);
        var block = ControlChartBlocks.Of(chart, plan.Written.Symbols, plan.Words, caption.FirstOrDefault([new Text(chart.Definition.Title)]), Inlines("control-chart-notes", globals));
        return block with { Alone = Inlines("control-chart-notes", Alone(globals)) };
    }

    private static TableBlock BlockOf(TextSheet sheet) => TableBlock.OfWords(
        sheet.Plan.Id.Value, [new Text(sheet.Plan.Title)], [.. sheet.Headings.Select(h => new TableColumn(h, IsNumeric: false))],
        sheet.Rows.Select(r => r.Select(c => ImmutableArray.Create<IInline>(new Text(c))).ToImmutableArray()));

    private static Dictionary<string, object?> Alone(Dictionary<string, object?> globals) => new(globals) { ["alone"] = true };

    private ChartBlock? ChartOf(AssessedControlChart chart, Dictionary<string, TableBlock> blocks)
    {
        var block = blocks[ControlChartResolver.TableIdOf(chart.Definition.Id)];
        return ControlCharts.Of(chart, block.Id, TreeText.Of(block.Caption), plan.Written.Symbols, plan.Words) is { } drawn ? ChartBlock.Of(drawn.In(plan.Written.Colour), block.Caption, block) with { Source = SourceOf(model.ForControlChart(chart)) } : null;
    }

    private string SourceOf(Dictionary<string, object?> globals) => string.Join(' ', Inlines("source", globals).Select(l => TreeText.Of(l)));

    private WorkbookText WorkbookOf() => new(
        Inlines("workbook-cover", model.ForWorkbook()), Inlines("workbook-contents", model.ForWorkbook()), Inlines("workbook-notes", model.ForWorkbook()));

    private ChartBlock? ChartOf(AssessedTable table, TableBlock block)
    {
        var globals = model.ForTable(table);
        var caption = Inlines("chart-caption", globals).FirstOrDefault(block.Caption);
        var drawn = TableCharts.Of(table, assessment.Definition.HereIn(table), TreeText.Of(caption), assessment, plan.Words, plan.Outlines);
        if (drawn?.Plot is AreaMap { Without: { IsEmpty: false } without }) found.Add(CompositionMessages.NoBoundary(table.Definition, without));
        return drawn is { } chart ? ChartBlock.Of(chart.In(plan.Written.Colour), caption, block) with { Source = SourceOf(globals) } : null;
    }

    private ImmutableArray<ImmutableArray<IInline>> Inlines(string template, Dictionary<string, object?> globals) => [.. Fragment(template, globals).OfType<Paragraph>().Select(p => p.Inlines)];

    private ImmutableArray<IBlock> Fragment(string template, Dictionary<string, object?> globals) => Render(template, globals) is { } markdown ? Part(markdown, template) : [];

    // Where a template of the assessment's own fails, the program's stands in, so that a draft can be made.
    private string? Render(string name, Dictionary<string, object?> globals)
    {
        if (templates.Find(name) is not { } template)
        {
            if (found.All(d => d.Severity != Severity.Error)) found.Add(CompositionMessages.MissingTemplate(name));
            return null;
        }

        var rendered = template.Render(globals, templates.Find, RenderLimits.Default);
        found.AddRange(rendered.Diagnostics);
        return rendered.Value ?? templates.BuiltInOf(name)?.Render(globals, templates.BuiltInOf, RenderLimits.Default).Value;
    }
}

/// <summary>Checks templates and commentary when there are no figures to fill them with, so that one run reports all problems.</summary>
internal static class TextChecks
{
    /// <summary>What can be said of the texts without figures: files, characters, grammar.</summary>
    public static IEnumerable<Diagnostic> Check(ResolvedPlan plan, AssessmentFolder folder)
    {
        var found = new List<Diagnostic>();
        var templates = new TemplateSet(folder, found);
        foreach (var name in TemplateSet.Names) templates.Find(name);
        templates.CheckOverrides(plan.Written.DocumentNames);
        var texts = plan.Sections.Select(s => s.Id).Concat(Commentary.FixedSections).Select(s => Commentary.PathOf(folder, s)).Concat(Commentary.PartsIn(folder).Select(p => folder.SpokenOf(p + ".md")));
        foreach (var text in texts) CheckCommentary(folder, text, found);
        return found;
    }

    private static void CheckCommentary(AssessmentFolder folder, string path, List<Diagnostic> found)
    {
        if (!folder.Has(path) || FileText.Read(folder, path, found) is not { } text) return;
        found.AddRange(TokenTable.CheckSource(text, path));
        found.AddRange(Template.Parse(text, path).Diagnostics);
    }
}
