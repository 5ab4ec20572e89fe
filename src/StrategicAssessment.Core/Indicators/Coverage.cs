using System.Collections.Immutable;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Indicators;

/// <summary>
/// Which periods an extract answers for. It answers for a longer period of whole months when it holds the months; the count is then their sum.
/// </summary>
public static class Coverage
{
    /// <summary>Where this many are usual, none at all would happen less than once in a thousand.</summary>
    public const decimal UsuallyMany = 7;

    /// <summary>The months whose sum a period is, earliest first; empty when the extract holds the period itself, or not one of its months.</summary>
    public static ImmutableArray<Period> MonthsOf(ObservationTable observations, string extract, Period period)
    {
        if (period.MonthCount < 2 || observations.HasPeriod(extract, period)) return [];
        var months = period.Months().ToImmutableArray();
        return months.Any(m => observations.HasPeriod(extract, m)) ? months : [];
    }

    /// <summary>The months of a period that the extract does not answer for, earliest first: gaps in the series.</summary>
    public static IEnumerable<Period> Gaps(ObservationTable observations, IndicatorDefinition indicator, Period period) =>
        MonthsOf(observations, indicator.Id, period).Where(m => !IsHeld(observations, indicator, m));

    /// <summary>
    /// Whether the extract has rows of a period, or of each of its months; where the plan says that missing rows mean none, also a month without
    /// any row between the first and the last month that have some.
    /// </summary>
    public static bool IsHeld(ObservationTable observations, IndicatorDefinition indicator, Period period)
    {
        if (observations.HasPeriod(indicator.Id, period)) return true;
        if (MonthsOf(observations, indicator.Id, period) is { Length: > 0 } parts) return parts.All(m => IsHeld(observations, indicator, m));
        if (indicator.Missing != MissingRows.Zero || period.MonthCount != 1) return false;
        var months = observations.PeriodsOf(indicator.Id).Where(p => p.MonthCount == 1).ToList();
        return months.Count > 0 && months[0].First < period.First && period.First < months[^1].First;
    }

    /// <summary>Whether a row that is not there means that nothing happened.</summary>
    public static bool MeansNone(ObservationTable observations, FigureRequest request) => IsHeld(observations, request.Indicator, request.Period)
        && (request.Indicator.Missing == MissingRows.Zero
            || (request.Indicator.IsOfRecords && observations.HasArea(request.Indicator.Id, request.Area) && observations.HasCategory(request.Indicator.Id, request.Category)));
}
