using System.Text.Json.Serialization.Metadata;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Data;

/// <summary><c>figures.json</c>: every published figure, in the order of the ids. An interface: minor versions only add.</summary>
internal sealed record FiguresFile : IJsonOnDeserialized
{
    public const string Name = "figures.json";

    /// <summary>Above the bundles of several places, the figures that theirs rest on.</summary>
    public const string Shared = "shared-figures.json";

    /// <summary>Name and major version of the format.</summary>
    public const string Version = "assess-figures/2";

    private const string First = "assess-figures/1";
    private const int BytesPerFigure = 1000;

    public required string Schema { get; init; }
    public required AssessmentRecord Assessment { get; init; }
    public required IDictionary<string, string> Definitions { get; init; }

    /// <summary>What slugs are called; null in bundles of programs that did not say.</summary>
    public IndicatorRecord[]? Indicators { get; init; }

    /// <summary>Places that became others; null as above.</summary>
    public GivenUpRecord[]? GivenUp { get; init; }

    /// <summary>Which places make up those of its figures that are groups; null as above.</summary>
    public GroupRecord[]? Groups { get; init; }

    /// <summary>The places and groups of its figures; null as above.</summary>
    public PlaceRecord[]? Places { get; init; }

    /// <summary>From the bundle's folder, the file with the groups of operands and their figures; null where they stand here, or there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? SharedWith { get; init; }

    /// <summary>By name, the figures of all members of a group; an operand of such a name is all of them. Null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyDictionary<string, string[]>? OperandGroups { get; init; }

    public required ICollection<FigureRecord> Figures { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ControlChartRecord[]? ControlCharts { get; init; }

    /// <summary>What bundles before this one had printed of counts that are protected, where this one prints it otherwise; null where there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PublishedBeforeRecord[]? PublishedBefore { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole([Indicators, GivenUp, Groups, Places, ControlCharts, PublishedBefore, [.. Figures], .. OperandGroups?.Values ?? []]);

    /// <summary>How the schema that a file names stands to those that are read: the first version, whose figures list all they rest on, and this one.</summary>
    public static SchemaMatch Match(string? schema) => Contracts.Match(schema, First) == SchemaMatch.Known ? SchemaMatch.Known : Contracts.Match(schema, Version);

    /// <param name="whose">In a file of shared figures: the figures that rest on these.</param>
    public static ReadOnlyMemory<byte> Write(ResolvedPlan plan, Assessment assessment, Gazetteer places, IEnumerable<Figure>? whose = null)
    {
        var hashes = HashesOf(assessment.Figures);
        var areas = assessment.Figures.Select(f => f.Id.Area).ToHashSet();
        var groups = DataWords.OperandGroupsOf(assessment.Figures.Concat(whose ?? []).Where(f => f.Value.Status != ValueStatus.Suppressed));
        var isShared = plan.Assessment.IsOneOfSeveral && groups is not null;
        var file = new FiguresFile
        {
            Schema = Version,
            Assessment = AssessmentRecord.Of(plan, places),
            Definitions = ByHash(hashes),
            Indicators = [.. plan.Extracts.OrderBy(e => e.Indicator.Id, StringComparer.Ordinal).Select(e => IndicatorRecord.Of(e, plan))],
            GivenUp = [.. places.Areas.Where(a => a.Successor is not null).OrderBy(a => a.Code.Value, StringComparer.Ordinal).Select(GivenUpRecord.Of)],
            Groups = [.. places.Groups.Where(g => areas.Contains(g.Code)).OrderBy(g => g.Code.Value, StringComparer.Ordinal).ThenBy(g => g.Id, StringComparer.Ordinal).Select(g => new GroupRecord(g.Code.Value, new SortedDictionary<string, string>(g.Members.ToDictionary(m => m.Value, places.NameOf, StringComparer.Ordinal), StringComparer.Ordinal)))],
            Places = [.. areas.OrderBy(a => a.Value, StringComparer.Ordinal).Select(a => new PlaceRecord(a.Value, places.NameOf(a), places.Area(a)?.Type ?? PlaceRecord.Group))],
            SharedWith = isShared ? "../" + Shared : null,
            OperandGroups = isShared ? null : groups,
            Figures = new OneByOne<FigureRecord>(assessment.Figures.Select(f => FigureRecord.Of(f, hashes[f.Definition], plan.Written.Symbols, places))),
            ControlCharts = assessment.ControlCharts.IsEmpty ? null : [.. assessment.ControlCharts.Select(ControlChartRecord.Of)],
            PublishedBefore = assessment.Before.IsEmpty ? null : [.. assessment.Before.Select(PublishedBeforeRecord.Of)],
        };
        var options = new JsonSerializerOptions(Contracts.Default.Options) { Converters = { new FigureLine.Writer() } };
        return Contracts.Write(file, (JsonTypeInfo<FiguresFile>)options.GetTypeInfo(typeof(FiguresFile)), assessment.Figures.Length * BytesPerFigure);
    }

    /// <summary>What stands for each definition where it is said once for all figures.</summary>
    public static Dictionary<string, string> HashesOf(IEnumerable<Figure> figures) => figures.Select(f => f.Definition).Distinct(StringComparer.Ordinal).ToDictionary(d => d, HashOf, StringComparer.Ordinal);

    public static SortedDictionary<string, string> ByHash(Dictionary<string, string> hashes) => new(hashes.ToDictionary(h => h.Value, h => h.Key, StringComparer.Ordinal), StringComparer.Ordinal);

    // The first 16 hexadecimal digits of the definition's SHA-256.
    private static string HashOf(string definition) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)).AsSpan(0, 8));
}

/// <summary>What is made as it is written, so that never all of it is in memory.</summary>
internal sealed class OneByOne<T>(IEnumerable<T> all) : ICollection<T>
{
    public int Count => all.Count();
    public bool IsReadOnly => true;

    public void Add(T item) => throw new NotSupportedException();
    public void Clear() => throw new NotSupportedException();
    public bool Contains(T item) => all.Contains(item);
    public void CopyTo(T[] array, int arrayIndex) => throw new NotSupportedException();
    public bool Remove(T item) => throw new NotSupportedException();
    public IEnumerator<T> GetEnumerator() => all.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed record AssessmentRecord(string Id, string Title, string Edition, string Place, string PlaceName, PeriodRecord Period)
{
    public static AssessmentRecord Of(ResolvedPlan plan, Gazetteer places) => new(
        plan.Assessment.Id, plan.Written.Title, plan.Written.Edition, plan.Assessment.Place.Value, places.NameOf(plan.Assessment.Place), PeriodRecord.Of(plan.Written.ThisYear.Value));
}

internal sealed record IndicatorRecord(string Id, string Title, string Things, string? Good, IReadOnlyDictionary<string, string> Categories) : IJsonOnDeserialized
{
    public const string Awaited = "awaited", UnknownDay = "unknown";

    /// <summary>First days of new ways of recording; null where the plan names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string[]? Breaks { get; init; }

    /// <summary>By their first days, changes in recording across which it is compared all the same; null where the plan names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyDictionary<string, string>? RecordingChanged { get; init; }

    /// <summary>What decides its numbers beside the words of definitions; null in bundles of programs that did not say.</summary>
    public string[]? DecidedBy { get; init; }

    /// <summary>How the extract is read, a rule each: <c>place: Harbour</c> is <c>D2</c>, <c>column: count</c> is <c>Offences</c>. Null in bundles of programs that did not say.</summary>
    public IReadOnlyDictionary<string, string>? Reads { get; init; }

    /// <summary>By slug of a category, the other words of an extract that count as it; null in bundles of programs that did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyDictionary<string, string[]>? Aliases { get; init; }

    /// <summary><c>awaited</c>, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Status { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Breaks, DecidedBy);

    public static IndicatorRecord Of(ResolvedExtract extract, ResolvedPlan plan)
    {
        var indicator = extract.Indicator;
        return new(indicator.Id, indicator.Title, indicator.Things, DataWords.Of(indicator.Good), indicator.Categories.Categories.ToDictionary(c => c.Slug, c => c.Label, StringComparer.Ordinal))
        {
            Breaks = indicator.Breaks.IsEmpty ? null : [.. indicator.Breaks.Order().Select(DataWords.Of)],
            RecordingChanged = indicator.RecordingChanges.IsEmpty ? null : new SortedDictionary<string, string>(indicator.RecordingChanges.GroupBy(c => c.From is { } from ? DataWords.Of(from) : UnknownDay, c => c.Note, StringComparer.Ordinal).ToDictionary(c => c.Key, c => string.Join("; ", c), StringComparer.Ordinal), StringComparer.Ordinal),
            DecidedBy = [.. Decisions(extract.Plan)],
            Reads = ReadingRules.Of(extract, plan),
            Aliases = indicator.Categories.Categories.IsEmpty ? null : new SortedDictionary<string, string[]>(indicator.Categories.Categories.Where(c => !c.Aliases.IsEmpty).ToDictionary(c => c.Slug, c => c.Aliases.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal), StringComparer.Ordinal),
            Status = extract.Plan.Status == ExtractStatus.Awaited ? Awaited : null,
        };
    }

    // Its clauses begin as Comparison.Matching.DefinitionWords knows them.
    private static IEnumerable<string> Decisions(ExtractPlan plan)
    {
        if (plan.Source.Length > 0) yield return "sent by " + plan.Source;
        if (plan.LeavesOutUnknown) yield return "what no lookup has is left out";
        if (plan.IdHeading is { } id) yield return $"each {id.Value} counts once";
        if (plan.AddsUp) yield return "a column of the incidents is added up";
        if (plan.AddsRepeatedRows) yield return "repeated rows are added up";
        if (plan.AddsOldPlaces) yield return "places that ended count for their successors";
        if (plan.Measure is { } measure) yield return "of several measures, " + measure.Value;
        foreach (var lookup in plan.Lookups) yield return $"looked up by {lookup.Name.Value} in {Path.GetFileName(lookup.Text.Value)}";
        if (plan.Weights is { } weights) yield return $"looked up by category in {weights.Value}";
    }
}

/// <param name="Type">As in <c>areas.csv</c>, such as <c>district</c>; <c>group</c> for a group of places.</param>
internal sealed record PlaceRecord(string Code, string Name, string Type)
{
    public const string Group = "group";
}

/// <summary>The places that make up another: their names, by their codes.</summary>
internal sealed record GroupRecord(string Code, IReadOnlyDictionary<string, string> Members) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Contracts.Has(Code, Members);
}

internal sealed record GivenUpRecord(string Code, string Name, string Successor)
{
    public static GivenUpRecord Of(Area area) => new(area.Code.Value, area.Name, area.Successor!.Value);
}

/// <summary>A control chart: series by the ids of their figures, what each point signals, and steps.</summary>
internal sealed record ControlChartRecord(
    string Id, string Title, string Indicator, string Area, string Category, string Kind, string PointsAre, string Good, string? Target, string? Assurance,
    PointRecord[] Points, StretchRecord[] Stretches, StepRecord[] ProposedSteps) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Points, Stretches, ProposedSteps);

    public static ControlChartRecord Of(AssessedControlChart chart)
    {
        var (definition, points) = (chart.Definition, chart.Points);
        string Start(int point) => DataWords.Of(points[point].Period.First);
        return new ControlChartRecord(
            definition.Id, definition.Title, definition.Indicator.Id, definition.Area.Value, definition.Category, DataWords.Of(definition.Kind), chart.Grain.Slug(),
            DataWords.Of(definition.Indicator.Good) ?? DataWords.Of(Polarity.Neither)!, chart.Target?.Id.ToString(), DataWords.Of(chart.Assurance),
            [.. points.Select(p => PointRecord.Of(p, definition.Good))],
            [.. chart.Stretches.Select(s => new StretchRecord(Start(s.First), s.Count, s.BasedOn, s.IsTrial, s.Reason?.ToString()))],
            [.. chart.Proposed.Select(s => new StepRecord(Start(s.First), s.Before.Id.ToString(), s.After.Id.ToString()))]);
    }
}

/// <param name="Clear">The same of what is handed on: whether it stands clearly out. Null in a bundle of an earlier version.</param>
internal sealed record PointRecord(string Figure, string Centre, string Lower, string Upper, string[] Signals, string Type, string? Clear = null) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Signals);

    public static PointRecord Of(ControlPoint point, GoodEnd improvement) => new(
        point.Value.Id.ToString(), point.Centre.Id.ToString(), point.Lower.Id.ToString(), point.Upper.Id.ToString(), [.. DataWords.Of(point.Causes)], DataWords.Of(point.Type),
        DataWords.Of(Charting.TypeOf(point.Clear, improvement)));
}

internal sealed record StretchRecord(string Start, int Points, int BasedOn, bool Trial, string? Reason);

internal sealed record PublishedBeforeRecord(string Edition, PublishedCountRecord[] Counts) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Counts);

    public static PublishedBeforeRecord Of(PublishedCounts bundle) => new(
        bundle.Edition, [.. bundle.Counts.Select(c => new PublishedCountRecord(c.Id, PeriodRecord.Of(c.Period), c.Most is null ? null : c.Least, c.Most, [.. c.Members.Select(m => m.Value)]))]);

    public PublishedCounts Read() => new(Edition, [.. Counts.Select(c => new PublishedCount(c.Id, c.Period.Read(c.Id.Split('/')[4]), c.Least ?? 0, c.Most, [.. c.Members.Select(m => new AreaCode(m))]))]);
}

/// <summary>What was printed of a count: it was from the least to the most; neither, where it was hidden.</summary>
internal sealed record PublishedCountRecord(string Id, PeriodRecord Period, long? Least, long? Most, string[] Members) : IJsonOnDeserialized
{
    // Something other than a text among the parts of an id is a fault of the file, not of the program.
    void IJsonOnDeserialized.OnDeserialized()
    {
        Contracts.Has(Id, Period, Members);
        Contracts.Whole(Members);
        if (Id.Split('/').Length < 5) throw new JsonException("A figure's id has five parts or more.");
    }
}

internal sealed record StepRecord(string Start, string Before, string After);

/// <summary>The plan's words on how an extract is read and drawn, a rule each. Its kinds are those that <c>Comparison.Matching.ReadingGrounds</c> knows.</summary>
internal static class ReadingRules
{
    /// <summary>Of a name that several places share, all are said.</summary>
    public static SortedDictionary<string, string> Of(ResolvedExtract extract, ResolvedPlan plan) =>
        new(All(extract, plan).GroupBy(r => r.Key, r => r.Value, StringComparer.Ordinal).ToDictionary(r => r.Key, r => string.Join(' ', r.Order(StringComparer.Ordinal)), StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> All(ResolvedExtract extract, ResolvedPlan plan)
    {
        var written = extract.Plan;
        foreach (var (name, _) in written.Aliases) yield return new("place: " + name.Value, extract.Aliases[PlaceName.Key(name.Value)].Value);
        foreach (var (text, period) in written.PeriodAliases) yield return new("period: " + text.Value, period.Label);
        foreach (var (name, text) in written.Undated) yield return new("period: " + text.Value, name.Value);
        foreach (var (name, code) in plan.Places.Areas.SelectMany(a => a.Aliases.Where(n => !extract.Aliases.ContainsKey(PlaceName.Key(n))), (a, n) => (n, a.Code.Value))) yield return new("name: " + name, code);
        foreach (var role in written.Columns.GroupBy(c => c.Name.Value.ToLowerInvariant(), c => c.Text.Value, StringComparer.Ordinal)) yield return new($"column: {role.Key} under", string.Join(" and ", role));
        foreach (var rule in plan.Readings.GetValueOrDefault(written.Id.Value, [])) yield return rule;
        if (extract.Area is { } area) yield return new("column: every row about", area.Value);
        if (written.HeaderLine is { } line) yield return new("column: headings on line", Wording.English.Whole(line));
        if (written.Percent == PercentForm.Fractions) yield return new("column: percentages as", "fractions");
        if (DatesOf(written.Dates) is { Length: > 0 } dates) yield return new("column: dates", dates);
        foreach (var (symbol, meaning) in written.Symbols) yield return new("symbol: " + symbol.Value, meaning == ValueStatus.Known ? "zero" : DataWords.Of(meaning));
        if (extract.Indicator.Unit != Unit.Number) yield return new("rows: numbers are", DataWords.Of(extract.Indicator.Unit));
        if (written.FillsPlacesDown) yield return new("rows: a row without a place is", "as above");
        if (extract.Indicator.Missing is MissingRows.Unavailable or MissingRows.NotOpen) yield return new("rows: a missing row is", extract.Indicator.Missing == MissingRows.NotOpen ? "not open" : "unavailable");
        if (written.AddsRepeatedRows || written.Shape == ExtractShape.Records) yield return new("rows: of one place and period", "added up");
        if (written.Weighs is { } weighed) yield return new("rows: weighs", weighed.Value);
        if (!extract.Indicator.AreEvents) yield return new("chance: counted", "people or a stock");
        foreach (var (role, heading) in plan.Written.Headings.Population) yield return new($"residents: {role.Value.ToLowerInvariant()} under", heading.Value);
        foreach (var chart in plan.Assessment.ControlCharts.Where(c => c.Indicator.Id == extract.Indicator.Id))
        {
            if (!chart.Steps.IsEmpty) yield return new($"chart: steps of {chart.Id}", string.Join(", ", chart.Steps.Select(s => DataWords.Of(s.From))));
            if (!chart.Excluded.IsEmpty) yield return new($"chart: points left out of {chart.Id}", string.Join(", ", chart.Excluded.Select(s => DataWords.Of(s.From))));
            if (chart.Target is { } target) yield return new($"chart: target of {chart.Id}", Wording.English.Number(target, target.Scale));
        }
    }

    private static string DatesOf(DatesPlan dates) => string.Join(", ", new[]
    {
        dates.Order is { } order ? order == DayOrder.DayFirst ? "day first" : "month first" : null,
        dates.AreMonths is { } months ? months ? "are months" : "are days" : null,
        dates.AreYears is true ? "are years" : null,
        dates.FromApril is { } april ? april ? "from April" : "from January" : null,
        dates.EndYears ? "end 12 months" : null,
    }.OfType<string>());
}
