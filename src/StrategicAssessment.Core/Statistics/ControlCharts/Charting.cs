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
    private const double SignificantMemory = 1.645;

    /// <param name="numbers">Values or counts; NaN where there is none.</param>
    /// <param name="bases">Populations, all above 0; empty for values and for counts of a population that does not move.</param>
    /// <exception cref="ArgumentException">A number is infinite, negative where it is a count; a base is not above 0; a setting has no meaning.</exception>
    public static ControlChart Of(ChartKind kind, ReadOnlySpan<double> numbers, ReadOnlySpan<double> bases, ControlChartSettings settings)
    {
        if (kind is ChartKind.Xmr or ChartKind.C && !bases.IsEmpty) throw new ArgumentException("This chart has no bases.", nameof(bases));
        if (kind is not (ChartKind.Xmr or ChartKind.C) && bases.Length != numbers.Length) throw new ArgumentException("There must be a base for each number.", nameof(bases));
        if (settings.FixAfter < 2) throw new ArgumentException("Limits take at least 2 points.", nameof(settings));
        if (settings.PerYear > 0 && settings.Fractions.Count != numbers.Length) throw new ArgumentException("Each point must say where in its year it is.", nameof(settings));
        var series = ChartSeries.Of(kind, numbers, bases, settings);
        var bounds = Bounds(settings, series.Length);
        var model = SeriesModel.Of(series, bounds, settings.PerYear > 0 ? [.. settings.Fractions] : [], settings.PerYear);
        if (model.Season is { } season) series.Expect(season);
        var ofSeason = model.Season is null ? 1 : Math.Sqrt((double)model.Points / (model.Points - model.Season.Terms));
        var clear = ClearSpells.In(series, Segments(1).Select(l => l.Segment), model);
        var memory = settings.PerYear > 0 ? model.Memory(SignificantMemory, i => clear[i] == 0) : 0;
        var points = ImmutableArray.CreateBuilder<ChartPoint>(series.Length);
        var lines = Segments(ofSeason / Math.Sqrt(1 - memory)).ToList();
        foreach (var line in lines)
        {
            var showsStep = settings.PerYear > 0 && model.Steps.Exists(s => s.Index > line.Segment.First && s.Index < line.Segment.End);
            AddPoints(points, series, line, settings.Good, clear, model.Season is null && memory == 0 && !showsStep && !line.Segment.IsExact);
        }

        var assurance = AssuranceOf(points, settings);
        return new ControlChart(
            kind, settings, points.MoveToImmutable(), [.. lines.Select(l => l.Segment)], [.. model.Steps.Select(s => Proposal(series, lines, model, s))], assurance)
        {
            Season = model.Season,
            Memory = memory,
        };

        IEnumerable<SegmentLines> Segments(double widening) => bounds.Zip(bounds.Skip(1)).Select(b => new SegmentLines(series, settings, b.First, b.Second, widening));
    }

    private static StepProposal Proposal(ChartSeries series, List<SegmentLines> lines, SeriesModel model, SeriesModel.FoundStep step)
    {
        var others = lines.SelectMany(l => new[] { l.Segment.First, l.Segment.End }).Concat(model.Steps.Select(s => s.Index)).ToList();
        var (from, to) = (others.Where(o => o < step.Index).Max(), others.Where(o => o > step.Index).Min());
        return new StepProposal(
            step.Index, series.Centre(from, step.Index), series.KnownIn(from, step.Index), series.Centre(step.Index, to), series.KnownIn(step.Index, to), step.Errors, step.Needed, from, to);
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

    private static void AddPoints(ImmutableArray<ChartPoint>.Builder points, ChartSeries series, SegmentLines lines, GoodEnd improvement, int[] clear, bool withRuns)
    {
        var segment = lines.Segment;
        var limits = new ControlLimits?[segment.Count];
        for (var i = 0; i < segment.Count; i++) limits[i] = lines.At(segment.First + i);
        var signals = new SignalFinder(series, segment, limits, withRuns);
        for (var i = 0; i < segment.Count; i++)
        {
            var (way, index) = (signals.DirectionAt(i), segment.First + i);
            points.Add(new ChartPoint(index, series.Values[index], limits[i], signals.CausesAt(i), way, TypeOf(way, improvement)) { Clear = clear[index], Effect = series.Usual(index, 1) });
        }
    }

    /// <summary>What a way means where one is good.</summary>
    public static PointType TypeOf(int way, GoodEnd improvement) => way == 0 ? PointType.CommonCause : improvement switch
    {
        GoodEnd.Neither => way > 0 ? PointType.NeutralHigh : PointType.NeutralLow,
        GoodEnd.Higher => way > 0 ? PointType.Improvement : PointType.Concern,
        GoodEnd.Lower => way < 0 ? PointType.Improvement : PointType.Concern,
    };

    private static Assurance AssuranceOf(ImmutableArray<ChartPoint>.Builder points, ControlChartSettings settings) =>
        settings.Target is { } target && points.Count > 0 && points[^1].Limits is { } limits
            ? AssuranceRule.Of(limits.Lower, limits.Upper, target, settings.Good)
            : Assurance.NotAsked;
}
