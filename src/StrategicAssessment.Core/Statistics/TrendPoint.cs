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
    public static string Of(TrendDirection direction, GoodEnd good) => direction switch
    {
        TrendDirection.CannotBeCalculated => "Cannot be calculated",
        TrendDirection.NoSignificantChange => "No significant change",
        TrendDirection.Increasing => "Increasing" + Ending(good, GoodEnd.Higher),
        TrendDirection.Decreasing => "Decreasing" + Ending(good, GoodEnd.Lower),
    };

    private static string Ending(GoodEnd good, GoodEnd reached) =>
        good == GoodEnd.Neither ? string.Empty : good == reached ? " and getting better" : " and getting worse";
}
