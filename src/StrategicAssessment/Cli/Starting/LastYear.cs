using System.Collections.Immutable;
using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Plans;
using StrategicAssessment.Plans.Moving;

namespace StrategicAssessment.Cli.Starting;

/// <summary>What next year's folder takes over.</summary>
/// <param name="Files">Plan, places, templates and commentary.</param>
/// <param name="Plan">The plan, moved on.</param>
/// <param name="Extracts">How many extracts are awaited.</param>
/// <param name="Commentary">How many texts are marked as last year's.</param>
internal sealed record TakenOver(ImmutableArray<NewFile> Files, MovedPlan Plan, int Extracts, int Commentary);

/// <summary>Last year's folder, as the start of this year's: everything but the extracts.</summary>
/// <param name="target">Full path of the new folder.</param>
/// <param name="bundle">Full path of last year's bundle, there or not.</param>
internal sealed class LastYear(AssessmentFolder folder, string target, string bundle)
{
    private readonly List<Diagnostic> found = [];

    /// <summary>The files of the new folder; no value when last year's plan cannot be moved on or a file cannot be read.</summary>
    public Outcome<TakenOver> TakeOver()
    {
        if (!folder.Has(PlanReader.FileName) || Read(PlanReader.FileName) is not { } file) return Outcome.Failed<TakenOver>(StartingMessages.NoPlan(PlanReader.FileName));
        var read = PlanReader.Read(file.Path, file.Content);
        var moved = PlanMover.Move(file.Path, file.Content, Around(read.Value?.County));
        found.AddRange(moved.Diagnostics);
        if (moved.Value is not { } plan) return Outcome.Of<TakenOver>(null, found);
        var places = folder.List(".").Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && f != CorrectionsFile.Name);
        var templates = folder.List("templates").Select(f => "templates/" + f);
        var texts = folder.List("commentary").Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(f => "commentary/" + f).ToList();
        var copied = places.Concat(templates).Select(Read).OfType<InputFile>().Select(f => new NewFile(f.Path, f.Content)).ToList();
        var marked = texts.Select(Read).OfType<InputFile>().Select(f => new NewFile(f.Path, LastYearsText.Marked(f.Content)));
        var ofPlaces = OfPlaces().ToList();
        var files = marked.Concat(copied).Concat(ofPlaces).Prepend(new NewFile(PlanReader.FileName, plan.Content)).ToImmutableArray();
        return Outcome.Of(found.Exists(d => d.Severity == Severity.Error) ? null : new TakenOver(files, plan, read.Value!.Extracts.Length, texts.Count + ofPlaces.Count(f => f.Path.Contains("/commentary/", StringComparison.Ordinal))), found);
    }

    // What places have of their own, but for the notices of last year's editions.
    private IEnumerable<NewFile> OfPlaces()
    {
        foreach (var place in folder.Folders("places").Select(p => "places/" + p))
        {
            foreach (var file in folder.List(place).Select(f => Read($"{place}/{f}")).OfType<InputFile>()) yield return new NewFile(file.Path, file.Content);
            foreach (var text in folder.List($"{place}/commentary").Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(f => Read($"{place}/commentary/{f}")).OfType<InputFile>())
                yield return new NewFile(text.Path, LastYearsText.Marked(text.Content));
        }
    }

    // What was built last, or else what was published last, as far as the names of editions tell.
    private string Bundle() => IsBundle(bundle) || folder.Folders(EditionShelf.Name) is not [.., var edition] ? bundle : Path.Combine(folder.Root, EditionShelf.Name, edition);

    // A bundle, or those of several places.
    private static bool IsBundle(string path) => File.Exists(Path.Combine(path, FiguresFile.Name))
        || (Directory.Exists(path) && Directory.EnumerateDirectories(path).Any(place => File.Exists(Path.Combine(place, FiguresFile.Name))));

    private NewSurroundings Around(Written<string>? county) => new(
        county is null ? null : CountyFrom(county.Value),
        Relative(Bundle()),
        IsBundle(Bundle()));

    // A folder that is as far from the new one stays as it is written.
    private string CountyFrom(string written)
    {
        var named = written.Replace('\\', '/').TrimEnd('/');
        var relative = Relative(Path.GetFullPath(Path.Combine(folder.Root, named)));
        return Path.IsPathRooted(named) || string.Equals(relative, named, StringComparison.Ordinal) ? written : relative;
    }

    private string Relative(string path) => Path.GetRelativePath(target, path).Replace('\\', '/');

    private InputFile? Read(string path)
    {
        var file = folder.Read(path, SourceSpan.WholeFile(path));
        found.AddRange(file.Diagnostics);
        return file.Value;
    }
}
