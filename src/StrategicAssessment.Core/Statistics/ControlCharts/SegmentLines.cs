namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>The lines of one segment, worked out from its baseline.</summary>
internal sealed class SegmentLines
{
    private const double LimitFactor = 2.66;
    private const double DeviationPerRange = 1.128;
    private const double Deviations = 3;
    private const double BeyondLimit = 0.00135, BeyondNear = 0.02275;

    private readonly ChartSeries series;
    private readonly ControlChartSettings settings;

    public SegmentLines(ChartSeries series, ControlChartSettings settings, int first, int end, double widening)
    {
        (this.series, this.settings) = (series, settings);
        var last = settings.FixAfter is { } points ? Math.Min(end, first + points) : end;
        var basedOn = series.KnownIn(first, last);
        Centre = series.Centre(first, last);
        var variation = Variation(first, last);
        var isExact = series.Kind is ChartKind.C or ChartKind.U && series.MeanCount(first, last) < ControlChartSettings.Few;
        Segment = new ChartSegment(first, end - first, Centre, basedOn, !double.IsNaN(variation), basedOn < settings.TrialBelow) { Variation = variation, Widening = widening, IsExact = isExact };
    }

    public ChartSegment Segment { get; }
    public double Centre { get; }

    /// <summary>The lines at a point of the segment; null when it has none.</summary>
    public ControlLimits? At(int index)
    {
        if (!Segment.HasLimits) return null;
        var (floor, ceiling) = Bounds();
        if (Segment.IsExact) return Exact(series.Usual(index, Centre), series.Kind == ChartKind.C ? 1 : series.PerCount(index));
        var factor = series.Kind == ChartKind.Xmr ? LimitFactor : Deviations;
        return ControlLimits.About(series.Usual(index, Centre), factor * Segment.Variation * Segment.Widening * series.Assumed(index, Centre), floor, ceiling);
    }

    // Where a usual number is small, its distribution leans too much for a distance on both sides: the limit is what one in 740 exceeds, and near it one in 44.
    private static ControlLimits Exact(double usual, double perCount)
    {
        int Exceeded(double tail)
        {
            var (count, probability) = (0, Math.Exp(-usual / perCount));
            for (var left = 1 - probability; left > tail; left -= probability) probability *= usual / perCount / ++count;
            return count;
        }

        return new ControlLimits(0, 0, usual, perCount * Exceeded(BeyondNear), perCount * Exceeded(BeyondLimit));
    }

    private double Variation(int first, int end) => double.IsNaN(Centre) ? double.NaN : series.Kind switch
    {
        ChartKind.Xmr => AverageRange(first, end),
        ChartKind.UPrime => AverageRange(first, end) / DeviationPerRange,
        ChartKind.C or ChartKind.U => 1,
    };

    private double AverageRange(int first, int end)
    {
        var scores = new double[end - first];
        for (var i = first; i < end; i++) scores[i - first] = Score(i);
        return MovingRanges.Average(scores, settings.ScreenMovingRanges);
    }

    private double Score(int index)
    {
        if (!series.IsKnown(index)) return double.NaN;
        var (assumed, usual) = (series.Assumed(index, Centre), series.Usual(index, Centre));
        if (series.IsPlain) return series.Values[index];
        return assumed == 0 ? 0 : (series.Values[index] - usual) / assumed;
    }

    private (double Floor, double Ceiling) Bounds() => series.Kind switch
    {
        ChartKind.Xmr => (settings.Floor ?? double.NegativeInfinity, double.PositiveInfinity),
        ChartKind.C or ChartKind.U or ChartKind.UPrime => (0, double.PositiveInfinity),
    };
}

/// <summary>How much one value differs from the next.</summary>
/// <remarks>Wheeler, Understanding Variation (1993); screening: Nelson, Control charts for individual measurements (1982).</remarks>
public static class MovingRanges
{
    /// <summary>Moving ranges of this many times their average are due to a special cause.</summary>
    public const double ScreenedFrom = 3.267;

    /// <summary>The average difference between neighbours, by its sign ignored; NaN without two neighbours that both have a value.</summary>
    /// <param name="values">In order; NaN where there is none.</param>
    /// <param name="screen">Whether ranges of <see cref="ScreenedFrom"/> times the average or more are left out, once; none is where that would leave only ranges of 0.</param>
    public static double Average(ReadOnlySpan<double> values, bool screen)
    {
        var average = Average(values, double.PositiveInfinity);
        return screen && Average(values, ScreenedFrom * average) is > 0 and var screened ? screened : average;
    }

    private static double Average(ReadOnlySpan<double> values, double below)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            if (!(range < below)) continue;
            sum += range;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
