namespace StrategicAssessment.Statistics;

/// <summary>How a value stands to a target, by the rules of Fingertips. Chance plays no part: a target is met or it is not.</summary>
public static class Target
{
    /// <summary>A single target is met when the value reaches it: at most the target where lower is good, at least the target otherwise.</summary>
    public static Verdict Single(double value, double target, GoodEnd good) =>
        (good == GoodEnd.Lower ? value <= target : value >= target) ? Verdict.Better : Verdict.Worse;

    /// <summary>A range: its lower end is inside, its upper end is beyond it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The upper end is below the lower.</exception>
    public static Verdict Range(double value, double lower, double upper, GoodEnd good)
    {
        if (upper < lower) throw new ArgumentOutOfRangeException(nameof(upper), upper, "The upper end of a target lies above its lower end.");
        var standing = value < lower ? Standing.MuchLower : value >= upper ? Standing.MuchHigher : Standing.Similar;
        return Verdicts.Of(standing, good == GoodEnd.Lower ? GoodEnd.Lower : GoodEnd.Higher);
    }
}
