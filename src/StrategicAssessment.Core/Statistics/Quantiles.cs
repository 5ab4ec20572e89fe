namespace StrategicAssessment.Statistics;

/// <summary>Quintiles, deciles and the like.</summary>
public static class Quantiles
{
    public const int Fifths = 5;

    /// <summary>The middle value, or the mean of the middle two; not a number of none.</summary>
    internal static double Median(List<double> sorted) => sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

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
