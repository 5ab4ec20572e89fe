namespace StrategicAssessment.Statistics;

/// <summary>One period of a series.</summary>
/// <param name="Time">When, in units of the series: the year.</param>
/// <param name="Value">Null where it is missing, as its ends.</param>
/// <param name="Lower">Lower end of the value's interval.</param>
/// <param name="Upper">Upper end of the value's interval.</param>
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

/// <summary>Why a trend is what it is said to be.</summary>
public enum TrendReason
{
    /// <summary>Significant, and no single period makes it.</summary>
    SignificantTrend,

    NotSignificant,

    /// <summary>Significant, but without one of the periods it would go the other way.</summary>
    OutlierFound,

    /// <summary>Fewer than five periods.</summary>
    NotEnoughPoints,

    /// <summary>A value is missing among the last five.</summary>
    MissingValues,

    /// <summary>An end of an interval is missing among the last five.</summary>
    MissingInterval,

    /// <summary>Two of the last five have the same time.</summary>
    DuplicateTimes,

    /// <summary>An interval without width.</summary>
    NoSpread,
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
