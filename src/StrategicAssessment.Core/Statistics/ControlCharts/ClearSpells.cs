namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>
/// Finds points in a row, from one to twelve, that stand together clearly above or below all others of their segment. The rules of the chart mark
/// each point by itself, and so some point of most series; what is handed on from a chart to a table, a title or a headline is this.
/// </summary>
internal static class ClearSpells
{
    private const int Longest = 12;
    private const double Evidence = 3.1, EvidenceOfFew = 9, SomeMemory = 0.5, Half = 0.5;

    /// <summary>For each point 1, -1, or 0 for none.</summary>
    public static int[] In(ChartSeries series, IReadOnlyList<(ChartSegment Segment, double Dispersion)> segments, SeriesModel model)
    {
        var ways = new int[series.Length];
        if (model.Residuals.Length == 0) return ways;
        foreach (var (segment, lines) in segments)
        {
            var dispersion = Math.Max(series.AreCounts ? 1 : 0, series.Kind is ChartKind.C or ChartKind.U ? model.Dispersion : lines);
            if (segment.HasLimits && dispersion > 0) Mark(series, segment, dispersion, ways);
        }

        return ways;
    }

    // The clearest first; what overlaps it is the same news with months around it.
    private static void Mark(ChartSeries series, ChartSegment segment, double dispersion, int[] ways)
    {
        foreach (var (first, end, way, _) in Clear(series, segment, dispersion).OrderByDescending(s => s.Evidence).ThenBy(s => s.First))
        {
            if (ways.AsSpan(first, end - first).ContainsAnyExcept(0)) continue;
            for (var i = first; i < end; i++) ways[i] = series.IsKnown(i) ? way : 0;
        }
    }

    private static IEnumerable<(int First, int End, int Way, double Evidence)> Clear(ChartSeries series, ChartSegment segment, double dispersion)
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
                var evidence = Math.Sqrt(Math.Max(0, 2 * (Term(number, expected) + Term(all.Number - number, all.Number - expected))) / dispersion);
                if (evidence > needed && (evidence /= Widened(series, segment, first, end)) > needed) yield return (first, end, Math.Sign(part.Number - expected), evidence);
            }
        }
    }

    // What memory among the other points does to the chance of a spell.
    private static double Widened(ChartSeries series, ChartSegment segment, int first, int end)
    {
        var rest = Enumerable.Range(segment.First, segment.Count).Select(i => (i < first || i >= end) && series.IsKnown(i) ? i : -1).ToList();
        var others = rest.Where(i => i >= 0).ToList();
        var mean = others.Sum(i => series.Counted(i).Number) / others.Sum(i => series.Counted(i).Exposure);
        var off = rest.Select(i => i < 0 ? 0 : (series.Counted(i).Number - (mean * series.Counted(i).Exposure)) / Math.Sqrt(series.Counted(i).Exposure)).ToArray();
        var memory = SeriesModel.MemoryOf(off, i => rest[i] >= 0, SomeMemory);
        return Math.Sqrt((end - first > 1 ? (1 + memory) / (1 - memory) : 1) / (1 - memory));
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
