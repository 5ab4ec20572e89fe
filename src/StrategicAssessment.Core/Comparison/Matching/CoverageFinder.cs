namespace StrategicAssessment.Comparison.Matching;

/// <summary>What is left over, put together under the largest thing that the other bundle has not: an indicator, a place, a category, a measure.</summary>
internal sealed class CoverageFinder(BundlePair pair)
{
    private const string InPercent = "change-percent";
    private readonly CoverageSets before = new(pair.Before), after = new(pair.After);
    private readonly Succession succession = new(pair.Places.Successors);
    private readonly SortedDictionary<string, (CoverageChange Change, List<BundleFigure> Before, List<BundleFigure> After)> counts = new(StringComparer.Ordinal);

    public static void Find(BundlePair pair, LeftOver leftOver, List<IDifference> found)
    {
        if (leftOver.IsEmpty) return;
        var finder = new CoverageFinder(pair);
        finder.Add(AddToChanges([.. leftOver.SeriesBefore.SelectMany(s => s.Figures), .. leftOver.FiguresBefore], isBefore: true, pair.After, found), isBefore: true, pair.After);
        finder.Add(AddToChanges([.. leftOver.SeriesAfter.SelectMany(s => s.Figures), .. leftOver.FiguresAfter], isBefore: false, pair.Before, found), isBefore: false, pair.Before);
        found.AddRange(finder.counts.Values.Select(c => c.Change with { FiguresBefore = c.Before, FiguresAfter = c.After }));
    }

    // A percentage that the other document has no words for, since there is none from nought, or it is hidden: it goes with its change, wherever that is told.
    private static List<BundleFigure> AddToChanges(List<BundleFigure> figures, bool isBefore, PublishedBundle other, List<IDifference> found)
    {
        if (!figures.Exists(f => f.Measure.EndsWith(InPercent, StringComparison.Ordinal))) return figures;
        var changes = found.SelectMany((d, i) => (isBefore ? d.SubjectsBefore : d.SubjectsAfter).Where(f => f.Measure.EndsWith("change", StringComparison.Ordinal)).Select(f => (f.Id, Index: i))).DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, c => c.Index, StringComparer.Ordinal);
        return [.. figures.Where(f => !f.Measure.EndsWith(InPercent, StringComparison.Ordinal) || other.Find(f.Id) is not null || !changes.TryGetValue(f.Id.Replace(InPercent + "/", "change/", StringComparison.Ordinal), out var at) || !AddTo(found, at, f, isBefore))];
    }

    private static bool AddTo(List<IDifference> found, int at, BundleFigure figure, bool isBefore)
    {
        IDifference? with = found[at] switch
        {
            Movement m => isBefore ? m with { FurtherBefore = [.. m.FurtherBefore, figure] } : m with { FurtherAfter = [.. m.FurtherAfter, figure] },
            Redefinition r => isBefore ? r with { FurtherBefore = [.. r.FurtherBefore, figure] } : r with { FurtherAfter = [.. r.FurtherAfter, figure] },
            CoverageChange c => isBefore ? c with { FiguresBefore = [.. c.FiguresBefore, figure] } : c with { FiguresAfter = [.. c.FiguresAfter, figure] },
            Revision or DecisionChange or WordChange => null,
            _ => throw new UnreachableException("An unknown kind of difference."),
        };
        if (with is not null) found[at] = with;
        return with is not null;
    }

    private void Add(List<BundleFigure> figures, bool isBefore, PublishedBundle other)
    {
        foreach (var figure in figures.Where(f => other.Find(f.Id) is null)) Add(figure, isBefore, isBefore ? before : after, isBefore ? after : before, other.Awaits(figure.Indicator));
    }

    private void Add(BundleFigure figure, bool isBefore, CoverageSets own, CoverageSets other, bool isAwaited)
    {
        var action = isBefore ? CoverageAction.Removed : CoverageAction.Added;
        var change = figure switch
        {
            _ when !other.Has(figure.Indicator) => new CoverageChange(CoverageKind.Indicator, isAwaited ? isBefore ? CoverageAction.Awaited : CoverageAction.Arrived : action, figure.Indicator) { Indicator = figure.Indicator },
            _ when !other.HasArea(figure.Area) && succession.Of(figure.Area, own, other, isBefore) is { } succeeded => succeeded,
            _ when !other.HasArea(figure.Area) => Place(figure, action),
            _ when !other.Has(figure.Indicator, figure.Area) => Place(figure, action) with { Indicator = figure.Indicator },
            _ when !other.HasCategory(figure.Indicator, figure.Category) => Of(figure, CoverageKind.Category, action, figure.Category),
            _ when !other.HasMeasure(figure.Indicator, figure.Measure) => Of(figure, CoverageKind.Measure, action, figure.Measure),
            _ => Of(figure, CoverageKind.Figures, action, figure.Measure) with { Area = figure.Area },
        };
        var key = $"{(int)change.Kind:00}/{change.Action}/{change.Code}/{change.Indicator}/{change.Area}";
        if (!counts.TryGetValue(key, out var count)) counts.Add(key, count = (change, [], []));
        (isBefore ? count.Before : count.After).Add(figure);
    }

    private static CoverageChange Place(BundleFigure figure, CoverageAction action) => new(CoverageKind.Place, action, figure.Area)
    {
        Area = figure.Area,
        NameBefore = action == CoverageAction.Removed ? figure.AreaName : string.Empty,
        NameAfter = action == CoverageAction.Added ? figure.AreaName : string.Empty,
    };

    private static CoverageChange Of(BundleFigure figure, CoverageKind kind, CoverageAction action, string code) =>
        new(kind, action, code) { Indicator = figure.Indicator };
}

/// <summary>What a bundle has figures of.</summary>
internal sealed class CoverageSets(PublishedBundle bundle)
{
    private readonly HashSet<string> indicators = Of(bundle, f => f.Indicator), places = Of(bundle, f => f.Indicator + "/" + f.Area), categories = Of(bundle, f => f.Indicator + "/" + f.Category), measures = Of(bundle, f => f.Indicator + "/" + f.Measure);

    /// <summary>By code, the names of all places.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; } = bundle.Figures.DistinctBy(f => f.Area, StringComparer.Ordinal).ToDictionary(f => f.Area, f => f.AreaName, StringComparer.Ordinal);

    public bool Has(string indicator) => indicators.Contains(indicator);

    public bool Has(string indicator, string area) => places.Contains(indicator + "/" + area);

    public bool HasArea(string area) => Areas.ContainsKey(area);

    public bool HasCategory(string indicator, string category) => categories.Contains(indicator + "/" + category);

    public bool HasMeasure(string indicator, string measure) => measures.Contains(indicator + "/" + measure);

    private static HashSet<string> Of(PublishedBundle bundle, Func<BundleFigure, string> key) => bundle.Figures.Select(key).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Places that were given up for others: a new code is another place, and nothing of the two is compared.</summary>
/// <param name="successors">As the places of either bundle say.</param>
internal sealed class Succession(IReadOnlyDictionary<string, string> successors)
{
    /// <summary>What became of a place that one bundle alone has, or null. Of several places that became one, the first by code takes the new one's figures.</summary>
    /// <param name="isBefore">Whether the first is the earlier.</param>
    public CoverageChange? Of(string area, CoverageSets own, CoverageSets other, bool isBefore)
    {
        var partner = successors.TryGetValue(area, out var successor) && other.HasArea(successor) ? successor : FirstPredecessor(area, own, other);
        if (partner is null) return null;
        var (code, changed) = isBefore ? (area, partner) : (partner, area);
        var (before, after) = isBefore ? (own, other) : (other, own);
        return new CoverageChange(CoverageKind.Place, CoverageAction.Succeeded, code)
        {
            Other = changed,
            Area = code,
            NameBefore = before.Areas[code],
            NameAfter = after.Areas[changed],
        };
    }

    private string? FirstPredecessor(string area, CoverageSets own, CoverageSets other) =>
        successors.Where(g => g.Value == area && other.HasArea(g.Key) && !own.HasArea(g.Key)).Select(g => g.Key).FirstOrDefault();
}
