using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>What the tables judge of the rows of a chart.</summary>
/// <param name="Against">For rates and values: what they are held against, as after "above", the fullest words first; empty for changes.</param>
/// <param name="Since">For changes: since when, as at the end of a sentence; empty for rates and values.</param>
internal sealed record Judged(ImmutableArray<JudgedRow> Rows, ImmutableArray<string> Against, string Since)
{
    /// <summary>Whether <see cref="Since"/> may be left out: it is the year before.</summary>
    public bool IsYearBefore { get; init; }

    /// <summary>For changes: what the rows are, of many.</summary>
    public string What { get; init; } = string.Empty;

    /// <summary>Whether rates are held against something, and not other values.</summary>
    public bool IsOfRates { get; init; } = true;
}

/// <param name="Label">As within a sentence.</param>
/// <param name="Judgement">As the table prints it; null where nothing is said of the row.</param>
internal sealed record JudgedRow(string Label, ChartRole Role, Judgement? Judgement);

/// <summary>Finds what is to be said about a chart. A title is a judgement of the table or of the chart's own limits, in so few words that a heading holds it.
/// Numbers that print alike count as equal, so that no reader finds a difference that is not to be seen.</summary>
internal static class Findings
{
    private const int MostWords = 12, MostNames = 3, MostWholes = 6, MostLines = 6;

    /// <summary>The finding, without a full stop; empty where nothing is judged, or where no title has room for it.</summary>
    public static string Of(Words words, IPlot plot, Judged? judged) => plot switch
    {
        ControlChart { Points.IsEmpty: false } chart => Fitting(OfControl(words, chart)),
        Funnel funnel when judged is not null => OfFunnel(words, funnel, judged),
        _ when judged is null => string.Empty,
        _ when judged.Rows.FirstOrDefault(r => r.Role == ChartRole.Focus || judged.Rows.Length == 1) is { } one => Fitting(OfOne(words, one, judged)),
        _ => Fitting(OfMany(words, judged)),
    };

    /// <summary>What else a reader sees at a glance, in sentences without full stops: the extremes, and the end of a series.</summary>
    public static IEnumerable<string> Further(Words words, IPlot plot) => plot switch
    {
        RankedBars bars => OfRows(words, bars.Rows, bars.References),
        IntervalDots dots => OfRows(words, dots.Rows, dots.References),
        GroupedBars { Series.IsEmpty: false, IsOverTime: true } bars => OfLatest(words, bars),
        GroupedBars bars => HighestOf(words, bars.Labels, bars.Series),
        StackedBars bars => LargestPart(words, bars),
        Proportions shares => HighestOf(words, shares.Parts, shares.Wholes),
        Profile bars => HighestOf(words, bars.Labels, bars.Series),
        Lines lines => OfLines(words, lines),
        ControlChart chart => OfPoints(words, chart),
        Funnel funnel => OfPoints(words, funnel),
        HeatMap map => new Extremes([.. map.Rows.SelectMany(r => r.Numbers.Select((n, i) => new ChartRow(words.Say("chart.cell", ("row", r.Name), ("column", map.Columns[i])), ChartRole.Ordinary, n)))]).Sentences(words, words["chart.cells"]),
        AreaMap map => OfRows(words, map.Rows, []),
        _ => throw new InvalidOperationException($"Nothing is said of {plot.GetType().Name}."),
    };

    private static string Fitting(IEnumerable<string> titles) => titles.FirstOrDefault(t => t.Length > 0 && t.Split(' ').Length <= MostWords, string.Empty);

    // With and without what can be left out: the first that has room is taken.
    private static IEnumerable<string> Either(Judged judged, string change) => judged.IsYearBefore ? [$"{change} {judged.Since}", change] : [$"{change} {judged.Since}"];

    private static IEnumerable<string> OfOne(Words words, JudgedRow row, Judged judged) =>
        row.Judgement is not { IsCompared: true } judgement ? []
        : !judged.Against.IsEmpty ? ChartWords.Stands(words, row.Label, judged, judgement)
        : Either(judged, ChartWords.Changed(words, row.Label, judgement.Standing));

    private static IEnumerable<string> OfMany(Words words, Judged judged)
    {
        var compared = judged.Rows.Where(r => r.Judgement is { IsCompared: true }).ToList();
        var (ups, downs) = (Clear(compared, 1), Clear(compared, -1));
        var all = compared.Count == judged.Rows.Length;
        if (ups.Count + downs.Count == 0 && (!all || compared.Count < 2)) return [];
        if (!judged.Against.IsEmpty) return ChartWords.Stand(words, ups, downs, compared.Count, all, judged);
        var few = compared.Count(r => r.Judgement!.Standing == Statistics.Standing.TooFew);
        return ChartWords.Changes(words, ups, downs, few, compared.Count, judged.What, all).SelectMany(c => Either(judged, c));
    }

    private static List<string> Clear(List<JudgedRow> rows, int way) => [.. rows.Where(r => r.Judgement!.IsClear && r.Judgement.Direction == way).Select(r => r.Label)];

    // Two ways of judging make a finding only where they agree.
    private static string OfFunnel(Words words, Funnel funnel, Judged judged)
    {
        var drawn = funnel.Points.Where(p => p.Signal != SignalKind.None).Select(p => p.Label);
        var clear = judged.Rows.Where(r => r.Judgement is { IsClear: true }).Select(r => r.Label);
        return drawn.Order(StringComparer.Ordinal).SequenceEqual(clear.Order(StringComparer.Ordinal), StringComparer.Ordinal) ? Fitting(OfMany(words, judged)) : string.Empty;
    }

    private static IEnumerable<string> OfControl(Words words, ControlChart chart)
    {
        if (!chart.Points.Any(p => p.Number.IsKnown)) return [];
        var since = chart.Stages.Length > 1 ? chart.Stages[^1].First : 0;
        var newest = SignalSpell.In([.. chart.Points.Select(p => p.Clear)], [.. chart.Stages.Select(s => s.First)]).FirstOrDefault(s => s.First >= since);
        var found = chart.Seeming is { } step ? words.Say(step.After.Number > step.Before.Number ? "chart.seems to have risen" : "chart.seems to have fallen", ("when", step.Time))
            : newest is not null ? Out(words, newest, chart.Points[newest.First].Time, chart.Points[newest.Last].Time)
            : since > 0 ? words.Say("chart.nothing since", ("when", chart.Points[since].Time)) : words["chart.nothing"];
        var what = English.Capital(chart.What.Length > 0 ? chart.What : words["chart.series"]);
        string[] titles = [words.Say("chart.in place", ("what", what), ("place", chart.Where), ("found", found)), words.Say("chart.in series", ("what", what), ("found", found)), English.Capital(found)];
        return chart.Where.Length > 0 ? titles : titles[1..];
    }

    private static string Out(Words words, SignalSpell spell, string from, string to) => string.Equals(from, to, StringComparison.Ordinal)
        ? words.Say(spell.IsHigh ? "chart.higher in" : "chart.lower in", ("when", from))
        : words.Say(spell.IsHigh ? "chart.higher from" : "chart.lower from", ("from", from), ("to", to));

    private static IEnumerable<string> OfRows(Words words, ImmutableArray<ChartRow> rows, ImmutableArray<ChartRow> references)
    {
        var focus = rows.FirstOrDefault(r => r.Role == ChartRole.Focus && r.Number.IsKnown);
        var own = focus is null ? string.Empty : focus is { Lower: { IsKnown: true } lower, Upper: { IsKnown: true } upper }
            ? words.Say("chart.at within", ("label", focus.Label), ("number", focus.Number.Display), ("from", lower.Display), ("to", upper.Display)) : At(words, focus.Label, focus.Number);
        var extremes = new Extremes(rows);
        var isTold = focus is { Lower: null } && extremes.Like(focus) is { Count: <= MostNames } like && (like.Contains(extremes.Highest!.Label, StringComparer.Ordinal) || like.Contains(extremes.Lowest!.Label, StringComparer.Ordinal));
        return [.. extremes.Sentences(words, words["chart.rows"]).Prepend(isTold ? string.Empty : own).Distinct(StringComparer.Ordinal), .. references.Where(r => r.Number.IsKnown).Select(r => At(words, r.Label, r.Number))];
    }

    private static string At(Words words, string label, ChartNumber number) => words.Say("chart.at", ("label", label), ("number", number.Display));

    // A total is higher than its parts: that says nothing.
    private static IEnumerable<string> OfLatest(Words words, GroupedBars bars)
    {
        var last = bars.Series[^1];
        if (bars.Labels.Length == 1) return [words.Say("chart.from to", ("label", bars.Labels[0]), ("from", bars.Series[0].Numbers[0].Display), ("to", last.Numbers[0].Display))];
        var extremes = new Extremes([.. RowsOf(bars.Labels, last).Where((_, i) => !bars.Wholes.Contains(i))]).Sentences(words, words["chart.rows"]);
        return bars.Series.Length == 1 || extremes.IsEmpty ? extremes : extremes.SetItem(0, words.Say("chart.sentence of", ("sentence", English.Small(extremes[0])), ("series", last.Name)));
    }

    private static IEnumerable<string> HighestOf(Words words, ImmutableArray<string> labels, ImmutableArray<ChartSeries> series) => series.Take(MostWholes)
        .Select(s => new Extremes(RowsOf(labels, s)) is { Highest: { } top } extremes ? words.Say("chart.sentence of", ("sentence", English.Small(extremes.Sentence(words, "chart.highest", top, words["chart.rows"]))), ("series", s.Name)) : string.Empty);

    private static IEnumerable<string> LargestPart(Words words, StackedBars bars)
    {
        if (bars.Labels.IsEmpty) return [];
        var extremes = new Extremes([.. bars.Series.Select(p => new ChartRow(p.Name, ChartRole.Ordinary, p.Numbers[^1]))]);
        return extremes.Highest is { } top ? [words.Say("chart.sentence about", ("whole", bars.Labels[^1]), ("sentence", extremes.Sentence(words, "chart.largest part", top, words["chart.rows"])))] : [];
    }

    private static IEnumerable<string> OfLines(Words words, Lines lines)
    {
        var told = lines.Series.Length <= MostLines ? lines.Series : [.. lines.Series.Where(s => s.Role != ChartRole.Ordinary)];
        var trends = told.OrderBy(s => s.Role == ChartRole.Focus ? 0 : 1).Select(s => TrendOf(words, lines, s)).Where(s => s.Length > 0).ToList();
        if (trends.Count == 0) return [];
        var series = lines.Series.FirstOrDefault(s => s.Role == ChartRole.Focus) ?? lines.Series[0];
        var extremes = new Extremes([.. lines.Times.Select((t, i) => new ChartRow(t.Words, ChartRole.Ordinary, series.Numbers[i]))]);
        if (extremes.Highest is not { } high || extremes.Lowest is not { } low || high == low) return trends;
        string End(string key, ChartRow end) => words.Say(key, ("series", series.Name), ("when", ChartWords.Named(words, extremes.Like(end), words["chart.periods"])), ("number", end.Number.Display));
        return [.. trends, End("chart.highest when", high), End("chart.lowest when", low)];
    }

    private static string TrendOf(Words words, Lines lines, ChartSeries series)
    {
        var known = Enumerable.Range(0, series.Numbers.Length).Where(i => series.Numbers[i].IsKnown).ToList();
        if (known.Count == 0) return string.Empty;
        var (from, to) = (series.Numbers[known[0]], series.Numbers[known[^1]]);
        var key = known.Count == 1 ? "chart.at in" : known.TrueForAll(i => series.Numbers[i].Display == from.Display) ? "chart.throughout" : string.Equals(from.Display, to.Display, StringComparison.Ordinal) ? "chart.same as" : to.Number > from.Number ? "chart.up from" : "chart.down from";
        return words.Say(key, ("label", series.Name), ("number", to.Display), ("when", lines.Times[known[^1]].Words), ("first", from.Display), ("earlier", lines.Times[known[0]].Words));
    }

    private static IEnumerable<string> OfPoints(Words words, ControlChart chart)
    {
        var known = chart.Points.Where(p => p.Number.IsKnown).ToList();
        if (known.Count == 0) return [];
        var points = words[chart.Grain.Keys().Many];
        var extremes = new Extremes([.. known.Select(p => new ChartRow(p.Time, ChartRole.Ordinary, p.Number))]).Sentences(words, points);
        var level = chart.Seeming is { } step ? words.Say("chart.levels", ("before", step.Before.Display), ("after", step.After.Display)) : chart.Stages.Length > 1 ? words.Count("chart.steps", chart.Stages.Length - 1) : string.Empty;
        var marked = known.Count(p => p.Signal != SignalKind.None && p.Clear == 0);
        return [level, chart.Seeming is null && marked > 0 ? words.Count("chart.marked", marked, ("points", points)) : string.Empty, .. extremes, words.Say("chart.last", ("when", known[^1].Time), ("number", known[^1].Number.Display))];
    }

    private static IEnumerable<string> OfPoints(Words words, Funnel funnel)
    {
        var drawn = funnel.Points.Where(p => p.Number.IsKnown && p.Base.IsKnown).ToList();
        if (drawn.Count == 0) return [];
        var focus = drawn.Find(p => p.Role == ChartRole.Focus);
        var outside = drawn.Where(p => p.Signal != SignalKind.None).ToList();
        string Unusual(FunnelPoint point) => words.Say("chart.unusual", ("label", point.Label), ("number", point.Number.Display), ("signal", English.Small(ChartWords.Of(words, point.Signal))));
        return
        [
            words.Count("chart.outside limits", outside.Count, ("of", English.Whole(drawn.Count))),
            focus is null ? string.Empty : Unusual(focus),
            funnel.Variance > 1 ? words.Say("chart.limits allow", ("times", English.Number((decimal)funnel.Variance, 1))) : string.Empty,
            .. new Extremes([.. drawn.Select(p => new ChartRow(p.Label, p.Role, p.Number))]).Sentences(words, words["chart.rows"]),
            .. outside.Where(p => p != focus).Take(MostNames).Select(Unusual),
        ];
    }

    private static ImmutableArray<ChartRow> RowsOf(ImmutableArray<string> labels, ChartSeries series) =>
        [.. labels.Select((label, i) => new ChartRow(label, ChartRole.Ordinary, series.Numbers[i]))];
}

/// <summary>The highest and the lowest of some rows, with all that print alike.</summary>
internal sealed class Extremes(ImmutableArray<ChartRow> rows)
{
    /// <summary>The first of the highest; null when nothing is known.</summary>
    public ChartRow? Highest { get; } = rows.Where(r => r.Number.IsKnown).MaxBy(r => r.Number.Number);

    /// <summary>The first of the lowest; null when nothing is known.</summary>
    public ChartRow? Lowest { get; } = rows.Where(r => r.Number.IsKnown).MinBy(r => r.Number.Number);

    /// <summary>Highest and lowest; one sentence when all are alike, none when nothing is known.</summary>
    /// <param name="what">They are, where there are too many to name.</param>
    public ImmutableArray<string> Sentences(Words words, string what)
    {
        if (Highest is null || Lowest is null) return [];
        if (!IsLike(Highest, Lowest)) return [Sentence(words, "chart.highest", Highest, what), Sentence(words, rows.All(r => r.Number.IsKnown) ? "chart.lowest" : "chart.lowest shown", Lowest, what)];
        return [rows.Count(r => r.Number.IsKnown) == 1 ? words.Say("chart.at", ("label", Highest.Label), ("number", Highest.Number.Display)) : words.Say("chart.all alike", ("number", Highest.Number.Display))];
    }

    public string Sentence(Words words, string key, ChartRow extreme, string what)
    {
        var like = Like(extreme);
        return words.Count(key, like.Count, ("labels", ChartWords.Named(words, like, what)), ("number", extreme.Number.Display));
    }

    public IReadOnlyList<string> Like(ChartRow extreme) => [.. rows.Where(r => IsLike(r, extreme)).Select(r => r.Label)];

    private static bool IsLike(ChartRow one, ChartRow other) =>
        one.Number.IsKnown && other.Number.IsKnown && string.Equals(one.Number.Display, other.Number.Display, StringComparison.Ordinal);
}

/// <summary>Points in a row that stand clearly out on one side: what a sentence speaks of.</summary>
/// <param name="IsHigh">Above what is usual.</param>
internal sealed record SignalSpell(bool IsHigh, int First, int Last)
{
    /// <summary>More in words than this hide the news.</summary>
    public const int Most = 6;

    /// <summary>So many points are a level.</summary>
    public const int Level = 8;

    public int Count => Last - First + 1;

    /// <summary>All of a series, the newest first. A stretch knows nothing of the points before it.</summary>
    /// <param name="ways">1 for each point that stands clearly high, -1 clearly low, else 0.</param>
    /// <param name="beginnings">Position at which each stretch begins.</param>
    public static IEnumerable<SignalSpell> In(IReadOnlyList<int> ways, IReadOnlyCollection<int> beginnings)
    {
        for (var last = ways.Count - 1; last >= 0; last--)
        {
            var (first, end) = (last, last);
            while (first > 0 && ways[first - 1] == ways[end] && !beginnings.Contains(first)) first--;
            if (ways[end] != 0) yield return new SignalSpell(ways[end] > 0, first, end);
            last = first;
        }
    }
}
