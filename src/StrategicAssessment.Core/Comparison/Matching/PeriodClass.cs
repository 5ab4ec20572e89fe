using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison.Matching;

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
