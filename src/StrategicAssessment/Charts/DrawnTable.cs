using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>What of a table can be drawn: its rows without totals and without the wholes of other rows, and its columns of one kind.</summary>
/// <param name="table">Its figures are the only numbers that a chart of it has.</param>
internal sealed class DrawnTable(AssessedTable table, AreaCode here)
{
    public TableDefinition Definition => table.Definition;

    /// <summary>The rows to draw, in printed order.</summary>
    public ImmutableArray<AssessedRow> Rows { get; } = RowsOf(table);

    public ImmutableArray<AssessedRow> Totals { get; } = [.. table.Rows.Where(r => r.Definition.IsTotal)];
    public bool IsByCategory { get; } = table.Definition.Indicator.Categories.Categories.Length > 0 && table.Rows.Select(r => r.Definition.Area).Distinct().Count() == 1;

    /// <summary>Its columns that show values, and not what chance allows of them.</summary>
    public IEnumerable<ColumnDefinition> Values => Definition.Columns.Where(c => c.Shows == Aspect.Value);

    public ColumnDefinition? Rank => Values.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Rank);

    /// <summary>Numbers of the table's own indicator without comparison, one a period, earliest first; undated ones as listed. Only periods that may be set
    /// against the latest: of its length, and with no break in recording between.</summary>
    public ImmutableArray<ColumnDefinition> Periods()
    {
        List<ColumnDefinition> found = [.. Values.Where(IsPlain)];
        if (found.Count == 0) return [];
        if (found.TrueForAll(c => c.Period.Kind != PeriodKind.Undated)) found = [.. found.OrderBy(c => c, Comparer<ColumnDefinition>.Create((one, other) => one.Period.Last.CompareTo(other.Period.Last)))];
        var latest = found[^1].Period;
        return [.. found.Where(c => c.Period.HasLengthOf(latest) && !IsBroken(c.Period, latest))];
    }

    public ImmutableArray<ColumnDefinition> Shares() => [.. Values.Where(c => c.Measure.Kind == MeasureKind.Share)];

    /// <summary>Of a survey, the shares of those who answered, the earliest first: as they were worked out, or given; else none.</summary>
    public ImmutableArray<ColumnDefinition> Answers() => !Definition.Indicator.IsSurvey ? [] : Definition.Indicator.IsQuoted ? Periods() : [.. Shares().OrderBy(c => c, Comparer<ColumnDefinition>.Create((one, other) => one.Period.Last.CompareTo(other.Period.Last)))];

    /// <summary>The column of what its rank compares, if it is printed.</summary>
    public ColumnDefinition? Ranked()
    {
        if (Rank is not { Measure.Rank: { } rule } rank) return null;
        return Values.FirstOrDefault(c => c.Measure.Kind == rule.By && c.Area is null && IsOf(c, rank) && Equals(c.Period, rank.Period) && Equals(c.ComparedWith, rank.ComparedWith));
    }

    public ChartNumber NumberOf(AssessedRow row, ColumnDefinition column) => ChartNumber.Of(FigureOf(row, column), Definition.Symbols);

    public Figure FigureOf(AssessedRow row, ColumnDefinition column) => row.Cells[Definition.Columns.IndexOf(column)];

    public ChartRole RoleOf(AssessedRow row) => !IsByCategory && row.Definition.Area.Equals(here) ? ChartRole.Focus : ChartRole.Ordinary;

    /// <summary>The row's label within a sentence.</summary>
    public string WordsOf(AssessedRow row) => IsByCategory && Definition.Indicator.Categories.Find(row.Definition.Category) is { } category && string.Equals(category.Label, row.Definition.Label, StringComparison.Ordinal)
        ? category.Words
        : row.Definition.Label;

    public ChartRow RowOf(AssessedRow row, ColumnDefinition column) => new(row.Definition.Label, RoleOf(row), NumberOf(row, column));

    /// <summary>The same with the interval at 95%, where the figure has one.</summary>
    public ChartRow RowWithInterval(AssessedRow row, ColumnDefinition column) => WithInterval(RowOf(row, column), FigureOf(row, column));

    public static ChartRow WithInterval(ChartRow row, Figure figure)
    {
        if (!figure.Value.IsKnown || figure.Evidence?.At95 is not { Lower: { } lower } interval) return row;
        var (from, to) = (EvidenceText.Lower(figure, interval), EvidenceText.Upper(figure, interval));
        if (from is null || to is null) return row;
        return row with { Lower = End(figure, lower, from), Upper = End(figure, interval.Upper, to) };
    }

    private static ChartNumber End(Figure figure, double number, string display) => new(ValueStatus.Known, (decimal)number, display, figure.Id.ToString());

    public Quantity QuantityOf(ColumnDefinition column, Words words)
    {
        var unit = Rows.IsEmpty ? Unit.Number : FigureOf(Rows[0], column).Unit;
        var things = English.Capital(string.Equals(column.Indicator.Id, Definition.Indicator.Id, StringComparison.Ordinal) ? Definition.Things : column.Indicator.Things);
        return new Quantity(column.Measure.Kind switch
        {
            MeasureKind.Count => things,
            MeasureKind.Rate => $"{things} {column.Measure.PerIn(words)}",
            MeasureKind.Change or MeasureKind.ChangePercent or MeasureKind.RateChange or MeasureKind.RateChangePercent or MeasureKind.ShareChange => $"{things}: {column.Heading}",
            MeasureKind.Quoted => column.Indicator.Title,
            MeasureKind.Share or MeasureKind.Rank or MeasureKind.Population or MeasureKind.Average or MeasureKind.Against
                or MeasureKind.Contribution or MeasureKind.Trend or MeasureKind.ResidentsShare or MeasureKind.LocationQuotient or MeasureKind.Quintile or MeasureKind.StandardisedRate or MeasureKind.StandardisedRatio
                or MeasureKind.CentreLine or MeasureKind.LowerLimit or MeasureKind.UpperLimit or MeasureKind.Variation or MeasureKind.Target or MeasureKind.PercentOf or MeasureKind.Goal or MeasureKind.Score => column.Heading,
        }, unit);
    }

    /// <summary>Its columns of hours of the day, without that of incidents whose time is not known.</summary>
    public ImmutableArray<ColumnDefinition> Bands() => [.. Values.Where(c => c.Band is not null).Take(HoursOfWeek.Bands - 1)];

    private bool IsPlain(ColumnDefinition column) => column is { Measure.Kind: MeasureKind.Count or MeasureKind.Quoted, Area: null, Band: null }
        && string.Equals(column.Indicator.Id, Definition.Indicator.Id, StringComparison.Ordinal);

    private bool IsBroken(Period earlier, Period latest) =>
        latest.Kind != PeriodKind.Undated && Definition.Indicator.Breaks.Any(first => earlier.First < first && first <= latest.Last);

    private static bool IsOf(ColumnDefinition one, ColumnDefinition other) => string.Equals(one.Indicator.Id, other.Indicator.Id, StringComparison.Ordinal);

    private static ImmutableArray<AssessedRow> RowsOf(AssessedTable table)
    {
        var (tree, categories) = (table.Definition.Indicator.Categories, table.Rows.ToLookup(r => r.Definition.Area, r => r.Definition.Category));
        return [.. table.Rows.Where(r => !r.Definition.IsTotal && !categories[r.Definition.Area].Any(other => IsPartOf(tree, other, r.Definition.Category)))];
    }

    private static bool IsPartOf(CategoryTree tree, string part, string whole) =>
        tree.Find(part)?.Parent is { } above && (string.Equals(above, whole, StringComparison.Ordinal) || IsPartOf(tree, above, whole));
}

/// <summary>The numbers of each row over the periods of its table, for lines as small as words.</summary>
internal static class TableCourses
{
    private const int LeastPeriods = 3;

    /// <summary>A course for each row, totals included; empty where fewer than three periods can be set against each other.</summary>
    public static ImmutableArray<ChartSeries> Of(AssessedTable table, AreaCode here)
    {
        var drawn = new DrawnTable(table, here);
        var periods = drawn.Periods();
        if (periods.Length < LeastPeriods || periods[0].Period.Kind == Periods.PeriodKind.Undated) return [];
        return [.. table.Rows.Select(r => new ChartSeries(r.Definition.Label, drawn.RoleOf(r), [.. periods.Select(p => drawn.NumberOf(r, p))]))];
    }
}
