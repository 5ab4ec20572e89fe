using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Observations;

/// <summary>A kind of crime, incident or client, as declared in the plan.</summary>
public sealed record Category(string Slug, string Label, ImmutableArray<string> Aliases, string? Parent)
{
    /// <summary>As within a sentence: in small letters where the label is no more than the slug.</summary>
    public string Words => string.Equals(English.Capital(Slug.Replace('-', ' ')), Label, StringComparison.Ordinal) ? Slug.Replace('-', ' ') : Label;

    /// <summary>A second whole that it is part of, across the tree; or null.</summary>
    public string? AlsoIn { get; init; }
}

/// <summary>The categories of a plan: a forest in the order declared, each part after its whole.</summary>
/// <param name="categories">Of slugs and names of their own: the reader has checked.</param>
public sealed class CategoryTree(ImmutableArray<Category> categories)
{
    /// <summary>The slug of everything, for extracts that are not split by category.</summary>
    public const string All = "all";

    private readonly Dictionary<string, Category> bySlug = categories.ToDictionary(c => c.Slug, StringComparer.Ordinal);
    private readonly ILookup<string, Category> children = categories.SelectMany(c => new[] { c.Parent, c.AlsoIn }.OfType<string>().Select(w => (Whole: w, Part: c)))
        .ToLookup(p => p.Whole, p => p.Part, StringComparer.Ordinal);
    private readonly Dictionary<string, string> slugByName = categories.SelectMany(c => NamesOf(c).Select(n => (Name: n, c.Slug)))
        .DistinctBy(n => n.Name, StringComparer.Ordinal).ToDictionary(n => n.Name, n => n.Slug, StringComparer.Ordinal);

    public static CategoryTree Empty { get; } = new([]);
    public ImmutableArray<Category> Categories => categories;

    public Category? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The slug that a label in an extract means, or null. Case, spacing, hyphens and "&amp;"/"and" do not matter.</summary>
    public string? SlugOf(string label) => slugByName.GetValueOrDefault(PlaceName.Key(label));

    public IEnumerable<Category> PartsOf(string slug) => children[slug];

    /// <summary>Depth below the root of its tree, 0 for a root.</summary>
    public int DepthOf(string slug) => Find(slug)?.Parent is { } parent ? DepthOf(parent) + 1 : 0;

    /// <summary>Every normalised name under which an extract may write the category.</summary>
    public static IEnumerable<string> NamesOf(Category category) =>
        category.Aliases.Append(category.Label).Append(category.Slug).Select(PlaceName.Key).Distinct(StringComparer.Ordinal);
}
