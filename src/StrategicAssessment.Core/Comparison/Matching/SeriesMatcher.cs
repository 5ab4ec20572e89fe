using StrategicAssessment.Periods;
using StrategicAssessment.Statistics;

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
            else if (series.HasOwn(pair.After) || other.HasOwn(pair.Before)) Match(pair, series, other, leftOver, found);
        }

        leftOver.SeriesAfter.AddRange(after.Values.Where(s => !before.ContainsKey(s.Key)));
    }

    /// <summary>Figures under a key, keys in the order in which they come.</summary>
    public static Dictionary<string, SeriesFigures> Group(IReadOnlyList<BundleFigure> figures, Func<BundleFigure, string> key) =>
        figures.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new SeriesFigures(g.Key, [.. g]), StringComparer.Ordinal);

    private static void Match(BundlePair pair, SeriesFigures series, SeriesFigures other, LeftOver leftOver, List<IDifference> found)
    {
        if (series.Figures.Count == 1 && other.Figures.Count == 1)
        {
            Pair(pair, series, other, leftOver, found);
            return;
        }

        var before = Group(series.Figures, PeriodClass.Of);
        var after = Group(other.Figures, PeriodClass.Of);
        var loneBefore = new SeriesFigures(series.Key, []);
        var loneAfter = new SeriesFigures(series.Key, []);
        foreach (var alike in before.Values)
        {
            if (!after.TryGetValue(alike.Key, out var counterpart)) loneBefore.Figures.AddRange(alike.Figures);
            else if (alike.HasOwn(pair.After) || counterpart.HasOwn(pair.Before)) Pair(pair, alike, counterpart, leftOver, found);
        }

        loneAfter.Figures.AddRange(after.Values.Where(a => !before.ContainsKey(a.Key)).SelectMany(a => a.Figures));

        if (loneBefore.Figures.Count > 0 && loneAfter.Figures.Count > 0)
        {
            Pair(pair, loneBefore, loneAfter, leftOver, found);
            return;
        }

        leftOver.FiguresBefore.AddRange(loneBefore.Figures);
        leftOver.FiguresAfter.AddRange(loneAfter.Figures);
    }

    // What the latest figures of two sides make. Where one bundle has both periods, its own two are set against each other, as its document does.
    private static void Pair(BundlePair pair, SeriesFigures before, SeriesFigures after, LeftOver leftOver, List<IDifference> found)
    {
        var (then, now) = (before.Latest, after.Latest);
        var (furtherBefore, furtherAfter) = (before.Others(then, pair.After), after.Others(now, pair.Before));
        if (then.Id == now.Id)
        {
            leftOver.FiguresBefore.AddRange(furtherBefore);
            leftOver.FiguresAfter.AddRange(furtherAfter);
            return;
        }

        var (restated, foreseen) = (pair.After.Find(then.Id), pair.Before.Find(now.Id));
        var isRestated = restated is { Value: not null } && now.Value is not null;
        var (from, to) = isRestated ? (restated!, now) : foreseen is { Value: not null } && then.Value is not null ? (then, foreseen) : (then, now);
        var aspects = from == then && to == now ? pair.Aspects(then, now) : pair.AspectsWithin(from, to);
        if (aspects.Count > 0)
        {
            found.Add(new Redefinition(then, now, pair.Aspects(then, now) is { Count: > 0 } all ? all : aspects)
            {
                BeforeRestated = restated,
                AfterForeseen = foreseen,
                FurtherBefore = furtherBefore,
                FurtherAfter = furtherAfter,
                Overlap = PeriodClass.Overlap(then.Period, now.Period),
            });
        }
        else if (from.Status != to.Status)
        {
            found.Add(SameFigures.StatusOf(then, now) with
            {
                FiguresBefore = restated is null ? [then, .. furtherBefore] : furtherBefore,
                FiguresAfter = foreseen is null ? [now, .. furtherAfter] : furtherAfter,
            });
        }
        else
        {
            found.Add(new Movement(from, to)
            {
                BeforePublished = restated is null ? null : then,
                AfterPublished = foreseen is null ? null : now,
                FurtherBefore = furtherBefore,
                FurtherAfter = furtherAfter,
                Overlap = PeriodClass.Overlap(then.Period, now.Period),
                IsOutdated = from == then && pair.IsOutdated(then),
                Judged = pair.After.Find(ChangeOf(to, from)) ?? pair.Before.Find(ChangeOf(from, to)),
                Recording = pair.RecordingBetween(from, to),
                Signal = SignalOf(pair, then, now),
                Variation = VariationOf(pair.After, to, from.Period) ?? VariationOf(pair.After, to, to.Period.MonthsEarlier(12)),
            });
        }
    }

    private static string ChangeOf(BundleFigure later, BundleFigure earlier) =>
        later.Measure is "count" or "value" ? later.Id.Replace($"/{later.Measure}/", "/change/", StringComparison.Ordinal) + "/vs-" + earlier.Id[(earlier.Id.LastIndexOf('/') + 1)..] : string.Empty;

    // What a bundle says of the change from a period.
    private static Dispersion? VariationOf(PublishedBundle bundle, BundleFigure now, Period then)
    {
        if (now.ComparedWith is not null || now.Group is not null || now.Evidence is null) return null;
        var change = bundle.Find($"{now.Indicator}/change/{now.Area}/{now.Category}/{now.Period.Slug}/vs-{then.Slug}")?.Evidence;
        return change is { Dispersion: { } factor, Measured: > 1 and var measured } ? new Dispersion(factor, measured, DispersionBasis.Places) : null;
    }

    private static SignalChange? SignalOf(BundlePair pair, BundleFigure then, BundleFigure now)
    {
        var (before, after) = (ChartOf(pair.Before, then), ChartOf(pair.After, now));
        return before is null && after is null
            ? null
            : new SignalChange(before?.Points[^1].Type, after?.Points[^1].Type, before?.Assurance, after?.Assurance);
    }

    private static BundleControlChart? ChartOf(PublishedBundle bundle, BundleFigure latest) => bundle.ControlCharts.FirstOrDefault(c => c.Points.Count > 0 && c.Points[^1].Figure == latest.Id);
}

/// <summary>The figures of one series in one bundle, or those of them whose periods can be set against each other.</summary>
internal sealed class SeriesFigures(string key, List<BundleFigure> figures)
{
    /// <summary>The series, or the class of periods within it.</summary>
    public string Key => key;
    public List<BundleFigure> Figures => figures;

    public BundleFigure Latest => Figures.Aggregate((latest, f) => f.Period.Last >= latest.Period.Last ? f : latest);

    /// <summary>All but one, and but those that the other bundle has as well.</summary>
    public IReadOnlyList<BundleFigure> Others(BundleFigure main, PublishedBundle other) => Figures.Count == 1 ? [] : [.. Figures.Where(f => f != main && other.Find(f.Id) is null)];

    /// <summary>Whether there is one that the other bundle has not.</summary>
    public bool HasOwn(PublishedBundle other) => Figures.Exists(f => other.Find(f.Id) is null);
}

/// <summary>Figures that have no counterpart of their own in the other bundle, until a later step finds a place for them.</summary>
internal sealed class LeftOver
{
    public List<SeriesFigures> SeriesBefore { get; } = [];
    public List<SeriesFigures> SeriesAfter { get; } = [];

    /// <summary>Figures of the earlier bundle whose series the later has for periods of another length.</summary>
    public List<BundleFigure> FiguresBefore { get; } = [];
    public List<BundleFigure> FiguresAfter { get; } = [];

    public bool IsEmpty => SeriesBefore.Count + SeriesAfter.Count + FiguresBefore.Count + FiguresAfter.Count == 0;
}

/// <summary>Measures that go by the same name whatever their rule: every rank is a rank.</summary>
internal static class MeasureFamily
{
    private const string Rank = "rank-by-", Standardised = "standardised-rate-per-";

    /// <summary>Whether it is a position.</summary>
    public static bool IsRank(string measure) => measure.StartsWith(Rank, StringComparison.Ordinal);

    /// <summary>Whether it holds places against each other, each by itself.</summary>
    public static bool IsOfEach(string measure) => IsRank(measure) || measure.Contains("average", StringComparison.Ordinal);

    /// <summary>What a figure is called: indicator, family, place and category.</summary>
    public static string NameOf(BundleFigure figure) => $"{figure.Indicator}/{Of(figure.Measure)}/{figure.Area}/{figure.Category}";

    public static string Of(string measure)
    {
        if (IsRank(measure)) return "rank";
        if (measure.IndexOf("-against-", StringComparison.Ordinal) is > 0 and var against) return Of(measure[..against]) + "-against";
        if (measure.StartsWith("average-of-", StringComparison.Ordinal)) return "average-" + Of(Averaged(measure));
        if (measure.StartsWith("rate-per-", StringComparison.Ordinal)) return "rate";
        if (measure.StartsWith(Standardised, StringComparison.Ordinal)) return Standardised;
        return measure.IndexOf("-of-", StringComparison.Ordinal) is > 0 and var of && !measure.StartsWith("share", StringComparison.Ordinal) ? measure[..of] : measure;
    }

    /// <summary>The slug without what another clause of the definition says: the standard of a standardised rate.</summary>
    public static string WithoutStandard(string measure) => measure.StartsWith(Standardised, StringComparison.Ordinal) && measure.IndexOf('-', Standardised.Length) is > 0 and var end ? measure[..end] : measure;

    // average-of-best-4-of-rate-per-1000 averages the same as average-of-rate-per-1000.
    private static string Averaged(string measure)
    {
        var averaged = measure["average-of-".Length..];
        return averaged.StartsWith("best-", StringComparison.Ordinal) && averaged.IndexOf("-of-", StringComparison.Ordinal) is > 0 and var of ? averaged[(of + 4)..] : averaged;
    }
}
