using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans.Siblings;

/// <summary>Finds the places that a plan makes bundles for, and the folder of texts that each may have: <c>places/</c> and its slug or its code.</summary>
internal sealed class SiblingFinder(PlanFile plan, AssessmentFolder folder, Gazetteer places)
{
    private const string Folder = "places";

    private readonly List<Diagnostic> found = [];
    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Every place once. No value when the plan names none that is known.</summary>
    /// <param name="folder">The assessment's, borrowing from the county's.</param>
    public static Outcome<SiblingList> Find(PlanFile plan, AssessmentFolder folder, Gazetteer places)
    {
        if (plan.ForEach.IsEmpty) return Outcome.Of(new SiblingList([new Sibling(string.Empty, string.Empty, folder.Name, plan, folder, [])], AreMany: false));
        var finder = new SiblingFinder(plan, folder, places);
        var whole = new RowResolver(plan, places, finder.found).PlaceNamed(plan.Place, null);
        var all = finder.Codes().Select(finder.Of).ToImmutableArray();
        foreach (var stray in folder.Folders(Folder).Where(f => !finder.used.Contains(f))) finder.found.Add(SiblingMessages.StrayFolder($"{Folder}/{stray}", stray, finder.slugs));
        return Outcome.Of(all.IsEmpty ? null : new SiblingList(all, AreMany: true) { WholeName = whole is { } code ? places.NameOf(code) : plan.Place.Value }, finder.found);
    }

    private IEnumerable<AreaCode> Codes() => plan.ForEach
        .SelectMany(w => places.GroupNamed(w.Value)?.Members ?? (new RowResolver(plan, places, found).PlaceNamed(w, null) is { } code ? [code] : [])).Distinct();

    private Sibling Of(AreaCode place)
    {
        var slug = SlugOf(place);
        var of = new List<Diagnostic>();
        var own = FolderOf(place, slug, of) is { } name ? folder.WithPlace($"{Folder}/{name}") : folder;
        var shared = plan with
        {
            Place = new(place.Value, plan.Place.At),
            ForEach = [],
            Previous = plan.Previous is { } previous ? new($"{previous.Value.TrimEnd('/', '\\')}/{slug}", previous.At) : null,
        };
        var with = Excepted(shared, own, of);
        return new Sibling(slug, place.Value, $"{folder.Name}-{slug}", with, own, [.. of]) { PlaceName = places.NameOf(place) };
    }

    // Places of one name are told apart by their codes.
    private string SlugOf(AreaCode place)
    {
        var slug = Slug.Of(places.NameOf(place));
        if (slugs.Contains(slug)) slug += "-" + Slug.Of(place.Value);
        return Slug.Unique(slug, slugs);
    }

    private string? FolderOf(AreaCode place, string slug, List<Diagnostic> of)
    {
        string[] fitting = [.. folder.Folders(Folder).Where(f => string.Equals(f, slug, StringComparison.Ordinal) || string.Equals(f, place.Value, StringComparison.Ordinal))];
        used.UnionWith(fitting);
        if (fitting is [var one, var other]) of.Add(SiblingMessages.TwoFolders($"{Folder}/{one}", $"{Folder}/{other}", places.NameOf(place)));
        return fitting.FirstOrDefault();
    }

    private static PlanFile? Excepted(PlanFile shared, AssessmentFolder own, List<Diagnostic> of)
    {
        if (!own.HasOfPlace(PlaceExceptions.FileName)) return shared;
        var path = own.SpokenOf(PlaceExceptions.FileName);
        var file = own.Read(path, SourceSpan.WholeFile(path));
        of.AddRange(file.Diagnostics);
        if (file.Value is not { } input) return null;
        var read = PlaceExceptions.Put(input.Path, input.Content, shared);
        of.AddRange(read.Diagnostics);
        return read.Value;
    }
}

/// <summary>What is said of plans that make a bundle for each of several places.</summary>
internal static class SiblingMessages
{
    public static Diagnostic TwoFolders(string folder, string other, string place) => Diagnostic.Error("SA2501", SourceSpan.WholeFile(folder),
        $"Both this folder and '{other}' are about {place}, and it is not clear which counts. Keep one of them.");

    public static Diagnostic StrayFolder(string folder, string name, IEnumerable<string> known) => Diagnostic.Warning("SA2502", SourceSpan.WholeFile(folder),
        $"None of the places that the plan has bundles for is called '{name}', so nothing in this folder is used{Nearest.SuggestionOrChoice(name, known)}");

    public static Diagnostic NotAmong(string name, IEnumerable<string> known) => Diagnostic.Error("SA2503", SourceSpan.WholeFile(PlanReader.FileName),
        $"The plan has no bundle for '{name}'{Nearest.SuggestionOrChoice(name, known)}");

    public static Diagnostic OnlyOne(string name) => Diagnostic.Error("SA2504", SourceSpan.WholeFile(PlanReader.FileName),
        $"The plan makes one bundle, and '{name}' cannot be picked out of it. Leave the option out, or write 'for each:' and a group of groups.csv into the plan.");
}
