using StrategicAssessment.Wording;

namespace StrategicAssessment.Statistics;

/// <summary>Whether the last five periods of a series rise or fall: chi-squared for linear trend at 99.8%, unless the slope changes its sign when one of the
/// five is left out. For years only, and for periods that do not overlap.</summary>
/// <remarks>Fingertips technical guidance, "recent trends".</remarks>
/// <param name="ChiSquared">Null where it cannot be calculated.</param>
/// <param name="Slope">Per unit of time; null where it cannot be calculated.</param>
public sealed record RecentTrend(TrendDirection Direction, double? ChiSquared, double? Slope)
{
    /// <summary>How many periods are looked at: the last ones.</summary>
    public const int Points = 5;

    /// <summary>Chi-squared above this is significant: 99.8% of one degree of freedom.</summary>
    public const double Threshold = 9.54953570608324;

    /// <summary>How much more the values vary than those of independent events; significant is then what Student's distribution calls so.</summary>
    public Dispersion Dispersion { get; private init; } = Dispersion.None;

    /// <summary>Of a series of rates or other values with intervals: a line through them, each weighted by its precision. Cannot be calculated of fewer than five, nor where one is missing, has no width or shares its time.</summary>
    /// <param name="series">In any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A confidence out of range.</exception>
    public static RecentTrend OfValues(IReadOnlyList<TrendPoint> series, double confidence)
    {
        var z = Confidence.Z(confidence);
        TrendPoint[] last = [.. series.OrderBy(p => p.Time).TakeLast(Points)];
        if (last.DistinctBy(p => p.Time).Count() < Points || !Array.TrueForAll(last, p => p.Value is not null && p.Upper > p.Lower)) return new RecentTrend(TrendDirection.CannotBeCalculated, null, null);
        double[] weights = [.. last.Select(p => Math.Pow((p.Upper!.Value - p.Lower!.Value) / (2 * z), -2))];
        var slope = SlopeOf(last, weights, without: -1);
        var chiSquared = slope * slope * Spread(last, weights, p => p.Time, -1) / weights.Sum();
        var isSignificant = chiSquared > Threshold && Enumerable.Range(0, Points).All(i => Math.Sign(SlopeOf(last, weights, i)) == Math.Sign(slope));
        return new RecentTrend(!isSignificant ? TrendDirection.NoSignificantChange : slope < 0 ? TrendDirection.Decreasing : TrendDirection.Increasing, chiSquared, slope);
    }

    /// <summary>The same for values that vary more.</summary>
    public RecentTrend Allowing(Dispersion dispersion) => this with
    {
        Direction = Direction is TrendDirection.Increasing or TrendDirection.Decreasing && dispersion.Probability(Math.Sqrt(ChiSquared!.Value)) >= 1 - Confidence.Control ? TrendDirection.NoSignificantChange : Direction,
        Dispersion = dispersion,
    };

    private static double SlopeOf(TrendPoint[] points, double[] weights, int without) => Spread(points, weights, p => p.Value!.Value, without) / Spread(points, weights, p => p.Time, without);

    // The sum of weights times that of products with the times, less the product of the two weighted sums. Times are from the first on, so that the squares of years do not swallow the digits that matter.
    private static double Spread(TrendPoint[] points, double[] weights, Func<TrendPoint, double> of, int without)
    {
        double sum = 0, times = 0, others = 0, products = 0, from = of(points[0]);
        for (var i = 0; i < points.Length; i++)
        {
            if (i == without) continue;
            var (time, other) = (points[i].Time - points[0].Time, of(points[i]) - from);
            sum += weights[i];
            times += weights[i] * time;
            others += weights[i] * other;
            products += weights[i] * time * other;
        }

        return (sum * products) - (times * others);
    }
}

/// <summary>One period of a series.</summary>
/// <param name="Time">When, in units of the series: the year.</param>
/// <param name="Value">Null where it is missing, as the ends of its interval.</param>
public sealed record TrendPoint(double Time, double? Value = null, double? Lower = null, double? Upper = null);

/// <summary>Which way a series has gone.</summary>
public enum TrendDirection
{
    /// <summary>The series does not say.</summary>
    CannotBeCalculated,
    /// <summary>No more movement than chance would bring, or a single period that makes it.</summary>
    NoSignificantChange,
    Increasing,
    Decreasing,
}

/// <summary>The labels that Fingertips prints for a recent trend.</summary>
public static class TrendLabel
{
    /// <summary>Such as "Increasing and getting worse"; without a judgement where neither end is good.</summary>
    public static string Of(TrendDirection direction, GoodEnd good, Words words) => direction switch
    {
        TrendDirection.CannotBeCalculated => words["trend.cannot be calculated"],
        TrendDirection.NoSignificantChange => words["trend.no change"],
        TrendDirection.Increasing => words[Ending(good, GoodEnd.Higher, "trend.increasing", "trend.increasing better", "trend.increasing worse")],
        TrendDirection.Decreasing => words[Ending(good, GoodEnd.Lower, "trend.decreasing", "trend.decreasing better", "trend.decreasing worse")],
    };

    private static string Ending(GoodEnd good, GoodEnd reached, string plain, string better, string worse) =>
        good == GoodEnd.Neither ? plain : good == reached ? better : worse;
}
