using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Which categories the sums of a bundle are made of, as its figures say.</summary>
internal sealed class CategoryParts(PublishedBundle bundle)
{
    /// <summary>The measure whose figures are sums.</summary>
    public const string Count = "count";

    private readonly Dictionary<string, SortedSet<string>> parts = bundle.Figures.Where(f => f.Measure == Count)
        .SelectMany(f => f.Operands.Select(o => (Key: f.Indicator + "/" + f.Category, Part: KeyOf(o)))).Where(p => p.Part != p.Key)
        .GroupBy(p => p.Key, p => p.Part, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new SortedSet<string>(g, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Those that are sums, by indicator and slug.</summary>
    public IEnumerable<string> Sums => parts.Keys;

    /// <summary>Indicator and category of a figure's id.</summary>
    public static string KeyOf(string id) => id.Split('/') is [var indicator, _, _, var category, ..] ? indicator + "/" + category : id;

    /// <summary>The categories that a number rests on, by indicator and slug: its own, and those of the figures that it was worked out from.</summary>
    public static IEnumerable<string> Behind(BundleFigure then, BundleFigure now) =>
        (now.Measure == Count ? [] : now.Operands.Concat(then.Operands).Select(KeyOf)).Append(now.Indicator + "/" + now.Category).Distinct(StringComparer.Ordinal);

    /// <summary>What has no parts itself and is added up to a category; null where nothing says that it is a sum.</summary>
    public SortedSet<string>? Of(string category) => parts.TryGetValue(category, out var direct)
        ? new SortedSet<string>(direct.SelectMany(d => Of(d) ?? [d]), StringComparer.Ordinal)
        : null;
}

/// <summary>What a category is made of in one of two bundles alone: its parts, and the words of extracts that count as it. A word that moved between two parts
/// of a sum does nothing to the sum.</summary>
internal sealed class CategoryGrounds
{
    private readonly PublishedBundle before, after;
    private readonly CategoryParts then, now;
    private readonly Dictionary<string, RedefinedAspect> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RedefinedAspect?> words = new(StringComparer.Ordinal);
    private readonly bool haveWords;

    public CategoryGrounds(PublishedBundle before, PublishedBundle after)
    {
        (this.before, this.after, then, now) = (before, after, new CategoryParts(before), new CategoryParts(after));
        haveWords = before.Indicators.Concat(after.Indicators).Any(i => i.Aliases?.Count > 0);
        foreach (var category in then.Sums)
        {
            if (then.Of(category) is { } old && now.Of(category) is { } made && !old.SetEquals(made) && (Named(before, category, old), Named(after, category, made)) is var (was, isNow) && was != isNow) parts[category] = new RedefinedAspect(DefinitionPart.Parts, was, isNow);
        }
    }

    public bool HaveAny => parts.Count > 0 || haveWords;

    /// <summary>What differs for a category, by indicator and slug; nothing of what a bundle does not say.</summary>
    public IEnumerable<RedefinedAspect> Of(string category)
    {
        if (parts.TryGetValue(category, out var sum)) yield return sum;
        if (haveWords && WordsOf(category) is { } said) yield return said;
    }

    /// <summary>Slugs of the categories that a number rests on, and of their parts.</summary>
    public HashSet<string> RestOn(BundleFigure earlier, BundleFigure later) => CategoryParts.Behind(earlier, later).SelectMany(c => Parts(then, c).Concat(Parts(now, c)).Append(SlugOf(c))).ToHashSet(StringComparer.Ordinal);

    private RedefinedAspect? WordsOf(string category)
    {
        if (words.TryGetValue(category, out var told)) return told;
        var (gone, come) = (Missing(before, then, after, now, category), Missing(after, now, before, then, category));
        return words[category] = gone.Length + come.Length == 0 ? null : new RedefinedAspect(DefinitionPart.Aliases, gone, come);
    }

    private static string Named(PublishedBundle bundle, string category, IEnumerable<string> parts)
    {
        var labels = bundle.Indicator(category.Split('/')[0])?.Categories;
        return string.Join(", ", parts.Select(SlugOf).Select(p => labels is not null && labels.TryGetValue(p, out var label) ? label : p).Order(StringComparer.Ordinal));
    }

    private static string SlugOf(string category) => category[(category.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Missing(PublishedBundle one, CategoryParts ofOne, PublishedBundle other, CategoryParts ofOther, string category)
    {
        var indicator = category[..category.IndexOf('/', StringComparison.Ordinal)];
        if (one.Indicator(indicator) is not { Aliases: { } aliases } || other.Indicator(indicator) is not { Aliases: not null } same) return string.Empty;
        var names = Parts(ofOther, category).SelectMany(p => Names(same, p)).Select(PlaceName.Key).ToHashSet(StringComparer.Ordinal);
        return string.Join(", ", Parts(ofOne, category).SelectMany(p => aliases.GetValueOrDefault(p) ?? []).Where(a => !names.Contains(PlaceName.Key(a))).Select(a => $"'{a}'"));
    }

    private static IEnumerable<string> Parts(CategoryParts parts, string category) => (parts.Of(category) ?? [category]).Select(SlugOf);

    private static IEnumerable<string> Names(BundleIndicator indicator, string slug) =>
        (indicator.Aliases!.GetValueOrDefault(slug) ?? []).Append(slug).Append(indicator.Categories.GetValueOrDefault(slug) ?? slug);
}

/// <summary>A category that goes by another key in the later bundle, and by the same label, is the same.</summary>
internal static class CategoryKeys
{
    /// <summary>The earlier bundle with the later one's keys.</summary>
    public static PublishedBundle AsIn(PublishedBundle after, PublishedBundle before)
    {
        var keys = before.Indicators.SelectMany(i => Changed(i, after.Indicator(i.Id))).ToDictionary(StringComparer.Ordinal);
        if (keys.Count == 0) return before;
        string KeyOf(string indicator, string category) => keys.GetValueOrDefault(indicator + "/" + category, category);
        string IdOf(string id) => id.Split('/') is [var indicator, var measure, var area, var category, .. var rest] ? string.Join('/', [indicator, measure, area, KeyOf(indicator, category), .. rest]) : id;
        BundleFigure Renamed(BundleFigure f) => f with { Id = IdOf(f.Id), Series = IdOf(f.Series), Category = KeyOf(f.Indicator, f.Category), Operands = [.. f.Operands.Select(IdOf)], Published = f };
        var document = before.Document with { Sections = [.. before.Document.Sections.Select(s => s with { Paragraphs = [.. s.Paragraphs.Select(p => p with { Figures = [.. p.Figures.Select(IdOf)] })], Tables = [.. s.Tables.Select(t => t with { Figures = [.. t.Figures.Select(IdOf)] })] })] };
        return new PublishedBundle(before.Name, [.. before.Figures.Select(Renamed).OrderBy(f => f.Id, StringComparer.Ordinal)], document)
        {
            Indicators = [.. before.Indicators.Select(i => i with { Categories = Keyed(i.Categories, c => KeyOf(i.Id, c)), Aliases = i.Aliases is { } aliases ? Keyed(Named(i, aliases, after.Indicator(i.Id)?.Aliases, KeyOf), c => KeyOf(i.Id, c)) : null })],
            GivenUp = before.GivenUp,
            Groups = before.Groups,
            ControlCharts = [.. before.ControlCharts.Select(c => c with { Points = [.. c.Points.Select(p => p with { Figure = IdOf(p.Figure) })] })],
        };
    }

    // By indicator and the earlier key, the later: where one category alone of either bundle has the label.
    private static IEnumerable<KeyValuePair<string, string>> Changed(BundleIndicator before, BundleIndicator? after)
    {
        if (after is null) return [];
        static ILookup<string, string> Own(BundleIndicator one, BundleIndicator other) => one.Categories.Where(c => !other.Categories.ContainsKey(c.Key)).ToLookup(c => PlaceName.Key(c.Value), c => c.Key, StringComparer.Ordinal);
        var come = Own(after, before);
        return Own(before, after).Where(g => g.Count() == 1 && come[g.Key].Count() == 1).Select(g => KeyValuePair.Create(before.Id + "/" + g.Single(), come[g.Key].Single()));
    }

    // The key that was is one of the words that count as the category, where the later bundle says so.
    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Named(BundleIndicator indicator, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases, IReadOnlyDictionary<string, IReadOnlyList<string>>? since, Func<string, string, string> keyOf) =>
        indicator.Categories.Keys.Select(c => (Key: c, Names: aliases.GetValueOrDefault(c, []).Concat((since?.GetValueOrDefault(keyOf(indicator.Id, c), []) ?? []).Where(a => PlaceName.Key(a) == PlaceName.Key(c))).ToList()))
            .Where(c => c.Names.Count > 0).ToDictionary(c => c.Key, c => (IReadOnlyList<string>)c.Names, StringComparer.Ordinal);

    private static Dictionary<string, T> Keyed<T>(IReadOnlyDictionary<string, T> said, Func<string, string> keyOf) => said.ToDictionary(s => keyOf(s.Key), s => s.Value, StringComparer.Ordinal);
}
