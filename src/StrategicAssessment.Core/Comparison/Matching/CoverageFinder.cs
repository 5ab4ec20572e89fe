namespace StrategicAssessment.Comparison.Matching;

/// <summary>What is left over, put together under the largest thing that the other bundle has not: an indicator, a place, a category, a measure.</summary>
internal sealed class CoverageFinder
{
    private const string InPercent = "change-percent";
    private readonly CoverageSets before, after;
    private readonly Succession succession;
    private readonly SortedDictionary<string, (CoverageChange Change, List<BundleFigure> Before, List<BundleFigure> After)> counts = new(StringComparer.Ordinal);

    private CoverageFinder(BundlePair pair) =>
        (before, after, succession) = (new CoverageSets(pair.Before), new CoverageSets(pair.After), new Succession(pair.Places.Successors));

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
        foreach (var figure in figures)
        {
            if (other.Find(figure.Id) is null) Add(figure, isBefore, isBefore ? before : after, isBefore ? after : before, other.Awaits(figure.Indicator));
        }
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
