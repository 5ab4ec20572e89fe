using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts;

/// <summary>What a chart shows, in sentences without full stops.</summary>
/// <param name="Further">What else a reader sees at a glance.</param>
internal sealed record Finding(string Title, ImmutableArray<string> Further);

/// <summary>Finds what is to be said about a chart. Numbers that print alike count as equal, so that no reader finds a difference that is not to be seen.</summary>
internal static class Findings
{
    public static Finding Of(IPlot plot) => plot switch
    {
        RankedBars bars => OfBars(bars),
        IntervalDots dots => OfDots(dots),
        GroupedBars bars => OfGroups(bars),
        StackedBars bars => OfParts(bars.Labels, bars.Series),
        Proportions shares => OfShares(shares),
        Lines lines => LineFindings.Of(lines),
        ControlChart chart => OfControl(chart),
        Funnel funnel => OfFunnel(funnel),
        HeatMap map => OfCells(map),
        _ => throw new InvalidOperationException($"Nothing is said of {plot.GetType().Name}."),
    };

    private static Finding OfBars(RankedBars bars)
    {
        var extremes = Extremes.Of(bars.Rows);
        var focus = bars.Rows.FirstOrDefault(r => r.Role == ChartRole.Focus && r.Number.IsKnown);
        var references = bars.References.Where(r => r.Number.IsKnown).Select(r => ChartWords.At(r.Label, r.Number.Display));
        if (focus is null) return new Finding(extremes.Title, [.. extremes.Rest, .. references]);
        var title = bars.Rank is { } rank ? ChartWords.Ranked(focus.Label, rank)
            : extremes.IsHighest(focus) ? extremes.Title
            : ChartWords.Below(focus.Label, focus.Number.Display, extremes.Like(extremes.Highest!), extremes.Highest!.Number.Display);
        var own = ChartWords.At(focus.Label, focus.Number.Display);
        return new Finding(title, [.. new[] { own }.Concat(extremes.Sentences).Where(s => !string.Equals(s, title, StringComparison.Ordinal)), .. references]);
    }

    private static Finding OfDots(IntervalDots dots)
    {
        var extremes = Extremes.Of(dots.Rows);
        var focus = dots.Rows.FirstOrDefault(r => r is { Role: ChartRole.Focus, Number.IsKnown: true, Lower.IsKnown: true, Upper.IsKnown: true });
        var reference = dots.References.FirstOrDefault(r => r.Number.IsKnown);
        if (focus is null || reference is null) return new Finding(extremes.Title, extremes.Rest);
        var side = focus.Lower!.Number > reference.Number.Number ? 1 : focus.Upper!.Number < reference.Number.Number ? -1 : 0;
        var range = $"{focus.Number.Display} ({focus.Lower.Display} to {focus.Upper!.Display})";
        return new Finding(ChartWords.Against(focus.Label, reference.Label, side), [ChartWords.At(focus.Label, range), ChartWords.At(reference.Label, reference.Number.Display), .. extremes.Sentences]);
    }

    private static Finding OfGroups(GroupedBars bars)
    {
        if (bars.Series.IsEmpty) return new Finding(ChartWords.NothingToShow, []);
        var last = Extremes.Of(PartsOf(bars, bars.Series[^1]));
        if (bars.Series.Length == 1) return new Finding(last.Title, last.Rest);
        var further = bars.Series.Select(s => HighestOf(s.Name, Extremes.Of(PartsOf(bars, s)))).ToImmutableArray();
        if (!bars.IsOverTime) return new Finding(further.FirstOrDefault(s => s.Length > 0) ?? ChartWords.NothingToShow, further.RemoveAt(0));
        var most = MostChanged(bars);
        return most.Count == 0
            ? new Finding(last.Title, last.Rest)
            : new Finding(Change(bars, most), further);
    }

    // A total is higher than its parts and changes more: that says nothing.
    private static ImmutableArray<ChartRow> PartsOf(GroupedBars bars, ChartSeries series) => [.. RowsOf(bars.Labels, series).Where((_, i) => !bars.Wholes.Contains(i))];

    private static string Change(GroupedBars bars, List<int> most)
    {
        if (most.Count > 1) return ChartWords.ChangedMostAlike([.. most.Select(i => bars.Labels[i])]);
        var label = most[0];
        var (name, from, to) = (bars.Labels[label], bars.Series[0].Numbers[label].Display, bars.Series[^1].Numbers[label].Display);
        return bars.Labels.Length == 1 ? ChartWords.Changed(name, from, to) : ChartWords.ChangedMost(name, from, to);
    }

    private static string HighestOf(string series, Extremes extremes) =>
        extremes.Highest is { } top ? ChartWords.HighestOf(series, extremes.Like(top), top.Number.Display) : string.Empty;

    private static List<int> MostChanged(GroupedBars bars)
    {
        var most = new List<int>();
        var size = 0m;
        for (var i = 0; i < bars.Labels.Length; i++)
        {
            var (first, last) = (bars.Series[0].Numbers[i], bars.Series[^1].Numbers[i]);
            if (!first.IsKnown || !last.IsKnown || bars.Wholes.Contains(i) || last.Number == first.Number) continue;
            var change = Math.Abs(last.Number - first.Number);
            if (change > size) most.Clear();
            if (change < size) continue;
            most.Add(i);
            size = change;
        }

        return most;
    }

    private static Finding OfParts(ImmutableArray<string> labels, ImmutableArray<ChartSeries> parts)
    {
        var sentences = labels.Select((name, i) => LargestPart(name, parts, i)).Where(s => s.Length > 0).Take(6).ToImmutableArray();
        return sentences.IsEmpty ? new Finding(ChartWords.NothingToShow, []) : new Finding(sentences[0], sentences.RemoveAt(0));
    }

    private static string LargestPart(string whole, ImmutableArray<ChartSeries> parts, int at)
    {
        var extremes = Extremes.Of([.. parts.Select(p => new ChartRow(p.Name, ChartRole.Ordinary, p.Numbers[at]))]);
        return extremes.Highest is { } top ? ChartWords.LargestPart(extremes.Like(top), whole, top.Number.Display) : string.Empty;
    }

    private static Finding OfShares(Proportions shares)
    {
        var sentences = shares.Wholes.Select(w => HighestOf(w.Name, Extremes.Of(RowsOf(shares.Parts, w)))).Where(s => s.Length > 0).ToImmutableArray();
        return sentences.IsEmpty ? new Finding(ChartWords.NothingToShow, []) : new Finding(sentences[0], sentences.RemoveAt(0));
    }

    private static Finding OfControl(ControlChart chart)
    {
        var known = chart.Points.Where(p => p.Number.IsKnown).ToList();
        if (known.Count == 0) return new Finding(ChartWords.NothingToShow, []);
        var extremes = Extremes.Of([.. known.Select(p => new ChartRow(p.Time, ChartRole.Ordinary, p.Number))], chart.PointWord);
        var since = chart.Stages.Length > 1 ? chart.Stages[^1].First : 0;
        var spells = SignalSpell.In([.. chart.Points.Select(p => p.Clear)], [.. chart.Stages.Select(s => s.First)]).Select(s => (s.First, Words: WordsOf(chart, s))).ToList();
        var nothing = since > 0 ? ChartWords.NothingSince(chart.Points[since].Time) : ChartWords.NothingStandsOut;
        var standing = spells.Find(s => s.First >= since) is { Words: { } newest } ? newest : nothing;
        var rest = spells.Select(s => s.Words).Where(w => !string.Equals(w, standing, StringComparison.Ordinal)).Take(SignalSpell.Most);
        var marked = known.Count(p => p.Signal != SignalKind.None && p.Clear == 0);
        var steps = chart.Stages.Length > 1 ? ChartWords.Steps(chart.Stages.Length - 1) : string.Empty;
        return chart.Seeming is { } step
            ? new Finding(ChartWords.SeemsToHaveMoved(step.Time, step.Before.Display, step.After.Display), [steps, .. spells.Select(s => s.Words).Take(SignalSpell.Most), .. extremes.Sentences])
            : new Finding(standing, [steps, .. rest, marked > 0 ? ChartWords.Marked(marked, chart.PointWord) : string.Empty, .. extremes.Sentences]);
    }

    private static string WordsOf(ControlChart chart, SignalSpell spell) =>
        ChartWords.ClearlyOut(chart.Points[spell.First].Time, chart.Points[spell.Last].Time, spell.IsHigh, chart.Points[spell.Last].Number.Display);

    private static Finding OfFunnel(Funnel funnel)
    {
        var drawn = funnel.Points.Where(p => p.Number.IsKnown && p.Base.IsKnown).ToList();
        if (drawn.Count == 0) return new Finding(ChartWords.NothingToShow, []);
        var outside = drawn.Where(p => p.Signal != SignalKind.None).ToList();
        var focus = drawn.Find(p => p.Role == ChartRole.Focus);
        var own = focus is null ? string.Empty : ChartWords.Unusual(focus.Label, focus.Number.Display, focus.Signal);
        var extremes = Extremes.Of([.. drawn.Select(p => new ChartRow(p.Label, p.Role, p.Number))]);
        return new Finding(ChartWords.OutsideLimits(outside.Count, drawn.Count),
            [own, funnel.Variance > 1 ? ChartWords.LimitsAllow(funnel.Variance) : string.Empty, .. extremes.Sentences, .. outside.Where(p => p != focus).Take(12).Select(p => ChartWords.Unusual(p.Label, p.Number.Display, p.Signal))]);
    }

    private static Finding OfCells(HeatMap map)
    {
        var cells = Extremes.Of([.. map.Rows.SelectMany(r => r.Numbers.Select((n, i) => new ChartRow($"{r.Name}\n{map.Columns[i]}", ChartRole.Ordinary, n)))]);
        if (cells.Highest is not { } top || cells.Lowest is not { } low) return new Finding(ChartWords.NothingToShow, []);
        var (one, other) = (top.Label.Split('\n'), low.Label.Split('\n'));
        var (highest, lowest) = (cells.Like(top).Count, cells.Like(low).Count);
        return new Finding(
            highest == 1 ? ChartWords.CellHighest(one[0], one[1], top.Number.Display) : ChartWords.CellsHighest(highest, top.Number.Display),
            [lowest == 1 ? ChartWords.CellLowest(other[0], other[1], low.Number.Display) : ChartWords.CellsLowest(lowest, low.Number.Display)]);
    }

    private static ImmutableArray<ChartRow> RowsOf(ImmutableArray<string> labels, ChartSeries series) =>
        [.. labels.Select((label, i) => new ChartRow(label, ChartRole.Ordinary, series.Numbers[i]))];
}
