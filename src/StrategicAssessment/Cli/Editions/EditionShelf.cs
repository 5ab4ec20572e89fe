using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Ledgers;

namespace StrategicAssessment.Cli.Editions;

/// <summary>
/// The published editions of an assessment, in its folder <c>editions/</c>: each a whole bundle as it was published, and beside it, private, the ledger of the build that
/// made it.
/// </summary>
/// <param name="folder">The assessment's.</param>
/// <param name="spoken">The same as it was given.</param>
/// <param name="disk">Where it is.</param>
internal sealed class EditionShelf(AssessmentFolder folder, string spoken, IBundleDisk disk)
{
    /// <summary>The folder of the editions, below the assessment's.</summary>
    public const string Name = "editions";

    /// <summary>The slugs of those that are there, in ordinal order.</summary>
    public IReadOnlyCollection<string> Slugs => [.. folder.Folders(Name).Where(f => disk.Kind(Path.Join(PathOf(f), Manifest.FileName)) == EntryKind.File)];

    /// <summary>The bundle's folder, as the assessment's was given.</summary>
    public string PathOf(string slug) => $"{spoken.TrimEnd('/', '\\')}/{Name}/{slug}";

    /// <summary>Where the ledger of an edition is.</summary>
    public string LedgerOf(string slug) => PathOf(slug) + ".ledger.json";

    /// <summary>The slug of the edition that a word means: its name, its slug, or the path of its folder; null when there is none.</summary>
    public string? Find(string word)
    {
        var last = word.Replace('\\', '/').TrimEnd('/');
        var candidate = Documents.Slug.Of(last[(last.LastIndexOf('/') + 1)..]);
        return Slugs.Contains(candidate, StringComparer.Ordinal) ? candidate : Slugs.FirstOrDefault(s => string.Equals(s, Documents.Slug.Of(word), StringComparison.Ordinal));
    }

    /// <summary>What the edition was built from; null when nobody kept it.</summary>
    public Ledger? Ledger(string slug)
    {
        var path = $"{Name}/{slug}.ledger.json";
        return folder.Has(path) && folder.Read(path, SourceSpan.WholeFile(path)).Value is { } file ? LedgerJson.Read(file.Content) : null;
    }

    /// <summary>Keeps a bundle, all or nothing. The ledger comes first: without the bundle it is none of an edition.</summary>
    public Outcome<WriteReport> Keep(string slug, Bundle bundle, Ledger ledger)
    {
        var problem = AtomicFile.Write(disk, LedgerOf(slug), LedgerJson.Write(ledger));
        return problem is null ? new BundleStore(disk).Write(PathOf(slug), bundle) : Outcome.Failed<WriteReport>(problem);
    }
}
