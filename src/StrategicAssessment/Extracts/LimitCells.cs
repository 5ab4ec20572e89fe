using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Extracts;

/// <summary>What a file says of how sure its quoted values are: limits that were published beside them, or the events that a rate stands for.</summary>
internal sealed class LimitCells(RowTable table, ExtractColumns columns)
{
    private SourceSpan? outside;
    private int outsideCount;

    /// <summary>Limits that do not hold their values are not used, and told.</summary>
    public Diagnostic? Told => outside is { } at ? ExtractMessages.OutsideItsLimits(at, outsideCount) : null;

    /// <summary>Null where the row says nothing, or the value is none.</summary>
    public PublishedLimits? Read(Row row, NumberCell value, Cell cell, NumberCells numbers)
    {
        if (!value.Value.IsKnown) return null;
        var (number, last) = ((double)value.Value.Number, Math.Pow(10, -value.Decimals));
        var limits = new PublishedLimits(Between(ColumnRole.Lower, ColumnRole.Upper), Between(ColumnRole.LowerWide, ColumnRole.UpperWide), Answered(row, numbers) ?? (Number(ColumnRole.Events) is >= 0 and var events ? events : null));
        if (IsWithin(limits.At95) && IsWithin(limits.At998)) return limits;
        outside ??= table.At(cell);
        outsideCount++;
        return null;

        // The limits may be printed with fewer digits than the value.
        bool IsWithin(Interval? interval) => interval is null || (interval.Lower <= number + last && interval.Upper >= number - last);

        Interval? Between(ColumnRole lower, ColumnRole upper) => Number(lower) is { } from && Number(upper) is { } to ? new Interval((double)from, (double)to, IntervalMethod.Published) : null;

        decimal? Number(ColumnRole role) => In(row, role, numbers);
    }

    /// <summary>How many answered, of which a row of a survey tells; null where it does not say.</summary>
    public decimal? Answered(Row row, NumberCells numbers) => In(row, ColumnRole.Base, numbers);

    private decimal? In(Row row, ColumnRole role, NumberCells numbers) =>
        columns[role] < 0 ? null : numbers.Beside(row.Cells[columns[role]].Text, table.At(row.Cells[columns[role]]), isLimit: role is not (ColumnRole.Base or ColumnRole.Events));
}
