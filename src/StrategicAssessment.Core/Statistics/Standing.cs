namespace StrategicAssessment.Statistics;

/// <summary>How a value stands to what it is compared with, whichever end is good.</summary>
public enum Standing
{
    /// <summary>There is no interval, or nothing to compare with.</summary>
    NotCompared,
    /// <summary>So few that even twice as many independent events would show no sign.</summary>
    TooFew,
    /// <summary>Clearly lower.</summary>
    MuchLower,
    /// <summary>Some sign of lower.</summary>
    Lower,
    /// <summary>No further apart than chance would put them.</summary>
    Similar,
    /// <summary>Some sign of higher.</summary>
    Higher,
    /// <summary>Clearly higher.</summary>
    MuchHigher,
}

/// <summary>What a standing is called once it is known which end is good.</summary>
public enum Verdict
{
    NotCompared,
    TooFew,
    /// <summary>Clearly on the good side.</summary>
    Better,
    /// <summary>Some sign of being on the good side.</summary>
    PerhapsBetter,
    Similar,
    /// <summary>Some sign of being on the bad side.</summary>
    PerhapsWorse,
    /// <summary>Clearly on the bad side.</summary>
    Worse,
    /// <summary>Clearly lower, where neither end is good.</summary>
    Lower,
    PerhapsLower,
    /// <summary>Clearly higher, where neither end is good.</summary>
    Higher,
    PerhapsHigher,
}

/// <summary>From standings to verdicts.</summary>
public static class Verdicts
{
    public static Verdict Of(Standing standing, GoodEnd good) => standing switch
    {
        Standing.NotCompared => Verdict.NotCompared,
        Standing.TooFew => Verdict.TooFew,
        Standing.Similar => Verdict.Similar,
        Standing.Lower => Of(good, GoodEnd.Lower, Verdict.PerhapsBetter, Verdict.PerhapsWorse, Verdict.PerhapsLower),
        Standing.MuchLower => Of(good, GoodEnd.Lower, Verdict.Better, Verdict.Worse, Verdict.Lower),
        Standing.Higher => Of(good, GoodEnd.Higher, Verdict.PerhapsBetter, Verdict.PerhapsWorse, Verdict.PerhapsHigher),
        Standing.MuchHigher => Of(good, GoodEnd.Higher, Verdict.Better, Verdict.Worse, Verdict.Higher),
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

/// <summary>The scale of certainty: how seldom chance alone would do it.</summary>
public static class Scale
{
    /// <summary>Below this probability a difference is clear, unless the plan says otherwise.</summary>
    public const double Clear = 0.004;

    /// <summary>Below this there is some sign of one.</summary>
    public const double Sign = 0.05;

    /// <summary>The standing of a value whose distance has this probability by chance.</summary>
    /// <param name="clear">Below this it is clear.</param>
    public static Standing Of(double probability, bool isHigher, double clear) =>
        probability < clear ? isHigher ? Standing.MuchHigher : Standing.MuchLower
        : probability < Sign ? isHigher ? Standing.Higher : Standing.Lower
        : Standing.Similar;
}
