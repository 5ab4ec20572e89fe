using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Tables;

/// <summary>Finds what the assessment judges of the rows that a chart of a table shows, in that table or in another of the same figures, so that no title says otherwise than a table.</summary>
internal static class JudgedRows
{
    private const int Year = 12;

    /// <summary>What is judged; null for charts of which nothing is.</summary>
    public static Judged? Of(DrawnTable table, IPlot plot, Assessment assessment, Words words) => plot switch
    {
        RankedBars => OfColumn(table, TableCharts.ColumnOfBars(table)!, assessment, words),
        IntervalDots or AreaMap => OfColumn(table, TableCharts.ColumnOfDots(table)!, assessment, words),
        Funnel => OfColumn(table, table.Values.First(c => c.Measure.Kind == MeasureKind.Rate), assessment, words),
        Lines or GroupedBars { IsOverTime: true } => table.Periods() is [.., { } earlier, { } latest] ? OfChange(table, latest.Period, earlier.Period, _ => true, words) : null,
        _ => null,
    };

    private static Judged? OfColumn(DrawnTable table, ColumnDefinition column, Assessment assessment, Words words)
    {
        if (column.ComparedWith is { } earlier) return OfChange(table, column.Period, earlier, f => f.Measure.Row.IsOfRate == column.Measure.Row.IsOfRate, words);
        foreach (var other in assessment.Tables.OrderBy(t => ReferenceEquals(t.Definition, table.Definition) ? 0 : 1))
        {
            var against = other.Definition.Columns.FirstOrDefault(c => c.Measure is { Kind: MeasureKind.Against } m && Equals(m.Averaged, column.Measure) && c.Period.Equals(column.Period) && c.Area is null
                && string.Equals(c.Indicator.Id, column.Indicator.Id, StringComparison.Ordinal));
            if (against is null) continue;
            var at = other.Definition.Columns.IndexOf(against);
            var rows = table.Rows.Select(r => new JudgedRow(r.Definition.Label, table.RoleOf(r), other.Rows.FirstOrDefault(o => o.Definition.Area.Equals(r.Definition.Area)
                && string.Equals(o.Definition.Category, r.Definition.Category, StringComparison.Ordinal))?.Cells[at].Evidence?.Judgement)).ToImmutableArray();
            if (rows.All(r => r.Judgement is null)) continue;
            return new Judged(rows, ChartWords.GroupOf(words, against.Group!.Name, against.Measure.Best > 0), string.Empty) { IsOfRates = column.Measure.Kind == MeasureKind.Rate };
        }

        return null;
    }

    private static Judged? OfChange(DrawnTable table, Periods.Period latest, Periods.Period earlier, Func<Figure, bool> fits, Words words)
    {
        if (latest.Overlaps(earlier)) return null;
        var rows = table.Rows.Select(r => new JudgedRow(table.WordsOf(r), table.RoleOf(r), Agreed([.. r.Cells.Concat(r.TextFigures.Values)
            .Where(f => f.Period.Equals(latest) && Equals(f.ComparedWith, earlier) && string.Equals(f.Id.Indicator, table.Definition.Indicator.Id, StringComparison.Ordinal)
                && f.Evidence?.Judgement is { IsCompared: true } && fits(f))]))).ToImmutableArray();
        if (rows.All(r => r.Judgement is null)) return null;
        var isYearBefore = earlier.Equals(latest.MonthsEarlier(Year));
        return new Judged(rows, [], isYearBefore ? words["chart.on the year before"] : words.Say("chart.since", ("when", earlier.WordsIn(words)))) { IsYearBefore = isYearBefore };
    }

    // A count and its rate may have moved apart; then the bars show one thing and the judgement says another.
    private static Judgement? Agreed(List<Figure> changes)
    {
        var judgements = changes.ConvertAll(c => c.Evidence!.Judgement!);
        return judgements.Count > 0 && judgements.TrueForAll(j => j.Standing == judgements[0].Standing) && changes.TrueForAll(c => judgements[0].Direction * c.Value.Number >= 0) ? judgements[0] : null;
    }
}
