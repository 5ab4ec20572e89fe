namespace StrategicAssessment.Statistics;

/// <summary>
/// The ranks that a place could have, as far as the intervals of its group tell: places whose intervals lie wholly on one side of its own are
/// surely better or worse; the order of all others is open.
/// </summary>
/// <remarks>Klein, Wright and Wieczorek (2020), A joint confidence region for an overall ranking of populations, Journal of the Royal Statistical Society C 69.</remarks>
/// <param name="Best">The least number; 1 when no place is surely better.</param>
public sealed record RankRange(int Best, int Worst)
{
    /// <summary>The range of each place, in their order; null for a place without an interval, which takes no part.</summary>
    /// <param name="intervals">A missing lower end counts as zero.</param>
    /// <param name="lowestFirst">Whether the lowest value is 1st.</param>
    public static RankRange?[] Of(IReadOnlyList<Interval?> intervals, bool lowestFirst)
    {
        var known = 0;
        foreach (var interval in intervals) known += interval is null ? 0 : 1;
        double[] lowers = new double[known], uppers = new double[known];
        var next = 0;
        foreach (var interval in intervals)
        {
            if (interval is null) continue;
            lowers[next] = interval.Lower ?? 0;
            uppers[next++] = interval.Upper;
        }

        Array.Sort(lowers);
        Array.Sort(uppers);
        var ranges = new RankRange?[intervals.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            if (intervals[i] is { } interval) ranges[i] = Of(interval, lowers, uppers, lowestFirst);
        }

        return ranges;
    }

    private static RankRange Of(Interval interval, double[] lowers, double[] uppers, bool lowestFirst)
    {
        var lower = Sought.Below(uppers, interval.Lower ?? 0);
        var higher = lowers.Length - Sought.UpTo(lowers, interval.Upper);
        return lowestFirst ? new RankRange(1 + lower, lowers.Length - higher) : new RankRange(1 + higher, lowers.Length - lower);
    }
}
