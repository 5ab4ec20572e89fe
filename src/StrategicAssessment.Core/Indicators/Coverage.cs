using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Indicators;

/// <summary>Which periods an extract answers for. It answers for a longer period when it holds shorter ones that fill it (months, quarters, weeks); the count is then their sum.</summary>
public static class Coverage
{
    /// <summary>Where this many are usual, none at all would happen less than once in a thousand.</summary>
    public const decimal UsuallyMany = 7;

    /// <summary>The parts of a period that the extract does not answer for, earliest first: gaps in the series.</summary>
    public static IEnumerable<Period> Gaps(ObservationTable observations, IndicatorDefinition indicator, Period period) =>
        observations.PartsOf(indicator.Id, period).Where(m => !IsHeld(observations, indicator, m));

    /// <summary>
    /// Whether the extract has rows of a period, or of each of its parts; where the plan says that missing rows mean none, also a month (quarter, week)
    /// without any row between the first and the last that have some.
    /// </summary>
    public static bool IsHeld(ObservationTable observations, IndicatorDefinition indicator, Period period)
    {
        if (observations.HasPeriod(indicator.Id, period)) return true;
        if (observations.PartsOf(indicator.Id, period) is { Length: > 0 } parts) return parts.All(m => IsHeld(observations, indicator, m));
        return indicator.Missing == MissingRows.Zero && IsBetween(observations, indicator, period);
    }

    /// <summary>Whether a month, quarter or week lies between the first and the last of its length that have rows.</summary>
    public static bool IsBetween(ObservationTable observations, IndicatorDefinition indicator, Period period)
    {
        if (!(period.MonthCount is 1 or 3 || period.IsWeek)) return false;
        var alike = observations.PeriodsOf(indicator.Id).Where(p => p.HasLengthOf(period)).ToList();
        return alike.Count > 0 && alike[0].First < period.First && period.First < alike[^1].First;
    }

    /// <summary>Whether a row that is not there means that nothing happened. Never where the place was not there.</summary>
    public static bool MeansNone(ObservationTable observations, FigureRequest request) => observations.Absence(request.Area, request.Period) is null && IsHeld(observations, request.Indicator, request.Period)
        && (request.Indicator.Missing == MissingRows.Zero
            || (request.Indicator.IsOfRecords && observations.HasArea(request.Indicator.Id, request.Area) && (HoursOfWeek.Are(request.Indicator.Categories) || observations.HasCategory(request.Indicator.Id, request.Category))));
}
