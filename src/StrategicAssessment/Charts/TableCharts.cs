using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;
using Funnel = StrategicAssessment.Charts.Plots.Funnel;

namespace StrategicAssessment.Charts;

/// <summary>Makes the chart of a table: of the kind that the plan asks for, else of the one that suits it.</summary>
internal static class TableCharts
{
    private const int FewLines = 6;
    private const int FewGroups = 12;
    private const int LeastKnown = 2;

    /// <summary>The chart, or null where the table has none or too few numbers are known.</summary>
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
        if (table is { IsByCategory: true, Definition.Indicator.IsSurvey: true }) return table.Definition.Indicator.TotalSupplied || table.Rows.Length > Palette.Series.Length ? TableChartKind.Intervals : TableChartKind.StackedBars;
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

    public static ColumnDefinition? ColumnOfBars(DrawnTable table) => table.Ranked() ?? table.Periods().LastOrDefault() ?? table.Values.FirstOrDefault(c => c.Measure.Kind != MeasureKind.Rank);

    public static ColumnDefinition? ColumnOfDots(DrawnTable table) =>
        table.Ranked() ?? table.Answers().LastOrDefault() ?? table.Values.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Rate) ?? table.Periods().LastOrDefault() ?? table.Shares().FirstOrDefault();

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
        var (periods, answers) = (table.Periods(), table.Answers());
        if (table.Rows.Length > Palette.Series.Length) return null;
        if (!answers.IsEmpty) return new StackedBars(words["chart.period"], Proportions.ShareIn(words), [.. answers.Select(a => a.Area is null ? English.Capital(a.Period.LabelIn(words)) : a.Heading)], ByRow(table, answers));
        return periods.IsEmpty ? null : new StackedBars(words["chart.period"], table.QuantityOf(periods[^1], words), [.. periods.Select(p => p.Heading)], ByRow(table, periods));
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
        var periods = table.Bands() is { IsEmpty: false } bands ? bands : table.Periods();
        return periods.IsEmpty ? null : new HeatMap(table.Definition.RowHeading, table.QuantityOf(periods[^1], words), [.. periods.Select(p => p.Heading)], ByRow(table, periods));
    }

    private static Profile? Ages(DrawnTable table, Words words)
    {
        var columns = table.Shares() is { IsEmpty: false } shares ? shares : [.. table.Values.Where(c => c.Measure.Kind == MeasureKind.Rate)];
        if (columns.IsEmpty) return null;
        List<AssessedRow> rows = [.. table.Rows.Where(r => r.Definition.Ages is not null).OrderBy(r => r.Definition.Ages!.From)];
        var series = columns.Take(2).Select((c, i) => new ChartSeries(c.Heading, i == 0 ? ChartRole.Focus : ChartRole.Comparison, [.. rows.Select(r => table.NumberOf(r, c))]));
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
        ? new LineTime(column.Heading, index)
        : new LineTime(column.Heading, column.Period.Last.DayNumber) { Words = column.Period.WordsIn(words) };

    private static ChartSeries SeriesOf(DrawnTable table, ColumnDefinition column, Words words, ChartRole role) => new(column.Heading, role, [.. table.Rows.Select(r => table.NumberOf(r, column))]);

    private static ImmutableArray<ChartSeries> ByRow(DrawnTable table, ImmutableArray<ColumnDefinition> columns) =>
        [.. table.Rows.Select(r => new ChartSeries(r.Definition.Label, table.RoleOf(r), [.. columns.Select(c => table.NumberOf(r, c))]))];

    private static ImmutableArray<string> LabelsOf(DrawnTable table) => [.. table.Rows.Select(r => r.Definition.Label)];

    private static ImmutableArray<ColumnDefinition> Last(ImmutableArray<ColumnDefinition> columns, int count) => columns.Length <= count ? columns : columns[^count..];
}

/// <summary>Makes the funnel plot of a table of rates: its points are the published rates and residents, its centre the rate of the group among the totals.</summary>
internal static class FunnelTables
{
    private const int PointsOfCurve = 25;
    private const double Beyond = 0.06;

    /// <summary>The funnel; null where the rate of the group or all rates are not known.</summary>
    /// <param name="figures">Every figure, among them those that rates were worked out from.</param>
    public static Funnel? Of(DrawnTable table, ImmutableArray<Figure> figures, SpreadKind kind, Words words)
    {
        if (table.Values.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Rate) is not { } column) return null;
        var centre = table.Totals.Where(t => t.Definition.GroupId is not null).Select(t => table.FigureOf(t, column)).FirstOrDefault(f => f.Value.IsKnown && f.Value.Number > 0);
        if (centre is null) return null;
        var average = (double)centre.Value.Number / column.Measure.Per;
        var rates = table.Rows.Select(r => RateOf(table, r, column, figures)).ToList();
        var spread = FunnelSpread.Of([.. rates.Where(r => r.IsKnown).Select(r => ((double)r.Count!.Value.Number, (double)r.Residents!.Value.Number))], average, kind);
        var points = rates.Select(r => PointOf(table, r, column, average, spread)).ToImmutableArray();
        if (!points.Any(p => p.Base.IsKnown)) return null;
        var sizes = Extent.Of(points.Select(p => p.Base));
        var curve = Curve(sizes.Least, sizes.Most, average, spread);
        return new Funnel(new Quantity(English.Capital(column.Measure.BaseIn(words)), Unit.Number), table.QuantityOf(column, words), points, ChartNumber.Of(centre, table.Definition.Symbols),
        [
            new FunnelLimit(words["chart.outer limits"], [.. curve.Select(c => new LimitPoint(c.Base, c.Limits.Lower998 * column.Measure.Per, c.Limits.Upper998 * column.Measure.Per))]),
            new FunnelLimit(words["chart.inner limits"], [.. curve.Select(c => new LimitPoint(c.Base, c.Limits.Lower95 * column.Measure.Per, c.Limits.Upper95 * column.Measure.Per))]),
        ])
        { Variance = spread.Factor };
    }

    private static PlaceRate RateOf(DrawnTable table, AssessedRow row, ColumnDefinition column, ImmutableArray<Figure> figures)
    {
        var rate = table.FigureOf(row, column);
        return new PlaceRate(row, rate, Operand(rate, 0, figures), Operand(rate, 1, figures));
    }

    private static FunnelPoint PointOf(DrawnTable table, PlaceRate place, ColumnDefinition column, double average, FunnelSpread spread)
    {
        var (label, role, symbols) = (place.Row.Definition.Label, table.RoleOf(place.Row), table.Definition.Symbols);
        var number = ChartNumber.Of(place.Rate, symbols);
        if (!place.IsKnown) return new FunnelPoint(label, role, ChartNumber.None, number, SignalKind.None);
        double events = (double)place.Count!.Value.Number, residents = (double)place.Residents!.Value.Number, stretch = spread.Stretch(average, residents);
        var found = FunnelPlaces.OfRate(events / stretch, residents / stretch, average);
        return new FunnelPoint(label, role, ChartNumber.Of(place.Residents, symbols), number, SignalOf(found, column.Indicator.GoodEnd));
    }

    private static Figure? Operand(Figure rate, int index, ImmutableArray<Figure> figures) =>
        rate.Operands.Length <= index ? null : figures.FirstOrDefault(f => f.Id.Equals(rate.Operands[index]));

    // Only what lies beyond the outer limits stands out.
    private static SignalKind SignalOf(FunnelPlace place, GoodEnd good) => place switch
    {
        FunnelPlace.VeryHigh => good switch { GoodEnd.Lower => SignalKind.Worse, GoodEnd.Higher => SignalKind.Better, GoodEnd.Neither => SignalKind.High },
        FunnelPlace.VeryLow => good switch { GoodEnd.Lower => SignalKind.Better, GoodEnd.Higher => SignalKind.Worse, GoodEnd.Neither => SignalKind.Low },
        FunnelPlace.NotSignificant or FunnelPlace.Low or FunnelPlace.High => SignalKind.None,
    };

    private static List<CurvePoint> Curve(double least, double most, double average, FunnelSpread spread)
    {
        var room = (most > least ? most - least : most) * Beyond;
        var from = Math.Max(1, least - room);
        var to = most + room;
        var sizes = Enumerable.Range(0, PointsOfCurve).Select(i => from + ((to - from) * i / (PointsOfCurve - 1)));
        return [.. sizes.Select(s => new CurvePoint(s, FunnelRates.At(average, s / spread.Stretch(average, s))))];
    }

    private sealed record PlaceRate(AssessedRow Row, Figure Rate, Figure? Count, Figure? Residents)
    {
        public bool IsKnown => Rate.Value.IsKnown && Count is { Value.IsKnown: true } && Residents is { Value: { IsKnown: true, Number: > 0 } };
    }

    private sealed record CurvePoint(double Base, FunnelLimits Limits);
}

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
        StackedBars => table.Answers() is [.., { } earlier, { } latest] ? OfChange(table, latest.Period, earlier.Period, _ => true, words) : null,
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
        var areOfOne = table.Rows.DistinctBy(r => r.Definition.Area).Count() == 1;
        var rows = table.Rows.Select(r => new JudgedRow(areOfOne && table.Definition.Indicator.IsSurvey ? $"\"{r.Definition.Label}\"" : table.WordsOf(r), table.RoleOf(r), Agreed([.. r.Cells.Concat(r.TextFigures.Values)
            .Where(f => f.Period.Equals(latest) && Equals(f.ComparedWith, earlier) && string.Equals(f.Id.Indicator, table.Definition.Indicator.Id, StringComparison.Ordinal)
                && f.Evidence?.Judgement is { IsCompared: true } && fits(f))]))).ToImmutableArray();
        if (rows.All(r => r.Judgement is null)) return null;
        var isYearBefore = earlier.Equals(latest.MonthsEarlier(Year));
        return new Judged(rows, [], isYearBefore ? words["chart.on the year before"] : words.Say("chart.since", ("when", earlier.WordsIn(words)))) { IsYearBefore = isYearBefore, What = words[areOfOne ? "chart.categories" : "chart.places"] };
    }

    // A count and its rate may have moved apart; then the bars show one thing and the judgement says another.
    private static Judgement? Agreed(List<Figure> changes)
    {
        var judgements = changes.ConvertAll(c => c.Evidence!.Judgement!);
        return judgements.Count > 0 && judgements.TrueForAll(j => j.Standing == judgements[0].Standing) && changes.TrueForAll(c => judgements[0].Direction * c.Value.Number >= 0 && (judgements[0].Standing != Standing.Similar || !judgements[0].IsOfRate || c.Measure.Row.IsOfRate)) ? judgements[0] : null;
    }
}
