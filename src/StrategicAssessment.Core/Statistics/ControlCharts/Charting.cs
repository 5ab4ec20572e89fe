using System.Collections.Immutable;

namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>
/// Statistical process control: charts a series of equally spaced points, earliest first. NaN is a point without a value: it gets no signal,
/// breaks runs and trends, and is in no mean.
/// </summary>
/// <remarks>
/// Limits and rules of XmR charts are those of Making Data Count (NHS England) as computed by NHSRplotthedots; c and u charts are Montgomery's,
/// Introduction to Statistical Quality Control, chapter 7; u prime is Laney's, Improved control charts for attributes (2002).
/// </remarks>
public static class Charting
{
    /// <summary>Single values. Limits are 2.66 times the average moving range from the mean.</summary>
    public static ControlChart Xmr(ReadOnlySpan<double> values, ControlChartSettings settings) => Of(ChartKind.Xmr, values, [], settings);

    /// <summary>Counts from the same population each time.</summary>
    public static ControlChart C(ReadOnlySpan<double> counts, ControlChartSettings settings) => Of(ChartKind.C, counts, [], settings);

    /// <summary>Counts from a population that moves.</summary>
    public static ControlChart U(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ControlChartSettings settings) =>
        Of(ChartKind.U, counts, populations, settings);

    /// <summary>Counts from a population that moves, which vary more or less than Poisson counts.</summary>
    public static ControlChart UPrime(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ControlChartSettings settings) =>
        Of(ChartKind.UPrime, counts, populations, settings);

    /// <summary>Any kind of chart.</summary>
    /// <param name="numbers">Values or counts; NaN where there is none.</param>
    /// <param name="bases">Populations, all above 0; empty for values and for counts of a population that does not move.</param>
    /// <exception cref="ArgumentException">A number is infinite, negative where it is a count; a base is not above 0; a setting has no meaning.</exception>
    public static ControlChart Of(ChartKind kind, ReadOnlySpan<double> numbers, ReadOnlySpan<double> bases, ControlChartSettings settings)
    {
        if (kind is ChartKind.Xmr or ChartKind.C && !bases.IsEmpty) throw new ArgumentException("This chart has no bases.", nameof(bases));
        if (kind is not (ChartKind.Xmr or ChartKind.C) && bases.Length != numbers.Length) throw new ArgumentException("There must be a base for each number.", nameof(bases));
        if (settings.FixAfter < 2) throw new ArgumentException("Limits take at least 2 points.", nameof(settings));
        var series = ChartSeries.Of(kind, numbers, bases, settings.Per);
        var points = ImmutableArray.CreateBuilder<ChartPoint>(series.Length);
        var segments = ImmutableArray.CreateBuilder<ChartSegment>();
        var steps = ImmutableArray.CreateBuilder<StepProposal>();
        var bounds = Bounds(settings, series.Length);
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            var lines = SegmentLines.Of(series, settings, bounds[i], bounds[i + 1]);
            segments.Add(lines.Segment);
            AddPoints(points, series, lines, settings.Improvement);
            steps.AddRange(StepSearch.In(series, lines.Segment));
        }

        var assurance = AssuranceOf(points, settings);
        return new ControlChart(kind, settings, points.MoveToImmutable(), segments.ToImmutable(), steps.ToImmutable(), assurance);
    }

    private static List<int> Bounds(ControlChartSettings settings, int length)
    {
        var bounds = new List<int> { 0 };
        for (var i = 0; i < settings.Rebases.Count; i++)
        {
            var rebase = settings.Rebases[i];
            if (rebase <= bounds[^1] || rebase >= length) throw new ArgumentException("Rebases must rise, each within the series and after its first point.", nameof(settings));
            bounds.Add(rebase);
        }

        if (length > 0) bounds.Add(length);
        return bounds;
    }

    private static void AddPoints(ImmutableArray<ChartPoint>.Builder points, ChartSeries series, SegmentLines lines, Improvement improvement)
    {
        var segment = lines.Segment;
        var limits = new ControlLimits?[segment.Count];
        for (var i = 0; i < segment.Count; i++) limits[i] = lines.At(segment.First + i);
        var signals = SignalFinder.Of(series, segment, limits);
        for (var i = 0; i < segment.Count; i++)
        {
            var way = signals.DirectionAt(i);
            points.Add(new ChartPoint(segment.First + i, series.Values[segment.First + i], limits[i], signals.CausesAt(i), way, TypeOf(way, improvement)));
        }
    }

    private static PointType TypeOf(int way, Improvement improvement) => way == 0 ? PointType.CommonCause : improvement switch
    {
        Improvement.Neither => way > 0 ? PointType.NeutralHigh : PointType.NeutralLow,
        Improvement.Increase => way > 0 ? PointType.Improvement : PointType.Concern,
        Improvement.Decrease => way < 0 ? PointType.Improvement : PointType.Concern,
    };

    private static Assurance AssuranceOf(ImmutableArray<ChartPoint>.Builder points, ControlChartSettings settings) =>
        settings.Target is { } target && points.Count > 0 && points[^1].Limits is { } limits
            ? AssuranceRule.Of(limits.Lower, limits.Upper, target, settings.Improvement)
            : Assurance.NotAsked;
}
