namespace StrategicAssessment.Comparison.Matching;

/// <summary>Series that one bundle alone has, and that go by a name that the other has too: the ranking of the same table, by another rule.</summary>
internal static class NameMatcher
{
    /// <summary>Adds redefinitions; takes what they tell out of what is left over.</summary>
    public static void Match(BundlePair pair, LeftOver leftOver, List<IDifference> found)
    {
        if (leftOver.SeriesBefore.Count + leftOver.SeriesAfter.Count == 0) return;
        var (before, after) = (new PrintedPlaces(pair.Before), new PrintedPlaces(pair.After));
        MatchBoth(pair, leftOver, before, after, found);
        MatchAlone(leftOver.SeriesBefore, before, after, (lone, other) => found.Add(Redefined(pair, lone.Latest, other, RedefinitionSide.BeforeAlone) with
        {
            FurtherBefore = lone.Others(lone.Latest, pair.After),
        }));
        MatchAlone(leftOver.SeriesAfter, after, before, (lone, other) => found.Add(Redefined(pair, other, lone.Latest, RedefinitionSide.AfterAlone) with
        {
            FurtherAfter = lone.Others(lone.Latest, pair.Before),
        }));
    }

    private static Redefinition Redefined(BundlePair pair, BundleFigure before, BundleFigure after, RedefinitionSide side)
    {
        var aspects = pair.Aspects(before, after);
        if (aspects.Count == 0) aspects = [new RedefinedAspect(DefinitionPart.Other, before.Series, after.Series)];
        return new Redefinition(before, after, aspects) { Side = side, Overlap = PeriodClass.Overlap(before.Period, after.Period) };
    }

    // Those of the same table first, then in the order of the ids.
    private static void MatchBoth(BundlePair pair, LeftOver leftOver, PrintedPlaces before, PrintedPlaces after, List<IDifference> found)
    {
        var named = leftOver.SeriesAfter.GroupBy(s => MeasureFamily.NameOf(s.Latest), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var taken = new HashSet<SeriesFigures>();
        foreach (var sameTable in (bool[])[true, false])
        {
            foreach (var series in leftOver.SeriesBefore)
            {
                if (taken.Contains(series) || !named.TryGetValue(MeasureFamily.NameOf(series.Latest), out var candidates)) continue;
                var other = candidates.Find(c => !sameTable || PrintedPlaces.ShareTable(before, series.Latest, after, c.Latest));
                if (other is null) continue;
                found.Add(Redefined(pair, series.Latest, other.Latest, RedefinitionSide.Both) with
                {
                    FurtherBefore = series.Others(series.Latest, pair.After),
                    FurtherAfter = other.Others(other.Latest, pair.Before),
                });
                candidates.Remove(other);
                taken.Add(series);
                taken.Add(other);
            }
        }

        leftOver.SeriesBefore.RemoveAll(taken.Contains);
        leftOver.SeriesAfter.RemoveAll(taken.Contains);
    }

    private static void MatchAlone(List<SeriesFigures> series, PrintedPlaces own, PrintedPlaces other, Action<SeriesFigures, BundleFigure> tell) =>
        series.RemoveAll(lone =>
        {
            if (own.CounterpartIn(other, lone.Latest) is not { } counterpart) return false;
            tell(lone, counterpart);
            return true;
        });
}

/// <summary>In which tables of a document a figure stands, and what stands there under a name.</summary>
internal sealed class PrintedPlaces
{
    private readonly Dictionary<string, List<string>> tablesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BundleFigure>> named = new(StringComparer.Ordinal);

    /// <summary>Goes through every table.</summary>
    public PrintedPlaces(PublishedBundle bundle)
    {
        foreach (var table in bundle.Document.Sections.SelectMany(s => s.Tables)) Add(bundle, table);
    }

    /// <summary>Whether both stand in tables of the same name.</summary>
    public static bool ShareTable(PrintedPlaces one, BundleFigure figure, PrintedPlaces other, BundleFigure counterpart) => one.TablesOf(figure).Intersect(other.TablesOf(counterpart), StringComparer.Ordinal).Any();

    /// <summary>The only series that stands, under the figure's name, in the other document's table of the same name; its latest figure, or null. Where the
    /// figure's own table has several under the name, none is its counterpart.</summary>
    public BundleFigure? CounterpartIn(PrintedPlaces other, BundleFigure figure)
    {
        foreach (var table in TablesOf(figure))
        {
            var key = table + "/" + MeasureFamily.NameOf(figure);
            if (Only(named[key]) is not null && other.named.TryGetValue(key, out var standing) && Only(standing) is { } latest) return latest;
        }

        return null;
    }

    private static BundleFigure? Only(List<BundleFigure> figures) => figures.Exists(f => f.Series != figures[0].Series) ? null : figures.MaxBy(f => f.Period.Last);

    private List<string> TablesOf(BundleFigure figure) => tablesOf.GetValueOrDefault(figure.Id) ?? [];

    private void Add(PublishedBundle bundle, BundleTable table)
    {
        foreach (var id in table.Figures)
        {
            if (bundle.Find(id) is not { } figure) continue;
            if (!tablesOf.TryGetValue(id, out var tables)) tablesOf.Add(id, tables = []);
            tables.Add(table.Id);
            var key = table.Id + "/" + MeasureFamily.NameOf(figure);
            if (!named.TryGetValue(key, out var figures)) named.Add(key, figures = []);
            figures.Add(figure);
        }
    }
}
