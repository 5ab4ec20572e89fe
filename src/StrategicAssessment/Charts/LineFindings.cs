using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts;

/// <summary>What a line chart shows: where each line begins and ends, and its extremes.</summary>
internal static class LineFindings
{
    private const int MostLines = 6;

    public static IEnumerable<string> Of(Lines lines)
    {
        var told = lines.Series.Length <= MostLines ? lines.Series : [.. lines.Series.Where(s => s.Role != ChartRole.Ordinary)];
        var sentences = told.Where(IsFocus).Concat(told.Where(s => !IsFocus(s))).Select(s => Trend(lines, s)).Where(s => s.Length > 0).ToList();
        return sentences.Count == 0 ? [] : [.. sentences, .. ExtremesOf(lines, lines.Series.FirstOrDefault(IsFocus) ?? lines.Series[0])];
    }

    private static bool IsFocus(ChartSeries series) => series.Role == ChartRole.Focus;

    private static IEnumerable<string> ExtremesOf(Lines lines, ChartSeries series)
    {
        var extremes = Extremes.Of([.. lines.Times.Select((t, i) => new ChartRow(t.Words, ChartRole.Ordinary, series.Numbers[i]))]);
        if (extremes.Highest is not { } high || extremes.Lowest is not { } low || high == low) return [];
        return [ChartWords.HighestWhen(series.Name, extremes.Like(high), high.Number.Display), ChartWords.LowestWhen(series.Name, extremes.Like(low), low.Number.Display)];
    }

    private static string Trend(Lines lines, ChartSeries series)
    {
        var first = 0;
        var last = series.Numbers.Length - 1;
        while (first <= last && !series.Numbers[first].IsKnown) first++;
        while (last > first && !series.Numbers[last].IsKnown) last--;
        if (first > last) return string.Empty;
        var (from, to) = (series.Numbers[first], series.Numbers[last]);
        if (first == last) return ChartWords.AtIn(series.Name, to.Display, lines.Times[last].Words);
        return string.Equals(from.Display, to.Display, StringComparison.Ordinal)
            ? ChartWords.SameAs(series.Name, to, lines.Times[last].Words, lines.Times[first].Words)
            : ChartWords.UpFrom(series.Name, to, lines.Times[last].Words, from, lines.Times[first].Words);
    }
}
