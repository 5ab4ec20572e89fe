using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Tables;

/// <summary>Makes the chart of a table: of the kind that the plan asks for, else of the one that suits it.</summary>
internal static class TableCharts
{
    private const int FewLines = 6;
    private const int FewGroups = 12;
    private const int LeastKnown = 2;

    /// <summary>The chart, or null where the table has none or too few numbers are known.</summary>
    /// <param name="here">The place that the document is about.</param>
    /// <param name="subject">What the table shows, in words.</param>
    /// <param name="outlines">The boundaries of places, for maps; null where none are known.</param>
    /// <param name="assessment">For what rates were worked out from, and for what other tables judge of them.</param>
    public static Chart? Of(AssessedTable table, AreaCode here, string subject, Assessment assessment, Words words, Outlines? outlines = null)
    {
        var drawn = new DrawnTable(table, here);
        var kind = table.Definition.Chart == TableChartKind.Usual ? UsualFor(drawn) : table.Definition.Chart;
        var plot = SpreadOf(kind) is { } spread ? FunnelTables.Of(drawn, assessment.Figures, spread, words) : kind == TableChartKind.Map ? Map(drawn, outlines, words) : PlotOf(drawn, kind, words);
        return plot is null || !HasEnough(plot, words) ? null : Chart.Of(table.Definition.Id, subject, plot, words, JudgedRows.Of(drawn, plot, assessment, words)).Across(plot is Lines or GroupedBars { IsOverTime: true } ? RecordingOf(drawn) : string.Empty);
    }

    private static string RecordingOf(DrawnTable table)
    {
        var periods = table.Periods().Select(c => c.Period).OrderBy(p => p.First).ToList();
        return periods.Count < LeastKnown ? string.Empty : table.Definition.Indicator.RecordingBetween(periods[0], periods[^1]);
    }

    // What the limits of a funnel allow for; null for what is none.
    private static SpreadKind? SpreadOf(TableChartKind kind) => kind switch
    {
        TableChartKind.Funnel => SpreadKind.Additive,
        TableChartKind.FunnelMultiplicative => SpreadKind.Multiplicative,
        TableChartKind.FunnelOfChance => SpreadKind.None,
        TableChartKind.Usual or TableChartKind.None or TableChartKind.Bars or TableChartKind.GroupedBars or TableChartKind.StackedBars
            or TableChartKind.Proportions or TableChartKind.Lines or TableChartKind.Intervals or TableChartKind.HeatMap or TableChartKind.Profile or TableChartKind.Map => null,
    };

    private static TableChartKind UsualFor(DrawnTable table)
    {
        var periods = table.Periods().Length;
        if (table.Rank is not null) return TableChartKind.Bars;
        if (table.IsByCategory) return !table.Shares().IsEmpty ? TableChartKind.Proportions : periods > 0 ? TableChartKind.GroupedBars : TableChartKind.None;
        if (periods > 2 && table.Rows.Length <= FewLines) return TableChartKind.Lines;
        if (periods == 2 && table.Rows.Length is >= LeastKnown and <= FewGroups) return TableChartKind.GroupedBars;
        return table.Definition.Order is RowOrder.HighestFirst or RowOrder.LowestFirst ? TableChartKind.Bars : TableChartKind.None;
    }

    private static IPlot? PlotOf(DrawnTable table, TableChartKind kind, Words words) => kind switch
    {
        TableChartKind.Bars => Bars(table, words),
        TableChartKind.GroupedBars => Grouped(table, words),
        TableChartKind.StackedBars => Stacked(table, words),
        TableChartKind.Proportions => Shares(table, words),
        TableChartKind.Lines => OverTime(table, words),
        TableChartKind.Intervals => Dots(table, words),
        TableChartKind.HeatMap => Cells(table, words),
        TableChartKind.Profile => Ages(table, words),
        TableChartKind.Usual or TableChartKind.None or TableChartKind.Map or TableChartKind.Funnel or TableChartKind.FunnelMultiplicative or TableChartKind.FunnelOfChance => null,
    };

    private static bool HasEnough(IPlot plot, Words words) => plot.Grid(words).Numbers().Count(n => n.IsKnown) >= LeastKnown;

    /// <summary>What bars, one for each row, are drawn of.</summary>
    public static ColumnDefinition? ColumnOfBars(DrawnTable table) => table.Ranked() ?? table.Periods().LastOrDefault() ?? table.Values.FirstOrDefault(c => c.Measure.Kind != MeasureKind.Rank);

    /// <summary>What dots are drawn of.</summary>
    public static ColumnDefinition? ColumnOfDots(DrawnTable table) =>
        table.Ranked() ?? table.Values.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Rate) ?? table.Periods().LastOrDefault() ?? table.Shares().FirstOrDefault();

    private static RankedBars? Bars(DrawnTable table, Words words)
    {
        if (ColumnOfBars(table) is not { } column) return null;
        return new RankedBars(table.Definition.RowHeading, table.QuantityOf(column, words), [.. table.Rows.Select(r => table.RowOf(r, column))])
        {
            References = [.. table.Totals.Where(t => IsReference(table, t, column)).Select(t => table.RowOf(t, column))],
        };
    }

    private static IntervalDots? Dots(DrawnTable table, Words words)
    {
        if (ColumnOfDots(table) is not { } column) return null;
        return new IntervalDots(table.Definition.RowHeading, table.QuantityOf(column, words), [.. table.Rows.Select(r => table.RowWithInterval(r, column))])
        {
            References = [.. ReferencesOf(table, column).Select(t => table.RowOf(t, column))],
        };
    }

    // Where nothing is ranked, rates are held against that of the first group among the totals.
    private static IEnumerable<AssessedRow> ReferencesOf(DrawnTable table, ColumnDefinition column) => table.Rank is null && column.Measure.Kind == MeasureKind.Rate
        ? table.Totals.Where(t => t.Definition.GroupId is not null && t.Definition.AverageOf is null).Take(1)
        : table.Totals.Where(t => IsReference(table, t, column));

    // The average of the group that is ranked: its own rate, or a mean that the table prints.
    private static bool IsReference(DrawnTable table, AssessedRow total, ColumnDefinition column) =>
        total.Definition.AverageOf is not null
        || (column.Measure.Kind is MeasureKind.Rate or MeasureKind.ChangePercent && total.Definition.GroupId is { } group
            && string.Equals(group, table.Rank?.Group?.Id, StringComparison.Ordinal));

    private static GroupedBars? Grouped(DrawnTable table, Words words)
    {
        var periods = Last(table.Periods(), Palette.Series.Length);
        if (periods.IsEmpty) return null;
        var series = periods.Select((p, i) => SeriesOf(table, p, words, i == periods.Length - 1 ? ChartRole.Focus : ChartRole.Ordinary));
        return new GroupedBars(table.Definition.RowHeading, table.QuantityOf(periods[^1], words), LabelsOf(table), [.. series]) { IsOverTime = true, Wholes = WholesOf(table, periods[^1]) };
    }

    private static ImmutableArray<int> WholesOf(DrawnTable table, ColumnDefinition column)
    {
        var figures = table.Rows.Select(r => table.FigureOf(r, column)).ToImmutableArray();
        return [.. Enumerable.Range(0, figures.Length).Where(i => figures.Any(f => figures[i].Operands.Contains(f.Id)))];
    }

    private static StackedBars? Stacked(DrawnTable table, Words words)
    {
        var periods = table.Periods();
        if (periods.IsEmpty || table.Rows.Length > Palette.Series.Length) return null;
        return new StackedBars(words["chart.period"], table.QuantityOf(periods[^1], words), [.. periods.Select(p => p.HeadingIn(words))], ByRow(table, periods));
    }

    private static Proportions? Shares(DrawnTable table, Words words)
    {
        var shares = Last(table.Shares(), Palette.Series.Length);
        return shares.IsEmpty ? null : new Proportions(table.Definition.RowHeading, LabelsOf(table), [.. shares.Select((s, i) => SeriesOf(table, s, words, i == 0 ? ChartRole.Focus : ChartRole.Comparison))]);
    }

    private static Lines? OverTime(DrawnTable table, Words words)
    {
        var periods = table.Periods();
        if (periods.Length < 2) return null;
        return new Lines(table.QuantityOf(periods[^1], words), [.. periods.Select((p, i) => TimeOf(p, i, words))], ByRow(table, periods));
    }

    private static HeatMap? Cells(DrawnTable table, Words words)
    {
        var periods = table.Periods();
        return periods.IsEmpty ? null : new HeatMap(table.Definition.RowHeading, table.QuantityOf(periods[^1], words), [.. periods.Select(p => p.HeadingIn(words))], ByRow(table, periods));
    }

    private static Profile? Ages(DrawnTable table, Words words)
    {
        var columns = table.Shares() is { IsEmpty: false } shares ? shares : [.. table.Values.Where(c => c.Measure.Kind == MeasureKind.Rate)];
        if (columns.IsEmpty) return null;
        List<AssessedRow> rows = [.. table.Rows.Where(r => r.Definition.Ages is not null).OrderBy(r => r.Definition.Ages!.From)];
        var series = columns.Take(2).Select((c, i) => new ChartSeries(c.HeadingIn(words), i == 0 ? ChartRole.Focus : ChartRole.Comparison, [.. rows.Select(r => table.NumberOf(r, c))]));
        var quantity = columns[0].Measure.Kind == MeasureKind.Share ? Proportions.ShareIn(words) : table.QuantityOf(columns[0], words);
        return new Profile(table.Definition.RowHeading, quantity, [.. rows.Select(r => r.Definition.Ages!)], [.. rows.Select(r => r.Definition.Label)], [.. series]);
    }

    private static AreaMap? Map(DrawnTable table, Outlines? outlines, Words words)
    {
        if (outlines is null || ColumnOfDots(table) is not { } column) return null;
        var areas = table.Rows.Select(r => new MapArea(r.Definition.Label, table.RoleOf(r), table.NumberOf(r, column), outlines.Of(r.Definition.Area))).ToLookup(a => a.Rings.IsEmpty);
        return new AreaMap(table.Definition.RowHeading, table.QuantityOf(column, words), [.. areas[false]]) { Without = [.. areas[true].Select(a => a.Label)] };
    }

    private static LineTime TimeOf(ColumnDefinition column, int index, Words words) => column.Period.Kind == Periods.PeriodKind.Undated
        ? new LineTime(column.HeadingIn(words), index)
        : new LineTime(column.HeadingIn(words), column.Period.Last.DayNumber) { Words = column.Period.WordsIn(words) };

    private static ChartSeries SeriesOf(DrawnTable table, ColumnDefinition column, Words words, ChartRole role) => new(column.HeadingIn(words), role, [.. table.Rows.Select(r => table.NumberOf(r, column))]);

    private static ImmutableArray<ChartSeries> ByRow(DrawnTable table, ImmutableArray<ColumnDefinition> columns) =>
        [.. table.Rows.Select(r => new ChartSeries(r.Definition.Label, table.RoleOf(r), [.. columns.Select(c => table.NumberOf(r, c))]))];

    private static ImmutableArray<string> LabelsOf(DrawnTable table) => [.. table.Rows.Select(r => r.Definition.Label)];

    private static ImmutableArray<ColumnDefinition> Last(ImmutableArray<ColumnDefinition> columns, int count) => columns.Length <= count ? columns : columns[^count..];
}
