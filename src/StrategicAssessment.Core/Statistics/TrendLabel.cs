namespace StrategicAssessment.Statistics;

/// <summary>The labels that Fingertips prints for a recent trend.</summary>
public static class TrendLabel
{
    /// <summary>Such as "Increasing and getting worse"; without a judgement where neither end is good.</summary>
    public static string Of(TrendDirection direction, GoodEnd good) => (direction, good) switch
    {
        (TrendDirection.CannotBeCalculated, _) => "Cannot be calculated",
        (TrendDirection.NoSignificantChange, _) => "No significant change",
        (TrendDirection.Increasing, GoodEnd.Lower) => "Increasing and getting worse",
        (TrendDirection.Increasing, GoodEnd.Higher) => "Increasing and getting better",
        (TrendDirection.Increasing, _) => "Increasing",
        (_, GoodEnd.Lower) => "Decreasing and getting better",
        (_, GoodEnd.Higher) => "Decreasing and getting worse",
        _ => "Decreasing",
    };
}
