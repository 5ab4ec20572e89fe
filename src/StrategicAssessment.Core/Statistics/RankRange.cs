namespace StrategicAssessment.Statistics;

/// <summary>The ranks that a place could have, as far as the intervals of its group tell: places whose intervals lie wholly on one side of its own are surely
/// better or worse; the order of all others is open.</summary>
/// <remarks>Klein, Wright and Wieczorek (2020), A joint confidence region for an overall ranking of populations, Journal of the Royal Statistical Society C 69.</remarks>
/// <param name="Best">The least number; 1 when no place is surely better.</param>
public sealed record RankRange(int Best, int Worst)
{
    /// <summary>The range of each place, in their order; null for a place without an interval, which takes no part.</summary>
    /// <param name="intervals">A missing lower end counts as zero.</param>
    /// <param name="lowestFirst">Whether the lowest value is 1st.</param>
    public static RankRange?[] Of(IReadOnlyList<Interval?> intervals, bool lowestFirst)
    {
        double[] lowers = [.. intervals.OfType<Interval>().Select(i => i.Lower ?? 0).Order()], uppers = [.. intervals.OfType<Interval>().Select(i => i.Upper).Order()];
        return [.. intervals.Select(i => i is null ? null : Of(i, lowers, uppers, lowestFirst))];
    }

    private static RankRange Of(Interval interval, double[] lowers, double[] uppers, bool lowestFirst)
    {
        var lower = Before(uppers, interval.Lower ?? 0, orEqual: false);
        var higher = lowers.Length - Before(lowers, interval.Upper, orEqual: true);
        return lowestFirst ? new RankRange(1 + lower, lowers.Length - higher) : new RankRange(1 + higher, lowers.Length - lower);
    }

    // How many of sorted numbers lie below a value, or equal it.
    private static int Before(double[] sorted, double value, bool orEqual) =>
        ~Array.BinarySearch(sorted, value, Comparer<double>.Create((one, other) => one < other || (orEqual && one == other) ? -1 : 1));
}

/// <summary>Quintiles, deciles and the like.</summary>
public static class Quantiles
{
    public const int Fifths = 5;

    /// <summary>The middle value, or the mean of the middle two; not a number of none.</summary>
    public static double Median(List<double> sorted) => sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    /// <summary>The quantile of a rank among so many: (n + 1 - rank) / (n / k) as one exact division of whole numbers, rounded up.</summary>
    /// <remarks>PHE technical guide, assigning deprivation quintiles.</remarks>
    public static int OfRank(int rank, int known, int quantiles)
    {
        var fromEnd = (long)(known + 1 - rank) * quantiles;
        return Math.Max(1, quantiles + 1 - (int)((fromEnd + known - 1) / known));
    }

    /// <summary>The value at a fraction of the way through values in order, by a straight line between two.</summary>
    internal static double Interpolated(double[] sorted, double fraction)
    {
        var position = (sorted.Length - 1) * fraction;
        var before = Math.Min((int)position, sorted.Length - 1);
        return before == sorted.Length - 1 ? sorted[before] : sorted[before] + ((position - before) * (sorted[before + 1] - sorted[before]));
    }
}
