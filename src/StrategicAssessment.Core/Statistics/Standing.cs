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
    /// <summary>Not compared.</summary>
    NotCompared,

    /// <summary>On the good side, even at 99.8%.</summary>
    Best,

    /// <summary>On the good side.</summary>
    Better,

    /// <summary>Similar.</summary>
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
    public static Verdict Of(Standing standing, GoodEnd good) => (standing, good) switch
    {
        (Standing.NotCompared, _) => Verdict.NotCompared,
        (Standing.Similar, _) => Verdict.Similar,
        (Standing.Lower or Standing.MuchLower, GoodEnd.Neither) => Verdict.Lower,
        (_, GoodEnd.Neither) => Verdict.Higher,
        (Standing.MuchLower, GoodEnd.Lower) or (Standing.MuchHigher, GoodEnd.Higher) => Verdict.Best,
        (Standing.MuchLower, _) or (Standing.MuchHigher, _) => Verdict.Worst,
        (Standing.Lower, GoodEnd.Lower) or (Standing.Higher, GoodEnd.Higher) => Verdict.Better,
        _ => Verdict.Worse,
    };
}
