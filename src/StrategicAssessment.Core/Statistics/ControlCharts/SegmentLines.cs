namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>The lines of one segment, worked out from its baseline.</summary>
internal sealed class SegmentLines
{
    private const double LimitFactor = 2.66;
    private const double DeviationPerRange = 1.128;
    private const double Deviations = 3;

    private readonly ChartSeries series;
    private readonly ControlChartSettings settings;

    private SegmentLines(ChartSeries series, ControlChartSettings settings, int first, int end)
    {
        (this.series, this.settings) = (series, settings);
        var last = settings.FixAfter is { } points ? Math.Min(end, first + points) : end;
        BasedOn = series.KnownIn(first, last);
        Centre = series.Centre(first, last);
        var variation = Variation(first, last);
        Segment = new ChartSegment(first, end - first, Centre, BasedOn, !double.IsNaN(variation), BasedOn < settings.TrialBelow) { Variation = variation };
    }

    public ChartSegment Segment { get; }

    public double Centre { get; }

    private int BasedOn { get; }

    public static SegmentLines Of(ChartSeries series, ControlChartSettings settings, int first, int end) => new(series, settings, first, end);

    /// <summary>The lines at a point of the segment; null when it has none.</summary>
    public ControlLimits? At(int index)
    {
        if (!Segment.HasLimits) return null;
        var (floor, ceiling) = Bounds();
        var factor = series.Kind == ChartKind.Xmr ? LimitFactor : Deviations;
        return ControlLimits.About(Centre, factor * Segment.Variation * series.Assumed(index, Centre), floor, ceiling);
    }

    private double Variation(int first, int end) => double.IsNaN(Centre) ? double.NaN : series.Kind switch
    {
        ChartKind.Xmr => AverageRange(first, end),
        ChartKind.UPrime or ChartKind.PPrime => AverageRange(first, end) / DeviationPerRange,
        _ => 1,
    };

    private double AverageRange(int first, int end)
    {
        var scores = new double[end - first];
        for (var i = first; i < end; i++) scores[i - first] = Score(i);
        return MovingRanges.Average(scores, settings.ScreenMovingRanges);
    }

    private double Score(int index)
    {
        if (series.Kind == ChartKind.Xmr) return series.Values[index];
        var assumed = series.Assumed(index, Centre);
        return assumed == 0 && series.IsKnown(index) ? 0 : (series.Values[index] - Centre) / assumed;
    }

    private (double Floor, double Ceiling) Bounds() => series.Kind switch
    {
        ChartKind.Xmr => (settings.Floor ?? double.NegativeInfinity, double.PositiveInfinity),
        ChartKind.P or ChartKind.PPrime => (0, series.Per),
        _ => (0, double.PositiveInfinity),
    };
}
