using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Plans;

/// <summary>The words of a table's <c>chart</c>, and what each asks of the table.</summary>
internal static class ChartPhrases
{
    /// <summary>As many parts as there are colours that can be told apart.</summary>
    private const int MostParts = 6;

    /// <summary>What the table has not and the chart needs, or null.</summary>
    /// <param name="indicator">Whose numbers are drawn over the periods.</param>
    /// <param name="rows">Of the table, totals among them.</param>
    public static string? Lacks(TableChartKind kind, string indicator, ImmutableArray<ColumnDefinition> columns, ImmutableArray<RowDefinition> rows)
    {
        var periods = columns.Count(c => c is { Measure.Kind: MeasureKind.Count or MeasureKind.Quoted, Area: null } && string.Equals(c.Indicator.Id, indicator, StringComparison.Ordinal));
        return kind switch
        {
            TableChartKind.Usual or TableChartKind.None => null,
            TableChartKind.Lines => periods >= 2 ? null : "two periods or more, such as 'last year' and 'this year'",
            TableChartKind.GroupedBars or TableChartKind.HeatMap or TableChartKind.StackedBars when periods == 0 => "at least one period, such as 'this year'",
            TableChartKind.GroupedBars or TableChartKind.HeatMap => null,
            TableChartKind.StackedBars => rows.Count(r => !r.IsTotal) <= MostParts ? null : "no more than six rows, because more parts cannot be told apart",
            TableChartKind.Proportions => columns.Any(c => c.Measure.Kind == MeasureKind.Share) ? null : "a column 'share'",
            TableChartKind.Intervals => columns.Any(c => c is { Measure.Kind: MeasureKind.Rate or MeasureKind.Count or MeasureKind.Share, Shows: Aspect.Value }) ? null : "counts, rates or shares that can have an interval",
            TableChartKind.Funnel or TableChartKind.FunnelMultiplicative or TableChartKind.FunnelOfChance => columns.Any(c => c is { Measure.Kind: MeasureKind.Rate, Shows: Aspect.Value }) && rows.Any(r => r.GroupId is not null) ? null : "a column 'rate', and the group among its totals, whose rate the limits stand about",
            TableChartKind.Bars => columns.Any(c => c.Measure.Kind != MeasureKind.Rank) ? null : "a column beside the rank",
        };
    }
}
