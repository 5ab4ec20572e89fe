namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>What a point signals. Several may hold at once; the first of them, in the order given here, names the point.</summary>
[Flags]
public enum SpecialCause
{
    /// <summary>Nothing: natural variation, common cause.</summary>
    None = 0,

    /// <summary>The point is above the upper or below the lower process limit.</summary>
    OutsideLimits = 1,

    /// <summary>The point is one of seven or more of which each is higher than the one before, or each lower.</summary>
    SevenRisingOrFalling = 2,

    /// <summary>The point is one of two between a near limit and the limit, of three points in a row that are all on that side of the centre line.</summary>
    TwoOfThreeNearLimit = 4,

    /// <summary>The point is one of seven or more in a row on one side of the centre line.</summary>
    SevenOnOneSide = 8,
}

/// <summary>What the signal of a point means for those who want the series to go one way.</summary>
public enum PointType
{
    /// <summary>No signal: natural variation.</summary>
    CommonCause,

    Improvement,
    Concern,

    /// <summary>A signal upwards where neither way is good by itself.</summary>
    NeutralHigh,

    /// <summary>A signal downwards where neither way is good by itself.</summary>
    NeutralLow,
}
