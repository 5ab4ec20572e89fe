using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>The periods of an extract's rows: one column, or a first and a last day or month. How they are meant is judged from all rows together.</summary>
internal sealed class PeriodCells
{
    private const string AsAt = "as at ";

    private readonly Dictionary<(string From, string To), Period?> known = [];
    private readonly ExtractPlan plan;
    private readonly RowTable table;
    private readonly List<Diagnostic> found;
    private readonly string lead;
    private readonly int single;
    private readonly int start;
    private readonly int end;
    private readonly PeriodReading reading;
    private readonly ExtractColumns columns;
    private bool isJoinTold;

    /// <summary>Judges the rows; when their periods may be meant in two ways, that is told once and none is read.</summary>
    public PeriodCells(ExtractPlan plan, RowTable table, ExtractColumns columns, IEnumerable<Row> rows, List<Diagnostic> found)
    {
        (this.plan, this.table, this.columns, this.found) = (plan, table, columns, found);
        (single, start, end) = (columns[ColumnRole.Period], columns[ColumnRole.PeriodStart], columns[ColumnRole.PeriodEnd]);
        lead = single >= 0 ? LeadOf(table.Header[single].Text) : string.Empty;
        int[] read = !AreJudged(plan, columns) ? [] : IsSpan ? [start, end] : [single];
        if (read.Length == 0) rows = [];
        var texts = rows.SelectMany(r => read.Select(i => r.Cells[i].Text.Trim())).Where(t => Named(t) is null).Distinct(StringComparer.Ordinal).ToList();
        reading = ReadingOf(plan, texts, isSingle: !IsSpan && lead.Length == 0);
        if (reading.Dates.IsHalfTurned && single >= 0) found.Add(PeriodMessages.HalfTurned(table.Header[single].At));
        if (reading.Problem == PeriodProblem.None) return;
        var first = rows.SelectMany(r => read.Select(i => r.Cells[i])).First(c => string.Equals(c.Text.Trim(), reading.Example, StringComparison.Ordinal));
        if (PeriodMessages.Of(reading, table.At(first)) is { } problem) found.Add(problem);
    }

    /// <summary>What a heading says before each date under it: <c>week ending</c> or <c>as at</c>, with a space; else empty.</summary>
    public static string LeadOf(string heading) => ColumnRoles.KeyOf(heading) switch
    {
        "as at" => AsAt,
        "week ending" or "week ended" or "week to" or "w e" => "week ending ",
        "week commencing" or "week beginning" or "week starting" or "week from" or "w c" => "week commencing ",
        _ => string.Empty,
    };

    /// <summary>Whether all rows have to be there before the first is read.</summary>
    public static bool AreJudged(ExtractPlan plan, ExtractColumns columns) => plan.Period is null && !plan.HasPeriodsAcross && !columns.AreCategoriesDated && columns.Joined is null;

    private bool IsSpan => start >= 0 && end >= 0;

    /// <summary>How texts are meant, after the plan and all of them.</summary>
    public static PeriodReading ReadingOf(ExtractPlan plan, IReadOnlyCollection<string> texts, bool isSingle = true) =>
        PeriodReading.Of(texts, plan.Dates.Order, plan.Dates.AreMonths, isSingle, plan.Dates.AreYears);

    /// <summary>The period that the plan says a text means, or null.</summary>
    public static Period? Alias(ExtractPlan plan, string text)
    {
        var (own, period) = plan.PeriodAliases.FirstOrDefault(a => ColumnFinder.IsSame(a.Text.Value, text));
        if (own is not null) plan.Met.At.Add(own.At);
        return period;
    }

    public Period? Read(Row row)
    {
        if (plan.Period is { } fixedPeriod) return fixedPeriod.Value;
        if (reading.Problem != PeriodProblem.None) return null;
        if (columns.Joined is { } joined) return Joined(joined, row.Cells[joined.Year], row.Cells[joined.Part]);
        return IsSpan ? Between(row.Cells[start], row.Cells[end]) : Single(row.Cells[single], columns.Joinable is { } join && join.Says(row.Cells[join.Other].Text.Trim()) ? join : null);
    }

    private Period? Named(string text) => Undated(text) ?? Alias(plan, text);

    private Period? Joined(JoinedColumns joined, Cell year, Cell part)
    {
        var (yearText, partText) = (year.Text.Trim(), part.Text.Trim());
        if (known.TryGetValue((yearText, partText), out var period)) return period;
        (period, var problem) = joined.Reading.Read(yearText, partText, Alias(plan, yearText));
        if (period is null) found.Add(PeriodMessages.NotJoined(problem, table.At(year), table.At(part), yearText, partText, table.Header[joined.Part].Text));
        return known[(yearText, partText)] = period;
    }

    private Period? Single(Cell field, JoinableColumns? join)
    {
        var text = field.Text.Trim();
        if (known.TryGetValue((text, join is null ? string.Empty : "in part"), out var period)) return period;
        period = Named(text) ?? (lead.Length > 0 ? PeriodText.Parse(lead + text, reading.Order) : null) ?? (lead == AsAt ? null : reading.Read(text));
        var isOpenYear = period is { MonthCount: 12, First.Month: 1 } && Named(text) is null && ColumnRoles.IsFinancial(table.Header[single].Text);
        if (join is not null && text.Length > 0 && join.Completes(period))
        {
            if (!isJoinTold) found.Add(PeriodMessages.PartUnread(table.At(field), join, text));
            (isJoinTold, period) = (true, null);
        }
        else if (isOpenYear)
        {
            found.Add(PeriodMessages.YearOpen(table.At(field), text));
            period = null;
        }
        else if (period is null) found.Add(NotRead(table.At(field), text));
        else if (PeriodText.IsMarkedPart(text)) found.Add(PeriodMessages.MarkedPart(table.At(field), text));
        return known[(text, join is null ? string.Empty : "in part")] = period;
    }

    private Diagnostic NotRead(SourceSpan at, string text) =>
        reading.DaysAreMonths && DayText.Parse(text, reading.Order) is not null ? PeriodMessages.NotItsMonth(at, text) : ExtractMessages.NotAPeriod(at, text);

    private Period? Undated(string text)
    {
        if (plan.Undated.FirstOrDefault(u => ColumnFinder.IsSame(u.Text.Value, text)) is not { } pair) return null;
        plan.Met.At.Add(pair.Text.At);
        return Period.Undated(pair.Name.Value);
    }

    private Period? Between(Cell from, Cell to)
    {
        var key = (from.Text.Trim(), to.Text.Trim());
        if (known.TryGetValue(key, out var period)) return period;
        return known[key] = Day(from) is var (first, _) && Day(to) is var (_, last) ? Ordered(from, first, last) : null;
    }

    private Period? Ordered(Cell from, DateOnly first, DateOnly last) => first <= last
        ? Period.Days(first, last)
        : found.Refuse<Period>(ExtractMessages.PeriodBackwards(table.At(from)));

    // A day, or the first and last day of a month.
    private (DateOnly First, DateOnly Last)? Day(Cell field)
    {
        var text = field.Text.Trim();
        if ((DayText.Parse(text, reading.Order) ?? DayText.ParseSerial(text)) is { } day) return (day, day);
        if ((Alias(plan, text) ?? PeriodText.Parse(text, reading.Order)) is { Kind: PeriodKind.Span } span) return (span.First, span.Last);
        return found.Refuse<(DateOnly First, DateOnly Last)?>(ExtractMessages.NotAPeriod(table.At(field), text));
    }
}
