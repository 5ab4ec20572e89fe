namespace StrategicAssessment.Statistics;

/// <summary>When two counts are too few to tell.</summary>
public static class TwoCounts
{
    // Of two counts of which the one is twice the other, the difference over its standard error is a third of the root of their sum.
    private const double Doubling = 9;
    private static readonly double Z = Confidence.Z(Confidence.Usual);

    /// <summary>Whether of so many in two periods even twice as many in the one as in the other would show no sign.</summary>
    public static bool AreFew(double together) => together < Doubling * Z * Z;

    /// <summary>Whether, where so many were to be expected, even twice as many would show no sign.</summary>
    public static bool IsFew(double expected) => expected < Z * Z;
}
