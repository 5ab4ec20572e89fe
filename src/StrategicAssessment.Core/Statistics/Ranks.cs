namespace StrategicAssessment.Statistics;

/// <summary>Competition ranking: equal values share the best rank (1, 2, 2, 4).</summary>
public static class Ranks
{
    /// <summary>The rank of each value; null where the value is missing.</summary>
    public static int?[] Of(IReadOnlyList<double?> values, bool lowestFirst)
    {
        var sorted = Sorted(values);
        var ranks = new int?[values.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            if (values[i] is not { } value) continue;
            ranks[i] = 1 + (lowestFirst ? Sought.Below(sorted, value) : sorted.Length - Sought.UpTo(sorted, value));
        }

        return ranks;
    }

    private static double[] Sorted(IReadOnlyList<double?> values)
    {
        var known = 0;
        foreach (var value in values) known += value is null ? 0 : 1;
        var sorted = new double[known];
        var next = 0;
        foreach (var value in values)
        {
            if (value is { } number) sorted[next++] = number;
        }

        Array.Sort(sorted);
        return sorted;
    }
}
