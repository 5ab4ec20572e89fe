using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>The same series, for other periods: this bundle's latest against that one's, where their periods have the same length.</summary>
internal static class SeriesMatcher
{
    /// <summary>Adds movements, redefinitions and figures that can no longer be shown; what has no counterpart is left over.</summary>
    public static void Match(BundlePair pair, LeftOver leftOver, List<IDifference> found)
    {
        var before = Group(pair.Before.Figures, static f => f.Series);
        var after = Group(pair.After.Figures, static f => f.Series);
        foreach (var series in before.Values)
        {
            if (!after.TryGetValue(series.Key, out var other)) leftOver.SeriesBefore.Add(series);
            else if (HasOwn(series, pair.After) || HasOwn(other, pair.Before)) Match(pair, series, other, leftOver, found);
        }

        foreach (var series in after.Values)
        {
            if (!before.ContainsKey(series.Key)) leftOver.SeriesAfter.Add(series);
        }
    }

    /// <summary>Figures under a key, keys in the order in which they come.</summary>
    public static Dictionary<string, SeriesFigures> Group(IReadOnlyList<BundleFigure> figures, Func<BundleFigure, string> key)
    {
        var groups = new Dictionary<string, SeriesFigures>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var name = key(figure);
            if (!groups.TryGetValue(name, out var group)) groups.Add(name, group = new SeriesFigures(name));
            group.Figures.Add(figure);
        }

        return groups;
    }

    private static void Match(BundlePair pair, SeriesFigures series, SeriesFigures other, LeftOver leftOver, List<IDifference> found)
    {
        var before = Group(series.Figures, PeriodClass.Of);
        var after = Group(other.Figures, PeriodClass.Of);
        var loneBefore = new SeriesFigures(series.Key);
        var loneAfter = new SeriesFigures(series.Key);
        foreach (var alike in before.Values)
        {
            if (!after.TryGetValue(alike.Key, out var counterpart)) loneBefore.Figures.AddRange(alike.Figures);
            else if (HasOwn(alike, pair.After) || HasOwn(counterpart, pair.Before)) found.Add(Pair(pair, alike, counterpart));
        }

        foreach (var alike in after.Values)
        {
            if (!before.ContainsKey(alike.Key)) loneAfter.Figures.AddRange(alike.Figures);
        }

        if (loneBefore.Figures.Count > 0 && loneAfter.Figures.Count > 0)
        {
            found.Add(Pair(pair, loneBefore, loneAfter));
            return;
        }

        leftOver.FiguresBefore.AddRange(loneBefore.Figures);
        leftOver.FiguresAfter.AddRange(loneAfter.Figures);
    }

    /// <summary>What the latest figures of two sides make.</summary>
    public static IDifference Pair(BundlePair pair, SeriesFigures before, SeriesFigures after)
    {
        var (then, now) = (before.Latest, after.Latest);
        var (restated, foreseen) = (pair.After.Find(then.Id), pair.Before.Find(now.Id));
        var (furtherBefore, furtherAfter) = (before.Others(then, pair.After), after.Others(now, pair.Before));
        var overlap = PeriodClass.Overlap(then.Period, now.Period);
        var aspects = DefinitionWords.Compare(then, now);
        if (aspects.Count > 0)
        {
            return new Redefinition(then, now, aspects)
            {
                BeforeRestated = restated,
                AfterForeseen = foreseen,
                FurtherBefore = furtherBefore,
                FurtherAfter = furtherAfter,
                Overlap = overlap,
            };
        }

        if (then.Status != now.Status)
        {
            if (restated is null) furtherBefore.Insert(0, then);
            if (foreseen is null) furtherAfter.Insert(0, now);
            return SameFigures.StatusOf(then, now) with { FiguresBefore = furtherBefore, FiguresAfter = furtherAfter };
        }

        return new Movement(then, now)
        {
            BeforeRestated = restated,
            AfterForeseen = foreseen,
            FurtherBefore = furtherBefore,
            FurtherAfter = furtherAfter,
            Overlap = overlap,
            Signal = SignalOf(pair, then, now),
        };
    }

    // Whether the side has a figure that the other bundle has not.
    private static bool HasOwn(SeriesFigures series, PublishedBundle other)
    {
        foreach (var figure in series.Figures)
        {
            if (other.Find(figure.Id) is null) return true;
        }

        return false;
    }

    private static SignalChange? SignalOf(BundlePair pair, BundleFigure then, BundleFigure now)
    {
        var (before, after) = (ChartOf(pair.Before, then), ChartOf(pair.After, now));
        return before is null && after is null
            ? null
            : new SignalChange(before?.Points[^1].Type, after?.Points[^1].Type, before?.Assurance, after?.Assurance);
    }

    private static BundleControlChart? ChartOf(PublishedBundle bundle, BundleFigure latest)
    {
        foreach (var chart in bundle.ControlCharts)
        {
            if (chart.Points.Count > 0 && chart.Points[^1].Figure == latest.Id) return chart;
        }

        return null;
    }
}
