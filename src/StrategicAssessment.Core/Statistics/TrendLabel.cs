namespace StrategicAssessment.Statistics;

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
