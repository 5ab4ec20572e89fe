namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>Statistical process control: charts a series of equally spaced points, earliest first. NaN is a point without a value: it gets no signal, breaks
/// runs and trends, and is in no mean.</summary>
/// <remarks>Limits and rules of XmR charts are those of Making Data Count (NHS England) as computed by NHSRplotthedots; c and u charts are Montgomery's,
/// Introduction to Statistical Quality Control, chapter 7; u prime is Laney's, Improved control charts for attributes (2002).</remarks>
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

/// <summary>Finds points in a row, from one to twelve, that stand together clearly above or below all others of their segment. The rules of the chart mark each
/// point by itself, and so some point of most series; what is handed on from a chart to a table, a title or a headline is this.</summary>
internal static class ClearSpells
{
    private const int Longest = 12;
    private const double Evidence = 3.1, EvidenceOfFew = 6, Half = 0.5, Nothing = 1e-9;

    /// <summary>For each point 1, -1, or 0 for none.</summary>
    public static int[] In(ChartSeries series, IEnumerable<ChartSegment> segments, SeriesModel model)
    {
        var ways = new int[series.Length];
        var left = 1 - ((model.Season?.Terms ?? 0) / (double)model.Points);
        foreach (var segment in model.Residuals.Length == 0 ? [] : segments.Where(s => s.HasLimits)) Mark(series, segment, left, ways);
        return ways;
    }

    // The clearest first; what overlaps it is the same news with months around it.
    private static void Mark(ChartSeries series, ChartSegment segment, double left, int[] ways)
    {
        foreach (var (first, end, way, _) in Clear(series, segment, left).OrderByDescending(s => s.Evidence).ThenBy(s => s.First))
        {
            if (ways.AsSpan(first, end - first).ContainsAnyExcept(0)) continue;
            for (var i = first; i < end; i++) ways[i] = series.IsKnown(i) ? way : 0;
        }
    }

    private static IEnumerable<(int First, int End, int Way, double Evidence)> Clear(ChartSeries series, ChartSegment segment, double left)
    {
        var (all, known) = (Sums(series, segment.First, segment.End), series.KnownIn(segment.First, segment.End));
        var needed = Evidence + (EvidenceOfFew / known);
        for (var first = segment.First; first < segment.End; first++)
        {
            for (var end = first + 1; end <= Math.Min(segment.End, first + Longest); end++)
            {
                if (!series.IsKnown(first) || !series.IsKnown(end - 1) || known - series.KnownIn(first, end) < SeriesModel.LeastPoints) continue;
                var part = Sums(series, first, end);
                var expected = all.Number * part.Exposure / all.Exposure;
                var number = part.Number + (series.AreCounts ? Math.Clamp(expected - part.Number, -Half, Half) : 0);
                var ofChance = Math.Sqrt(Math.Max(0, 2 * (Term(number, expected) + Term(all.Number - number, all.Number - expected))));
                if (series.AreCounts && ofChance <= needed) continue;
                var evidence = Evident(series, segment, first, end, ofChance, (known * left) - 2);
                if (evidence > needed) yield return (first, end, Math.Sign(part.Number - expected), evidence);
            }
        }
    }

    // As points vary about the levels of the spell and of the others, those far out pulled in, and depend on those before them; an estimated variance is
    // held against Student's t (Wallace 1959).
    private static double Evident(ChartSeries series, ChartSegment segment, int first, int end, double ofChance, double freedom)
    {
        var (off, floor) = (new double[segment.End], series.AreCounts ? 1 : Nothing);
        var points = Enumerable.Range(segment.First, segment.Count).Where(series.IsKnown).ToLookup(i => i < first || i >= end);
        Set(off, series, points[true]);
        Set(off, series, points[false]);
        var far = LogLinear.Outlying * Math.Max(Math.Sqrt(floor), Quantiles.Median([.. points.SelectMany(p => p).Select(i => Math.Abs(off[i])).Order()]) / LogLinear.NormalPerMedian);
        for (var i = 0; i < off.Length; i++) off[i] = Math.Clamp(off[i], -far, far);
        var dispersion = Math.Max(floor, off.Sum(o => o * o) / freedom);
        var memory = end - first > 1 ? SeriesModel.MemoryOf(off, points[true].Contains, 0) : 0;
        var evidence = ofChance / Math.Sqrt(dispersion * (1 + memory) / (1 - memory));
        return series.AreCounts && dispersion <= floor ? evidence : evidence * (1 - (1 / (4 * freedom))) / Math.Sqrt(1 + (evidence * evidence / (2 * freedom)));
    }

    // How far points are from their own level, in standard errors of independent events.
    private static void Set(double[] off, ChartSeries series, IEnumerable<int> points)
    {
        var level = points.Sum(i => series.Counted(i).Number) / points.Sum(i => series.Counted(i).Exposure);
        foreach (var i in points)
        {
            var usual = level * series.Counted(i).Exposure;
            off[i] = usual > 0 ? (series.Counted(i).Number - usual) / Math.Sqrt(usual) : 0;
        }
    }

    private static double Term(double number, double expected) => number > 0 ? number * Math.Log(number / expected) : 0;

    private static (double Number, double Exposure) Sums(ChartSeries series, int first, int end)
    {
        var (number, exposure) = (0.0, 0.0);
        for (var i = first; i < end; i++)
        {
            if (!series.IsKnown(i)) continue;
            number += series.Counted(i).Number;
            exposure += series.Counted(i).Exposure;
        }

        return (number, exposure);
    }
}
