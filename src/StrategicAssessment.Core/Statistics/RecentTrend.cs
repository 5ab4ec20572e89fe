namespace StrategicAssessment.Statistics;

/// <summary>
/// Whether the last five periods of a series rise or fall: chi-squared for linear trend at 99.8%, unless the slope changes its sign when one of
/// the five is left out. For years only, and for periods that do not overlap.
/// </summary>
/// <remarks>Fingertips technical guidance, "recent trends".</remarks>
/// <param name="ChiSquared">Null where it cannot be calculated.</param>
/// <param name="Slope">Per unit of time; null where it cannot be calculated.</param>
public sealed record RecentTrend(TrendDirection Direction, TrendReason Reason, double? ChiSquared, double? Slope)
{
    /// <summary>How many periods are looked at: the last ones.</summary>
    public const int Points = 5;

    /// <summary>Chi-squared above this is significant: 99.8% of one degree of freedom.</summary>
    public const double Threshold = 9.54953570608324;

    /// <summary>Of a series of rates or other values with intervals: a line through them, each weighted by its precision.</summary>
    /// <param name="series">In any order.</param>
    /// <param name="confidence">Of the intervals given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A confidence out of range.</exception>
    public static RecentTrend OfValues(IReadOnlyList<TrendPoint> series, double confidence)
    {
        var z = Confidence.Z(confidence);
        var last = Last(series);
        if (Unfit(last, static p => p.Value is null) is { } reason) return Without(reason);
        foreach (var point in last)
        {
            if (point.Lower is null || point.Upper is null) return Without(TrendReason.MissingInterval);
            if (point.Upper <= point.Lower) return Without(TrendReason.NoSpread);
        }

        var sums = TrendSums.OfValues(last, z);
        return Judged(sums, sums.ChiSquared());
    }

    /// <summary>How much more the values vary than those of independent events; significant is then what Student's distribution calls so.</summary>
    public Dispersion Dispersion { get; private init; } = Dispersion.None;

    /// <summary>The same for values that vary more.</summary>
    public RecentTrend Allowing(Dispersion dispersion) =>
        Reason == TrendReason.SignificantTrend && dispersion.Probability(Math.Sqrt(ChiSquared!.Value)) >= 1 - Confidence.Control
            ? this with { Direction = TrendDirection.NoSignificantChange, Reason = TrendReason.NotSignificant, Dispersion = dispersion }
            : this with { Dispersion = dispersion };

    private static TrendPoint[] Last(IReadOnlyList<TrendPoint> series)
    {
        var points = new TrendPoint[series.Count];
        for (var i = 0; i < points.Length; i++) points[i] = series[i];
        Array.Sort(points, Comparer<TrendPoint>.Create(static (one, other) => one.Time.CompareTo(other.Time)));
        return points.Length <= Points ? points : points[^Points..];
    }

    private static TrendReason? Unfit(TrendPoint[] last, Func<TrendPoint, bool> isMissing)
    {
        if (last.Length < Points) return TrendReason.NotEnoughPoints;
        for (var i = 1; i < last.Length; i++)
        {
            if (last[i].Time == last[i - 1].Time) return TrendReason.DuplicateTimes;
        }

        return Array.Exists(last, p => isMissing(p)) ? TrendReason.MissingValues : null;
    }

    private static RecentTrend Without(TrendReason reason) => new(TrendDirection.CannotBeCalculated, reason, null, null);

    private static RecentTrend Judged(TrendSums sums, double chiSquared)
    {
        var slope = sums.Slope();
        if (!(chiSquared > Threshold)) return new RecentTrend(TrendDirection.NoSignificantChange, TrendReason.NotSignificant, chiSquared, slope);
        for (var left = 0; left < Points; left++)
        {
            if (Math.Sign(sums.Slope(left)) != Math.Sign(slope)) return new RecentTrend(TrendDirection.NoSignificantChange, TrendReason.OutlierFound, chiSquared, slope);
        }

        return new RecentTrend(slope < 0 ? TrendDirection.Decreasing : TrendDirection.Increasing, TrendReason.SignificantTrend, chiSquared, slope);
    }
}
