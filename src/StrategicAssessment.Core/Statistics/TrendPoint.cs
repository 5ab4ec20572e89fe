using StrategicAssessment.Wording;

namespace StrategicAssessment.Statistics;

/// <summary>One period of a series.</summary>
/// <param name="Time">When, in units of the series: the year.</param>
/// <param name="Value">Null where it is missing, as the ends of its interval.</param>
public sealed record TrendPoint(double Time, double? Value = null, double? Lower = null, double? Upper = null);

/// <summary>Which way a series has gone.</summary>
public enum TrendDirection
{
    /// <summary>The series does not say.</summary>
    CannotBeCalculated,

    /// <summary>No more movement than chance would bring, or a single period that makes it.</summary>
    NoSignificantChange,

    Increasing,

    Decreasing,
}

/// <summary>The labels that Fingertips prints for a recent trend.</summary>
public static class TrendLabel
{
    /// <summary>Such as "Increasing and getting worse"; without a judgement where neither end is good.</summary>
    public static string Of(TrendDirection direction, GoodEnd good, Words words) => direction switch
    {
        TrendDirection.CannotBeCalculated => words["trend.cannot be calculated"],
        TrendDirection.NoSignificantChange => words["trend.no change"],
        TrendDirection.Increasing => words[Ending(good, GoodEnd.Higher, "trend.increasing", "trend.increasing better", "trend.increasing worse")],
        TrendDirection.Decreasing => words[Ending(good, GoodEnd.Lower, "trend.decreasing", "trend.decreasing better", "trend.decreasing worse")],
    };

    private static string Ending(GoodEnd good, GoodEnd reached, string plain, string better, string worse) =>
        good == GoodEnd.Neither ? plain : good == reached ? better : worse;
}
