namespace StrategicAssessment.Statistics;

/// <summary>Where a value lies in a funnel about the average of its group.</summary>
public enum FunnelPlace
{
    /// <summary>Within the limits.</summary>
    NotSignificant,

    /// <summary>Below the 95% limit: 0.025 in each tail.</summary>
    Low,

    /// <summary>Below the 99.8% limit: 0.001 in each tail.</summary>
    VeryLow,

    /// <summary>Above the 95% limit.</summary>
    High,

    /// <summary>Above the 99.8% limit.</summary>
    VeryHigh,
}

/// <summary>The limits of a funnel at one point, in the units of the values: two standard deviations from the average (95%) and three (99.8%).</summary>
public sealed record FunnelLimits(double Lower95, double Upper95, double Lower998, double Upper998);
