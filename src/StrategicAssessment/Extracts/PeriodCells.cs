using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>The periods of an extract's rows: one column, or a first and a last day or month.</summary>
internal sealed class PeriodCells(ExtractPlan plan, RowTable table, ExtractColumns columns, List<Diagnostic> found)
{
    private readonly Dictionary<(string From, string To), Period?> known = [];
    private readonly bool isAsAt = columns[ColumnRole.Period] is >= 0 and var index && PlaceName.Key(table.Header[index].Text) is "as at";

    public Period? Read(Row row)
    {
        if (plan.Period is { } fixedPeriod) return fixedPeriod.Value;
        if (columns[ColumnRole.PeriodStart] is >= 0 and var start && columns[ColumnRole.PeriodEnd] is >= 0 and var end) return Between(row.Cells[start], row.Cells[end]);
        return Single(row.Cells[columns[ColumnRole.Period]]);
    }

    private Period? Single(Cell field)
    {
        var text = field.Text.Trim();
        if (known.TryGetValue((text, string.Empty), out var period)) return period;
        period = Undated(text) ?? PeriodText.Parse(isAsAt ? "as at " + text : text);
        if (period is null) found.Add(ExtractMessages.NotAPeriod(table.At(field), text));
        return known[(text, string.Empty)] = period;
    }

    private Period? Undated(string text) =>
        plan.Undated.FirstOrDefault(u => string.Equals(PlaceName.Key(u.Text.Value), PlaceName.Key(text), StringComparison.Ordinal)) is { } pair ? Period.Undated(pair.Name.Value) : null;

    private Period? Between(Cell from, Cell to)
    {
        var key = (from.Text.Trim(), to.Text.Trim());
        if (known.TryGetValue(key, out var period)) return period;
        return known[key] = Day(from) is var (first, _) && Day(to) is var (_, last) ? Ordered(from, first, last) : null;
    }

    private Period? Ordered(Cell from, DateOnly first, DateOnly last)
    {
        if (first <= last) return Period.Days(first, last);
        found.Add(ExtractMessages.PeriodBackwards(table.At(from)));
        return null;
    }

    // A day, or the first and last day of a month.
    private (DateOnly First, DateOnly Last)? Day(Cell field)
    {
        var text = field.Text.Trim();
        if (PeriodText.ParseDay(text) is { } day) return (day, day);
        if (PeriodText.Parse(text) is { Kind: PeriodKind.Span } span) return (span.First, span.Last);
        found.Add(ExtractMessages.NotAPeriod(table.At(field), text));
        return null;
    }
}
