using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Places;

namespace StrategicAssessment.Charts.Tables;

/// <summary>The numbers of each row over the periods of its table, for lines as small as words.</summary>
internal static class TableCourses
{
    private const int LeastPeriods = 3;

    /// <summary>A course for each row, totals included; empty where fewer than three periods can be set against each other.</summary>
    /// <param name="here">The place that the document is about.</param>
    public static ImmutableArray<ChartSeries> Of(AssessedTable table, AreaCode here)
    {
        var drawn = new DrawnTable(table, here);
        var periods = drawn.Periods();
        if (periods.Length < LeastPeriods || periods[0].Period.Kind == Periods.PeriodKind.Undated) return [];
        return [.. table.Rows.Select(r => new ChartSeries(r.Definition.Label, drawn.RoleOf(r), [.. periods.Select(p => drawn.NumberOf(r, p))]))];
    }
}
