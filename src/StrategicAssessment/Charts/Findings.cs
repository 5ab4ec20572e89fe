using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>What the tables judge of the rows of a chart.</summary>
/// <param name="Rows">Every row that the chart shows.</param>
/// <param name="Against">For rates and values: what they are held against, as after "above", the fullest words first; empty for changes.</param>
/// <param name="Since">For changes: since when, as at the end of a sentence; empty for rates and values.</param>
internal sealed record Judged(ImmutableArray<JudgedRow> Rows, ImmutableArray<string> Against, string Since)
{
    /// <summary>Whether <see cref="Since"/> may be left out: it is the year before.</summary>
    public bool IsYearBefore { get; init; }

    /// <summary>What is held against something: <c>rate</c>.</summary>
    public string What { get; init; } = ChartWords.Rate;
}

/// <param name="Label">As within a sentence.</param>
/// <param name="Judgement">As the table prints it; null where nothing is said of the row.</param>
internal sealed record JudgedRow(string Label, ChartRole Role, Judgement? Judgement);

/// <summary>
/// Finds what is to be said about a chart. A title is a judgement of the table or of the chart's own limits, in so few words that a heading holds it.
/// Numbers that print alike count as equal, so that no reader finds a difference that is not to be seen.
/// </summary>
internal static class Findings
{
    private const int MostWords = 12, MostNames = 3, MostWholes = 6;

    /// <summary>The finding, without a full stop; empty where nothing is judged, or where no title has room for it.</summary>
    public static string Of(IPlot plot, Judged? judged) => plot switch
    {
        ControlChart { Points.IsEmpty: false } chart => Fitting(OfControl(chart)),
        Funnel funnel when judged is not null => OfFunnel(funnel, judged),
        _ when judged is null => string.Empty,
        _ when judged.Rows.FirstOrDefault(r => r.Role == ChartRole.Focus || judged.Rows.Length == 1) is { } one => Fitting(OfOne(one, judged)),
        _ => Fitting(OfMany(judged)),
    };

    /// <summary>What else a reader sees at a glance, in sentences without full stops: the extremes, and the end of a series.</summary>
    public static IEnumerable<string> Further(IPlot plot) => plot switch
    {
        RankedBars bars => OfRows(bars.Rows, bars.References),
        IntervalDots dots => OfRows(dots.Rows, dots.References),
        GroupedBars { Series.IsEmpty: false, IsOverTime: true } bars => OfLatest(bars),
        GroupedBars bars => HighestOf(bars.Labels, bars.Series),
        StackedBars bars => LargestPart(bars),
        Proportions shares => HighestOf(shares.Parts, shares.Wholes),
        Lines lines => LineFindings.Of(lines),
        ControlChart chart => OfPoints(chart),
        Funnel funnel => OfPoints(funnel),
        HeatMap map => OfCells(map),
        AreaMap map => OfRows(map.Rows, []),
        _ => throw new InvalidOperationException($"Nothing is said of {plot.GetType().Name}."),
    };

    private static string Fitting(IEnumerable<string> titles) => titles.FirstOrDefault(t => t.Length > 0 && t.Split(' ').Length <= MostWords, string.Empty);

    // With and without what can be left out: the first that has room is taken.
    private static IEnumerable<string> Either(Judged judged, string change) => judged.IsYearBefore ? [$"{change} {judged.Since}", change] : [$"{change} {judged.Since}"];

    private static IEnumerable<string> OfOne(JudgedRow row, Judged judged) =>
        row.Judgement is not { IsCompared: true } judgement ? []
        : !judged.Against.IsEmpty ? ChartWords.Stands(row.Label, judged.What, judgement, judged.Against)
        : Either(judged, ChartWords.Changed(row.Label, judgement.Standing));

    private static IEnumerable<string> OfMany(Judged judged)
    {
        var compared = judged.Rows.Where(r => r.Judgement is { IsCompared: true }).ToList();
        var (ups, downs) = (Clear(compared, 1), Clear(compared, -1));
        var all = compared.Count == judged.Rows.Length;
        if (ups.Count + downs.Count == 0 && (!all || compared.Count < 2)) return [];
        if (!judged.Against.IsEmpty) return ChartWords.Stand(ups, downs, compared.Count, all, judged);
        var few = compared.Count(r => r.Judgement!.Standing == Statistics.Standing.TooFew);
        return ChartWords.Changes(ups, downs, few, compared.Count, all).SelectMany(c => Either(judged, c));
    }

    private static List<string> Clear(List<JudgedRow> rows, int way) => [.. rows.Where(r => r.Judgement!.IsClear && r.Judgement.Direction == way).Select(r => r.Label)];

    // Two ways of judging make a finding only where they agree.
    private static string OfFunnel(Funnel funnel, Judged judged)
    {
        var drawn = funnel.Points.Where(p => p.Signal != SignalKind.None).Select(p => p.Label);
        var clear = judged.Rows.Where(r => r.Judgement is { IsClear: true }).Select(r => r.Label);
        return drawn.Order(StringComparer.Ordinal).SequenceEqual(clear.Order(StringComparer.Ordinal), StringComparer.Ordinal) ? Fitting(OfMany(judged)) : string.Empty;
    }

    private static IEnumerable<string> OfControl(ControlChart chart)
    {
        if (!chart.Points.Any(p => p.Number.IsKnown)) return [];
        var since = chart.Stages.Length > 1 ? chart.Stages[^1].First : 0;
        var newest = SignalSpell.In([.. chart.Points.Select(p => p.Clear)], [.. chart.Stages.Select(s => s.First)]).FirstOrDefault(s => s.First >= since);
        var found = chart.Seeming is { } step ? ChartWords.SeemsToHaveMoved(step.Time, step.After.Number > step.Before.Number)
            : newest is not null ? ChartWords.ClearlyOut(chart.Points[newest.First].Time, chart.Points[newest.Last].Time, newest.IsHigh)
            : since > 0 ? ChartWords.NothingSince(chart.Points[since].Time) : ChartWords.NothingStandsOut;
        return ChartWords.Of(English.Capital(chart.What), chart.Where, found);
    }

    private static IEnumerable<string> OfRows(ImmutableArray<ChartRow> rows, ImmutableArray<ChartRow> references)
    {
        var focus = rows.FirstOrDefault(r => r.Role == ChartRole.Focus && r.Number.IsKnown);
        var own = focus is null ? string.Empty : ChartWords.At(focus.Label, focus is { Lower: { IsKnown: true } lower, Upper: { IsKnown: true } upper } ? $"{focus.Number.Display} ({lower.Display} to {upper.Display})" : focus.Number.Display);
        return [.. Extremes.Of(rows).Sentences.Prepend(own).Distinct(StringComparer.Ordinal), .. references.Where(r => r.Number.IsKnown).Select(r => ChartWords.At(r.Label, r.Number.Display))];
    }

    // A total is higher than its parts: that says nothing.
    private static IEnumerable<string> OfLatest(GroupedBars bars)
    {
        var last = bars.Series[^1];
        if (bars.Labels.Length == 1) return [ChartWords.FromTo(bars.Labels[0], bars.Series[0].Numbers[0].Display, last.Numbers[0].Display)];
        var extremes = Extremes.Of([.. RowsOf(bars.Labels, last).Where((_, i) => !bars.Wholes.Contains(i))]).Sentences;
        return bars.Series.Length == 1 || extremes.IsEmpty ? extremes : extremes.SetItem(0, ChartWords.In(last.Name, extremes[0]));
    }

    private static IEnumerable<string> HighestOf(ImmutableArray<string> labels, ImmutableArray<ChartSeries> series) => series.Take(MostWholes)
        .Select(s => Extremes.Of(RowsOf(labels, s)) is { Highest: { } top } extremes ? ChartWords.In(s.Name, ChartWords.Highest(extremes.Like(top), top.Number.Display, ChartWords.Rows)) : string.Empty);

    private static IEnumerable<string> LargestPart(StackedBars bars)
    {
        if (bars.Labels.IsEmpty) return [];
        var extremes = Extremes.Of([.. bars.Series.Select(p => new ChartRow(p.Name, ChartRole.Ordinary, p.Numbers[^1]))]);
        return extremes.Highest is { } top ? [ChartWords.LargestPart(extremes.Like(top), bars.Labels[^1], top.Number.Display)] : [];
    }

    private static IEnumerable<string> OfPoints(ControlChart chart)
    {
        var known = chart.Points.Where(p => p.Number.IsKnown).ToList();
        if (known.Count == 0) return [];
        var extremes = Extremes.Of([.. known.Select(p => new ChartRow(p.Time, ChartRole.Ordinary, p.Number))], chart.PointWord).Sentences;
        var level = chart.Seeming is { } step ? ChartWords.Levels(step.Before.Display, step.After.Display) : chart.Stages.Length > 1 ? ChartWords.Steps(chart.Stages.Length - 1) : string.Empty;
        var marked = known.Count(p => p.Signal != SignalKind.None && p.Clear == 0);
        return [level, chart.Seeming is null && marked > 0 ? ChartWords.Marked(marked, chart.PointWord) : string.Empty, .. extremes, ChartWords.Last(known[^1].Time, known[^1].Number.Display)];
    }

    private static IEnumerable<string> OfPoints(Funnel funnel)
    {
        var drawn = funnel.Points.Where(p => p.Number.IsKnown && p.Base.IsKnown).ToList();
        if (drawn.Count == 0) return [];
        var focus = drawn.Find(p => p.Role == ChartRole.Focus);
        var outside = drawn.Where(p => p.Signal != SignalKind.None).ToList();
        return
        [
            ChartWords.OutsideLimits(outside.Count, drawn.Count),
            focus is null ? string.Empty : ChartWords.Unusual(focus.Label, focus.Number.Display, focus.Signal),
            funnel.Variance > 1 ? ChartWords.LimitsAllow(funnel.Variance) : string.Empty,
            .. Extremes.Of([.. drawn.Select(p => new ChartRow(p.Label, p.Role, p.Number))]).Sentences,
            .. outside.Where(p => p != focus).Take(MostNames).Select(p => ChartWords.Unusual(p.Label, p.Number.Display, p.Signal)),
        ];
    }

    private static IEnumerable<string> OfCells(HeatMap map)
    {
        var cells = Extremes.Of([.. map.Rows.SelectMany(r => r.Numbers.Select((n, i) => new ChartRow($"{r.Name}\n{map.Columns[i]}", ChartRole.Ordinary, n)))]);
        if (cells.Highest is not { } top || cells.Lowest is not { } low) return [];
        var (one, other) = (top.Label.Split('\n'), low.Label.Split('\n'));
        var (highest, lowest) = (cells.Like(top).Count, cells.Like(low).Count);
        return
        [
            highest == 1 ? ChartWords.CellHighest(one[0], one[1], top.Number.Display) : ChartWords.CellsHighest(highest, top.Number.Display),
            lowest == 1 ? ChartWords.CellLowest(other[0], other[1], low.Number.Display) : ChartWords.CellsLowest(lowest, low.Number.Display),
        ];
    }

    private static ImmutableArray<ChartRow> RowsOf(ImmutableArray<string> labels, ChartSeries series) =>
        [.. labels.Select((label, i) => new ChartRow(label, ChartRole.Ordinary, series.Numbers[i]))];
}
