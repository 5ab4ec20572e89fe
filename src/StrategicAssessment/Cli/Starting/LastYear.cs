using StrategicAssessment.Building;
using StrategicAssessment.Cli.Checking;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Extracts.Decisions;
using StrategicAssessment.Plans;
using StrategicAssessment.Plans.Moving;
using StrategicAssessment.Plans.Siblings;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Starting;

/// <summary>What next year's folder takes over.</summary>
/// <param name="Files">Plan, places, texts, templates and whatever else stands there.</param>
/// <param name="Extracts">How many extracts are awaited.</param>
/// <param name="Commentary">How many texts are marked as last year's.</param>
/// <param name="Left">What stays behind, and why.</param>
internal sealed record TakenOver(ImmutableArray<BundleFile> Files, MovedPlan Plan, int Extracts, int Commentary, ImmutableArray<string> Left)
{
    /// <summary>What else there is to say.</summary>
    public ImmutableArray<Diagnostic> Told { get; init; } = [];
}

/// <summary>Last year's folder, as the start of this year's: everything but the data, the notices and the editions of last year.</summary>
/// <param name="spoken">Its path as it was given.</param>
/// <param name="target">Full path of the new folder.</param>
internal sealed class LastYear(AssessmentFolder folder, string spoken, string target, IBundleDisk disk)
{
    private readonly List<Diagnostic> found = [];

    /// <summary>The files of the new folder; no value when last year's plan cannot be moved on or a file cannot be read.</summary>
    public Outcome<TakenOver> TakeOver()
    {
        if (!folder.Has(PlanReader.FileName) || Read(PlanReader.FileName) is not { } file) return Outcome.Failed<TakenOver>(StartingMessages.NoPlan(PlanReader.FileName));
        var (read, bundle) = (PlanReader.Read(file.Path, file.Content), Bundle());
        var around = new NewSurroundings(read.Value?.County is { } county ? CountyFrom(county.Value) : null, Relative(bundle ?? Usual), bundle is not null);
        var moved = PlanMover.Move(file.Path, file.Content, around);
        found.AddRange(moved.Diagnostics);
        if (moved.Value is not { } plan) return Outcome.Of<TakenOver>(null, found);
        var names = FolderNames.Of(folder, [string.Empty]).Where(n => n != PlanReader.FileName).Concat(StarterFiles.OfGit.Select(f => f.Path).Where(folder.Has)).ToList();
        var carried = names.Where(n => !IsOfLastYear(n)).Select(Read).OfType<InputFile>().ToList();
        var texts = carried.Where(f => IsText(f.Path)).ToList();
        var files = carried.Select(f => new BundleFile(f.Path, IsText(f.Path) ? LastYearsText.Marked(f.Content) : f.Path.EndsWith(DecisionFiles.Actions, StringComparison.Ordinal) ? DecisionFiles.CarriedOn(f) : f.Content)).Prepend(new BundleFile(PlanReader.FileName, plan.Content));
        var own = carried.Where(f => f.Path.EndsWith("/" + PlaceExceptions.FileName, StringComparison.Ordinal)).SelectMany(Dated);
        var whole = new TakenOver([.. files], plan with { Left = [.. plan.Left, .. own] }, read.Value!.Extracts.Length, texts.Count, [.. Left(names)])
        {
            Told = bundle is null ? [StartingMessages.NoBundle(target, Relative(Usual))] : [],
        };
        return Outcome.Of(found.Exists(d => d.Severity == Severity.Error) ? null : whole, found);
    }

    // Data that was sent, notices of what was published, and scores: each year is scored anew.
    private static bool IsOfLastYear(string name) => name.Split('/') is [.., DecisionFiles.Scores] or ["extracts", ..] or [NoticeFile.Folder, _, ..] or ["places", _, NoticeFile.Folder, _, ..];

    private static bool IsText(string name) => name.EndsWith(".md", StringComparison.Ordinal) && name.Split('/') is ["commentary" or "committee" or "plan" or "summary", _] or ["places", _, "commentary" or "committee" or "plan" or "summary", _];

    private IEnumerable<string> Left(List<string> names)
    {
        foreach (var group in names.Where(IsOfLastYear).GroupBy(n => n.EndsWith(DecisionFiles.Scores, StringComparison.Ordinal) ? n : n[..n.LastIndexOf('/')], StringComparer.Ordinal))
            yield return $"{group.Key}: {BuildReport.Counted(group.Count(), "file")}, {(group.Key.StartsWith("extracts", StringComparison.Ordinal) || group.All(n => n.EndsWith(DecisionFiles.Scores, StringComparison.Ordinal)) ? "the data of last year" : "notices of last year's editions")}";
        foreach (var other in folder.Folders(".").Except(FolderNames.Searched, StringComparer.Ordinal))
            yield return other == EditionShelf.Name ? $"{other}: what was published last year" : other == ".assess" ? $"{other}: the record of last year" : $"{other}: a folder that no assessment reads";
    }

    // What of a place's exceptions names a year, or a bundle.
    private static IEnumerable<Written<string>> Dated(InputFile exceptions) => new PlanEdits(Encoding.UTF8.GetString(exceptions.Content.Span)).Lines(exceptions.Path)
        .Where(l => l.Value.StartsWith("previous:", StringComparison.Ordinal) || YearText.NamesYear(l.Value));

    private string Usual => Path.GetFullPath(CommonOptions.OutputOf(folder.Name));

    // What was published last; else what was built last, wherever that was.
    private string? Bundle()
    {
        var shelf = new EditionShelf(folder, spoken, disk);
        var built = BundleCheck.LedgerOf(folder)?.Output;
        return shelf.LatestFirst().Select(s => Path.GetFullPath(shelf.PathOf(s))).Append(built is null ? Usual : Path.GetFullPath(Path.Combine(folder.Root, built))).Append(Usual).FirstOrDefault(IsBundle);
    }

    // A bundle, or those of several places.
    private static bool IsBundle(string path) => File.Exists(Path.Combine(path, FiguresFile.Name))
        || (Directory.Exists(path) && Directory.EnumerateDirectories(path).Any(place => File.Exists(Path.Combine(place, FiguresFile.Name))));

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
