using StrategicAssessment.Assessments;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The names that templates and commentary see.</summary>
internal sealed class DocumentModel(ResolvedPlan plan, Assessment assessment, SourceFacts facts, TokenTable tokens)
{
    private readonly TableViews tableViews = new(plan, assessment, facts.Previous, tokens);
    private readonly ControlChartViews chartViews = new(plan, assessment, facts.Previous, tokens);
    private readonly CorrectionViews corrections = new(assessment, plan.Extracts, tokens, plan.Written.Symbols);
    private readonly Dictionary<string, Dictionary<string, object?>> views = new(StringComparer.Ordinal);
    private readonly Subjects subjects = new(assessment);
    private Dictionary<string, object?>? priorities;
    private MessageViews? message;
    private HashSet<string>? further;
    private int? comparisons;
    private Dictionary<string, object?>? shared;
    private IReadOnlyList<FigureName>? names;
    private readonly List<string> quoted = [];
    private IReadOnlyDictionary<string, TableBlock> blocks = new Dictionary<string, TableBlock>(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, ChartBlock> charts = new Dictionary<string, ChartBlock>(StringComparer.Ordinal);

    public MessageViews MessageOf() => message ??= NewMessage();

    private MessageViews NewMessage()
    {
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        return new(plan, assessment, facts, tableViews, chartViews, tokens)
        {
            Drawing = subject => new[] { subject.Placed.Table.Definition.Id, subject.Table.Definition.Id, subject.Chart is { } chart ? ControlChartResolver.TableIdOf(chart.Definition.Id) : string.Empty }
                .FirstOrDefault(charts.ContainsKey) is { } id && drawn.Add(id) ? tokens.AddBlocks([charts[id]]) : null,
        };
    }

    /// <summary>Every figure under the name that commentary may cite it by; once all views are made.</summary>
    public IReadOnlyList<FigureName> Names => names ??= FigureNames.Of(assessment, views, tokens);

    /// <summary>Takes a source of numbers that no extract holds; the document lists each once.</summary>
    public void Quote(string source)
    {
        if (!quoted.Contains(source, StringComparer.Ordinal)) quoted.Add(source);
    }

    public string PlaceName => assessment.Definition.PlaceName;

    /// <summary>Makes a table's view; all tables before any text.</summary>
    public void AddTable(AssessedTable table) => views[table.Definition.Id] = tableViews.Of(table, plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, table.Definition.Indicator.Id, StringComparison.Ordinal)));

    /// <summary>Takes the blocks of tables and charts, by table; before commentary and document.</summary>
    public void Show(IReadOnlyDictionary<string, TableBlock> tableBlocks, IReadOnlyDictionary<string, ChartBlock> chartBlocks)
    {
        (blocks, charts) = (tableBlocks, chartBlocks);
        foreach (var id in blocks.Keys) tokens.TakeTable(id);
        foreach (var id in charts.Keys) tokens.TakePicture(id);
    }

    /// <summary>Makes a control chart's view; all charts before any text.</summary>
    public void AddControlChart(AssessedControlChart chart) => views[ControlChartResolver.TableIdOf(chart.Definition.Id)] = chartViews.Of(chart);

    public Dictionary<string, object?> ForControlChart(AssessedControlChart chart) => Showing("chart", views[ControlChartResolver.TableIdOf(chart.Definition.Id)]);

    /// <summary>For a table's caption, notes and source.</summary>
    public Dictionary<string, object?> ForTable(AssessedTable table) => Showing("table", views[table.Definition.Id]);

    private Dictionary<string, object?> Showing(string name, object? view) => new(Basics()) { [name] = view, ["shown"] = view, ["alone"] = false, ["tables"] = Shared };

    public Dictionary<string, object?> ForWorksheet(AssessedTable table, TableBlock block) => new(ForTable(table))
    {
        ["worksheet"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["has_notes"] = block.NotesOfRows > 0,
            ["has_blanks"] = block.Rows.Any(r => r.Cells.Any(c => c.Display.Length == 0)),
            ["blank"] = Data(plan.Words["workbook.empty cell"]),
        },
    };

    public Dictionary<string, object?> ForWorkbook() => Basics();

    /// <summary>For commentary: every table by name, and tables and charts as blocks.</summary>
    /// <param name="cited">Takes the tables that the text cites and that cannot be shown.</param>
    public Dictionary<string, object?> ForCommentary(ISet<string> cited)
    {
        var globals = Basics();
        foreach (var (id, view) in views) globals[TableViews.KeyOf(id)] = view;
        foreach (var id in facts.Absences.Keys) globals.TryAdd(TableViews.KeyOf(id), new AbsentTable(id, cited, tokens, plan.Written.Symbols));
        globals["table"] = Lookup("table", id => Token(id, blocks.GetValueOrDefault(id), cited), id => CompositionMessages.NoSuchTable(id, blocks.Keys.Concat(facts.Absences.Keys)));
        globals["chart"] = Lookup("chart", id => Token(id, charts.GetValueOrDefault(id), cited), NoChart);
        globals["see"] = Lookup("see", id => blocks.TryGetValue(id, out var block) ? tokens.AddReference(id, TreeText.Of(block.Caption)) : null, id => CompositionMessages.NoSuchTable(id, blocks.Keys));
        globals["priorities"] = facts.Priorities is null ? null : priorities ??= new PriorityViews(facts.Priorities, MessageOf().ViewOf, id => charts.TryGetValue(id, out var chart) ? tokens.AddBlocks([chart]) : null, tokens, plan.Written.Symbols).Of();
        globals["quote"] = new HostFunction("quote", 2, 2, arguments => arguments is [int or long or string, string { Length: > 0 } source] ? Quoted(arguments[0] is string said ? said : Wording.English.Whole(Convert.ToDecimal(arguments[0], CultureInfo.InvariantCulture)), source) : HostAnswer.Fail(CompositionMessages.NeedsQuote()));
        globals["quoted_from"] = new HostFunction("quoted_from", 1, 1, arguments => arguments is [string { Length: > 0 } source] ? Quoted(string.Empty, source) : HostAnswer.Fail(CompositionMessages.NeedsText("quoted_from")));
        globals["previous"] = new HostFunction("previous", 1, 1, arguments => arguments is [string id] ? Previous(id) : HostAnswer.Fail(CompositionMessages.NeedsText("previous")));
        return globals;
    }

    /// <summary>For the sentence that stands where commentary is not printed.</summary>
    /// <param name="hasErrors">Whether the commentary itself is at fault.</param>
    /// <param name="absences">The tables that it cites and that cannot be shown.</param>
    public Dictionary<string, object?> ForWithheld(bool hasErrors, IReadOnlyCollection<Absence> absences) => new(Basics())
    {
        ["has_errors"] = hasErrors,
        ["awaited"] = !hasErrors && absences.All(a => a.IsAwaited),
        ["things"] = Data(plan.Words.List([.. absences.Select(a => a.Extract.Indicator.Things).Distinct(StringComparer.Ordinal)])),
    };

    /// <summary>For the document's own template.</summary>
    public Dictionary<string, object?> ForDocument(IReadOnlyDictionary<string, ImmutableArray<IBlock>> commentary, List<object?> notices)
    {
        var globals = ForCommentary(new HashSet<string>(StringComparer.Ordinal));
        globals["tables"] = Shared;
        globals["has_table"] = new HostFunction("has_table", 1, 1, arguments => arguments is [string id] ? HostAnswer.Of(blocks.ContainsKey(id)) : HostAnswer.Fail(CompositionMessages.NeedsText("has_table")));
        globals["notices"] = notices;
        globals["has_notices"] = notices.Count > 0;
        var sections = plan.Sections.Select(SectionView).ToList();
        globals["sections"] = sections.ToList<object?>();
        globals["annex"] = sections.SelectMany(s => (List<object?>)s["annex"]!).ToList();
        globals["sources"] = plan.Extracts.Select(e => (object?)SourceView(e)).ToList();
        globals["quotes"] = quoted.ConvertAll(q => (object?)Data(q));
        globals["gaps"] = assessment.Gaps.Select(g => (object?)tableViews.Of(g)).ToList();
        globals["accepted"] = facts.Accepted.Select(a => (object?)AcceptedView(a)).ToList();
        globals["has_accepted"] = !facts.Accepted.IsEmpty;
        globals["glossary"] = tokens.AddBlocks([new GlossaryPlaceholder()]);
        globals["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title]
            ? HostAnswer.Of(tokens.AddHeading(id, title))
            : HostAnswer.Fail(CompositionMessages.NeedsText("heading")));
        globals["commentary"] = Lookup("commentary", id => commentary.TryGetValue(id, out var text) ? (text.IsEmpty ? string.Empty : tokens.AddBlocks(text)) : null, id => CompositionMessages.NoSuchSection(id, commentary.Keys));
        globals["has_commentary"] = new HostFunction("has_commentary", 1, 1, arguments => arguments is [string id]
            ? HostAnswer.Of(commentary.TryGetValue(id, out var text) && !text.IsEmpty)
            : HostAnswer.Fail(CompositionMessages.NeedsText("has_commentary")));
        return globals;
    }

    private Dictionary<string, object?> Shared => shared ??= tableViews.Shared([.. assessment.Tables.Select(t => views[t.Definition.Id])]);

    // Tables about what an earlier one of the document has told already.
    private HashSet<string> FurtherTables => further ??= FindFurther();

    private HashSet<string> FindFurther()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return [.. plan.Sections.SelectMany(s => s.Topics).Where(t => subjects.TableOf(t) is { } table && !told.Add(Subjects.KeyOf(table.Definition))).Select(t => t.TableId!)];
    }

    private string NoChart(string id) => blocks.ContainsKey(id) ? CompositionMessages.NoChart(id, charts.Keys) : CompositionMessages.NoSuchTable(id, blocks.Keys.Concat(facts.Absences.Keys));

    private string? Token(string id, IBlock? block, ISet<string> cited)
    {
        if (block is not null) return tokens.AddBlocks([block]);
        if (!facts.Absences.ContainsKey(id)) return null;
        cited.Add(id);
        return string.Empty;
    }

    private HostAnswer Quoted(string said, string source)
    {
        Quote(source);
        return HostAnswer.Of(Data(said));
    }

    private HostAnswer Previous(string id)
    {
        if (facts.Previous is not { } previous) return HostAnswer.Fail(CompositionMessages.NoPrevious());
        return previous.Find(id) is { } figure
            ? HostAnswer.Of(new FigureView(figure, true, tokens, plan.Written.Symbols, null))
            : HostAnswer.Fail(CompositionMessages.NoSuchPrevious(id, previous.Edition, previous.Ids));
    }

    private Dictionary<string, object?> Basics()
    {
        var judged = comparisons ??= TableViews.Judged(assessment.Tables).Count;
        var document = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["has_judgements"] = judged > 0,
            ["title"] = Data(plan.Written.Title),
            ["edition"] = Data(plan.Written.Edition),
            ["partnership"] = Data(plan.Written.Partnership),
            ["contact"] = Data(plan.Written.Contact),
            ["has_contact"] = plan.Written.Contact.Length > 0,
            ["state"] = Data(Wording.English.Capital(plan.Written.State?.Words ?? string.Empty)),
            ["for_partners"] = plan.Written.Audience == Audience.Partners,
            ["marking"] = Data(plan.Written.Marking),
            ["is_approved"] = plan.Written.State is { IsApproved: true },
            ["approved_by"] = Data(plan.Written.State?.By ?? string.Empty),
            ["has_state_date"] = plan.Written.State is { Date: not null },
            ["state_date"] = Data(plan.Written.State?.Date is { } day ? plan.Words.Date(day) : string.Empty),
            ["has_partnership"] = plan.Written.Partnership.Length > 0,
            ["period"] = Data(plan.Written.ThisYear.Value.LabelIn(plan.Words)),
            ["period_words"] = Data(plan.Written.ThisYear.Value.WordsIn(plan.Words)),
            ["country"] = Country,
            ["has_control_charts"] = assessment.ControlCharts.Length > 0,
            ["confidence"] = Data(EvidenceText.Level(plan.Written.Confidence)),
            ["is_strict"] = plan.Written.Confidence >= Statistics.Confidence.Control,
            ["small_number"] = Data(Wording.English.Whole(plan.Written.SmallNumber)),
            ["has_previous"] = facts.Previous is not null,
            ["previous_edition"] = Data(facts.Previous?.Edition ?? string.Empty),
        };
        foreach (var (key, words) in TableViews.ByChance(judged, plan.Written.Clear)) document[key] = Data(words);
        return new(StringComparer.Ordinal)
        {
            ["document"] = document,
            ["place"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = Data(PlaceName),
                ["possessive"] = Data(plan.Words.Possessive(PlaceName)),
                ["code"] = Data(assessment.Definition.Place.Value),
            },
        };
    }

    /// <summary>Whose law is cited: codes of Wales begin with a W.</summary>
    public string Country => plan.Written.Country ?? (assessment.Definition.Place.Value.StartsWith('W') ? "Wales" : "England");

    private Dictionary<string, object?> SectionView(ResolvedSection section)
    {
        var annexed = subjects.InAnnex(section);
        var shown = section.Topics.Distinct().ToDictionary(t => t, t => TopicView(t, annexed));
        var series = section.ControlCharts.Distinct().ToDictionary(c => c, c => ControlChartView(c, annexed));
        var found = subjects.In(section);
        var alike = found.FindAll(s => s.Title.Contains(section.Title, StringComparison.OrdinalIgnoreCase) && (subjects.IsOfWhole(s) || s.Title.Equals(section.Title, StringComparison.OrdinalIgnoreCase)));
        var finding = alike.Find(HasJudgedChange) ?? (found.Count > 0 && alike.Contains(found[0]) ? found[0] : null);
        var told = found.Select((s, i) => SubjectView(s, i == 0 && s == finding, shown, series)).ToList();
        return new(StringComparer.Ordinal)
        {
            ["id"] = section.Id,
            ["title"] = Data(section.Title),
            ["heading"] = tokens.AddHeading(section.Id, section.Title),
            ["topics"] = section.Topics.Select(t => (object?)shown[t]).ToList(),
            ["control_charts"] = section.ControlCharts.Select(c => (object?)series[c]).ToList(),
            ["subjects"] = told.ToList<object?>(),
            ["finding"] = finding is null ? null : told[found.IndexOf(finding)],
            ["leads"] = told.Exists(v => v["leads"] is true),
            ["annex"] = shown.Values.Where(v => v["in_annex"] is true || (v["draws"] is false && v["chart"] is not null)).Concat(series.Values.Where(v => v["in_annex"] is true && v["block"] is not null)).ToList<object?>(),
        };
    }

    private bool HasJudgedChange(Subject subject) => subject.Topics.Select(subjects.TableOf).OfType<AssessedTable>()
        .Any(t => Subjects.WholeOf(t, assessment.Definition)?.TextFigures.GetValueOrDefault("change")?.Evidence?.Judgement is { IsCompared: true });

    private Dictionary<string, object?> SubjectView(Subject subject, bool leads, Dictionary<ResolvedTopic, Dictionary<string, object?>> topics, Dictionary<ControlChartDefinition, Dictionary<string, object?>> series)
    {
        var known = subject.Topics.Where(t => subjects.TableOf(t) is not null).Select(t => (View: views[t.TableId!], Table: subjects.TableOf(t)!)).ToList();
        var told = known.Find(t => Subjects.IsKnown(Subjects.WholeOf(t.Table, assessment.Definition), "change")).View ?? known.Find(t => t.View["whole"] is not null).View ?? known.FirstOrDefault().View;
        var compared = known.Find(t => Subjects.IsKnown(Subjects.HereOf(t.Table, assessment.Definition), "rank") || subjects.BenchmarkIn(t.Table) is not null);
        var benchmark = compared.Table is null ? null : subjects.BenchmarkIn(compared.Table);
        var against = benchmark is null ? null : known.Select(t => subjects.Against(t.Table, benchmark.Definition.GroupId)).OfType<Figure>().FirstOrDefault();
        var more = subject.Topics.Select(t => topics[t]).Where(v => v["in_annex"] is true && v["block"] is not null).ToList<object?>();
        var view = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = subject.Id,
            ["title"] = Data(subject.Title),
            ["leads"] = leads,
            ["heading"] = tokens.AddHeading("topic-" + subject.Id, subject.Title),
            ["topics"] = subject.Topics.Select(t => (object?)topics[t]).ToList(),
            ["control_charts"] = subject.Charts.Select(c => (object?)series[c]).ToList(),
            ["more"] = more,
            ["has_more"] = more.Count > 0,
            ["told"] = told,
            ["compared"] = (compared.View ?? told)?["here"],
            ["benchmark"] = benchmark is null ? null : ((List<object?>)compared.View!["totals"]!)[compared.Table!.Rows.Where(r => r.Definition.IsTotal).ToList().IndexOf(benchmark)],
            ["against"] = against is null ? null : new FigureView(against, true, tokens, plan.Written.Symbols, null),
        };
        foreach (var topic in subject.Topics) topics[topic]["subject"] = view;
        if (subject.Topics.Length > 0) topics[subject.Topics[0]]["is_first"] = topics[subject.Topics[0]]["draws"] = true;
        return view;
    }

    private Dictionary<string, object?> ControlChartView(ControlChartDefinition chart, HashSet<string> annexed)
    {
        var id = ControlChartResolver.TableIdOf(chart.Id);
        var absence = facts.Absences.GetValueOrDefault(id);
        var view = views.GetValueOrDefault(id);
        return new(StringComparer.Ordinal)
        {
            ["title"] = Data(chart.Title),
            ["awaited"] = absence is { IsAwaited: true },
            ["withheld"] = view is null && absence is not { IsAwaited: true },
            ["is_control_chart"] = true,
            ["in_annex"] = annexed.Contains(id),
            ["see"] = tokens.AddReference(id, chart.Title),
            ["chart"] = view,
            ["block"] = view is null ? null : tokens.AddBlocks([blocks[id]]),
            ["drawing"] = view is not null && charts.TryGetValue(id, out var drawing) ? tokens.AddBlocks([drawing]) : null,
        };
    }

    private Dictionary<string, object?> TopicView(ResolvedTopic topic, HashSet<string> annexed)
    {
        var repeats = FurtherTables.Contains(topic.TableId ?? string.Empty);
        var table = topic.TableId is { } id && views.TryGetValue(id, out var view) ? view : null;
        var absence = table is null ? facts.Absences.GetValueOrDefault(topic.Name) : null;
        var cause = (absence?.Extract ?? topic.Extract).Plan;
        return new(StringComparer.Ordinal)
        {
            ["awaited"] = absence is { IsAwaited: true },
            ["withheld"] = table is null && absence is not { IsAwaited: true },
            ["title"] = Data(topic.Extract.Plan.Title),
            ["things"] = Data(cause.Indicator.Things),
            ["source"] = Data(cause.Source),
            ["has_source"] = cause.Source.Length > 0,
            ["repeats"] = repeats,
            ["has_finding"] = !repeats && (table is null || table["here"] is not null),
            ["is_control_chart"] = false,
            ["is_first"] = false,
            ["draws"] = subjects.TableOf(topic)?.Definition.InAnnex is false,
            ["in_annex"] = annexed.Contains(topic.TableId ?? string.Empty),
            ["see"] = table is null ? null : table["see"],
            ["table"] = table,
            ["block"] = table is null ? null : tokens.AddBlocks([blocks[topic.TableId!]]),
            ["chart"] = table is not null && charts.TryGetValue(topic.TableId!, out var chart) ? tokens.AddBlocks([chart]) : null,
        };
    }

    private Dictionary<string, object?> SourceView(ResolvedExtract extract)
    {
        var written = extract.Plan;
        var periods = facts.Periods.GetValueOrDefault(written.Id.Value) ?? [];
        return new(StringComparer.Ordinal)
        {
            ["title"] = Data(written.Title),
            ["things"] = Data(written.Indicator.Things),
            ["source"] = Data(written.Source),
            ["has_source"] = written.Source.Length > 0,
            ["file"] = Data(written.File.Value),
            ["received"] = Data(written.Received),
            ["has_received"] = written.Received.Length > 0,
            ["awaited"] = written.Status == ExtractStatus.Awaited,
            ["provisional"] = written.Status == ExtractStatus.Provisional,
            ["quoted"] = extract.Indicator.IsQuoted,
            ["notes"] = written.Notes.Concat((facts.Remarks.GetValueOrDefault(written.Id.Value) ?? []).Select(r => corrections.AreKept(extract) ? r.Kept : r.Told)).Select(n => (object?)Data(n)).ToList(),
            ["has_periods"] = periods.Count > 0 && periods.All(p => p.Kind != PeriodKind.Undated),
            ["first_period"] = Data(periods.Count == 0 ? string.Empty : periods[0].WordsIn(plan.Words)),
            ["last_period"] = Data(periods.Count == 0 ? string.Empty : periods[^1].WordsIn(plan.Words)),
            ["one_period"] = periods.Count == 1,
            ["corrections"] = corrections.Of(extract, facts.Corrections),
        };
    }

    private Dictionary<string, object?> AcceptedView(AcceptedFact fact) => new(StringComparer.Ordinal)
    {
        ["code"] = fact.Code,
        ["title"] = Data(fact.Title),
        ["reason"] = Data(fact.Reason),
    };

    private DataText Data(string text) => new(text, tokens);

    private static HostFunction Lookup(string name, Func<string, string?> find, Func<string, string> problem) => new(name, 1, 1, arguments => arguments switch
    {
        [string id] => find(id) is { } token ? HostAnswer.Of(token) : HostAnswer.Fail(problem(id)),
        _ => HostAnswer.Fail(CompositionMessages.NeedsText(name)),
    });
}

/// <summary>Corrected numbers as the information sources tell of them. The numbers themselves are told only where the new one is published anyway and nothing
/// of its extract is protected or arrived hidden: elsewhere an old number could give a hidden one away.</summary>
internal sealed class CorrectionViews(Assessment assessment, ImmutableArray<ResolvedExtract> extracts, TokenTable tokens, SymbolStyle symbols)
{
    /// <summary>A view for each that is of the extract, in the order of the file.</summary>
    public List<object?> Of(ResolvedExtract extract, ImmutableArray<AppliedCorrection> corrections) =>
        [.. corrections.Where(c => string.Equals(c.Key.Extract, extract.Plan.Id.Value, StringComparison.Ordinal)).Select(c => (object?)Of(extract, c))];

    /// <summary>Whether numbers of its file are protected, or any of its own arrived hidden.</summary>
    public bool AreKept(ResolvedExtract extract) => extracts.Any(e => e.Indicator.Protection is not null && e.Plan.Shares(extract.Plan))
        || assessment.Figures.Any(f => string.Equals(f.Id.Indicator, extract.Indicator.Id, StringComparison.Ordinal) && (f.IsRounded || f.Value.Status == ValueStatus.Suppressed));

    private Dictionary<string, object?> Of(ResolvedExtract extract, AppliedCorrection correction)
    {
        var category = correction.Key.Category == extract.Indicator.Whole ? null : extract.Indicator.Categories.Find(correction.Key.Category);
        var published = AreKept(extract) ? null : PublishedOf(correction);
        return new(StringComparer.Ordinal)
        {
            ["place"] = Data(correction.Place),
            ["when"] = Data(correction.Key.Period.WordsIn(tokens.Words)),
            ["has_category"] = category is not null,
            ["category"] = Data(category?.Label ?? string.Empty),
            ["shown"] = published is not null,
            ["old"] = Data(published is null ? string.Empty : Display.Of(published with { Value = correction.Old.Value, Decimals = correction.Old.Decimals }, symbols)),
            ["new"] = published is null ? Data(string.Empty) : new DataText(Display.Of(published, symbols), tokens, published.Id.ToString()),
            ["who"] = Data(correction.Who),
            ["date"] = Data(tokens.Words.Date(correction.Date)),
            ["reason"] = Data(correction.Reason),
        };
    }

    // A number that was corrected again is no longer the published one.
    private Figure? PublishedOf(AppliedCorrection correction)
    {
        if (!correction.Old.Value.IsKnown || !correction.New.Value.IsKnown) return null;
        return assessment.Figures.FirstOrDefault(f => string.Equals(f.Id.Indicator, correction.Key.Extract, StringComparison.Ordinal) && f.Method is Method.Counted or Method.Quoted && f.Id.Area == correction.Key.Area && f.Id.Category == correction.Key.Category
            && f.Id.Period == correction.Key.Period.Slug && f.Value == correction.New.Value && f.Sources.Contains(correction.New.Source));
    }

    private DataText Data(string text) => new(text, tokens);
}
