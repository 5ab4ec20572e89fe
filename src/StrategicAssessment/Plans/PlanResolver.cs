using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary>Holds the plan's words against places, groups, categories and each other, and fills in every default.</summary>
internal sealed class PlanResolver(PlanFile plan, Gazetteer places, Words words)
{
    private static readonly string[] FixedSections = ["message", "decisions", "contents", "executive-summary", "methodology", "priorities", "recommendations", "information-sources", "glossary"];

    private readonly List<Diagnostic> found = [];

    /// <summary>The plan as used. What cannot be resolved is left out of it, with an error.</summary>
    /// <param name="id">Names the assessment: the name of its folder.</param>
    public static Outcome<ResolvedPlan> Resolve(PlanFile plan, string id, Gazetteer places, ResolvedExtracts extracts, Words words)
    {
        var resolver = new PlanResolver(plan, places, words);
        return Outcome.Of(resolver.Resolve(id, extracts.All), resolver.found);
    }

    /// <summary>The plan's extracts as used: whatever place the document is about, they are the same.</summary>
    public static Outcome<ResolvedExtracts> ResolveExtracts(PlanFile plan, Gazetteer places, Words words)
    {
        var resolver = new PlanResolver(plan, places, words);
        return Outcome.Of(new ResolvedExtracts([.. plan.Extracts.Select(e => resolver.ResolveExtract(e) with { KeepsLines = plan.Extracts.Where(e.Shares).ToList() is { Count: > 1 } all && all.Exists(o => o.Indicator.Protection is not null) })]), resolver.found);
    }

    private ResolvedPlan? Resolve(string id, ImmutableArray<ResolvedExtract> extracts)
    {
        var byId = extracts.ToFrozenDictionary(e => e.Plan.Id.Value, StringComparer.Ordinal);
        if (new RowResolver(plan, places, found).PlaceNamed(plan.Place, null) is not { } here) return null;
        var tables = new TableResolver(plan, places, here, byId, words, found);
        var shown = new Dictionary<string, TableDefinition?>(StringComparer.Ordinal);
        var sections = ResolveSections(byId, (table, extract) =>
        {
            if (!shown.TryGetValue(table.Id.Value, out var definition)) shown.Add(table.Id.Value, definition = tables.Resolve(table, extract));
            return definition?.Id;
        });
        // Their mistakes are told all the same.
        foreach (var table in UnusedParts.Tables(plan)) ResolveTopic(table.Id, byId, (t, extract) => tables.Resolve(t, extract)?.Id);
        var charts = new ControlChartResolver(plan, places, here, byId, found).Resolve();
        var definition = new AssessmentDefinition(id, here, [.. shown.Values.OfType<TableDefinition>()]) { PlaceName = places.NameOf(here), Aliases = [.. places.Areas.Where(a => here.Equals(a.SameAs)).Select(a => a.Code)], Same = SameThings(byId), ControlCharts = charts };
        return new ResolvedPlan(plan, extracts, definition, new ControlChartPlaces(plan, charts, found).In(sections)) { Places = places };
    }

    // "crime-by-type violent-crime": another extract, and the category of it that is the same.
    private ImmutableArray<SameThing> SameThings(FrozenDictionary<string, ResolvedExtract> extracts)
    {
        var said = plan.Extracts.SelectMany(e => e.Reconcile.Select(r => SameThingOf(extracts[e.Id.Value], r, extracts))).OfType<SameThing>().ToList();
        return [.. said, .. extracts.Values.SelectMany(q => extracts.Values.Where(c => IsRateOf(q, c)).Select(c => Pair(q, c, c.Indicator.Whole, q.Plan.Id.At) with { IsSaid = false }))
            .Where(p => !said.Exists(s => s.First == p.First && s.Second == p.Second)).OrderBy(p => p.At).ThenBy(p => p.Second.Id, StringComparer.Ordinal)];
    }

    // The quoted one, if one is, stands first.
    private static SameThing Pair(ResolvedExtract first, ResolvedExtract second, string category, SourceSpan at) => first.Indicator.IsQuoted || !second.Indicator.IsQuoted
        ? new SameThing(first.Indicator, second.Indicator, category, at) { HasTwoSources = !string.Equals(first.Plan.Source, second.Plan.Source, StringComparison.OrdinalIgnoreCase) }
        : Pair(second, first, first.Indicator.Whole, at);

    // "Recorded crime per 1,000 residents" quotes the rate of "recorded crimes".
    private static bool IsRateOf(ResolvedExtract quoted, ResolvedExtract counted) => quoted.Indicator is { IsQuoted: true, Unit: Figures.Unit.Rate or Figures.Unit.Number }
        && counted.Indicator is { IsQuoted: false, Unit: Figures.Unit.Number, Weights.Length: 0, Filter.Length: 0 }
        && (quoted.Indicator.Unit == Figures.Unit.Number || string.Equals(quoted.Indicator.Base, counted.Indicator.Base, StringComparison.Ordinal))
        && string.Equals(Bare(quoted.Indicator.Things), Bare(counted.Indicator.Things), StringComparison.OrdinalIgnoreCase);

    // Without what a title says of its rate, and in the singular.
    private static string Bare(string things)
    {
        var bare = (things.StartsWith("rate of ", StringComparison.OrdinalIgnoreCase) ? things["rate of ".Length..] : things).Split([" per ", " in ", " by ", " rate", ",", " ("], StringSplitOptions.None)[0];
        return bare.EndsWith('s') ? bare[..^1] : bare;
    }

    private SameThing? SameThingOf(ResolvedExtract first, Written<string> words, FrozenDictionary<string, ResolvedExtract> extracts)
    {
        var parts = words.Value.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !extracts.TryGetValue(parts[0], out var second))
            return found.Refuse<SameThing>(PlanMessages.UnknownExtract(words.At, words.Value, extracts.Keys));
        var category = parts.Length == 1 ? second.Indicator.Whole : new RowResolver(plan, places, found).CategoryNamed(new(parts[1], words.At), second.Indicator.Categories);
        if (category is null) return null;
        if (second == first && string.Equals(category, first.Indicator.Whole, StringComparison.Ordinal)) return found.Refuse<SameThing>(PlanMessages.ReconcilesItself(words.At, parts[0]));
        var pair = Pair(first, second, category, words.At);
        return pair.First is { IsQuoted: true, Unit: not (Figures.Unit.Rate or Figures.Unit.Number) } ? found.Refuse<SameThing>(PlanMessages.NothingToReconcile(words.At, pair.First.Id)) : pair;
    }

    private ResolvedExtract ResolveExtract(ExtractPlan extract)
    {
        var whole = WholeOf(extract);
        var indicator = extract.Indicator with
        {
            File = "extracts/" + extract.File.Value,
            Categories = extract.IsByHour ? HoursOfWeek.Tree(words) : string.Equals(whole, CategoryTree.All, StringComparison.Ordinal) ? CategoryTree.Empty : SubTree(whole),
            Whole = whole,
            Confidence = plan.Confidence,
            Clear = plan.Clear,
            SmallNumber = plan.SmallNumber,
            PopulationYear = (extract.Population ?? plan.Population)?.Year,
            PopulationOfSameYear = (extract.Population ?? plan.Population)?.IsSameYear ?? false,
            Filter = FilterOf(extract),
            StandardPlace = plan.StandardPopulation is { } standard ? new RowResolver(plan, places, found).PlaceNamed(standard, null) : null,
            Weights = extract.Weights?.Value ?? string.Empty,
        };
        if (extract is { PercentAt: { } at, Indicator.Unit: not Figures.Unit.Percent }) found.Add(PlanMessages.PercentOfOtherUnit(at));
        var resolved = new ResolvedExtract(extract, indicator, AliasesOf(extract), null) { PlanCategories = plan.Categories };
        return extract.Area is { } area ? resolved with { Area = new RowResolver(plan, places, found).PlaceNamed(area, resolved) } : resolved;
    }

    private static string FilterOf(ExtractPlan extract) => string.Join(", ", extract.Only
        .GroupBy(o => o.Name.Value, o => o.Text.Value, StringComparer.Ordinal)
        .Select(o => $"{o.Key} = {string.Join(" or ", o.Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal));

    private string WholeOf(ExtractPlan extract) => extract.IsByHour ? HoursOfWeek.Whole
        : (extract.Whole is { } whole ? new RowResolver(plan, places, found).CategoryNamed(whole, plan.Categories) : null) ?? CategoryTree.All;

    // The category and everything below it, as a tree of its own.
    private CategoryTree SubTree(string root)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal) { root };
        foreach (var category in plan.Categories.Categories.Where(c => c.Parent is { } parent && slugs.Contains(parent))) slugs.Add(category.Slug);
        return new CategoryTree([.. plan.Categories.Categories.Where(c => slugs.Contains(c.Slug)).Select(c => string.Equals(c.Slug, root, StringComparison.Ordinal) ? c with { Parent = null } : c)]);
    }

    private FrozenDictionary<string, AreaCode> AliasesOf(ExtractPlan extract)
    {
        var resolver = new RowResolver(plan, places, found);
        var aliases = new Dictionary<string, AreaCode>(StringComparer.Ordinal);
        foreach (var (name, place) in extract.Aliases)
        {
            if (resolver.PlaceNamed(place, null) is not { } code) continue;
            if (places.Find(name.Value, extract.Holds).Code is { } own && places.IsOther(own, code) && !places.Namesakes(name.Value).Contains(code)) found.Add(PlanMessages.OtherPlace(name.At, name.Value, places.Described(code)));
            if (aliases.TryAdd(PlaceName.Key(name.Value), code)) continue;
            found.Add(YamlMessages.DuplicateKey(name.At, name.Value, extract.Aliases.First(a => PlaceName.Key(a.Name.Value) == PlaceName.Key(name.Value)).Name.At.Line));
        }

        return aliases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<ResolvedSection> ResolveSections(FrozenDictionary<string, ResolvedExtract> extracts, Func<TablePlan, ResolvedExtract, string?> show) =>
        [.. (plan.Sections.IsEmpty ? DefaultSections() : plan.Sections).Select(s => ResolveSection(s, extracts, show))];

    private ResolvedSection ResolveSection(SectionPlan section, FrozenDictionary<string, ResolvedExtract> extracts, Func<TablePlan, ResolvedExtract, string?> show)
    {
        if (FixedSections.Contains(section.Id.Value, StringComparer.Ordinal)) found.Add(PlanMessages.DuplicateSection(section.Id.At, section.Id.Value));
        var topics = section.Tables.Select(t => ResolveTopic(t, extracts, show)).OfType<ResolvedTopic>().ToImmutableArray();
        var title = section.Title ?? (topics.IsEmpty ? Slugs.AsTitle(section.Id.Value) : topics[0].Extract.Plan.Title + KindOf(section, topics[0].Extract));
        var cited = section.Cites.Select(c => ResolveTopic(c, extracts, (table, extract) => show(table.Columns.IsEmpty ? OfHere(table) : table, extract)));
        return new ResolvedSection(section.Id.Value, title, topics) { Cited = [.. cited.OfType<ResolvedTopic>()] };
    }

    // A topic of one category speaks of it.
    private string KindOf(SectionPlan section, ResolvedExtract extract)
    {
        var kinds = section.Tables.Select(n => plan.Tables.FirstOrDefault(t => t.Id.Value == n.Value)?.Category?.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return kinds is [{ } kind] && extract.Indicator.Categories.SlugOf(kind) is { } slug && slug != extract.Indicator.Whole ? $": {extract.Indicator.Categories.Find(slug)!.Label}" : string.Empty;
    }

    private ImmutableArray<SectionPlan> DefaultSections()
    {
        var tables = plan.Tables.Select(t => t.Id);
        var shown = plan.Tables.Select(t => t.Extract.Value).Concat(plan.Tables.SelectMany(t => t.Columns).Select(c => c.Phrase.Value.Split(' ')[0])).ToHashSet(StringComparer.Ordinal);
        var rest = plan.Extracts.Where(e => !shown.Contains(e.Id.Value)).Select(e => e.Id);
        return [.. tables.Concat(rest).Select(id => new SectionPlan(id, null, [id], []))];
    }

    // What commentary cites of an extract without a table of its own: the latest number, here.
    private TablePlan OfHere(TablePlan table) => table with
    {
        Rows = table.Rows.IsEmpty ? [plan.Place] : table.Rows,
        Columns = [new ColumnPlan(new("this year", table.Id.At), null)],
    };

    private ResolvedTopic? ResolveTopic(Written<string> name, FrozenDictionary<string, ResolvedExtract> extracts, Func<TablePlan, ResolvedExtract, string?> show)
    {
        var table = plan.Tables.FirstOrDefault(t => string.Equals(t.Id.Value, name.Value, StringComparison.Ordinal));
        if (table is null && !extracts.ContainsKey(name.Value))
            return found.Refuse<ResolvedTopic>(PlanMessages.UnknownTable(name.At, name.Value, plan.Tables.Select(t => t.Id.Value).Concat(extracts.Keys)));
        table ??= new TablePlan { Id = name, Extract = name };
        if (extracts.TryGetValue(table.Extract.Value, out var extract))
            return new ResolvedTopic(extract, table.Id.Value, extract.Plan.Status == ExtractStatus.Awaited ? null : show(table, extract));
        return found.Refuse<ResolvedTopic>(PlanMessages.UnknownExtract(table.Extract.At, table.Extract.Value, extracts.Keys));
    }
}

/// <summary>Tables and extracts that a plan describes and that nothing of the document uses. A plan without sections uses all of them.</summary>
internal static class UnusedParts
{
    /// <summary>Tables that no section shows or cites.</summary>
    public static IEnumerable<TablePlan> Tables(PlanFile plan)
    {
        var asked = Asked(plan);
        return plan.Sections.IsEmpty ? [] : plan.Tables.Where(t => !asked.Contains(t.Id.Value));
    }

    /// <summary>What to tell of them, in the order of the plan.</summary>
    /// <param name="targets">Extracts that targets ask.</param>
    public static IEnumerable<Diagnostic> Told(PlanFile plan, params IEnumerable<string> targets)
    {
        foreach (var table in Tables(plan)) yield return PlanMessages.UnusedTable(table.Id.At, table.Id.Value);
        if (plan.Sections.IsEmpty) yield break;
        var used = UsedNames(plan);
        used.UnionWith(targets);
        foreach (var extract in plan.Extracts.Where(e => !used.Contains(e.Id.Value))) yield return PlanMessages.UnusedExtract(extract.Id.At, extract.Id.Value);
    }

    // A table that is not shown still uses its extract: one message is enough.
    private static HashSet<string> UsedNames(PlanFile plan) =>
    [
        .. Asked(plan),
        .. plan.Tables.Select(t => t.Extract.Value),
        .. plan.Tables.SelectMany(t => t.Columns).SelectMany(c => c.Phrase.Value.Split(' ')),
        .. plan.ControlCharts.Select(c => c.Extract.Value),
        .. plan.Extracts.Where(e => e.Reconcile.Length > 0).SelectMany(e => e.Reconcile.SelectMany(r => r.Value.Split(' ')).Prepend(e.Id.Value)),
    ];

    private static HashSet<string> Asked(PlanFile plan) =>
        plan.Sections.SelectMany(s => s.Tables.Concat(s.Cites)).Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
}
