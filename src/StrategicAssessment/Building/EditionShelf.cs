using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Building;

/// <summary>
/// The published editions of an assessment, in its folder <c>editions/</c>: each a whole bundle as it was published, and beside it, private, the ledger of the build that
/// made it.
/// </summary>
/// <param name="spoken">The same as it was given.</param>
internal sealed class EditionShelf(AssessmentFolder folder, string spoken, IBundleDisk disk)
{
    /// <summary>The folder of the editions, below the assessment's.</summary>
    public const string Name = "editions";

    /// <summary>The slugs of those that are there, in ordinal order.</summary>
    public IReadOnlyCollection<string> Slugs => folder.Folders(Name);

    /// <summary>The bundle's folder, as the assessment's was given.</summary>
    public string PathOf(string slug) => $"{spoken.TrimEnd('/', '\\')}/{Name}/{slug}";

    /// <summary>Where the ledger of an edition is.</summary>
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

    /// <summary>Keeps what a build wrote, each bundle all or nothing. The ledger comes first: without a bundle it is none of an edition.</summary>
    /// <param name="bundles">By their names in the ledger; the empty one is the edition's own folder.</param>
    public Outcome<WriteReport> Keep(string slug, Ledger ledger, IReadOnlyList<KeyValuePair<string, Bundle>> bundles)
    {
        if (AtomicFile.Write(disk, LedgerOf(slug), ledger.Write()) is { } problem) return Outcome.Failed<WriteReport>(problem);
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
