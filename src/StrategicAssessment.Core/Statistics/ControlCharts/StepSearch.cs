namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>
/// Finds changes of level. A run of seven or more on one side of the centre line shows one where the run begins (where it ends, if the series
/// begins with it), or up to six points outside the run, if the levels before and after fit better there: a point that chance put across the line
/// cuts a run short. A level has three points or more on either side of its step. Runs that an outlier made show none: seven points of the run in a row
/// must lie on that side of the median of the points across the step too. Of several steps the one that explains most of the variation is taken; then each part is searched with a centre line of its own,
/// until no run is left.
/// </summary>
internal sealed class StepSearch
{
    private const int Slack = SpecialCauseRules.RunLength - 1;
    private const int LeastPoints = 3;

    private readonly ChartSeries series;
    private readonly List<Shown> found = [];

    private StepSearch(ChartSeries series) => this.series = series;

    private sealed record Shown(int Index, int RunFirst, int RunLength);

    /// <summary>The steps within one segment, earliest first.</summary>
    public static List<StepProposal> In(ChartSeries series, ChartSegment segment)
    {
        var search = new StepSearch(series);
        search.Split(segment.First, segment.End, segment.Centre);
        search.found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return search.Proposals(segment);
    }

    private List<StepProposal> Proposals(ChartSegment segment)
    {
        var proposals = new List<StepProposal>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (step, from, to) = (found[i], i == 0 ? segment.First : found[i - 1].Index, i + 1 == found.Count ? segment.End : found[i + 1].Index);
            proposals.Add(new StepProposal(
                step.Index,
                step.RunFirst,
                step.RunLength,
                series.Centre(from, step.Index),
                series.KnownIn(from, step.Index),
                series.Centre(step.Index, to),
                series.KnownIn(step.Index, to)));
        }

        return proposals;
    }

    private void Split(int first, int end, double centre)
    {
        if (Best(first, end, centre) is not { } step) return;
        found.Add(step);
        Split(first, step.Index, series.Centre(first, step.Index));
        Split(step.Index, end, series.Centre(step.Index, end));
    }

    private Shown? Best(int first, int end, double centre)
    {
        var (best, most) = ((Shown?)null, 0.0);
        for (int start = first, next; start < end; start = next)
        {
            var side = series.Side(start, centre);
            next = start + 1;
            while (next < end && series.Side(next, centre) == side) next++;
            if (side == 0 || next - start < SpecialCauseRules.RunLength) continue;
            if (next - start == end - first) continue;
            var index = start > first ? Fitting(start, Math.Max(first + 1, start - Slack), first, end) : Fitting(next, Math.Min(end - 1, next + Slack), first, end);
            if (Math.Min(index - first, end - index) < LeastPoints) continue;
            var explained = Explained(first, index, end);
            if (explained < most || !Holds(start, next, side, start > first ? Median(first, index) : Median(index, end))) continue;
            (best, most) = (new Shown(index, start, next - start), explained);
        }

        return best;
    }

    // From the end of the run outwards, the position that explains most; among equals the nearest.
    private int Fitting(int index, int outermost, int first, int end)
    {
        var (best, most) = (index, Explained(first, index, end));
        for (var i = index; i != outermost;)
        {
            i += Math.Sign(outermost - index);
            var explained = Explained(first, i, end);
            if (explained > most) (best, most) = (i, explained);
        }

        return best;
    }

    // Whether seven points of the run in a row lie on its side of the other part's median, which an outlier does not move.
    private bool Holds(int start, int next, int side, double median)
    {
        var run = 0;
        for (var i = start; i < next && run < SpecialCauseRules.RunLength; i++) run = series.Side(i, median) == side ? run + 1 : 0;
        return run >= SpecialCauseRules.RunLength;
    }

    private double Median(int first, int end)
    {
        var known = new List<double>(end - first);
        for (var i = first; i < end; i++)
        {
            if (series.IsKnown(i)) known.Add(series.Values[i]);
        }

        known.Sort();
        return Quantiles.Median(known);
    }

    // The sum of squares between the two parts.
    private double Explained(int first, int index, int end)
    {
        var (before, after) = (series.BasesIn(first, index), series.BasesIn(index, end));
        var change = series.Centre(index, end) - series.Centre(first, index);
        return before * after / (before + after) * change * change;
    }
}
