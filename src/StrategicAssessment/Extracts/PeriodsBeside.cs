using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>A column of periods that the plan names, beside another whose periods are longer: an annual figure is not that of its last month.</summary>
internal static class PeriodsBeside
{
    /// <summary>A warning, where each period of the other column ends with its own one of the column that is read.</summary>
    public static Diagnostic? Told(ExtractPlan plan, RowTable table, ExtractColumns columns, IReadOnlyList<Row> rows)
    {
        var own = columns[ColumnRole.Period];
        if (own < 0 || rows.Count == 0 || !plan.Columns.Any(c => ColumnRoles.Named(c.Name.Value) == ColumnRole.Period)) return null;
        foreach (var beside in columns.Unread(table).Where(i => ColumnRoles.Of(table.Header[i].Text) == ColumnRole.Period))
        {
            var pairs = rows.Select(r => (Own: r.Cells[own].Text.Trim(), Other: r.Cells[beside].Text.Trim())).Distinct().Select(p => (p.Own, p.Other, Short: PeriodText.Parse(p.Own), Long: PeriodText.Parse(p.Other))).ToList();
            if (pairs.TrueForAll(p => p is { Short: { } month, Long: { } span } && span.MonthCount > month.MonthCount && month.IsWithin(span) && month.Last == span.Last)
                && pairs.Select(p => p.Short).Distinct().Count() == pairs.Count && pairs.Select(p => p.Long).Distinct().Count() == pairs.Count)
                return ExtractMessages.LongerPeriodBeside(table.At(rows[0].Cells[own]), table.Header[own].Text, pairs[0].Own, table.Header[beside].Text, pairs[0].Other);
        }

        return null;
    }
}
