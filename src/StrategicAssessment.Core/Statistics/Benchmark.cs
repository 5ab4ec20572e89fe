namespace StrategicAssessment.Statistics;

/// <summary>How a value stands to a benchmark, by the rules of Fingertips. Ends of intervals are inside them.</summary>
public static class Benchmark
{
    /// <summary>Whether the benchmark's value lies in the interval of the value. The benchmark's own interval plays no part.</summary>
    public static Standing SingleOverlap(double value, Interval? interval, double? benchmark) =>
        interval is null || benchmark is not { } against ? Standing.NotCompared
        : interval.Holds(against) ? Standing.Similar
        : value < against ? Standing.Lower
        : Standing.Higher;

    /// <summary>The same at two levels: outside the wider interval is much lower or much higher.</summary>
    /// <param name="interval">At 95%.</param>
    /// <param name="wider">At 99.8%.</param>
    public static Standing TwoLevels(double value, Interval? interval, Interval? wider, double? benchmark)
    {
        if (wider is null) return Standing.NotCompared;
        var standing = SingleOverlap(value, interval, benchmark);
        if (standing is not (Standing.Lower or Standing.Higher) || wider.Holds(benchmark!.Value)) return standing;
        return standing == Standing.Lower ? Standing.MuchLower : Standing.MuchHigher;
    }
}
