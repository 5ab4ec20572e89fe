using StrategicAssessment.Assessments;
using StrategicAssessment.Comparing;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Protection;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Building;

/// <summary>The part of a run that is about one place: its tables, its texts, its document, and what is wrong with them.</summary>
internal sealed class PlacePipeline
{
    private readonly List<Diagnostic> found;
    private Readiness? readiness;
    private PriorityPlan? decisions;

    /// <summary>Holds the place's plan against places and extracts.</summary>
    public PlacePipeline(Sibling sibling, ResolvedExtracts extracts, Gazetteer places, Words words)
    {
        Sibling = sibling;
        found = [.. sibling.Found];
        if (sibling.Plan is { } plan) Plan = Keep(PlanResolver.Resolve(plan, sibling.Id, places, extracts, words)) is { } resolved ? resolved with { Words = words, Assessment = resolved.Assessment with { IsOneOfSeveral = sibling.Slug.Length > 0 } } : null;
        if (Plan is not null && Keep(DecisionFiles.Read(sibling.Folder, Plan)) is { IsEmpty: false } decided) Take(decided);
        IsSound = Plan is not null && !found.Exists(d => d.Severity == Severity.Error);
    }

    public Sibling Sibling { get; }
    public ResolvedPlan? Plan { get; private set; }

    // Its targets ask for figures of their own.
    private void Take(PriorityPlan decided)
    {
        decisions = decided;
        Plan = Plan! with { Assessment = Plan.Assessment with { Asked = [.. decided.Targets.SelectMany(t => t.Asked.Select(a => new AskedFigure(a, t.Source.File, new SourceSpan(t.Source.File, t.Source.Rows.First, 0))))] } };
    }

    /// <summary>Whether the place's plan is without errors: then its figures are worked out.</summary>
    public bool IsSound { get; }

    /// <summary>Its figures: true ones first, after protection those that may be published.</summary>
    public Assessment? Assessment { get; private set; }

    public PublishedFigures? Previous { get; private set; }

    private DocumentFile? lastDocument;

    public T? Keep<T>(Outcome<T> outcome)
        where T : class => found.Keep(outcome);

    /// <param name="document">Last year's, or null.</param>
    public void Recall(Outcome<PublishedFigures> previous, InputFile? document)
    {
        (Previous, lastDocument) = (Keep(previous), document is null ? null : Contracts.Read(document.Content.Span, Contracts.Default.DocumentFile));
        if (Previous is not null && decisions is not null && lastDocument is not null && DecisionRecord.PrioritiesIn(lastDocument) is { IsEmpty: false } last) decisions = Keep(LastYearsList.Put(decisions, last, Previous.Edition));
    }

    /// <summary>Says which numbers are not what last year's bundle has after a correction by letter, although nobody corrected them here.</summary>
    public void TellReverted()
    {
        foreach (var figure in Previous is { Corrected.Count: > 0 } ? Assessment?.Figures ?? [] : [])
        {
            if (!Previous!.Corrected.Contains(figure.Id.ToString()) || figure.Sources.IsEmpty || figure.Sources.Any(s => s.File == CorrectionsFile.Name)) continue;
            if (Previous.Find(figure.Id.ToString()) is { Value.IsKnown: true } then && figure.Value.IsKnown && then.Value != figure.Value) found.Add(CorrectionMessages.Reverted(figure, Plan!.Places.NameOf(figure.Id.Area), then, Previous.Edition));
        }
    }

    public void TellUnused() => found.AddRange(UnusedParts.Told(Sibling.Plan!, Plan!.Assessment.Asked.Select(a => a.Request.Indicator.Id)));

    /// <summary>Works out the place's figures. Tables and control charts for which something is missing are left out: the others stand on their own.</summary>
    public void Assess(FigureBook book, IReadOnlySet<string> failed, bool hasRates)
    {
        readiness = Readiness.Of(Plan!, failed, hasRates);
        var all = Of(book, readiness);
        Assessment = Keep(all);
        if (!all.HasErrors) return;
        var none = readiness with { Tables = [], ControlCharts = [], Asked = [] };
        readiness = readiness.Without([.. readiness.Tables.Where(t => Of(book, none with { Tables = [t] }).HasErrors)], [.. readiness.ControlCharts.Where(c => Of(book, none with { ControlCharts = [c] }).HasErrors)], Plan!)
            with
        { Asked = readiness.Asked.RemoveAll(a => Of(book, none with { Asked = [a] }).HasErrors) };
        Assessment = Of(book, readiness).Value;
    }

    /// <summary>Works them out again with what is protected hidden.</summary>
    public void AssessAgain(FigureBook behind) =>
        Assessment = Assessor.Again(readiness!.In(Plan!.Assessment), behind);

    /// <summary>Has the bundle tell what was printed before it.</summary>
    /// <param name="rest">What it is published with.</param>
    public void Remember(ImmutableArray<PublishedCounts> before, ImmutableArray<Figure> rest) => Assessment = Assessment! with { Before = PublishedPast.Kept(before, Assessment.Figures.Concat(rest)) };

    /// <summary>The place's document, with all that a build needs of it.</summary>
    public PlaceResult Compose(PlaceResult shared, SharedContent reading, ReferenceDocument? look, bool isDraft)
    {
        Plan = Plan! with { Readings = reading.Readings, Outlines = reading.Outlines };
        var priorities = decisions is null ? null : AssessedPriorities.Of(decisions, Assessment!, HeadlineSubjects.Of(Assessment!, Plan.ShownSections));
        if (priorities is not null) Assessment = Assessment! with { Figures = [.. Assessment.Figures.Concat(priorities.Figures).DistinctBy(f => f.Id).OrderBy(f => f.Id)] };
        var facts = new SourceFacts(reading.Periods, readiness!.Absences, Previous) { Corrections = reading.Corrections, Remarks = reading.Remarks, Sheets = reading.Sheets, Priorities = priorities };
        var document = Keep(Composed(facts, [.. shared.Diagnostics, .. found], facts => DocumentComposer.Compose(Plan, Assessment!, facts, reading.Terms, Sibling.Folder, isDraft)));
        if (document is not null && lastDocument is not null && Previous is not null) found.AddRange(StaleWords.Told(document, lastDocument, Previous.Edition, Sibling.Folder));
        return Of(shared) with { Assessment = WithQuoted(Assessment!, document), Absences = readiness.Absences, Document = document, Look = look };
    }

    /// <summary>When figures are missing: what people wrote is checked all the same.</summary>
    public PlaceResult Unfinished(PlaceResult shared)
    {
        if (Plan is { } plan) found.AddRange(TextChecks.Check(plan, Sibling.Folder));
        return Of(shared);
    }

    // What is accepted stands in the document; where that is about its texts, it is only known once they are composed.
    private Outcome<DocumentTree> Composed(SourceFacts facts, IReadOnlyList<Diagnostic> before, Func<SourceFacts, Outcome<DocumentTree>> compose)
    {
        var acceptance = new Acceptance(Sibling.Plan!);
        var known = acceptance.Facts(before);
        var first = compose(facts with { Accepted = known });
        var all = acceptance.Facts(before.Concat(first.Diagnostics));
        return all.Length == known.Length ? first : compose(facts with { Accepted = all });
    }

    private PlaceResult Of(PlaceResult shared)
    {
        var (acceptance, all) = (Sibling.Plan is { } plan ? new Acceptance(plan) : null, shared.Diagnostics.Concat(found).Distinct().ToList());
        return shared with
        {
            Slug = Sibling.Slug,
            PlaceName = Sibling.PlaceName,
            Folder = Sibling.Folder,
            Plan = Plan,
            Accepted = acceptance?.InEffect(all) ?? [],
            Own = [.. Put(acceptance, found.Distinct()).Order(Diagnostic.ByPlace)],
            Diagnostics = [.. Put(acceptance, all).Order(Diagnostic.ByPlace)],
        };
    }

    private static IEnumerable<Diagnostic> Put(Acceptance? acceptance, IEnumerable<Diagnostic> diagnostics) => acceptance?.Put(diagnostics) ?? diagnostics;

    private Outcome<Assessment> Of(FigureBook book, Readiness ready) => Assessor.Run(ready.In(Plan!.Assessment), book);

    // What the document quotes from last year's bundle is a figure of this one, so that each printed number can be found.
    private Assessment WithQuoted(Assessment assessment, DocumentTree? document)
    {
        if (document is null || Previous is not { } previous) return assessment;
        var printed = document.All.SelectMany(TreeText.Blocks).SelectMany(TreeText.Figures);
        return assessment with { Figures = [.. assessment.Figures.Concat(previous.Quoted(printed)).OrderBy(f => f.Id)] };
    }
}

/// <summary>What reading the extracts and the glossary gave for every document.</summary>
/// <param name="Periods">By extract, the periods that it covers, earliest first.</param>
/// <param name="Terms">That a glossary may hold.</param>
/// <param name="Corrections">What was corrected in extracts after they were sent.</param>
/// <param name="Readings">By extract, how it was read, as its files say.</param>
/// <param name="Outlines">The boundaries of places, where a table asks for a map.</param>
/// <param name="Remarks">By extract, what a reader should know of what it lacks.</param>
internal sealed record SharedContent(
    IReadOnlyDictionary<string, IReadOnlyList<Period>> Periods, IReadOnlyList<GlossaryTerm> Terms, ImmutableArray<AppliedCorrection> Corrections,
    IReadOnlyDictionary<string, IReadOnlyList<ExtractRemark>> Remarks, IReadOnlyDictionary<string, ImmutableArray<KeyValuePair<string, string>>> Readings, Outlines? Outlines)
{
    public ImmutableArray<TextSheet> Sheets { get; init; } = [];
}

/// <summary>Which tables can be worked out, and what keeps the others back.</summary>
/// <param name="Tables">Those whose extracts, their own and those that their columns cite, are here and sound; in the document's order.</param>
/// <param name="Absences">The others, by slug.</param>
internal sealed record Readiness(ImmutableArray<TableDefinition> Tables, ImmutableDictionary<string, Absence> Absences)
{
    /// <summary>The control charts that can be worked out, in the plan's order; the others are absent under the name of their table.</summary>
    public ImmutableArray<ControlChartDefinition> ControlCharts { get; init; } = [];

    /// <summary>What targets ask for and can be worked out.</summary>
    public ImmutableArray<AskedFigure> Asked { get; init; } = [];

    public AssessmentDefinition In(AssessmentDefinition definition) => definition with { Tables = Tables, ControlCharts = ControlCharts, Asked = Asked };

    /// <summary>Judges every table and control chart of the plan.</summary>
    /// <param name="hasRates">Whether rates can be worked out: false when the populations have errors.</param>
    public static Readiness Of(ResolvedPlan plan, IReadOnlySet<string> failed, bool hasRates)
    {
        var absences = plan.Sections.SelectMany(s => s.Topics.Concat(s.Cited))
            .Where(t => t.TableId is null && t.Extract.Plan.Status == ExtractStatus.Awaited)
            .Select(t => new Absence(t.Name, t.Extract))
            .Concat(plan.Assessment.Tables.Select(t => ObstacleOf(t.Id, NeededBy(t, plan), failed, !hasRates && t.Columns.Any(c => c.Measure.RestsOnResidents))).OfType<Absence>())
            .Concat(plan.Assessment.ControlCharts.Select(c => ObstacleOf(ControlChartResolver.TableIdOf(c.Id), [ExtractOf(plan, c.Indicator.Id)], failed, !hasRates && c.IsOfRates)).OfType<Absence>())
            .DistinctBy(a => a.Table, StringComparer.Ordinal)
            .ToImmutableDictionary(a => a.Table, StringComparer.Ordinal);
        bool IsReady(string indicator) => ExtractOf(plan, indicator).Plan.Status != ExtractStatus.Awaited && !failed.Contains(indicator);
        return new Readiness([.. plan.Assessment.Tables.Where(t => !absences.ContainsKey(t.Id))], absences)
        {
            ControlCharts = [.. plan.Assessment.ControlCharts.Where(c => !absences.ContainsKey(ControlChartResolver.TableIdOf(c.Id)))],
            Asked = [.. plan.Assessment.Asked.Where(a => IsReady(a.Request.Indicator.Id) && (a.Request.Of is null || IsReady(a.Request.Of.Indicator.Id)) && (hasRates || !(a.Request.Measure.Averaged ?? a.Request.Measure).RestsOnResidents))],
        };
    }

    public Readiness Without(ImmutableArray<TableDefinition> tables, ImmutableArray<ControlChartDefinition> charts, ResolvedPlan plan)
    {
        var absent = tables.Select(t => new Absence(t.Id, ExtractOf(plan, t.Indicator.Id)))
            .Concat(charts.Select(c => new Absence(ControlChartResolver.TableIdOf(c.Id), ExtractOf(plan, c.Indicator.Id))));
        return new Readiness(Tables.RemoveRange(tables), Absences.SetItems(absent.Select(a => KeyValuePair.Create(a.Table, a)))) { ControlCharts = ControlCharts.RemoveRange(charts), Asked = Asked };
    }

    private static List<ResolvedExtract> NeededBy(TableDefinition table, ResolvedPlan plan) =>
        [.. table.Columns.Select(c => c.Indicator.Id).Prepend(table.Indicator.Id).Distinct(StringComparer.Ordinal).Select(id => ExtractOf(plan, id))];

    private static Absence? ObstacleOf(string table, List<ResolvedExtract> needed, IReadOnlySet<string> failed, bool lacksRates)
    {
        var obstacle = needed.Find(e => e.Plan.Status == ExtractStatus.Awaited) ?? needed.Find(e => failed.Contains(e.Plan.Id.Value)) ?? (lacksRates ? needed[0] : null);
        return obstacle is null ? null : new Absence(table, obstacle);
    }

    private static ResolvedExtract ExtractOf(ResolvedPlan plan, string id) => plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, id, StringComparison.Ordinal));
}
