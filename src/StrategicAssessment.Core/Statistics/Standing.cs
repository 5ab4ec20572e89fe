namespace StrategicAssessment.Statistics;

/// <summary>How a value stands to what it is compared with, whichever end is good.</summary>
public enum Standing
{
    /// <summary>There is no interval, or nothing to compare with.</summary>
    NotCompared,

    /// <summary>Lower, even at 99.8%.</summary>
    MuchLower,

    /// <summary>Lower by more than chance would do.</summary>
    Lower,

    /// <summary>No further apart than chance would put them.</summary>
    Similar,

    /// <summary>Higher by more than chance would do.</summary>
    Higher,

    /// <summary>Higher, even at 99.8%.</summary>
    MuchHigher,
}

/// <summary>What a standing is called once it is known which end is good.</summary>
public enum Verdict
{
    NotCompared,

    /// <summary>On the good side, even at 99.8%.</summary>
    Best,

    /// <summary>On the good side.</summary>
    Better,

    Similar,

    /// <summary>On the bad side.</summary>
    Worse,

    /// <summary>On the bad side, even at 99.8%.</summary>
    Worst,

    /// <summary>Lower, where neither end is good.</summary>
    Lower,

    /// <summary>Higher, where neither end is good.</summary>
    Higher,
}

/// <summary>From standings to verdicts.</summary>
public static class Verdicts
{
    /// <summary>The verdict. Where neither end is good, two levels are not told apart: the colours of Fingertips have one for each side.</summary>
    public static Verdict Of(Standing standing, GoodEnd good) => standing switch
    {
        Standing.NotCompared => Verdict.NotCompared,
        Standing.Similar => Verdict.Similar,
        Standing.Lower => Of(good, GoodEnd.Lower, Verdict.Better, Verdict.Worse, Verdict.Lower),
        Standing.MuchLower => Of(good, GoodEnd.Lower, Verdict.Best, Verdict.Worst, Verdict.Lower),
        Standing.Higher => Of(good, GoodEnd.Higher, Verdict.Better, Verdict.Worse, Verdict.Higher),
        Standing.MuchHigher => Of(good, GoodEnd.Higher, Verdict.Best, Verdict.Worst, Verdict.Higher),
    };

    private static Verdict Of(GoodEnd good, GoodEnd end, Verdict better, Verdict worse, Verdict neither) =>
        good == GoodEnd.Neither ? neither : good == end ? better : worse;
}

/// <summary>Which end of a scale is good. There is no default that would be right.</summary>
public enum GoodEnd
{
    /// <summary>Neither is: values are higher or lower, never better or worse.</summary>
    Neither,

    Lower,

    Higher,
}
