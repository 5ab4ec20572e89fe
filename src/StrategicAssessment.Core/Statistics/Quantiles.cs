namespace StrategicAssessment.Statistics;

/// <summary>Quintiles, deciles and the like: of places by their rank, and of values by interpolation.</summary>
public static class Quantiles
{
    /// <summary>Quintiles.</summary>
    public const int Fifths = 5;

    private const int Decimals = 10;
    private const int LeastForBounds = 4;

    /// <summary>
    /// The quantile of each place, 1 to <paramref name="quantiles"/>; null for a missing value, and for all where there are fewer values than
    /// quantiles. Equal values share the best rank and so the quantile.
    /// </summary>
    /// <remarks>PHE technical guide, assigning deprivation quintiles.</remarks>
    /// <param name="values">Null where missing.</param>
    /// <param name="quantiles">5 for quintiles.</param>
    /// <param name="highestFirst">Whether the highest values are in the first quantile.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one quantile.</exception>
    public static int?[] Of(IReadOnlyList<double?> values, int quantiles, bool highestFirst)
    {
        if (quantiles < 1) throw new ArgumentOutOfRangeException(nameof(quantiles), quantiles, "There is at least one quantile.");
        var ranks = Ranks.Of(values, lowestFirst: !highestFirst);
        var known = 0;
        foreach (var rank in ranks) known += rank is null ? 0 : 1;
        var found = new int?[ranks.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            if (known >= quantiles && ranks[i] is { } rank) found[i] = OfRank(rank, known, quantiles);
        }

        return found;
    }

    /// <summary>
    /// The ends of so many categories, the least and the greatest value included, by linear interpolation between the values in order; none of
    /// fewer than four values.
    /// </summary>
    public static double[] Bounds(IReadOnlyList<double> values, int categories)
    {
        if (values.Count < LeastForBounds) return [];
        var sorted = new double[values.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = values[i];
        Array.Sort(sorted);
        var bounds = new double[categories + 1];
        for (var i = 0; i <= categories; i++) bounds[i] = Math.Round(Interpolated(sorted, (double)i / categories), Decimals, MidpointRounding.AwayFromZero);
        return bounds;
    }

    /// <summary>The category of a value among others: the first whose upper end it does not exceed; 0 of fewer values than categories.</summary>
    /// <param name="values">All of them.</param>
    /// <param name="categories">5 for quintiles.</param>
    /// <param name="highIsGood">Whether category 1 holds the highest values.</param>
    public static int Category(double value, IReadOnlyList<double> values, int categories, bool highIsGood)
    {
        if (values.Count < Math.Max(categories, LeastForBounds)) return 0;
        var bounds = Bounds(values, categories);
        var category = 1;
        while (category < categories && value > bounds[category]) category++;
        return highIsGood ? categories + 1 - category : category;
    }

    /// <summary>The middle value, or the mean of the middle two; not a number of none.</summary>
    /// <param name="sorted">In order.</param>
    internal static double Median(List<double> sorted) => sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    /// <summary>The quantile of a rank among so many: (n + 1 - rank) / (n / k) as one exact division of whole numbers, rounded up.</summary>
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
