namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>Whether a series as it varies now keeps to its target.</summary>
public enum Assurance
{
    /// <summary>Not asked: no target, no limits, or neither way is good.</summary>
    NotAsked,

    /// <summary>The target lies beyond the limits on the bad side: expect every value to meet it.</summary>
    ConsistentlyMet,

    /// <summary>The target lies beyond the limits on the good side: expect no value to meet it unless something changes.</summary>
    ConsistentlyMissed,

    /// <summary>The target lies between the limits, ends included: values meet it or not by chance.</summary>
    HitAndMiss,
}

/// <summary>Compares limits with a target.</summary>
/// <remarks>Making Data Count (NHS England); as computed by NHSRplotthedots.</remarks>
public static class AssuranceRule
{
    /// <summary>Judged on the limits at the last point.</summary>
    public static Assurance Of(double lower, double upper, double target, GoodEnd improvement)
    {
        if (improvement == GoodEnd.Neither) return Assurance.NotAsked;
        if (target >= lower && target <= upper) return Assurance.HitAndMiss;
        return target > upper == (improvement == GoodEnd.Lower) ? Assurance.ConsistentlyMet : Assurance.ConsistentlyMissed;
    }
}
