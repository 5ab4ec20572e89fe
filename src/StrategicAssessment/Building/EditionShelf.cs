using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Building;

/// <summary>The published editions of an assessment, in its folder <c>editions/</c>: each a whole bundle as it was published, and beside it, private, the
/// ledger of the build that made it. What that build read is kept in <c>.assess/editions/</c>, private too, so that a correction and an explanation can rest on
/// it when everything else has moved on.</summary>
/// <param name="spoken">The same as it was given.</param>
internal sealed class EditionShelf(AssessmentFolder folder, string spoken, IBundleDisk disk)
{
    /// <summary>The folder of the editions, below the assessment's.</summary>
    public const string Name = "editions";

    private const string Private = ".assess/" + Name;

    /// <summary>The slugs of those that are there, in ordinal order.</summary>
    public IReadOnlyCollection<string> Slugs => folder.Folders(Name);

    /// <summary>The bundle's folder, as the assessment's was given.</summary>
    public string PathOf(string slug) => $"{spoken.TrimEnd('/', '\\')}/{Name}/{slug}";

    public string LedgerOf(string slug) => PathOf(slug) + ".ledger.json";

    /// <summary>The slug of the edition that a word means: its name, its slug, or the path of its folder; null when there is none.</summary>
    public string? Find(string word)
    {
        var last = word.Replace('\\', '/').TrimEnd('/');
        var candidate = Wording.Slug.Of(last[(last.LastIndexOf('/') + 1)..]);
        return Slugs.Contains(candidate, StringComparer.Ordinal) ? candidate : Slugs.FirstOrDefault(s => string.Equals(s, Wording.Slug.Of(word), StringComparison.Ordinal));
    }

    /// <summary>What the edition was built from; null when nobody kept it.</summary>
    public Ledger? Ledger(string slug)
    {
        var path = $"{Name}/{slug}.ledger.json";
        return folder.Has(path) && folder.Read(path, SourceSpan.WholeFile(path)).Value is { } file ? Data.Ledger.Read(file.Content) : null;
    }

    /// <summary>The folder of the assessment as it was read for an edition; null for one that was kept without. What it borrowed stands beside it, as the plan names it.</summary>
    public string? KeptOf(string slug, Ledger? ledger) =>
        ledger is not null && KeptPath(slug, ledger) is var path && disk.Kind(Path.Join(path, PlanReader.FileName)) == EntryKind.File ? path : null;

    /// <summary>The folder as the build of a ledger read it: the assessment's, or an edition's copies and what corrects it.</summary>
    public AssessmentFolder ReadBy(Ledger? ledger) => ledger?.Basis is { } basis && KeptOf(basis.Edition, Ledger(basis.Edition)) is { } kept
        ? AssessmentFolder.OpenKept(kept, new Since(folder.Root, Path.Combine(folder.Root, basis.With), basis.Edition)) : folder;

    /// <summary>Whether an input of an edition is kept with it. Earlier editions are kept as such.</summary>
    public static bool IsKept(LedgerInput input) => !input.File.StartsWith(Name + "/", StringComparison.Ordinal);

    /// <summary>The slugs, the last published first: as they were kept, else by the day that their names say, else by their names.</summary>
    public IEnumerable<string> LatestFirst() => Slugs.Select(s => (Slug: s, Ledger: Ledger(s)))
        .OrderByDescending(e => e.Ledger?.Number ?? 0).ThenByDescending(e => DayIn(e.Ledger?.Edition ?? e.Slug)).ThenByDescending(e => e.Slug, StringComparer.Ordinal).Select(e => e.Slug);

    // As deep as the inputs need that stand beside the assessment or above it.
    private string KeptPath(string slug, Ledger ledger)
    {
        var steps = ledger.Inputs.Select(i => i.File.Split('/').Count(s => s == "..")).DefaultIfEmpty().Max();
        return $"{spoken.TrimEnd('/', '\\')}/{Private}/{slug}{string.Concat(Enumerable.Repeat("/around", Math.Max(0, steps - 1)))}/{ledger.Assessment}";
    }

    private static DateOnly? DayIn(string name)
    {
        var words = name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - 2)).SelectMany(i => new[] { ' ', '-' }.Select(gap => PeriodText.ParseDay(string.Join(gap, words[i..(i + 3)])))).FirstOrDefault(d => d is not null);
    }

    /// <summary>Keeps what a build wrote, each bundle all or nothing, after what it read. The ledger comes before the bundles: without one it is none of an edition.</summary>
    /// <param name="bundles">By their names in the ledger; the empty one is the edition's own folder.</param>
    public Outcome<WriteReport> Keep(string slug, Ledger ledger, IReadOnlyList<KeyValuePair<string, Bundle>> bundles)
    {
        foreach (var input in ledger.Inputs.Where(IsKept))
        {
            var read = ReadBy(ledger).Read(input.File, SourceSpan.WholeFile(input.File));
            if (read.Value is not { } file) return Outcome.Of<WriteReport>(null, read.Diagnostics);
            if (AtomicFile.Write(disk, Path.GetFullPath(Path.Join(KeptPath(slug, ledger), AssessmentFolder.KeptAs(input.File))), file.Content) is { } fault) return Outcome.Failed<WriteReport>(fault);
        }

        if (AtomicFile.Write(disk, LedgerOf(slug), (ledger with { Basis = null, Output = null, Expected = [] }).Write()) is { } problem) return Outcome.Failed<WriteReport>(problem);
        var written = new List<string>();
        foreach (var (name, bundle) in bundles)
        {
            var outcome = new BundleStore(disk).Write(Path.Join(PathOf(slug), name), bundle);
            if (outcome.Value is not { } report) return outcome;
            written.AddRange(report.Written);
        }

        return Outcome.Of(new WriteReport([.. written], [], []));
    }
}

/// <summary>What readers have of this year already: the published editions of the assessment. A correction that hid other numbers than they did would let a
/// reader take the one from the other.</summary>
internal sealed class PublishedBefore(AssessmentFolder folder, List<InputFile> inputs)
{
    /// <summary>Whether there is anything to keep: a rule of the plan, or a number that arrived hidden.</summary>
    public static bool Matters(PlanFile plan, ObservationTable observations) =>
        plan.Extracts.Any(e => e.Indicator.Protection is not null) || observations.Entries.Any(e => e.Value.Value.Status == ValueStatus.Suppressed);

    /// <summary>The figures of every edition, of all places that it had.</summary>
    public IEnumerable<Outcome<PublishedFigures>> Read(PlanFile plan) => folder.Folders(EditionShelf.Name).Select(edition => $"{EditionShelf.Name}/{edition}")
        .SelectMany(own => folder.Folders(own).Select(place => $"{own}/{place}/{FiguresFile.Name}").Prepend($"{own}/{FiguresFile.Name}").Append($"{own}/{FiguresFile.Shared}")).Where(folder.Has).Select(path => Read(plan, path));

    /// <summary>The bundles that were made in one run with those named as last year's, also of places that have none now.</summary>
    /// <param name="named">The folders that were read already.</param>
    public IEnumerable<Outcome<PublishedFigures>> BesideLast(PlanFile plan, IReadOnlyCollection<string> named) => named.Select(n => n[..Math.Max(0, n.LastIndexOf('/'))]).Distinct(StringComparer.Ordinal)
        .Where(run => run == plan.Previous?.Value.Replace('\\', '/').TrimEnd('/') || folder.Has($"{run}/{Manifest.FileName}")).SelectMany(run => folder.Folders(run).Select(own => $"{run}/{own}").Except(named).Select(own => $"{own}/{FiguresFile.Name}").Append($"{run}/{FiguresFile.Shared}"))
        .Where(folder.Has).Select(path => Read(plan, path));

    public static IEnumerable<PublishedFigures> Printed(PipelineResult? run)
    {
        foreach (var place in run?.Places ?? [])
        {
            if (place is not { Plan: { } plan, Assessment: { } assessment, Places: { } places }) continue;
            var whole = place.Slug == run!.Places[0].Slug ? assessment with { Figures = [.. assessment.Figures.Concat(place.Rest).DistinctBy(f => f.Id)] } : assessment;
            var figures = new InputFile(FiguresFile.Name, FiguresFile.Write(plan, whole, places));
            if (QuotedFigures.Read(figures, plan.Written with { Previous = null }, string.Empty).Value is { } printed) yield return printed;
        }
    }

    private Outcome<PublishedFigures> Read(PlanFile plan, string path) =>
        folder.Read(path, SourceSpan.WholeFile(path), inputs, input => QuotedFigures.Read(input, plan with { Previous = null }, string.Empty));
}
