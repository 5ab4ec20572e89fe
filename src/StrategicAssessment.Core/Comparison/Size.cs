using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Comparison;

/// <summary>How far two figures lie apart, and how sure that is.</summary>
/// <param name="Difference">The later less the earlier, in their unit; null unless both are known.</param>
/// <param name="Share">The difference as a share of the earlier's size; null where that is nothing, or where the unit has no nought that means none (ranks, percentages, changes).</param>
/// <param name="Distance">The difference in standard errors: 0 or more; null where nothing is known of chance.</param>
public sealed record Size(decimal? Difference, decimal? Share, double? Distance)
{
    private const double At95 = 1.959963984540054;
    private const double At998 = 3.090232306167813;

    public Certainty Certainty => Distance switch
    {
        null => Certainty.NotKnown,
        >= At998 => Certainty.Certain,
        >= At95 => Certainty.Likely,
        _ => Certainty.WithinChance,
    };

    /// <summary>Of two figures of the same unit.</summary>
    public static Size Of(BundleFigure before, BundleFigure after)
    {
        if (before.Value is not { } then || after.Value is not { } now || before.Unit != after.Unit) return new Size(null, null, null);
        var difference = now - then;
        decimal? share = then != 0 && before.Unit is "number" or "rate" or "pounds" && before.ComparedWith is null && then > 0 ? difference / then : null;
        return new Size(difference, share, DistanceOf(before, after, (double)difference));
    }

    // Intervals at 95% are nearly two standard errors to each side; a rank has none.
    private static double? DistanceOf(BundleFigure before, BundleFigure after, double difference)
    {
        if (before.Measure == "count" && after.Measure == "count" && before is { Unit: "number", Evidence.Lower95: not null } && after is { Evidence.Lower95: not null })
            return Math.Abs(PoissonZ.Of((double)after.Value!.Value, (double)before.Value!.Value)) / Math.Sqrt(2);
        if (WidthOf(before) is not { } one || WidthOf(after) is not { } other || one + other == 0) return null;
        return Math.Abs(difference) * 2 * At95 / Math.Sqrt((one * one) + (other * other));
    }

    private static double? WidthOf(BundleFigure figure) => figure.Evidence is { Lower95: { } lower, Upper95: { } upper } ? upper - lower : null;
}
