using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary>The rows of a table: whether they are categories of one place, their group when they are one, and the heading of their labels.</summary>
internal sealed record ResolvedRows(ImmutableArray<RowDefinition> Rows, bool AreCategories, Group? Group, string Heading, string Category);

/// <summary>Finds the places, groups and categories that the rows of tables stand for.</summary>
internal sealed class RowResolver(PlanFile plan, Gazetteer places, List<Diagnostic> found)
{
    /// <summary>The group that tables show where the plan names none.</summary>
    public const string DefaultGroupId = "districts";

    private const string Categories = "categories";
    private const string Parts = "parts";
    private const string Here = "here";
    public Words Words { get; init; } = Words.BuiltIn;

    /// <param name="here">The place whose categories a table of categories shows.</param>
    public ResolvedRows Resolve(TablePlan table, ResolvedExtract extract, AreaCode here)
    {
        var whole = CategoryOf(table, extract);
        if (IsCategories(table, extract)) return new(Footnoted(table, [.. CategoryRows(extract, here, IsParts(table)), .. Totals(table, extract, whole)]), true, null, Words[extract.Plan.IsByHour ? "week.heading" : extract.Indicator.IsSurvey ? "heading.answer" : "heading.category"], whole);
        var group = table.Rows.IsEmpty ? DefaultGroup(table) : table.Rows is [var only] ? GroupOfRows(only, extract) : null;
        var rows = group is null
            ? [.. table.Rows.Select(r => ListedRow(r, extract, here, whole)).OfType<RowDefinition>()]
            : group.Members.Select(m => new RowDefinition(m, whole, places.NameOf(m), false, 0)).ToImmutableArray();
        ImmutableArray<RowDefinition> all = [.. rows, .. Totals(table, extract, whole)];
        var areCategories = rows.Any(r => !string.Equals(r.Category, whole, StringComparison.Ordinal));
        return new(Footnoted(table, all), areCategories, group, areCategories ? Words["heading.category"] : HeadingOf(rows), whole);
    }

    // By its slug, or by its name or code where those mean no place.
    private Group? GroupOfRows(Written<string> row, ResolvedExtract extract) => places.GroupNamed(row.Value)
        ?? (Find(row.Value, extract) is { } code && places.Area(code) is null ? places.GroupWithCode(code) : null);

    /// <summary>The group that a word means, or null with a diagnostic.</summary>
    public Group? GroupNamed(Written<string> word) => places.GroupNamed(word.Value)
        ?? found.Refuse<Group>(PlanMessages.UnknownGroup(word.At, word.Value, places.Groups.Select(g => g.Id)));

    /// <summary>The category that a word means, or null with a diagnostic.</summary>
    public string? CategoryNamed(Written<string> word, CategoryTree tree) => tree.SlugOf(word.Value)
        ?? found.Refuse<string>(PlanMessages.UnknownCategory(word.At, word.Value, tree.Categories.Select(c => c.Slug)));

    /// <summary>The place or group that a name means for an extract, or null.</summary>
    public AreaCode? Find(string name, ResolvedExtract extract) => new RowResolver(plan, places, []).PlaceShown(new(name, default), extract);

    /// <summary>The same as <see cref="PlaceNamed"/> where a table or chart speaks: <c>here</c> is the place that the document is about.</summary>
    public AreaCode? PlaceShown(Written<string> name, ResolvedExtract extract) =>
        name.Value.Equals(Here, StringComparison.OrdinalIgnoreCase) ? PlaceNamed(plan.Place, null) : PlaceNamed(name, extract);

    /// <summary>The place or group that a name means for an extract, or null with a diagnostic.</summary>
    public AreaCode? PlaceNamed(Written<string> name, ResolvedExtract? extract)
    {
        if (extract is not null && extract.Aliases.TryGetValue(PlaceName.Key(name.Value), out var alias)) return alias;
        if (places.GroupNamed(name.Value) is { } group) return group.Code;
        var search = places.Find(name.Value, extract?.Plan.Holds ?? []);
        if (search.Problem == PlaceProblem.OtherType) search = places.Find(name.Value, []);
        if ((search.Code ?? Compared(search)) is { } code) return code;
        return found.Refuse<AreaCode>(PlanMessages.UnknownPlace(name.At, name.Value, Describe(search)));
    }

    // Of several places with one name, the plan means the one that it compares with others.
    private AreaCode? Compared(PlaceSearch search)
    {
        var compared = places.GroupNamed(plan.CompareWith?.Value ?? DefaultGroupId)?.Members ?? [];
        return search.Candidates.Where(c => compared.Contains(c)).ToList() is [var only] ? only : null;
    }

    private string Describe(PlaceSearch search) => search.Problem == PlaceProblem.Ambiguous
        ? $"may mean several places: {search.Detail}. Write the code of the one that is meant."
        : search.Detail.Length > 0 ? $"is not a known place; did you mean '{search.Detail}'?" : $"is not a known place or group. Add it to areas.csv, make a group of that name in groups.csv{(places.Groups.Length is > 0 and < 7 ? $" (which has {English.List([.. places.Groups.Select(g => g.Id)])})" : string.Empty)}, or correct the name.";

    private static bool IsCategories(TablePlan table, ResolvedExtract extract) => table.Rows.IsEmpty
        ? table.Category is null && !string.Equals(extract.Indicator.Whole, CategoryTree.All, StringComparison.Ordinal)
        : table.Rows is [var only] && (only.Value.Equals(Categories, StringComparison.OrdinalIgnoreCase) || IsParts(table));

    // What has no parts itself: nothing is counted twice.
    private static bool IsParts(TablePlan table) => table.Rows is [var only] && only.Value.Equals(Parts, StringComparison.OrdinalIgnoreCase);

    // The root last, as the total; everything else as declared, indented by depth.
    private IEnumerable<RowDefinition> CategoryRows(ResolvedExtract extract, AreaCode here, bool onlyParts)
    {
        var (tree, whole) = (extract.Indicator.Categories, extract.Indicator.Whole);
        if (extract.Plan.IsByHour) return tree.PartsOf(whole).Append(tree.Find(whole)!).Select(c => new RowDefinition(here, c.Slug, c.Label, c.Parent is null, 0));
        var below = tree.Categories.Where(c => !string.Equals(c.Slug, whole, StringComparison.Ordinal) && !(onlyParts && tree.PartsOf(c.Slug).Any()))
            .Select(c => new RowDefinition(here, c.Slug, c.Label, false, onlyParts ? 0 : tree.DepthOf(c.Slug) - 1));
        return extract.Indicator is { IsSurvey: true, IsQuoted: true } ? below : below.Append(new RowDefinition(here, whole, tree.Find(whole)?.Label ?? places.NameOf(here), true, 0));
    }

    // The category that a table's rows are about.
    private string CategoryOf(TablePlan table, ResolvedExtract extract) =>
        (table.Category is { } category ? CategoryNamed(category, extract.Indicator.Categories) : null) ?? extract.Indicator.Whole;

    private Group? DefaultGroup(TablePlan table)
    {
        var fallback = plan.CompareWith ?? new Written<string>(DefaultGroupId, table.Id.At);
        var group = places.GroupNamed(fallback.Value);
        if (group is null) found.Add(plan.CompareWith is null ? PlanMessages.NoDefaultGroup(table.Id.At, table.Id.Value) : PlanMessages.UnknownGroup(fallback.At, fallback.Value, places.Groups.Select(g => g.Id)));
        return group;
    }

    // A place, a group (which then stands as a subtotal), or a category of the place that the document is about.
    private RowDefinition? ListedRow(Written<string> row, ResolvedExtract extract, AreaCode here, string whole)
    {
        var tree = extract.Indicator.Categories;
        if (tree.SlugOf(row.Value) is { } slug) return new RowDefinition(here, slug, tree.Find(slug)!.Label, false, 0);
        if (row.Value.Equals(Categories, StringComparison.OrdinalIgnoreCase)) return found.Refuse<RowDefinition>(PlanMessages.RowsMixed(row.At, row.Value));
        var group = places.GroupNamed(row.Value);
        return PlaceShown(row, extract) is { } code ? new RowDefinition(code, whole, group?.Name ?? places.NameOf(code), false, 0, group?.Id) : null;
    }

    private IEnumerable<RowDefinition> Totals(TablePlan table, ResolvedExtract extract, string whole) =>
        table.Totals.Select(t => TotalRow(t, extract, whole)).OfType<RowDefinition>();

    private RowDefinition? TotalRow(WrittenItem total, ResolvedExtract extract, string whole)
    {
        if (AveragePhrase.Read(total.Item.Value) is { } average)
        {
            return GroupNamed(new(average.Group, total.Item.At)) is { } averaged
                ? new RowDefinition(averaged.Code, whole, total.Label ?? average.LabelFor(averaged, Words), true, 0) { AverageOf = averaged, Best = average.Best }
                : null;
        }

        return PlaceShown(total.Item, extract) is { } code
            ? new RowDefinition(code, whole, total.Label ?? places.NameOf(code), true, 0, places.GroupWithCode(code)?.Id)
            : null;
    }

    private ImmutableArray<RowDefinition> Footnoted(TablePlan table, ImmutableArray<RowDefinition> rows)
    {
        foreach (var note in table.Footnotes.Where(n => rows.All(r => !IsCalled(r, n.Name.Value))))
            found.Add(PlanMessages.UnknownRow(note.Name.At, note.Name.Value, rows.Select(r => r.Label)));
        return [.. rows.Select(r => table.Footnotes.FirstOrDefault(n => IsCalled(r, n.Name.Value)) is { } note ? r with { Footnote = note.Text.Value } : r)];
    }

    private static bool IsCalled(RowDefinition row, string name) => string.Equals(PlaceName.Key(row.Label), PlaceName.Key(name), StringComparison.Ordinal);

    private string HeadingOf(ImmutableArray<RowDefinition> rows)
    {
        var types = rows.Select(r => places.Area(r.Area)?.Type).Distinct(StringComparer.Ordinal).ToList();
        return types is [{ Length: > 0 } type] ? English.Capital(type) : Words["heading.area"];
    }
}
