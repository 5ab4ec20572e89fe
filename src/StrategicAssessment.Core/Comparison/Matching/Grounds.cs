using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>What decides a number and stands in no definition: breaks in recording, the parts of a category, how rows are read, and what lies in a place. What
/// only one of the two bundles says, because another version of the program made the other, is not compared.</summary>
internal sealed class Grounds(PublishedBundle before, PublishedBundle after, PlaceHistory places)
{
    private readonly Dictionary<string, List<RedefinedAspect>> reading = new(StringComparer.Ordinal), extents = new(StringComparer.Ordinal);
    private readonly CategoryGrounds categories = new(before, after);
    private readonly Dictionary<string, List<DateOnly>> breaks = new(StringComparer.Ordinal), breaksOfOne = new(StringComparer.Ordinal);
    private readonly ReadingGrounds readings = new(before, after);
    private readonly LookupGrounds lookups = new(before, after, places);
    private readonly HashSet<string> areasBefore = AreasOf(before, after), areasAfter = AreasOf(after, before);

    /// <summary>What differs between a figure of the earlier bundle and one of the later, whatever their periods.</summary>
    public IEnumerable<RedefinedAspect> Across(BundleFigure then, BundleFigure now) =>
        Kept(reading, now.Indicator, ReadingOf).Concat(lookups.Of(now, () => categories.RestOn(then, now))).Concat(readings.Of(then, now, places)).Concat(PartsOf(then, now)).Concat(then.Area == now.Area && !Definitions.IsTotal(now.Definition) ? Kept(extents, now.Area, ExtentOf) : []);

    /// <summary>What the words of two definitions say otherwise.</summary>
    /// <param name="asWritten">Whether another code for the same place is another word.</param>
    public List<RedefinedAspect> InWords(BundleFigure then, BundleFigure now, bool asWritten = false) => DefinitionWords.Compare(then, now, places, asWritten);

    /// <summary>The breaks in recording that lie between the periods of two figures.</summary>
    public IEnumerable<RedefinedAspect> Between(BundleFigure then, BundleFigure now)
    {
        if (now.Period.Kind == PeriodKind.Undated || then.Period.Kind == PeriodKind.Undated) yield break;
        if (before.Name.Period == after.Name.Period && then.Period != now.Period && now.Measure.StartsWith(Measure.Residents, StringComparison.Ordinal)) yield return new RedefinedAspect(DefinitionPart.Population, then.Period.Label, now.Period.Label);
        var isSame = then.Period == now.Period && then.ComparedWith == now.ComparedWith;
        if (isSame && then.Status == now.Status) yield break;
        foreach (var day in (isSame ? Kept(breaksOfOne, now.Indicator, BreaksOfOne) : Kept(breaks, now.Indicator, BreaksOf)).Where(d => Earliest(then, now) < d && d <= Latest(then, now)))
            yield return new RedefinedAspect(DefinitionPart.Recording, string.Empty, English.Date(day));
    }

    private static List<T> Kept<T>(Dictionary<string, List<T>> known, string key, Func<string, List<T>> find) => known.TryGetValue(key, out var kept) ? kept : known[key] = find(key);

    private List<DateOnly> BreaksOf(string indicator) =>
        [.. (before.Indicator(indicator)?.Breaks ?? []).Concat(after.Indicator(indicator)?.Breaks ?? []).Distinct().Order()];

    // Those that one of the two bundles alone knows.
    private List<DateOnly> BreaksOfOne(string indicator) =>
        [.. BreaksOf(indicator).Where(d => (before.Indicator(indicator)?.Breaks ?? []).Contains(d) != (after.Indicator(indicator)?.Breaks ?? []).Contains(d))];

    private List<RedefinedAspect> ReadingOf(string indicator)
    {
        var found = new List<RedefinedAspect>();
        if (before.Indicator(indicator)?.DecidedBy is { } then && after.Indicator(indicator)?.DecidedBy is { } now) DefinitionWords.CompareClauses([.. then.Except(now)], [.. now.Except(then)], found, places);
        found.RemoveAll(a => a.Part == DefinitionPart.Lookup || (a.Part == DefinitionPart.Source && SourceNames.AreOne(a.Before, a.After, places)));   // a plan need not say it
        return [.. found.Select(a => a.Part == DefinitionPart.Other ? a with { Part = DefinitionPart.Rows } : a)];
    }

    // A number rests on its own category, and on those of the figures that it was worked out from: a share on the whole.
    private IEnumerable<RedefinedAspect> PartsOf(BundleFigure then, BundleFigure now) => categories.HaveAny ? CategoryParts.Behind(then, now).SelectMany(categories.Of).Distinct() : [];

    // What lay outside of a place then and lies in it now: another was given up for it, or it is a group and has other members.
    private List<RedefinedAspect> ExtentOf(string area)
    {
        var (then, now) = (Members(before, area), Members(after, area));
        var isGroup = then.Count > 0 && now.Count > 0;
        List<string> lost = [.. Absorbed(before, after, areasAfter, area), .. isGroup ? then.Except(now).Select(places.NameOf) : []];
        List<string> gained = [.. Absorbed(after, before, areasBefore, area), .. isGroup ? now.Except(then).Select(places.NameOf) : []];
        return lost.Count + gained.Count == 0 ? [] : [new RedefinedAspect(DefinitionPart.Extent, string.Join(", ", lost), string.Join(", ", gained))];
    }

    private HashSet<string> Members(PublishedBundle bundle, string area) => [.. bundle.Groups.Where(g => g.Code == area).SelectMany(g => g.Members.Keys).Select(places.NowOf)];

    private static IEnumerable<string> Absorbed(PublishedBundle one, PublishedBundle other, HashSet<string> otherAreas, string area) => one.GivenUp
        .Where(a => a.Successor == area && otherAreas.Contains(a.Code) && otherAreas.Contains(area) && !other.GivenUp.Any(o => o.Code == a.Code)).Select(a => a.Name);

    private static HashSet<string> AreasOf(PublishedBundle bundle, PublishedBundle other) => bundle.GivenUp.Count + other.GivenUp.Count == 0 ? [] : [.. bundle.Figures.Select(f => f.Area)];

    private static DateOnly Earliest(BundleFigure one, BundleFigure other) =>
        new[] { one.Period, other.Period, one.ComparedWith, other.ComparedWith }.Where(p => p is not null && p.Kind != PeriodKind.Undated).Min(p => p!.First);

    private static DateOnly Latest(BundleFigure one, BundleFigure other) =>
        new[] { one.Period, other.Period, one.ComparedWith, other.ComparedWith }.Where(p => p is not null && p.Kind != PeriodKind.Undated).Max(p => p!.Last);
}

/// <summary>What became of the places of two bundles, and what they are called.</summary>
internal sealed class PlaceHistory(PublishedBundle before, PublishedBundle after)
{
    private readonly Lazy<Dictionary<string, string>> names = new(() =>
        after.Figures.Concat(before.Figures).Select(f => KeyValuePair.Create(f.Area, f.AreaName)).Concat(after.Groups.Concat(before.Groups).SelectMany(g => g.Members)).DistinctBy(p => p.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));

    /// <summary>By code, in its order, what each place that was given up became.</summary>
    public IReadOnlyDictionary<string, string> Successors { get; } = new SortedDictionary<string, string>(
        before.GivenUp.Concat(after.GivenUp).Concat(Recoded(before, after)).DistinctBy(a => a.Code, StringComparer.Ordinal).ToDictionary(a => a.Code, a => a.Successor, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The place that an area became at last: itself, where it is still used.</summary>
    public string NowOf(string area)
    {
        for (var step = 0; step < Successors.Count && Successors.TryGetValue(area, out var next); step++) area = next;
        return area;
    }

    /// <summary>The places whose numbers a figure rests on, each list of them as one: its own place, or the parts of it; for a rank or an average, each place; else the whole that it is held against.</summary>
    /// <param name="isOne">Whether a place needs no parts.</param>
    public IEnumerable<IReadOnlyCollection<string>> ExtentsOf(BundleFigure figure, Func<string, bool> isOne)
    {
        IReadOnlyCollection<string> Extent(string area, IEnumerable<string> members) => isOne(NowOf(area)) ? [NowOf(area)] : [.. members.Concat(after.Groups.Concat(before.Groups).Where(g => g.Code == area).SelectMany(g => g.Members.Keys)).Append(area).Select(NowOf).Distinct(StringComparer.Ordinal)];
        var (own, group) = (Extent(figure.Area, Definitions.MembersIn(figure.Definition).Select(m => m.Value)), DefinitionWords.GroupOf(figure).ToList());
        var others = figure.Operands.Select(o => o.Split('/')).Where(o => o.Length > 2 && !own.Contains(NowOf(o[2])) && !group.Contains(o[2])).Select(o => o[2]);
        if (MeasureFamily.IsOfEach(figure.Measure)) others = others.Concat(group);
        var extents = others.Distinct(StringComparer.Ordinal).Select(o => Extent(o, [])).Prepend(own);
        return group.Count == 0 || MeasureFamily.IsOfEach(figure.Measure) ? extents : extents.Append([.. group.Select(NowOf).Distinct(StringComparer.Ordinal)]);
    }

    public string NameOf(string area) => names.Value.GetValueOrDefault(area, area);

    /// <summary>Whether a text in the form of <see cref="PlaceName.Key"/> names one of the places.</summary>
    public bool IsNamedIn(string text) => names.Value.Values.Any(n => PlaceName.Key(n) is { Length: > 0 } name && $" {text} ".Contains($" {name} ", StringComparison.Ordinal));

    // A place whose code is another though areas.csv does not say so: it goes by one name, and a topic that both bundles have is told of it.
    private static IEnumerable<BundleArea> Recoded(PublishedBundle before, PublishedBundle after)
    {
        static string TopicOf(BundleFigure figure) => $"{figure.Indicator}/{PlaceName.Key(figure.AreaName)}";
        var (then, now) = (before.Figures.Select(f => f.Area).ToHashSet(StringComparer.Ordinal), after.Figures.Select(f => f.Area).ToHashSet(StringComparer.Ordinal));
        var come = after.Figures.Where(f => !then.Contains(f.Area)).ToLookup(TopicOf, f => f.Area, StringComparer.Ordinal);
        return before.Figures.Where(f => !now.Contains(f.Area)).SelectMany(f => come[TopicOf(f)].Distinct().ToList() is [var code] ? [new BundleArea(f.Area, f.AreaName, code)] : Array.Empty<BundleArea>());
    }
}
