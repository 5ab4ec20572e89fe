using StrategicAssessment.Statistics;

namespace StrategicAssessment.Comparison;

/// <summary>How far two figures lie apart, and how sure that is.</summary>
/// <param name="Difference">The later less the earlier, in their unit; null unless both are known.</param>
/// <param name="Share">The difference as a share of the earlier's size; null where that is nothing, or where the unit has no nought that means none (ranks, percentages, changes).</param>
/// <param name="Distance">The difference in standard errors: 0 or more; null where nothing is known of chance.</param>
public sealed record Size(decimal? Difference, decimal? Share, double? Distance)
{
    private static readonly double At95 = Confidence.Z(Confidence.Usual);

    // Two changes of which the one begins where the other ends: the year between counts twice in their difference, so that its variance is six times that of a
    // year and not four.
    private const double Shared = 1.5;
    public Dispersion Dispersion { get; private init; } = Dispersion.None;

    /// <summary>Whether two counts are so few that even twice as many would show no sign.</summary>
    public bool AreFew { get; private init; }

    public Certainty Certainty => Distance is not { } distance ? Certainty.NotKnown : Scale.Of(Dispersion.Probability(distance * Math.Sqrt(Dispersion.Factor)), true, Scale.Clear) switch
    {
        Standing.MuchHigher or Standing.MuchLower => Certainty.Clear,
        Standing.Higher or Standing.Lower => Certainty.SomeSign,
        Standing.Similar or Standing.TooFew or Standing.NotCompared => AreFew ? Certainty.TooFew : Certainty.NoClearChange,
    };

    /// <summary>Of two figures of the same unit.</summary>
    /// <param name="variation">How much more counts of the series vary than independent events; null where nothing is known of it.</param>
    public static Size Of(BundleFigure before, BundleFigure after, Dispersion? variation = null)
    {
        if (before.Value is not { } then || after.Value is not { } now || before.Unit != after.Unit) return new Size(null, null, null);
        var difference = now - then;
        decimal? share = then != 0 && before.Unit is "number" or "rate" or "pounds" && before.ComparedWith is null && then > 0 ? difference / then : null;
        if (DistanceOf(before, after, (double)difference) is not { } distance) return new Size(difference, share, null);
        if (after.ComparedWith is not null) return new Size(difference, share, distance) { Dispersion = after.Evidence?.Measured is > 1 and var measured ? new Dispersion(1, measured, DispersionBasis.Places) : Dispersion.None };
        var allowed = variation ?? Dispersion.None;
        return new Size(difference, share, distance / Math.Sqrt(allowed.Factor)) { Dispersion = allowed, AreFew = AreCounts(before, after) && TwoCounts.AreFew((double)(then + now)) };
    }

    /// <summary>The same without what chance allows: what was sent anew is another number, and not more or less likely one.</summary>
    public Size WithoutChance() => this with { Distance = null };

    private static bool AreCounts(BundleFigure before, BundleFigure after) =>
        before.Measure == "count" && after.Measure == "count" && before is { Unit: "number", Evidence.Lower95: not null } && after is { Evidence.Lower95: not null };

    // Intervals at 95% are nearly two standard errors to each side (of Student's distribution, where the variation was measured); a rank has none.
    private static double? DistanceOf(BundleFigure before, BundleFigure after, double difference)
    {
        if (AreCounts(before, after)) return Math.Abs(PoissonZ.Of((double)after.Value!.Value, (double)before.Value!.Value)) / Math.Sqrt(2);
        if (ErrorOf(before) is not { } one || ErrorOf(after) is not { } other || one + other == 0) return null;
        var isShared = after.ComparedWith is { } middle && middle.Overlaps(before.Period);
        if (IsRatio(after.Measure)) difference = Logarithm((double)after.Value!.Value) - Logarithm((double)before.Value!.Value);
        return Math.Abs(difference) / Math.Sqrt(((one * one) + (other * other)) * (isShared ? Shared : 1));
    }

    // Changes in per cent are compared as the logarithms of their ratios, whose intervals reach as far up as down.
    private static double? ErrorOf(BundleFigure figure)
    {
        if (figure.Evidence is not { Lower95: { } lower, Upper95: { } upper }) return null;
        var width = IsRatio(figure.Measure) ? Logarithm(upper) - Logarithm(lower) : upper - lower;
        var reach = figure.Evidence.Measured is > 1 and var measured && figure.ComparedWith is not null ? Math.Sqrt(new Dispersion(1, measured, DispersionBasis.Places).Stretch(Confidence.Usual)) : 1;
        return double.IsFinite(width) ? width / (2 * At95 * reach) : null;
    }

    private static bool IsRatio(string measure) => measure is "change-percent" or "rate-change-percent";

    private static double Logarithm(double percent) => Math.Log(1 + (percent / 100));
}

/// <summary>Whether two values differ by more than chance would do: the scale of words of the whole program.</summary>
public enum Certainty
{
    /// <summary>Nothing is known of what chance allows.</summary>
    NotKnown,
    /// <summary>So few that even twice as many would show no sign.</summary>
    TooFew,
    /// <summary>Chance would do it 1 time in 20 or oftener.</summary>
    NoClearChange,
    /// <summary>Chance would do it less than 1 time in 20.</summary>
    SomeSign,
    /// <summary>Chance would do it less than 4 times in 1,000.</summary>
    Clear,
}
