using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans.Yaml;

namespace StrategicAssessment.Plans;

/// <summary>Reads the hierarchy of categories: slugs, their parts indented below them, labels and other names.</summary>
internal sealed class CategoryReader(List<Diagnostic> found)
{
    private const string KnownAs = "known as";
    private const string ShownAs = "shown as";

    private readonly ImmutableArray<Category>.Builder categories = ImmutableArray.CreateBuilder<Category>();
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The whole forest, each part after its whole.</summary>
    public CategoryTree Read(IYamlNode node)
    {
        if (node is YamlMap map) ReadParts(map, null);
        else found.Add(PlanMessages.WrongKind(node.At, "categories", "names, one below the other, parts indented below their whole"));
        return new CategoryTree(categories.ToImmutable());
    }

    private void ReadParts(YamlMap map, string? parent)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key is KnownAs or ShownAs && parent is not null) continue;
            if (entry.Key.Equals(CategoryTree.All, StringComparison.Ordinal)) found.Add(PlanMessages.ReservedCategory(entry.KeyAt));
            if (Slugs.IsValid(entry.Key)) ReadCategory(entry, parent);
            else found.Add(PlanMessages.NotASlug(entry.KeyAt, entry.Key));
        }
    }

    private void ReadCategory(YamlEntry entry, string? parent)
    {
        var inner = entry.Value as YamlMap;
        var about = AboutIt(inner ?? new YamlMap(entry.Value.At, []));
        var label = entry.Value is YamlText text ? text.Value.Trim() : about.Text(ShownAs)?.Value;
        var category = new Category(entry.Key, label ?? Slugs.AsTitle(entry.Key), [.. about.Texts(KnownAs).Select(t => t.Value)], parent);
        foreach (var name in CategoryTree.NamesOf(category))
        {
            if (!names.TryAdd(name, entry.Key)) found.Add(PlanMessages.DuplicateCategory(entry.KeyAt, name, names[name]));
        }

        if (categories.All(c => !string.Equals(c.Slug, entry.Key, StringComparison.Ordinal))) categories.Add(category);
        if (entry.Value is YamlList) found.Add(PlanMessages.WrongKind(entry.Value.At, entry.Key, "a label, or its parts indented below it"));
        if (inner is not null) ReadParts(inner, entry.Key);
    }

    // What stands beside the parts.
    private MapReader AboutIt(YamlMap inner) =>
        new(new YamlMap(inner.At, [.. inner.Entries.Where(e => e.Key is KnownAs or ShownAs)]), PlanKeys.Category, "a category", found);
}
