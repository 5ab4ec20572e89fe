using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Which categories the sums of a bundle are made of, as its figures say.</summary>
internal sealed class CategoryParts
{
    /// <summary>The measure whose figures are sums.</summary>
    public const string Count = "count";

    private readonly Dictionary<string, SortedSet<string>> parts = new(StringComparer.Ordinal);

    /// <summary>Goes through every sum.</summary>
    public CategoryParts(PublishedBundle bundle)
    {
        foreach (var figure in bundle.Figures)
        {
            if (figure.Measure != Count || figure.Operands.Count == 0) continue;
            var key = figure.Indicator + "/" + figure.Category;
            foreach (var part in figure.Operands.Select(KeyOf).Where(p => p != key))
            {
                if (!parts.TryGetValue(key, out var known)) parts.Add(key, known = new SortedSet<string>(StringComparer.Ordinal));
                known.Add(part);
            }
        }
    }

    /// <summary>Those that are sums, by indicator and slug.</summary>
    public IEnumerable<string> Sums => parts.Keys;

    /// <summary>Indicator and category of a figure's id.</summary>
    public static string KeyOf(string id) => id.Split('/') is [var indicator, _, _, var category, ..] ? indicator + "/" + category : id;

    /// <summary>What has no parts itself and is added up to a category; null where nothing says that it is a sum.</summary>
    public SortedSet<string>? Of(string category) => parts.TryGetValue(category, out var direct)
        ? new SortedSet<string>(direct.SelectMany(d => Of(d) ?? [d]), StringComparer.Ordinal)
        : null;
}

/// <summary>Which words of extracts count as a category in one of two bundles alone. A word that moved between two parts of a sum does nothing to the sum.</summary>
internal sealed class CategoryWords(PublishedBundle before, PublishedBundle after)
{
    private readonly Dictionary<string, RedefinedAspect?> known = new(StringComparer.Ordinal);
    private readonly CategoryParts then = new(before), now = new(after);

    /// <summary>Whether there is anything to compare.</summary>
    public bool HaveAny { get; } = before.Indicators.Concat(after.Indicators).Any(i => i.Aliases?.Count > 0);

    /// <summary>What differs for a category, by indicator and slug; null when nothing does, or a bundle does not say.</summary>
    public RedefinedAspect? Of(string category)
    {
        if (!HaveAny) return null;
        if (known.TryGetValue(category, out var told)) return told;
        var (gone, come) = (Missing(before, then, after, now, category), Missing(after, now, before, then, category));
        return known[category] = gone.Length + come.Length == 0 ? null : new RedefinedAspect(DefinitionPart.Aliases, gone, come);
    }

    private static string Missing(PublishedBundle one, CategoryParts ofOne, PublishedBundle other, CategoryParts ofOther, string category)
    {
        var indicator = category[..category.IndexOf('/', StringComparison.Ordinal)];
        if (one.Indicator(indicator) is not { Aliases: { } aliases } || other.Indicator(indicator) is not { Aliases: not null } same) return string.Empty;
        var names = Parts(ofOther, category).SelectMany(p => Names(same, p)).Select(PlaceName.Key).ToHashSet(StringComparer.Ordinal);
        return string.Join(", ", Parts(ofOne, category).SelectMany(p => aliases.GetValueOrDefault(p) ?? []).Where(a => !names.Contains(PlaceName.Key(a))).Select(a => $"'{a}'"));
    }

    private static IEnumerable<string> Parts(CategoryParts parts, string category) => (parts.Of(category) ?? [category]).Select(p => p[(p.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static IEnumerable<string> Names(BundleIndicator indicator, string slug) =>
        (indicator.Aliases!.GetValueOrDefault(slug) ?? []).Append(slug).Append(indicator.Categories.GetValueOrDefault(slug) ?? slug);
}
