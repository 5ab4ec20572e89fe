using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>The two bundles, and what both sides need of both.</summary>
internal sealed class BundlePair(PublishedBundle before, PublishedBundle after, PlaceHistory places)
{
    /// <summary>The pair without the lines of control charts that were drawn anew because their series got longer: that is neither movement nor revision, and
    /// what the chart says is told of its points. Lines that are drawn by another rule stay.</summary>
    public static BundlePair Of(PublishedBundle before, PublishedBundle after) => new(WithoutLines(before, after), WithoutLines(after, before), new PlaceHistory(before, after));

    public PublishedBundle Before => before;
    public PublishedBundle After => after;

    /// <summary>Whether the two are of different years: then an undated figure ("six months before joining") is of another cohort, though its id is the same.</summary>
    public bool IsOfTwoYears { get; } = before.Name.Period != after.Name.Period;

    public PlaceHistory Places => places;

    private readonly Grounds grounds = new(before, after, places);

    /// <summary>What of the definitions of two figures differs, one of each bundle; in the order of <see cref="DefinitionPart"/>, and empty when nothing does.</summary>
    public IReadOnlyList<RedefinedAspect> Aspects(BundleFigure then, BundleFigure now) => Sorted([.. grounds.InWords(then, now), .. grounds.Across(then, now), .. grounds.Between(then, now)]);

    /// <summary>The same of two figures of one bundle.</summary>
    public IReadOnlyList<RedefinedAspect> AspectsWithin(BundleFigure then, BundleFigure now) => Sorted([.. grounds.InWords(then, now), .. grounds.Between(then, now)]);

    /// <summary>Why a figure has another value in the later bundle, where its definition is why: here, a place that is another's part since is told, unless a number behind it is another.</summary>
    public IReadOnlyList<RedefinedAspect> Causes(BundleFigure then, BundleFigure now) =>
        Aspects(then, now) is { Count: > 0 } aspects ? aspects : then.Definition == now.Definition || then.Value == now.Value || then.Value is null || now.Value is null || IsOutdated(then) ? [] : grounds.InWords(then, now, asWritten: true);

    /// <summary>What either bundle says that changed in the way of recording between two figures, and is compared all the same; in either order of them.</summary>
    public string RecordingBetween(BundleFigure one, BundleFigure other)
    {
        var changes = (Before.Indicator(one.Indicator)?.RecordingChanges ?? []).Concat(After.Indicator(one.Indicator)?.RecordingChanges ?? []).DistinctBy(c => c.From);
        return one.Period.Last <= other.Period.Last ? RecordingChange.Between(changes, one.Period, other.Period) : RecordingChange.Between(changes, other.Period, one.Period);
    }

    /// <summary>Whether the earlier bundle worked a figure out from a number of which the later says something else.</summary>
    public bool IsOutdated(BundleFigure figure) => figure.Operands.Any(o => Before.Find(o) is { } operand && (After.Find(o) is { } now ? now.Value is { } value && value != operand.Value : IsOutdated(operand)));

    private static PublishedBundle WithoutLines(PublishedBundle bundle, PublishedBundle other)
    {
        var lines = bundle.Figures.Concat(other.Figures).Select(f => f.Measure).Distinct(StringComparer.Ordinal).Where(m => Measures.Read(m) is { IsOfChart: true }).ToHashSet(StringComparer.Ordinal);
        if (lines.Count == 0) return bundle;
        var own = bundle.Figures.Where(f => lines.Contains(f.Measure)).ToLookup(f => f.Series, StringComparer.Ordinal);
        var others = other.Figures.Where(f => lines.Contains(f.Measure)).ToLookup(f => f.Series, StringComparer.Ordinal);
        var names = others.SelectMany(s => s).Select(MeasureFamily.NameOf).ToHashSet(StringComparer.Ordinal);   // of another kind of chart
        return bundle.Without(f => lines.Contains(f.Measure) && (others[f.Series].FirstOrDefault() is not { } same ? !names.Contains(MeasureFamily.NameOf(f))
            : (same.Definition == f.Definition && (bundle.Name.Period != other.Name.Period || !own[f.Series].Select(l => l.Id).SequenceEqual(others[f.Series].Select(l => l.Id))))));
    }

    private static List<RedefinedAspect> Sorted(List<RedefinedAspect> found)
    {
        if (found.Count > 1) found.Sort(static (one, other) => one.Part != other.Part ? one.Part.CompareTo(other.Part) : string.CompareOrdinal(one.Before + one.After, other.Before + other.After));
        return found;
    }
}

/// <summary>Which figures of a series can be set against each other: those of periods of one length, compared equally far back.</summary>
internal static class PeriodClass
{
    // Weeks of the same number lie 364 or 371 days apart.
    private const double DaysInMonth = 30.4375;

    public static string Of(BundleFigure figure)
    {
        var own = Of(figure.Period);
        if (figure.ComparedWith is not { } then) return own;
        var months = figure.Period is { Kind: PeriodKind.Span, IsWholeMonths: false } && then.Kind == PeriodKind.Span ? (int)Math.Round((figure.Period.First.DayNumber - then.First.DayNumber) / DaysInMonth) : ((figure.Period.Last.Year - then.Last.Year) * 12) + figure.Period.Last.Month - then.Last.Month;
        return string.Create(CultureInfo.InvariantCulture, $"{own} less {Of(then)} {months} months before");
    }

    public static bool IsOne(BundleFigure one, BundleFigure other) =>
        (one.Period == other.Period && one.ComparedWith == other.ComparedWith)
        || (one.ComparedWith is null && other.ComparedWith is null && one.Period.Kind != PeriodKind.Undated ? one.Period.HasLengthOf(other.Period) : Of(one) == Of(other));

    /// <summary>The days that belong to both periods; null when there are none, or when they are the same.</summary>
    public static Period? Overlap(Period one, Period other)
    {
        if (one == other || !one.Overlaps(other)) return null;
        return Period.Days(one.First > other.First ? one.First : other.First, one.Last < other.Last ? one.Last : other.Last);
    }

    /// <summary>A length in words: <c>12 months</c>.</summary>
    public static string Words(Period period) => period.Kind switch
    {
        PeriodKind.Span when period.IsWholeMonths => string.Create(CultureInfo.InvariantCulture, $"{period.MonthCount} {(period.MonthCount == 1 ? "month" : "months")}"),
        PeriodKind.Span => string.Create(CultureInfo.InvariantCulture, $"{period.DayCount} days"),
        PeriodKind.AsAt => "one day",
        PeriodKind.Undated => period.Label,
    };

    private static string Of(Period period) => period.Kind == PeriodKind.Undated ? period.Slug : Words(period);
}
