using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;

namespace StrategicAssessment.Plans;

/// <summary>The rows of a table: whether they are categories of one place, their group when they are one, and the heading of their labels.</summary>
internal sealed record ResolvedRows(ImmutableArray<RowDefinition> Rows, bool AreCategories, Group? Group, string Heading);

/// <summary>Finds the places, groups and categories that the rows of tables stand for.</summary>
internal sealed class RowResolver(PlanFile plan, Gazetteer places, AreaCode here, List<Diagnostic> found)
{
    private const string DefaultGroup = "districts";
    private const string Categories = "categories";

    /// <summary>Rows and totals of a table.</summary>
    public ResolvedRows Resolve(TablePlan table, ResolvedExtract extract)
    {
        var whole = extract.Indicator.Whole;
        if (IsCategories(table, extract)) return new([.. CategoryRows(extract), .. Totals(table, extract, whole)], true, null, "Category");
        var (areas, group) = Places(table, extract);
        var rows = areas.Select(a => new RowDefinition(a, whole, places.NameOf(a), false, 0));
        var types = areas.Select(a => places.Area(a)?.Type).Distinct(StringComparer.Ordinal).ToList();
        return new([.. rows, .. Totals(table, extract, whole)], false, group, types is [{ Length: > 0 } type] ? char.ToUpperInvariant(type[0]) + type[1..] : "Area");
    }

    /// <summary>The group that a word means, or null with a diagnostic.</summary>
    public Group? GroupNamed(Written<string> word)
    {
        if (places.GroupNamed(word.Value) is { } group) return group;
        found.Add(PlanMessages.UnknownGroup(word.At, word.Value, places.Groups.Select(g => g.Id)));
        return null;
    }

    /// <summary>The place or group that a name means for an extract, or null with a diagnostic.</summary>
    public AreaCode? PlaceNamed(Written<string> name, ResolvedExtract? extract)
    {
        if (extract is not null && extract.Aliases.TryGetValue(PlaceName.Key(name.Value), out var alias)) return alias;
        if (places.GroupNamed(name.Value) is { } group) return group.Code;
        var search = places.Find(name.Value, extract?.Plan.Holds ?? []);
        if (search.Problem == PlaceProblem.OtherType) search = places.Find(name.Value, []);
        if (search.Code is { } code) return code;
        found.Add(PlanMessages.UnknownPlace(name.At, name.Value, Describe(search)));
        return null;
    }

    private static string Describe(PlaceSearch search) => search.Problem == PlaceProblem.Ambiguous
        ? $"may mean several places: {search.Detail}. Write the code of the one that is meant."
        : search.Detail.Length > 0 ? $"is not a known place; did you mean '{search.Detail}'?" : "is not a known place. Add it to areas.csv, or correct the name.";

    private static bool IsCategories(TablePlan table, ResolvedExtract extract) => table.Rows.IsEmpty
        ? !string.Equals(extract.Indicator.Whole, CategoryTree.All, StringComparison.Ordinal)
        : table.Rows is [var only] && only.Value.Equals(Categories, StringComparison.OrdinalIgnoreCase);

    // The root last, as the total; everything else as declared, indented by depth.
    private IEnumerable<RowDefinition> CategoryRows(ResolvedExtract extract)
    {
        var (tree, whole) = (extract.Indicator.Categories, extract.Indicator.Whole);
        var below = tree.Categories.Where(c => !string.Equals(c.Slug, whole, StringComparison.Ordinal))
            .Select(c => new RowDefinition(here, c.Slug, c.Label, false, tree.DepthOf(c.Slug) - 1));
        return below.Append(new RowDefinition(here, whole, tree.Find(whole)?.Label ?? places.NameOf(here), true, 0));
    }

    private (ImmutableArray<AreaCode> Areas, Group? Group) Places(TablePlan table, ResolvedExtract extract)
    {
        if (table.Rows is [var only] && places.GroupNamed(only.Value) is { } named) return (named.Members, named);
        if (!table.Rows.IsEmpty) return ([.. table.Rows.Select(r => MemberNamed(r, extract)).OfType<AreaCode>()], null);
        var fallback = plan.CompareWith ?? new Written<string>(DefaultGroup, table.Id.At);
        if (places.GroupNamed(fallback.Value) is { } group) return (group.Members, group);
        found.Add(plan.CompareWith is null ? PlanMessages.NoDefaultGroup(table.Id.At, table.Id.Value) : PlanMessages.UnknownGroup(fallback.At, fallback.Value, places.Groups.Select(g => g.Id)));
        return ([], null);
    }

    private AreaCode? MemberNamed(Written<string> row, ResolvedExtract extract)
    {
        if (!row.Value.Equals(Categories, StringComparison.OrdinalIgnoreCase)) return PlaceNamed(row, extract);
        found.Add(PlanMessages.RowsMixed(row.At, row.Value));
        return null;
    }

    private IEnumerable<RowDefinition> Totals(TablePlan table, ResolvedExtract extract, string whole) => table.Totals
        .Select(t => PlaceNamed(t.Place, extract) is { } code ? new RowDefinition(code, whole, t.Label ?? places.NameOf(code), true, 0) : null)
        .OfType<RowDefinition>();
}
