using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Priorities;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Plans;

/// <summary>Reads <c>assessment.yaml</c>: every word is known afterwards, none is held against places or data yet.</summary>
internal static class PlanReader
{
    public const string FileName = "assessment.yaml";

    /// <summary>The plan of a folder, whatever is wrong with it; null where none can be read.</summary>
    public static PlanFile? In(AssessmentFolder folder) => folder.Read(FileName, SourceSpan.WholeFile(FileName)).Value is { } file ? Read(file.Path, file.Content).Value : null;

    /// <summary>The plan as written. No value when it cannot be parsed or lacks what nothing can do without; all its problems at once.</summary>
    public static Outcome<PlanFile> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var tree = YamlReader.Read(path, bytes);
        if (tree.Value is not { } root) return Outcome.Of<PlanFile>(null, tree.Diagnostics);
        var found = tree.Diagnostics.ToList();
        return Outcome.Of(ReadPlan(path, root, found), found);
    }

    private static PlanFile? ReadPlan(string path, YamlMap root, List<Diagnostic> found)
    {
        var map = new MapReader(root, PlanKeys.Plan, "the plan", found);
        map.Word("version");
        var (edition, place, thisYear) = (map.Text("edition"), map.Text("place"), map.Period("this year"));
        var categories = map.Entry("categories") is { } entry ? new CategoryReader(found).Read(entry.Value) : CategoryTree.Empty;
        var extracts = map.Entries("extracts").Select(e => ExtractPlanReader.Read(e.Slug, e.Map, found)).ToImmutableArray();
        extracts = [.. extracts.Select(e => WeighedExtracts.Completed(e, extracts, map.Entries("extracts")))];
        foreach (var extract in extracts.Where(e => e.Id.Value.StartsWith(PublishedFigures.Prefix, StringComparison.Ordinal))) found.Add(PlanMessages.ReservedSlug(extract.Id.At, extract.Id.Value));
        var tables = map.Entries("tables").Select(t => TablePlanReader.Read(t.Slug, t.Map, found)).ToImmutableArray();
        var sections = map.Entries("sections").Select(s => ReadSection(s.Slug, s.Map, found)).ToImmutableArray();
        var documents = map.LabelledTexts("documents");
        var plan = new PlanFile
        {
            Path = path,
            Title = map.Text("title")?.Value ?? "Strategic Assessment",
            Edition = edition?.Value ?? string.Empty,
            Place = place ?? new(string.Empty, root.At),
            ForEach = map.Texts("for each"),
            Country = map.Word("country"),
            Partnership = map.Text("partnership")?.Value ?? string.Empty,
            Prepared = map.Text("prepared")?.Value ?? string.Empty,
            Logo = map.Text("logo"),
            Colour = ReadColour(map.Text("colour"), found),
            Contact = map.Text("contact")?.Value ?? string.Empty,
            Headlines = map.LabelledTexts("headlines"),
            Licence = Licence.Of(map.Word("licence")),
            County = map.Text("county"),
            ThisYear = thisYear ?? new(Period.CalendarYear(2000), root.At),
            Previous = map.Text("previous"),
            CompareWith = map.Text("compare with"),
            Headings = new SharedHeadings(map.TextMap("area headings"), map.TextMap("group headings"), map.TextMap("population headings")),
            Population = map.Population("population"),
            StandardPopulation = map.Text("standard population") is { } standard && !standard.Value.Equals("European 2013", StringComparison.OrdinalIgnoreCase) ? standard : null,
            Confidence = map.Word("confidence") is "99.8" ? Confidence.Control : Confidence.Usual,
            Clear = ClearOf(map.Word("clear"), map.Word("confidence")),
            SmallNumber = map.Number("small numbers") ?? IndicatorDefinition.DefaultSmallNumber,
            Symbols = map.Word("symbols") is "older" ? SymbolStyle.Older : SymbolStyle.Standard,
            Categories = categories,
            Extracts = extracts,
            Tables = tables,
            ControlCharts = [.. map.Entries("control charts").Select(c => ControlChartPlanReader.Read(c.Slug, c.Map, found))],
            Documents = [.. documents.Select(d => d.Item).Where(d => d.Value != DocumentPlan.Assessment).DistinctBy(d => d.Value, StringComparer.Ordinal)],
            DocumentsForPartners = [.. documents.Where(d => IsForPartners(d, found)).Select(d => d.Item.Value)],
            Audiences = map.Entry("audiences") is { Value: YamlMap audiences } ? ReadMarkings(new MapReader(audiences, PlanKeys.Audiences, "audiences", found)) : null,
            State = DocumentState.Read(map.Text("state"), found),
            TextTables = [.. map.Entries("text tables").Select(t => ReadTextTable(t.Slug, new(t.Map ?? new(t.Slug.At, []), PlanKeys.TextTable, "a text table", found), found)).OfType<TextTablePlan>()],
            Sections = sections,
            LeftOut = map.Texts("leave out"),
            Answers = map.TextsMap("answers"),
            Accepted = AcceptedReader.Read(map, found),
            Scoring = [.. map.Entries("scoring").Select(s => ReadCriterion(s.Slug, s.Map, found))],
            NamesOfficers = map.Word("officers") is not null,
        };
        var taken = extracts.Select(e => e.Id.Value).Concat(tables.Select(t => t.Id.Value)).Concat(plan.ControlCharts.Select(c => c.Id.Value)).ToHashSet(StringComparer.Ordinal);
        found.AddRange(plan.TextTables.Where(t => taken.Contains(t.Id.Value)).Select(t => PlanMessages.NameTaken(t.Id.At, t.Id.Value)));
        if (plan.Audiences is null && PartsForPartners(plan).FirstOrDefault() is { } part) found.Add(PlanMessages.NoAudiences(part.At, part.Value));
        return place is null || thisYear is null ? null : plan;
    }

    private static IEnumerable<Written<string>> PartsForPartners(PlanFile plan) => plan.Extracts.Where(e => e.ForPartners).Select(e => e.Id).Concat(plan.Tables.Where(t => t.ForPartners).Select(t => t.Id))
        .Concat(plan.ControlCharts.Where(c => c.ForPartners).Select(c => c.Id)).Concat(plan.TextTables.Where(t => t.ForPartners).Select(t => t.Id)).Concat(plan.Sections.Where(s => s.ForPartners).Select(s => s.Id)).Concat(plan.Documents.Where(d => plan.DocumentsForPartners.Contains(d.Value)));

    private static AudienceMarkings ReadMarkings(MapReader map) => new(map.Text("public")?.Value ?? string.Empty, map.Text("partners")?.Value ?? "OFFICIAL-SENSITIVE");

    private static bool IsForPartners(WrittenItem document, List<Diagnostic> found)
    {
        if (document.Label is null or "public" or "partners") return document.Label is "partners";
        return found.Refuse<bool>(PlanMessages.UnknownWord(document.Item.At, document.Item.Value, document.Label, ["public", "partners"]));
    }

    private static ScoreCriterion ReadCriterion(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        var map = new MapReader(written ?? new YamlMap(slug.At, []), PlanKeys.Criterion, "a criterion", found);
        var by = map.Word("by", ScoreRule.People);
        int[] scale = map.Text("scale") is { } said ? [.. said.Value.Split(" to ").Select(s => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? end : -1)] : [1, 5];
        if (scale is not [>= 0, var highest] || highest <= scale[0] || highest > MapReader.LargestNumber) (scale, _) = ([1, 5], found.Refuse<object>(PlanMessages.NotAScale(map.Text("scale")!.At, map.Text("scale")!.Value)));
        var thresholds = ImmutableArray.CreateBuilder<decimal>();
        foreach (var text in map.Texts("thresholds"))
        {
            if (decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && (thresholds.Count == 0 || number > thresholds[^1])) thresholds.Add(number);
            else found.Add(PlanMessages.NotAThreshold(text.At, text.Value));
        }

        var needed = by is ScoreRule.People or ScoreRule.Judgement ? 0 : scale[1] - scale[0];
        if (thresholds.Count != needed) found.Add(PlanMessages.WrongThresholds(slug.At, slug.Value, thresholds.Count, needed));
        return new ScoreCriterion(slug.Value, map.Text("title")?.Value ?? Slugs.AsTitle(slug.Value), by, new WeighedCriterion(map.Number("weight") ?? 1, scale[0], scale[1]), thresholds.ToImmutable());
    }

    private static PlanColour? ReadColour(Written<string>? text, List<Diagnostic> found)
    {
        if (text is null) return null;
        if (PlanColour.Parse(text.Value) is not { } colour) found.Add(PlanMessages.NotAColour(text.At, text.Value));
        else if (colour.ContrastWith(PlanColour.White) >= PlanColour.ForText) return colour;
        else found.Add(PlanMessages.PaleColour(text.At, text.Value, colour));
        return null;
    }

    // In per cent; intervals at 99.8% go with the level that they have.
    private static double ClearOf(string? clear, string? confidence) => clear is null
        ? confidence is "99.8" ? 1 - Confidence.Control : Scale.Clear
        : double.Parse(clear, CultureInfo.InvariantCulture) / 100;

    private static TextTablePlan? ReadTextTable(Written<string> slug, MapReader map, List<Diagnostic> found)
    {
        var file = map.Text("file") ?? new($"{slug.Value}.csv", slug.At);
        if (!ExtractPlanReader.IsPlain(file.Value)) return found.Refuse<TextTablePlan>(PlanMessages.LookupOutside(file.At, file.Value));
        return new(slug, map.Text("title")?.Value ?? Slugs.AsTitle(slug.Value), file, map.LabelledTexts("columns"), map.IsForPartners());
    }

    internal static SectionPlan ReadSection(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        if (written is null) return new SectionPlan(slug, null, [slug], []);
        var map = new MapReader(written, PlanKeys.Section, "a section", found);
        var tables = map.Entry("tables") is null ? [slug] : map.Texts("tables").RemoveAll(t => t.Value.Equals("none", StringComparison.OrdinalIgnoreCase));
        return new SectionPlan(slug, map.Text("title")?.Value, tables, map.Texts("cites"))
        {
            Answers = map.Texts("answers"),
            ForPartners = map.IsForPartners(),
            ControlCharts = map.Entry("control charts") is null ? null : [.. map.Texts("control charts").Where(t => !t.Value.Equals("none", StringComparison.OrdinalIgnoreCase))],
        };
    }
}

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
        found.AddRange(CategoryTree.NamesOf(category).Where(n => !names.TryAdd(n, entry.Key)).Select(n => PlanMessages.DuplicateCategory(entry.KeyAt, n, names[n])));
        if (categories.All(c => !string.Equals(c.Slug, entry.Key, StringComparison.Ordinal))) categories.Add(category);
        if (entry.Value is YamlList) found.Add(PlanMessages.WrongKind(entry.Value.At, entry.Key, "a label, or its parts indented below it"));
        if (inner is not null) ReadParts(inner, entry.Key);
    }

    // What stands beside the parts.
    private MapReader AboutIt(YamlMap inner) =>
        new(new YamlMap(inner.At, [.. inner.Entries.Where(e => e.Key is KnownAs or ShownAs)]), PlanKeys.Category, "a category", found);
}

/// <summary>Extracts that weigh the counts of another: what they say of themselves, and all else as that one has it.</summary>
internal static class WeighedExtracts
{
    private static readonly string[] Own = ["weighs", "weights", "title", "counts", "good", "source", "note", "per", "population"];

    /// <summary>The plan of the extract with what it takes over; as it is where it weighs nothing.</summary>
    public static ExtractPlan Completed(ExtractPlan plan, ImmutableArray<ExtractPlan> all, ImmutableArray<WrittenEntry> written)
    {
        if (plan.Weighs is not { } weighs) return plan.Weights is { } alone ? plan with { WithoutEffect = [.. plan.WithoutEffect, PlanMessages.WeightsOfNothing(alone.At)] } : plan;
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var weighed = all.FirstOrDefault(e => string.Equals(e.Id.Value, weighs.Value, StringComparison.Ordinal));
        if (weighed is null) found.Add(PlanMessages.UnknownExtract(weighs.At, weighs.Value, all.Select(e => e.Id.Value)));
        else if (Obstacle(weighed, all) is { } why) found.Add(PlanMessages.CannotBeWeighed(weighs.At, weighs.Value, why));
        if (plan.Weights is not { } weights || !ExtractPlanReader.IsPlain(weights.Value)) found.Add(PlanMessages.NoWeights(plan.Weights?.At ?? weighs.At));
        found.AddRange(written.First(w => w.Slug == plan.Id).Map!.Entries.Where(e => !Own.Contains(e.Key.Replace('_', ' '), StringComparer.Ordinal)).Select(e => PlanMessages.NotOfWeighed(e.KeyAt, e.Key, weighs.Value)));
        return (weighed ?? plan) with
        {
            Id = plan.Id,
            Indicator = (weighed ?? plan).Indicator with { Id = plan.Id.Value, Title = plan.Title, Things = plan.Indicator.Things, Good = plan.Indicator.Good, Per = plan.Indicator.Per, Base = plan.Indicator.Base },
            Source = plan.Source,
            Notes = plan.Notes,
            Population = plan.Population ?? weighed?.Population,
            Weighs = weighs,
            Weights = plan.Weights,
            Reconcile = weighed is null ? plan.Reconcile : [],
            WithoutEffect = found.ToImmutable(),
        };
    }

    // A weighted total of a few counts, beside their plain total, gives the counts away.
    private static string? Obstacle(ExtractPlan weighed, ImmutableArray<ExtractPlan> all) => weighed switch
    {
        { Weighs: not null } => "it is weighed itself",
        { Whole: null } => "it is not split: a weight belongs to a category ('categories:')",
        { Shape: ExtractShape.Values } or { Indicator.Unit: not Figures.Unit.Number } => "it gives no counts",
        { CountedIds: not null } => "it counts who is told apart by ids, which do not add up",
        { Indicator.TotalSupplied: true } => "its total is supplied, and nobody knows of what it consists",
        _ when all.Any(e => e.Indicator.Protection is not null && e.Shares(weighed)) => "its small numbers are protected, and a weighted total would give them away",
        _ => null,
    };
}
