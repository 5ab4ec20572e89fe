namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>
/// Finds points in a row, from one to twelve, that stand together clearly above or below all others of their segment. The rules of the chart mark
/// each point by itself, and so some point of most series; what is handed on from a chart to a table, a title or a headline is this.
/// </summary>
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
