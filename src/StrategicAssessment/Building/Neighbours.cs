using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Building;

/// <summary>Looks at the assessments beside one that protects small numbers: whether another prints what this one hides, and whether an earlier one was
/// published that the plan does not name. What it sees is told and changes no figure.</summary>
/// <param name="folder">The assessment's own.</param>
/// <param name="borrowing">The same, borrowing from the county's.</param>
internal sealed class Neighbours(AssessmentFolder folder, AssessmentFolder borrowing, PlanFile plan)
{
    private readonly List<ExtractPlan> kept = [.. plan.Extracts.Where(e => e is { Indicator.Protection: not null, Status: not ExtractStatus.Awaited })];

    /// <summary>What is to be said, in the order of the neighbours' names.</summary>
    public IEnumerable<Diagnostic> Told()
    {
        if (kept.Count == 0) return [];
        var told = new List<Diagnostic>();
        var own = new Lazy<List<(ExtractPlan Plan, List<string> Hashes)>>(() => kept.ConvertAll(k => (k, HashesOf(borrowing, k))));
        foreach (var other in folder.Beside())
        {
            if (PlanReader.In(other) is not { } theirs) continue;
            if (IsEarlier(theirs) && new EditionShelf(other, other.Root, new PhysicalBundleDisk()).LatestFirst().FirstOrDefault() is { } last) told.Add(NeighbourMessages.NotNamed(other.Name, theirs.Place.Value, last));
            if (other.Borrowing(theirs.County).Value is { } lending) told.AddRange(Unprotected(own.Value, other.Name, theirs, lending));
        }

        return told;
    }

    // The same place and topic in an earlier year.
    private bool IsEarlier(PlanFile theirs) => plan.Previous is null
        && string.Equals(PlaceName.Key(theirs.Place.Value), PlaceName.Key(plan.Place.Value), StringComparison.Ordinal)
        && theirs.ThisYear.Value.Last < plan.ThisYear.Value.Last
        && theirs.Extracts.Any(e => kept.Exists(k => string.Equals(k.Id.Value, e.Id.Value, StringComparison.Ordinal)));

    private static IEnumerable<Diagnostic> Unprotected(List<(ExtractPlan Plan, List<string> Hashes)> own, string name, PlanFile theirs, AssessmentFolder lending)
    {
        var read = theirs.Extracts.Where(e => e.Status != ExtractStatus.Awaited).Select(e => (e.Indicator.Protection, Hashes: HashesOf(lending, e))).ToList();
        return own.SelectMany(o => read.Where(r => r.Hashes.Exists(o.Hashes.Contains) && IsWeaker(r.Protection, o.Plan.Indicator.Protection!)).Take(1).Select(r => NeighbourMessages.Unprotected(o.Plan.Id, name, r.Protection is null)));
    }

    private static bool IsWeaker(ProtectionRule? theirs, ProtectionRule own) => theirs is null || theirs.Threshold < own.Threshold || theirs.Least > own.Least || theirs.RoundTo < own.RoundTo;

    private static List<string> HashesOf(AssessmentFolder from, ExtractPlan extract)
    {
        var hashes = new List<string>();
        foreach (var path in (ExtractFiles.Find(from, extract).Value ?? []).Select(f => f.Path))
        {
            using var file = from.OpenStreamed(path, extract.Id.At).Value;
            if (file?.AsInput().Sha256() is { Length: > 0 } hash) hashes.Add(hash);
        }

        return hashes;
    }
}

/// <summary>What is said of assessments that stand beside one that protects small numbers.</summary>
internal static class NeighbourMessages
{
    public static Diagnostic Unprotected(Written<string> extract, string other, bool hasNone) => Diagnostic.Warning("SA3410", extract.At,
        $"The assessment '{other}' beside this one reads the same file as '{extract.Value}' {(hasNone ? "without 'protect:'" : "with a 'protect:' that hides or rounds less")}, so it prints what is {(hasNone ? "hidden" : "hidden or rounded")} here. Give that extract the same rule before either is published.");

    public static Diagnostic NotNamed(string other, string place, string edition) => Diagnostic.Warning("SA3411", SourceSpan.WholeFile(PlanReader.FileName),
        $"The assessment '{other}' beside this one has published editions of {place} for an earlier year, and this plan names no 'previous:', so what was hidden there may be worked out from both. Write 'previous: ../{other}/{EditionShelf.Name}/{edition}' into the plan.");
}
