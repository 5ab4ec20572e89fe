using StrategicAssessment.Assessments;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Protection;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Building;

/// <summary>The one way through the house: plan, extracts, figures, protection, document. Every stage tells all its problems; one is skipped only when
/// something that it needs failed: a table when one of its extracts did, everything after the plan when the plan or the places did.</summary>
/// <param name="wider">What the wider audience gets of the same plan: with it in hand, nobody may work out more.</param>
internal sealed class Pipeline(AssessmentFolder ownFolder, IProgress<string> progress, PipelineResult? wider = null)
{
    private readonly List<Diagnostic> found = [];
    private readonly List<InputFile> inputs = [];
    private readonly Dictionary<string, ExtractContent> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private AssessmentFolder? borrowing;
    private PlanFile? written;

    public ReadSoFar ReadSoFar { get; } = new();

    /// <summary>Reads and works out everything that can be, and writes nothing.</summary>
    /// <param name="only">The place whose document is wanted, or null for all: the others' figures are worked out and protected with its own all the same.</param>
    public PipelineResult Run(bool isDraft = false, string? only = null)
    {
        progress.Report("Reading the plan");
        if (Keep(ReadPlan()) is not { } whole) return Stopped(canRun: found.Exists(d => d.Code[..4] == "SA21"));
        var plan = written = WithheldParts.PlanFor(ownFolder.Audience, whole);
        borrowing = Keep(ownFolder.Borrowing(plan.County));
        progress.Report("Reading places and populations");
        if (ReadPlaces() is not { } places || Keep(SiblingFinder.Find(plan, Folder, places)) is not { } siblings) return Stopped(canRun: true);
        if (Keep(siblings.Picked(only, places)) is not { } picked) return Stopped(canRun: false);
        var words = Keep(WordsFile.Read(Folder, inputs)) ?? Words.BuiltIn;
        var extracts = Keep(PlanResolver.ResolveExtracts(plan, places, words))!;
        found.AddRange(new Neighbours(ownFolder, Folder, plan).Told());
        var pipelines = siblings.All.Select(s => new PlacePipeline(s, extracts, places, words)).ToList();
        if (pipelines.TrueForAll(v => v.Plan is null)) return Ended(pipelines, picked, siblings, places);
        var hasFoundation = Errors == 0;
        var populations = ReadOptional(PopulationFile.Name, file => PopulationFile.Read(file, places, plan.Headings));
        var bases = extracts.All.Select(e => e.Indicator.Base).Where(b => b != Figures.Measure.Residents).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var of in bases.Where(b => AgeBand.Read(b) is null))
        {
            if (ReadOptional(PopulationTable.FileOf(of), file => PopulationFile.Read(file, places, of: of)) is { } others) populations = (populations ?? PopulationTable.Empty).With(others);
        }

        var ages = bases.Where(b => AgeBand.Read(b) is not null).Concat(extracts.All.SelectMany(e => StandardisedMeasure.BandsOf(e.Indicator, e.Indicator.Whole).Select(b => b.Ages.Base))).ToHashSet(StringComparer.Ordinal);
        if (ages.Count > 0 && ReadOptional(AgePopulationFile.Name, file => AgePopulationFile.Read(file, places, ages)) is { } byAge) populations = (populations ?? PopulationTable.Empty).With(byAge);

        var hasRates = Errors == 0;
        var glossary = ReadOptional(GlossaryFile.Name, GlossaryFile.Read) ?? [];
        var outlines = ReadOutlines(plan, places);
        var sheets = plan.TextTables.Select(t => Keep(Folder.Read(t.File.Value, t.File.At, inputs, file => TextSheet.Read(file, t)))).OfType<TextSheet>().ToImmutableArray();
        foreach (var pipeline in pipelines)
        {
            if (pipeline.Sibling.Plan is not { Previous: { } last } own) continue;
            if (IsNew(pipeline, pipelines)) pipeline.Recall(Outcome.Of<PublishedFigures>(null, [QuotedFiguresMessages.NewPlace(last.At, last.Value, pipeline.Sibling.PlaceName)]), null);
            else pipeline.Recall(ReadPrevious(own, last, pipeline.Sibling.Id), LastDocument(last));
        }

        var observations = ReadExtracts(extracts, places, ReadCorrections(extracts));
        if (!hasFoundation || !pipelines.Exists(v => v.IsSound)) return Ended(pipelines, picked, siblings, places);
        var sound = pipelines.FindAll(p => p.IsSound);
        if (Errors == 0) sound.ForEach(p => p.TellUnused());
        progress.Report("Working out figures");
        var book = new FigureBook(observations, hasRates ? populations ?? PopulationTable.Empty : (populations ?? PopulationTable.Empty).OfNone(), places) { Same = sound[0].Plan!.Assessment.Same };
        sound.ForEach(p => p.Assess(book, failed, hasRates));
        sound.ForEach(p => p.TellReverted());
        if (Errors == 0 && sound[0].Plan!.Extracts.Select(e => e.Indicator).ToImmutableArray() is var indicators) found.AddRange([.. UnreachedData.Told(indicators, book), .. UnreachedData.MoreThanResidents(indicators, book)]);
        progress.Report("Protecting small numbers");
        var task = TaskOf(sound, book, RestOf(sound, book), Before(plan, observations, pipelines));
        var protection = Protector.Decide(task);
        var shield = Keep(protection);
        if (protection.HasErrors) return Ended(pipelines, picked, siblings, places);
        var shown = shield is { ChangesNothing: false } ? book.Behind(shield) : book;
        if (shown != book) sound.ForEach(p => p.AssessAgain(shown));
        var rest = RestOf(sound, shown);
        if (task.Told() is { IsEmpty: false } before) sound.ForEach(p => p.Remember(before, rest));
        var reading = new SharedContent(
            extracts.All.ToDictionary(e => e.Plan.Id.Value, e => (IReadOnlyList<Period>)observations.PeriodsOf(e.Plan.Id.Value).ToList(), StringComparer.Ordinal),
            [.. glossary.Select(t => new GlossaryTerm(t.Term, t.Meaning))],
            [.. contents.Values.SelectMany(c => c.Corrections)],
            contents.ToDictionary(c => c.Key, c => c.Value.Remarks, StringComparer.Ordinal),
            contents.ToDictionary(c => c.Key, c => c.Value.Reading, StringComparer.Ordinal), outlines)
        { Sheets = sheets };
        return Composed(pipelines, picked, siblings, Result() with { Places = places, Protected = shield?.Tallies ?? [], Hidden = shield?.Hidden ?? [], Rest = rest }, reading, isDraft);
    }

    private PipelineResult Composed(List<PlacePipeline> pipelines, IReadOnlySet<string> picked, SiblingList siblings, PlaceResult shared, SharedContent reading, bool isDraft)
    {
        var (results, styles) = (new List<PlaceResult>(), new WordStyles(inputs));
        foreach (var pipeline in pipelines.Where(v => picked.Contains(v.Sibling.Slug)))
        {
            progress.Report(siblings.AreMany ? $"Composing the document of {pipeline.Sibling.Slug}" : "Composing the document");
            results.Add(pipeline.IsSound ? pipeline.Compose(shared, reading, pipeline.Keep(styles.For(pipeline.Sibling.Folder)), isDraft) : pipeline.Unfinished(shared));
        }

        return Of(results, siblings, shared);
    }

    // Figures are missing, but what people wrote is checked all the same.
    private PipelineResult Ended(List<PlacePipeline> pipelines, IReadOnlySet<string> picked, SiblingList siblings, Gazetteer places)
    {
        var shared = Result() with { Places = places };
        return Of([.. pipelines.Where(v => picked.Contains(v.Sibling.Slug)).Select(v => v.Unfinished(shared))], siblings, shared);
    }

    private PipelineResult Of(List<PlaceResult> composed, SiblingList siblings, PlaceResult shared)
    {
        var areAll = composed.Count == siblings.All.Length;
        var sorted = siblings.AreMany ? Remarks.Sorted(composed, areAll) : [.. composed];
        ImmutableArray<Diagnostic> idle = areAll ? [.. Idle(sorted)] : [];
        if (written!.Withheld.Names is { IsEmpty: false } names && sorted.Any(r => r.HasErrors(isStrict: false))) idle = [.. idle, PlanMessages.Withheld(written.Path, names)];
        ImmutableArray<PlaceResult> runs = idle.IsEmpty ? sorted : [.. sorted.Select(r => r with { Diagnostics = [.. r.Diagnostics.Concat(idle).Order(Diagnostic.ByPlace)] })];
        if (!siblings.AreMany) return new PipelineResult(runs[0] with { Inputs = [.. inputs] }, runs, AreMany: false);
        var whole = shared with
        {
            Inputs = [.. inputs],
            PlaceName = siblings.WholeName,
            Written = written,
            Plan = runs.FirstOrDefault(r => r.Plan is not null)?.Plan,
            Diagnostics = [.. new Acceptance(written!).Put(shared.Diagnostics).Concat(runs.SelectMany(r => r.Own)).Concat(idle).Distinct().Order(Diagnostic.ByPlace)],
        };
        return new PipelineResult(whole, runs, AreMany: true) { Siblings = siblings.All };
    }

    // With errors, what would have been told may not have been reached.
    private IEnumerable<Diagnostic> Idle(ImmutableArray<PlaceResult> runs)
    {
        if (runs.Any(r => r.HasErrors(isStrict: false)) || (ownFolder.Audience == Audience.Public && written!.Audiences is not null)) return [];
        var used = runs.SelectMany(r => r.Accepted).ToHashSet();
        return Acceptance.Idle(written!.Accepted.Where(a => !used.Contains(a)), written!, [.. runs.SelectMany(r => r.Diagnostics).Distinct()]);
    }

    // What all places publish is decided on together, whatever the order of the places. What partners are shown as it is stays apart: it hides nothing.
    private static ProtectionTask TaskOf(List<PlacePipeline> pipelines, FigureBook book, ImmutableArray<Figure> rest, IEnumerable<PublishedFigures> before)
    {
        var plan = pipelines[0].Plan!;
        var figures = pipelines.Count == 1 && rest.IsEmpty ? pipelines[0].Assessment!.Figures : [.. pipelines.SelectMany(v => v.Assessment!.Figures).Concat(rest).DistinctBy(f => f.Id).OrderBy(f => f.Id)];
        var open = plan.Extracts.Where(e => e.Plan.ForPartners && e.Indicator.Protection is null).Select(e => e.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        return new ProtectionTask(
            open.Count == 0 ? figures : [.. figures.Where(f => !open.Contains(f.Id.Indicator))],
            [.. plan.Extracts.Select(e => e.Indicator).Where(i => !open.Contains(i.Id))],
            [.. plan.Assessment.Same.Where(s => !open.Contains(s.First.Id) && !open.Contains(s.Second.Id)).Select(s => new CountLink(s.First, s.Second, s.SecondCategory))],
            book,
            [.. pipelines.Select(v => v.Previous).OfType<PublishedFigures>(), .. before]);
    }

    // What the bundles of several places share.
    private static ImmutableArray<Figure> RestOf(List<PlacePipeline> pipelines, FigureBook book) =>
        pipelines[0].Plan!.Assessment.IsOneOfSeveral ? Assessor.Rest(pipelines.SelectMany(p => p.Assessment!.Figures), book) : [];

    // Read only where there is something to keep.
    private List<PublishedFigures> Before(PlanFile plan, ObservationTable observations, List<PlacePipeline> pipelines)
    {
        if (!PublishedBefore.Matters(plan, observations)) return [];
        var (before, named) = (new PublishedBefore(ownFolder, inputs), pipelines.Select(p => p.Sibling.Plan?.Previous).OfType<Written<string>>().Select(p => FileIn(p, string.Empty).TrimEnd('/')).ToHashSet(StringComparer.Ordinal));
        return [.. before.Read(plan).Concat(before.BesideLast(plan, named)).Select(Keep).OfType<PublishedFigures>(), .. PublishedBefore.Printed(wider)];
    }

    private AssessmentFolder Folder => borrowing ?? ownFolder;
    private int Errors => found.Count(d => d.Severity == Severity.Error);

    private Outcome<PlanFile> ReadPlan() => Folder.Read(
        PlanReader.FileName, SourceSpan.WholeFile(PlanReader.FileName), inputs, input => PlanReader.Read(input.Path, input.Content));

    private Gazetteer? ReadPlaces()
    {
        var areas = ReadInput(PlaceFiles.Areas, SourceSpan.WholeFile(PlanReader.FileName));
        var groups = Folder.Has(PlaceFiles.Groups) ? ReadInput(PlaceFiles.Groups, SourceSpan.WholeFile(PlanReader.FileName)) : null;
        return areas is null ? null : Keep(PlaceFiles.Read(areas, groups, written?.Headings));
    }

    private T? ReadOptional<T>(string name, Func<InputFile, Outcome<T>> read)
        where T : class =>
        Folder.Has(name) && ReadInput(name, SourceSpan.WholeFile(PlanReader.FileName)) is { } file ? Keep(read(file)) : null;

    private Outlines? ReadOutlines(PlanFile plan, Gazetteer places)
    {
        if (plan.Tables.Select(t => t.Chart).FirstOrDefault(c => c is not null && MapReader.Named<TableChartKind>(c.Value) == TableChartKind.Map) is not { } asked) return null;
        if (!Folder.Has(BoundaryFile.Name)) found.Add(Extracts.Reference.ReferenceMessages.NoBoundaries(asked.At));
        return ReadOptional(BoundaryFile.Name, file => BoundaryFile.Read(file, places));
    }

    // Where the plan's bundles of last year have others of its places, and not this one.
    private bool IsNew(PlacePipeline one, List<PlacePipeline> all) =>
        !HasPrevious(one) && all.Exists(o => o.Sibling.Plan?.Previous?.At == one.Sibling.Plan!.Previous!.At && HasPrevious(o));

    private bool HasPrevious(PlacePipeline pipeline) => ownFolder.Has(FiguresIn(pipeline.Sibling.Plan!.Previous!));

    private static string FiguresIn(Written<string> bundle) => FileIn(bundle, FiguresFile.Name);

    private static string FileIn(Written<string> bundle, string name) => $"{bundle.Value.Replace('\\', '/').TrimEnd('/')}/{name}";

    private Outcome<PublishedFigures> ReadPrevious(PlanFile plan, Written<string> bundle, string id)
    {
        var file = ownFolder.Read(FiguresIn(bundle), bundle.At).Value;
        if (file is null) return Outcome.Failed<PublishedFigures>(QuotedFiguresMessages.NoBundle(bundle.At, bundle.Value));
        inputs.Add(file);
        return QuotedFigures.Read(file, plan, id);
    }

    // Bundles of the first years have none.
    private InputFile? LastDocument(Written<string> bundle) => FileIn(bundle, DocumentFile.Name) is var path && ownFolder.Has(path) ? ReadInput(path, bundle.At) : null;

    // The assessment's own alone: what several share is corrected by its sender.
    private CorrectionList ReadCorrections(ResolvedExtracts extracts)
    {
        if (!ownFolder.Has(CorrectionsFile.Name) || ReadOptional(CorrectionsFile.Name, CorrectionsFile.Read) is not { } corrections) return CorrectionList.None;
        found.AddRange(corrections.Astray(extracts.All));
        return corrections;
    }

    private ObservationTable ReadExtracts(ResolvedExtracts extracts, Gazetteer places, CorrectionList corrections)
    {
        var observed = new Dictionary<ObservationKey, ObservedValue>();
        var kinds = new RowKinds();
        var gathering = new ExtractGathering(Folder, places, inputs, ReadSoFar, kinds);
        foreach (var extract in extracts.All.Where(e => e.Plan.Status != ExtractStatus.Awaited).OrderBy(e => e.Plan.Weighs is not null))
        {
            progress.Report("Reading " + extract.Plan.File.Value);
            var before = Errors;
            var content = extract.Plan.Weighs is { } weighs ? Weighed(extract, weighs.Value, gathering, places) : Keep(corrections.Apply(extract, gathering.Read(extract), places));
            if (content is not null) contents[extract.Plan.Id.Value] = extract.Plan.Weighs is null ? WithPast(extract, content with { Remarks = LookForAbsent(extract, content, places) }, places) : content;
            if (content is null || Errors > before) failed.Add(extract.Plan.Id.Value);
            else foreach (var (key, value) in contents[extract.Plan.Id.Value].Observed) observed.Add(key, value);
        }

        kinds.Settle(observed);
        found.AddRange(UnreadFiles.Told(Folder, [.. extracts.All.Select(e => e.Plan), .. written!.Withheld.Extracts], onlyAlike: Errors > 0));
        var table = new ObservationTable(observed, contents.SelectMany(c => c.Value.Contained.Select(p => (c.Key, p.Whole, p.Part)))) { Places = places, Stocks = extracts.All.Where(e => e.Indicator.IsStock).Select(e => e.Indicator.Id).ToHashSet(StringComparer.Ordinal) };
        if (failed.Count == 0) found.AddRange(UnmetCategories.Told(written.Categories, [.. extracts.All.Where(e => contents.ContainsKey(e.Plan.Id.Value))], contents, table));
        found.AddRange(CountedTwice.Told([.. extracts.All.Where(e => !failed.Contains(e.Plan.Id.Value))], contents, table, places));
        return table;
    }

    // The other extract's past and absent rows are seen to before it is weighed.
    private ExtractContent? Weighed(ResolvedExtract extract, string other, ExtractGathering gathering, Gazetteer places)
    {
        found.AddRange(extract.Plan.WithoutEffect);
        if (!extract.Plan.WithoutEffect.IsEmpty || failed.Contains(other) || !contents.TryGetValue(other, out var counts)) return null;
        return Keep(gathering.ReadWeights(extract)) is { } weights ? Keep(weights.Weigh(counts, places)) : null;
    }

    private ExtractContent WithPast(ResolvedExtract extract, ExtractContent content, Gazetteer places)
    {
        if (!places.Areas.Any(a => a.ValidTo is not null)) return content;
        var sums = new PredecessorSums(extract, content, places).Add();
        found.AddRange(sums.Found);
        return sums.Content;
    }

    private IReadOnlyList<ExtractRemark> LookForAbsent(ResolvedExtract extract, ExtractContent content, Gazetteer places)
    {
        var absent = new AbsentRows(extract, content, places).Look();
        found.AddRange(absent.Found);
        return absent.Remarks;
    }

    private InputFile? ReadInput(string path, SourceSpan askedAt)
    {
        var file = Keep(Folder.Read(path, askedAt));
        if (file is not null) inputs.Add(file);
        return file;
    }

    private T? Keep<T>(Outcome<T> outcome)
        where T : class => found.Keep(outcome);

    private PipelineResult Stopped(bool canRun) => new(Result() with { CanRun = canRun }, [], AreMany: false);

    private PlaceResult Result() => new()
    {
        Folder = Folder,
        Inputs = [.. inputs],
        Contents = contents,
        Failed = failed,
        Diagnostics = [.. found.Distinct().Order(Diagnostic.ByPlace)],
    };
}

/// <summary>The styles that Word files take over: read once where several places share one.</summary>
internal sealed class WordStyles(List<InputFile> inputs)
{
    private readonly Dictionary<string, Outcome<ReferenceDocument>> known = new(StringComparer.Ordinal);

    /// <summary>The styles for the texts of a folder; no value, and nothing to say, where it has none.</summary>
    public Outcome<ReferenceDocument> For(AssessmentFolder folder)
    {
        var path = folder.SpokenOf(ReferenceDocument.FileName);
        if (!known.TryGetValue(path, out var look)) known.Add(path, look = folder.Has(path) ? folder.Read(path, SourceSpan.WholeFile(PlanReader.FileName), inputs, ReferenceDocument.Read) : Outcome.Of<ReferenceDocument>(null, []));
        return look;
    }
}
