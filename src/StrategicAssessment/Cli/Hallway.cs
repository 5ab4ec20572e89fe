using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Protection;
using StrategicAssessment.Publishing.Data;
using StrategicAssessment.Publishing.Word.Reference;

namespace StrategicAssessment.Cli;

/// <summary>
/// The one way through the house: plan, extracts, figures, protection, document. Every stage tells all its problems; one is skipped only when something
/// that it needs failed: a table when one of its extracts did, everything after the plan when the plan or the places did.
/// </summary>
internal sealed class Hallway(AssessmentFolder ownFolder, IProgress<string> progress)
{
    private readonly List<Diagnostic> found = [];
    private readonly List<InputFile> inputs = [];
    private readonly Dictionary<string, ExtractContent> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private AssessmentFolder? borrowing;

    /// <summary>Reads and works out everything that can be, and writes nothing.</summary>
    /// <param name="isDraft">Whether the document is marked as a draft.</param>
    public Run Walk(bool isDraft = false)
    {
        progress.Report("Reading the plan");
        if (Keep(ReadPlan()) is not { } plan) return Stopped(canRun: found.Exists(d => d.Code[..4] == "SA21"));
        borrowing = Keep(ownFolder.Borrowing(plan.County));
        progress.Report("Reading places and populations");
        if (ReadPlaces() is not { } places) return Stopped(canRun: true);
        if (Keep(PlanResolver.Resolve(plan, Folder.Name, places)) is not { } resolved) return Stopped(canRun: true);
        var hasFoundation = Errors == 0;
        var populations = ReadOptional(PopulationFile.Name, file => PopulationFile.Read(file, places));
        var hasRates = Errors == 0;
        var glossary = ReadOptional(GlossaryFile.Name, GlossaryFile.Read) ?? new GlossaryTerms([]);
        var previous = plan.Previous is { } folderOfLastYear ? ReadPrevious(plan, folderOfLastYear) : null;
        var observations = ReadExtracts(resolved, places, ReadCorrections(resolved));
        if (!hasFoundation) return Unfinished(resolved, places);
        if (Errors == 0) found.AddRange(UnusedParts.Told(plan));
        progress.Report("Working out figures");
        var book = new FigureBook(observations, hasRates ? populations ?? PopulationTable.Empty : PopulationTable.Empty, places);
        var (readiness, assessment) = Assess(resolved, Readiness.Of(resolved, failed, hasRates), book);
        progress.Report("Protecting small numbers");
        var protection = Protector.Decide(TaskOf(resolved, assessment, book, previous));
        var shield = Keep(protection);
        if (protection.HasErrors) return Unfinished(resolved, places);
        if (shield is { ChangesNothing: false }) assessment = Assessor.Run(resolved.Assessment with { Tables = readiness.Tables, ControlCharts = readiness.ControlCharts }, book.Behind(shield)).Value!;
        var look = ReadOptional(ReferenceDocument.FileName, ReferenceDocument.Read);
        progress.Report("Composing the document");
        var periods = resolved.Extracts.ToDictionary(e => e.Plan.Id.Value, e => (IReadOnlyList<Period>)observations.PeriodsOf(e.Plan.Id.Value).ToList(), StringComparer.Ordinal);
        var terms = glossary.Terms.Select(t => new GlossaryTerm(t.Term, t.Meaning));
        var document = Keep(DocumentComposer.Compose(resolved, assessment, new SourceFacts(periods, readiness.Absences, previous) { Corrections = [.. contents.Values.SelectMany(c => c.Corrections)] }, terms, Folder, isDraft));
        return Result() with { Plan = resolved, Places = places, Assessment = WithQuoted(assessment, document, previous), Absences = readiness.Absences, Document = document, Protected = shield?.Tallies ?? [], Look = look };
    }

    private static ProtectionTask TaskOf(ResolvedPlan plan, Assessment assessment, FigureBook book, PublishedFigures? previous) => new(
        assessment.Figures,
        [.. plan.Extracts.Select(e => e.Indicator)],
        [.. plan.Assessment.Same.Select(s => new CountLink(s.First, s.Second, s.SecondCategory))],
        book,
        previous);

    private AssessmentFolder Folder => borrowing ?? ownFolder;

    private int Errors => found.Count(d => d.Severity == Severity.Error);

    // Tables and control charts for which something is missing are left out: the others stand on their own.
    private (Readiness Readiness, Assessment Assessment) Assess(ResolvedPlan plan, Readiness ready, FigureBook book)
    {
        Outcome<Assessment> Of(ImmutableArray<TableDefinition> tables, ImmutableArray<ControlChartDefinition> charts) =>
            Assessor.Run(plan.Assessment with { Tables = tables, ControlCharts = charts }, book);
        var all = Of(ready.Tables, ready.ControlCharts);
        found.AddRange(all.Diagnostics);
        if (!all.HasErrors) return (ready, all.Value!);
        var sound = ready.Without([.. ready.Tables.Where(t => Of([t], []).HasErrors)], plan).Without([.. ready.ControlCharts.Where(c => Of([], [c]).HasErrors)], plan);
        return (sound, Of(sound.Tables, sound.ControlCharts).Value!);
    }

    private Outcome<PlanFile> ReadPlan()
    {
        var file = Folder.Read(PlanReader.FileName, SourceSpan.WholeFile(PlanReader.FileName));
        if (file.Value is not { } input) return Outcome.Of<PlanFile>(null, file.Diagnostics);
        inputs.Add(input);
        return PlanReader.Read(input.Path, input.Content);
    }

    private Gazetteer? ReadPlaces()
    {
        var areas = ReadInput(PlaceFiles.Areas, SourceSpan.WholeFile(PlanReader.FileName));
        var groups = Folder.Has(PlaceFiles.Groups) ? ReadInput(PlaceFiles.Groups, SourceSpan.WholeFile(PlanReader.FileName)) : null;
        return areas is null ? null : Keep(PlaceFiles.Read(areas, groups));
    }

    private T? ReadOptional<T>(string name, Func<InputFile, Outcome<T>> read)
        where T : class =>
        Folder.Has(name) && ReadInput(name, SourceSpan.WholeFile(PlanReader.FileName)) is { } file ? Keep(read(file)) : null;

    private PublishedFigures? ReadPrevious(PlanFile plan, Written<string> bundle)
    {
        var file = ownFolder.Read($"{bundle.Value.Replace('\\', '/').TrimEnd('/')}/{FiguresFile.Name}", bundle.At).Value;
        if (file is null) found.Add(FiguresFileMessages.NoBundle(bundle.At, bundle.Value));
        else inputs.Add(file);
        return file is null ? null : Keep(FiguresFile.Read(file, plan, ownFolder.Name));
    }

    // What the document quotes from last year's bundle is a figure of this one, so that each printed number can be found.
    private static Assessment WithQuoted(Assessment assessment, DocumentTree? document, PublishedFigures? previous)
    {
        if (document is null || previous is null) return assessment;
        var printed = TreeText.Blocks(document).SelectMany(TreeText.Figures);
        return assessment with { Figures = [.. assessment.Figures.Concat(previous.Quoted(printed)).OrderBy(f => f.Id)] };
    }

    // The assessment's own alone: what several share is corrected by its sender.
    private CorrectionList ReadCorrections(ResolvedPlan plan)
    {
        if (!ownFolder.Has(CorrectionsFile.Name) || ReadOptional(CorrectionsFile.Name, CorrectionsFile.Read) is not { } corrections) return CorrectionList.None;
        found.AddRange(corrections.Astray(plan.Extracts));
        return corrections;
    }

    private ObservationTable ReadExtracts(ResolvedPlan plan, Gazetteer places, CorrectionList corrections)
    {
        var observed = new Dictionary<ObservationKey, ObservedValue>();
        var gathering = new ExtractGathering(Folder, places, inputs);
        foreach (var extract in plan.Extracts.Where(e => e.Plan.Status != ExtractStatus.Awaited))
        {
            progress.Report("Reading " + extract.Plan.File.Value);
            var before = Errors;
            var content = Keep(corrections.Apply(extract, gathering.Read(extract), places));
            if (content is not null) contents[extract.Plan.Id.Value] = content;
            if (content is null || Errors > before) failed.Add(extract.Plan.Id.Value);
            else foreach (var (key, value) in content.Observed) observed.Add(key, value);
        }

        return new ObservationTable(observed);
    }

    private InputFile? ReadInput(string path, SourceSpan askedAt)
    {
        var file = Keep(Folder.Read(path, askedAt));
        if (file is not null) inputs.Add(file);
        return file;
    }

    private T? Keep<T>(Outcome<T> outcome)
        where T : class
    {
        found.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    private Run Stopped(bool canRun) => Result() with { CanRun = canRun };

    // Figures are missing, but what people wrote is checked all the same.
    private Run Unfinished(ResolvedPlan plan, Gazetteer places)
    {
        found.AddRange(TextChecks.Check(plan, Folder));
        return Result() with { Plan = plan, Places = places };
    }

    private Run Result() => new()
    {
        Folder = Folder,
        Inputs = [.. inputs],
        Contents = contents,
        Failed = failed,
        Diagnostics = [.. found.Distinct().Order(Diagnostic.ByPlace)],
    };
}
