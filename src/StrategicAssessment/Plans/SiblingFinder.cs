using StrategicAssessment.Diagnostics;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

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
        if (of.Keep(own.Read(path, SourceSpan.WholeFile(path))) is not { } input) return null;
        return of.Keep(PlaceExceptions.Put(input.Path, input.Content, shared)) is { } plan ? WithheldParts.PlanFor(own.Audience, plan) : null;
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

/// <param name="Slug">Names the place's bundle and the folder of its texts; empty for a plan of one place.</param>
/// <param name="Place">The place's code; empty for a plan of one place.</param>
/// <param name="Id">Names its assessment: the name of the folder, and the slug where there are several.</param>
/// <param name="Plan">The plan with the place put in and its exceptions made; null when the exceptions cannot be read.</param>
/// <param name="Folder">Where its texts are looked for: its own folder first, then what all share.</param>
/// <param name="Found">What is wrong with its exceptions.</param>
/// <param name="PlaceName">Printed; empty for a plan of one place.</param>
internal sealed record Sibling(string Slug, string Place, string Id, PlanFile? Plan, AssessmentFolder Folder, ImmutableArray<Diagnostic> Found, string PlaceName = "");

/// <summary>Every document that a plan makes.</summary>
/// <param name="All">In the order of the plan and its groups; one for a plan of one place.</param>
/// <param name="AreMany">Whether the plan says <c>for each</c>.</param>
/// <param name="WholeName">Printed name of what the places are part of; empty for a plan of one place.</param>
internal sealed record SiblingList(ImmutableArray<Sibling> All, bool AreMany, string WholeName = "")
{
    /// <summary>The slugs of the documents that are wanted; no value when the one that is asked for is none of them.</summary>
    /// <param name="only">A place's name, code or slug; null for all.</param>
    public Outcome<IReadOnlySet<string>> Picked(string? only, Gazetteer places)
    {
        if (only is null) return Outcome.Of<IReadOnlySet<string>>(All.Select(s => s.Slug).ToHashSet(StringComparer.Ordinal));
        if (!AreMany) return Outcome.Failed<IReadOnlySet<string>>(SiblingMessages.OnlyOne(only));
        var search = places.Find(only, []);
        AreaCode[] codes = search.Code is { } code ? [code] : [.. search.Candidates];
        return All.FirstOrDefault(s => string.Equals(s.Slug, only, StringComparison.OrdinalIgnoreCase) || codes.Any(c => string.Equals(c.Value, s.Place, StringComparison.Ordinal))) is { } one
            ? Outcome.Of<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal) { one.Slug })
            : Outcome.Failed<IReadOnlySet<string>>(SiblingMessages.NotAmong(only, All.Select(s => s.Slug)));
    }
}

/// <summary>Where a place's document differs from its siblings' (<c>places/maidstone/exceptions.yaml</c>): what it says and shows. What a number means is the
/// plan's alone, so that a figure is the same in every bundle that has it.</summary>
internal static class PlaceExceptions
{
    public const string FileName = "exceptions.yaml";

    /// <summary>The plan with the exceptions made; null when they cannot be read. All problems at once.</summary>
    public static Outcome<PlanFile> Put(string path, ReadOnlyMemory<byte> bytes, PlanFile plan)
    {
        var tree = YamlReader.Read(path, bytes);
        if (tree.Value is not { } root) return Outcome.Of<PlanFile>(null, tree.Diagnostics);
        var found = tree.Diagnostics.ToList();
        return Outcome.Of(Put(root, plan, found), found);
    }

    private static PlanFile Put(YamlMap root, PlanFile plan, List<Diagnostic> found)
    {
        var map = new MapReader(root, PlanKeys.Exceptions, "the exceptions of a place", found);
        var tables = map.Entries("tables").Select(t => TablePlanReader.Read(t.Slug, t.Map, found));
        var charts = map.Entries("control charts").Select(c => ControlChartPlanReader.Read(c.Slug, c.Map, found));
        var sections = map.Entries("sections").Select(s => PlanReader.ReadSection(s.Slug, s.Map, found)).ToImmutableArray();
        return plan with
        {
            Title = map.Text("title")?.Value ?? plan.Title,
            Partnership = map.Text("partnership")?.Value ?? plan.Partnership,
            Prepared = map.Text("prepared")?.Value ?? plan.Prepared,
            Contact = map.Text("contact")?.Value ?? plan.Contact,
            Headlines = map.LabelledTexts("headlines") is { IsEmpty: false } headlines ? headlines : plan.Headlines,
            Previous = map.Text("previous") ?? plan.Previous,
            Tables = Put(plan.Tables, tables, t => t.Id.Value),
            ControlCharts = Put(plan.ControlCharts, charts, c => c.Id.Value),
            Sections = sections.IsEmpty ? plan.Sections : sections,
        };
    }

    // Where the plan's own stand, so that an exception changes no order.
    private static ImmutableArray<T> Put<T>(ImmutableArray<T> shared, IEnumerable<T> own, Func<T, string> nameOf)
    {
        var all = shared.ToList();
        foreach (var one in own)
        {
            var at = all.FindIndex(s => string.Equals(nameOf(s), nameOf(one), StringComparison.Ordinal));
            if (at < 0) all.Add(one);
            else all[at] = one;
        }

        return [.. all];
    }
}
