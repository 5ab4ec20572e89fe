using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Cli;

/// <summary>
/// The one way through the house: plan, extracts, figures, document. Every stage tells all its problems; one is skipped only when something
/// that it needs failed.
/// </summary>
internal sealed class Hallway(AssessmentFolder ownFolder, IProgress<string> progress)
{
    private readonly List<Diagnostic> found = [];
    private readonly List<InputFile> inputs = [];
    private readonly Dictionary<string, ExtractContent> contents = new(StringComparer.Ordinal);
    private AssessmentFolder folder = ownFolder;

    /// <summary>Reads and works out everything, and writes nothing.</summary>
    public Run Walk()
    {
        progress.Report("Reading the plan");
        if (Keep(ReadPlan()) is not { } plan) return Stopped(canRun: found.Exists(d => d.Code[..4] == "SA21"));
        if (Keep(folder.Borrowing(plan.County)) is { } borrowing) folder = borrowing;
        progress.Report("Reading places and populations");
        if (ReadPlaces() is not { } places) return Stopped(canRun: true);
        var populations = ReadOptional(PopulationFile.Name, file => PopulationFile.Read(file, places)) ?? PopulationTable.Empty;
        var glossary = ReadOptional(GlossaryFile.Name, GlossaryFile.Read) ?? new GlossaryTerms([]);
        if (Keep(PlanResolver.Resolve(plan, folder.Name, places)) is not { } resolved) return Stopped(canRun: true);
        var observations = ReadExtracts(resolved, places);
        if (HasErrors) return Unfinished(resolved, places);
        progress.Report("Working out figures");
        if (Keep(Assessor.Run(resolved.Assessment, new FigureBook(observations, populations, places))) is not { } assessment || HasErrors) return Unfinished(resolved, places);
        progress.Report("Composing the document");
        var facts = new SourceFacts(resolved.Extracts.ToDictionary(e => e.Plan.Id.Value, e => (IReadOnlyList<Period>)observations.PeriodsOf(e.Plan.Id.Value).ToList(), StringComparer.Ordinal));
        var terms = glossary.Terms.Select(t => new GlossaryTerm(t.Term, t.Meaning));
        var document = Keep(DocumentComposer.Compose(resolved, assessment, facts, terms, folder, isDraft: false));
        return Finished(resolved, places, assessment, document);
    }

    private bool HasErrors => found.Exists(d => d.Severity == Severity.Error);

    private Outcome<PlanFile> ReadPlan()
    {
        var file = folder.Read(PlanReader.FileName, SourceSpan.WholeFile(PlanReader.FileName));
        if (file.Value is not { } input) return Outcome.Of<PlanFile>(null, file.Diagnostics);
        inputs.Add(input);
        return PlanReader.Read(input.Path, input.Content);
    }

    private Gazetteer? ReadPlaces()
    {
        var areas = ReadInput(PlaceFiles.Areas, SourceSpan.WholeFile(PlanReader.FileName));
        var groups = folder.Has(PlaceFiles.Groups) ? ReadInput(PlaceFiles.Groups, SourceSpan.WholeFile(PlanReader.FileName)) : null;
        return areas is null ? null : Keep(PlaceFiles.Read(areas, groups));
    }

    private T? ReadOptional<T>(string name, Func<InputFile, Outcome<T>> read)
        where T : class =>
        folder.Has(name) && ReadInput(name, SourceSpan.WholeFile(PlanReader.FileName)) is { } file ? Keep(read(file)) : null;

    private ObservationTable ReadExtracts(ResolvedPlan plan, Gazetteer places)
    {
        var observed = new Dictionary<ObservationKey, ObservedValue>();
        var gathering = new ExtractGathering(folder, places, inputs);
        foreach (var extract in plan.Extracts.Where(e => e.Plan.Status != ExtractStatus.Awaited))
        {
            progress.Report("Reading " + extract.Plan.File.Value);
            if (Keep(gathering.Read(extract)) is not { } content) continue;
            contents[extract.Plan.Id.Value] = content;
            foreach (var (key, value) in content.Observed) observed.Add(key, value);
        }

        return new ObservationTable(observed);
    }

    private InputFile? ReadInput(string path, SourceSpan askedAt)
    {
        var file = Keep(folder.Read(path, askedAt));
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
        found.AddRange(TextChecks.Check(plan, folder));
        return Result() with { Plan = plan, Places = places };
    }

    private Run Finished(ResolvedPlan plan, Gazetteer places, Assessment assessment, DocumentTree? document) =>
        Result() with { Plan = plan, Places = places, Assessment = assessment, Document = document };

    private Run Result() => new()
    {
        Folder = folder,
        Inputs = [.. inputs],
        Contents = contents,
        Diagnostics = [.. found.Distinct().OrderBy(d => d.At).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)],
    };
}
