using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Plans.Siblings;
using StrategicAssessment.Protection;
using StrategicAssessment.Publishing.Data;

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
    private PlanFile? written;

    /// <summary>Reads and works out everything that can be, and writes nothing.</summary>
    /// <param name="isDraft">Whether the documents are marked as drafts.</param>
    /// <param name="only">The place whose document is wanted, or null for all: the others' figures are worked out and protected with its own all the same.</param>
    public Walk Walk(bool isDraft = false, string? only = null)
    {
        progress.Report("Reading the plan");
        if (Keep(ReadPlan()) is not { } plan) return Stopped(canRun: found.Exists(d => d.Code[..4] == "SA21"));
        written = plan;
        borrowing = Keep(ownFolder.Borrowing(plan.County));
        progress.Report("Reading places and populations");
        if (ReadPlaces() is not { } places || Keep(SiblingFinder.Find(plan, Folder, places)) is not { } siblings) return Stopped(canRun: true);
        if (Keep(siblings.Picked(only, places)) is not { } picked) return Stopped(canRun: false);
        var extracts = Keep(PlanResolver.ResolveExtracts(plan, places))!;
        var visits = siblings.All.Select(s => new Visit(s, extracts, places)).ToList();
        if (visits.TrueForAll(v => v.Plan is null)) return Ended(visits, picked, siblings, places);
        var hasFoundation = Errors == 0;
        var populations = ReadOptional(PopulationFile.Name, file => PopulationFile.Read(file, places));
        var hasRates = Errors == 0;
        var glossary = ReadOptional(GlossaryFile.Name, GlossaryFile.Read) ?? new GlossaryTerms([]);
        foreach (var visit in visits) Recall(visit);
        var observations = ReadExtracts(extracts, places, ReadCorrections(extracts));
        if (!hasFoundation || !visits.Exists(v => v.IsSound)) return Ended(visits, picked, siblings, places);
        if (Errors == 0) Tell(visits);
        progress.Report("Working out figures");
        var book = new FigureBook(observations, hasRates ? populations ?? PopulationTable.Empty : PopulationTable.Empty, places);
        var sound = visits.FindAll(v => v.IsSound);
        foreach (var visit in sound) visit.Assess(book, failed, hasRates);
        progress.Report("Protecting small numbers");
        var protection = Protector.Decide(TaskOf(sound, book, Before(plan, siblings, observations)));
        var shield = Keep(protection);
        if (protection.HasErrors) return Ended(visits, picked, siblings, places);
        if (shield is { ChangesNothing: false }) AssessAgain(sound, book.Behind(shield));
        var reading = new Reading(
            extracts.All.ToDictionary(e => e.Plan.Id.Value, e => (IReadOnlyList<Period>)observations.PeriodsOf(e.Plan.Id.Value).ToList(), StringComparer.Ordinal),
            [.. glossary.Terms.Select(t => new GlossaryTerm(t.Term, t.Meaning))],
            [.. contents.Values.SelectMany(c => c.Corrections)]);
        return Composed(visits, picked, siblings, Result() with { Places = places, Protected = shield?.Tallies ?? [] }, reading, isDraft);
    }

    private Walk Composed(List<Visit> visits, IReadOnlySet<string> picked, SiblingList siblings, Run shared, Reading reading, bool isDraft)
    {
        var (runs, looks) = (new List<Run>(), new Looks(inputs));
        foreach (var visit in visits.Where(v => picked.Contains(v.Sibling.Slug)))
        {
            progress.Report(siblings.AreMany ? $"Composing the document of {visit.Sibling.Slug}" : "Composing the document");
            runs.Add(visit.IsSound ? visit.Compose(shared, reading, visit.Keep(looks.For(visit.Sibling.Folder)), isDraft) : visit.Unfinished(shared));
        }

        return Of(runs, siblings, shared);
    }

    // Figures are missing, but what people wrote is checked all the same.
    private Walk Ended(List<Visit> visits, IReadOnlySet<string> picked, SiblingList siblings, Gazetteer places)
    {
        var shared = Result() with { Places = places };
        return Of([.. visits.Where(v => picked.Contains(v.Sibling.Slug)).Select(v => v.Unfinished(shared))], siblings, shared);
    }

    private Walk Of(List<Run> composed, SiblingList siblings, Run shared)
    {
        if (!siblings.AreMany) return new Walk(composed[0] with { Inputs = [.. inputs] }, [composed[0]], AreMany: false);
        var runs = Remarks.Sorted(composed, composed.Count == siblings.All.Length);
        var whole = shared with
        {
            Inputs = [.. inputs],
            PlaceName = siblings.WholeName,
            Written = written,
            Plan = runs.FirstOrDefault(r => r.Plan is not null)?.Plan,
            Diagnostics = [.. shared.Diagnostics.Concat(runs.SelectMany(r => r.Own)).Distinct().Order(Diagnostic.ByPlace)],
        };
        return new Walk(whole, runs, AreMany: true);
    }

    // What the document leaves unused, said only of a plan without errors.
    private static void Tell(List<Visit> visits)
    {
        foreach (var visit in visits.Where(v => v.IsSound)) visit.Tell();
    }

    private void Recall(Visit visit)
    {
        if (visit.Sibling.Plan is { Previous: { } folderOfLastYear } plan) visit.Recall(ReadPrevious(plan, folderOfLastYear, visit.Sibling.Id));
    }

    private static void AssessAgain(List<Visit> visits, FigureBook behind)
    {
        foreach (var visit in visits) visit.AssessAgain(behind);
    }

    // What all places publish is decided on together, whatever the order of the places.
    private static ProtectionTask TaskOf(List<Visit> visits, FigureBook book, IEnumerable<PublishedFigures> before)
    {
        var plan = visits[0].Plan!;
        var figures = visits.Count == 1 ? visits[0].Assessment!.Figures : [.. visits.SelectMany(v => v.Assessment!.Figures).DistinctBy(f => f.Id).OrderBy(f => f.Id)];
        return new ProtectionTask(
            figures,
            [.. plan.Extracts.Select(e => e.Indicator)],
            [.. plan.Assessment.Same.Select(s => new CountLink(s.First, s.Second, s.SecondCategory))],
            book,
            [.. visits.Select(v => v.Previous).OfType<PublishedFigures>(), .. before]);
    }

    // Read only where there is something to keep.
    private List<PublishedFigures> Before(PlanFile plan, SiblingList siblings, ObservationTable observations)
    {
        var before = new List<PublishedFigures>();
        if (!PublishedBefore.Matters(plan, observations)) return before;
        foreach (var read in new PublishedBefore(ownFolder, inputs).Read(plan, siblings))
        {
            if (Keep(read) is { } edition) before.Add(edition);
        }

        return before;
    }

    private AssessmentFolder Folder => borrowing ?? ownFolder;

    private int Errors => found.Count(d => d.Severity == Severity.Error);

    private Outcome<PlanFile> ReadPlan() => Folder.Read(
        PlanReader.FileName, SourceSpan.WholeFile(PlanReader.FileName), inputs, input => PlanReader.Read(input.Path, input.Content));

    private Gazetteer? ReadPlaces()
    {
        var areas = ReadInput(PlaceFiles.Areas, SourceSpan.WholeFile(PlanReader.FileName));
        var groups = Folder.Has(PlaceFiles.Groups) ? ReadInput(PlaceFiles.Groups, SourceSpan.WholeFile(PlanReader.FileName)) : null;
        return areas is null ? null : Keep(PlaceFiles.Read(areas, groups));
    }

    private T? ReadOptional<T>(string name, Func<InputFile, Outcome<T>> read)
        where T : class =>
        Folder.Has(name) && ReadInput(name, SourceSpan.WholeFile(PlanReader.FileName)) is { } file ? Keep(read(file)) : null;

    private Outcome<PublishedFigures> ReadPrevious(PlanFile plan, Written<string> bundle, string id)
    {
        var file = ownFolder.Read($"{bundle.Value.Replace('\\', '/').TrimEnd('/')}/{FiguresFile.Name}", bundle.At).Value;
        if (file is null) return Outcome.Failed<PublishedFigures>(FiguresFileMessages.NoBundle(bundle.At, bundle.Value));
        inputs.Add(file);
        return FiguresFile.Read(file, plan, id);
    }

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
        var gathering = new ExtractGathering(Folder, places, inputs);
        foreach (var extract in extracts.All.Where(e => e.Plan.Status != ExtractStatus.Awaited))
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

    private Walk Stopped(bool canRun) => new(Result() with { CanRun = canRun }, [], AreMany: false);

    private Run Result() => new()
    {
        Folder = Folder,
        Inputs = [.. inputs],
        Contents = contents,
        Failed = failed,
        Diagnostics = [.. found.Distinct().Order(Diagnostic.ByPlace)],
    };
}
