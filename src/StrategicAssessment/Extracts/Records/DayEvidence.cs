using StrategicAssessment.Periods;

namespace StrategicAssessment.Extracts.Records;

/// <summary>What the days of records say of the order in which they are written, gathered while the rows go by.</summary>
internal sealed class DayEvidence
{
    private readonly DateSequence sequence = new();
    private string? open;
    private string? either;
    private int texts;
    private bool hasMonthFirst;
    private bool hasHyphenYear;
    private bool areFirstDays = true;

    public bool HasDayFirst { get; private set; }

    /// <summary>The first date that has two meanings, when no other says which it has; null when one does, or when all are first days of months.</summary>
    public string? Open => HasDayFirst || hasMonthFirst || (areFirstDays && texts > 1) ? null : open;

    /// <summary>The order that the rows speak for, by following each other in time; null when they do not.</summary>
    public DayOrder? InTime => sequence.InTime;

    /// <summary>The first text that is a month, or a financial year like others beside it; null when none is.</summary>
    public string? MonthOrYear => hasHyphenYear ? either : null;

    /// <summary>The month of a date that Excel wrote as a number.</summary>
    public static Period? Serial(string cell) => DayText.ParseSerial(cell) is { } day ? Period.Days(day, day) : null;

    /// <summary>Takes a text that was not met before.</summary>
    public void Take(string cell)
    {
        texts++;
        sequence.Take(cell);
        if (PeriodText.IsMonthOrYear(cell)) either ??= cell;
        hasHyphenYear |= PeriodText.IsHyphenYear(cell);
        switch (DayText.EvidenceOf(cell))
        {
            case OrderEvidence.DayFirst:
                HasDayFirst = true;
                break;
            case OrderEvidence.MonthFirst:
                hasMonthFirst = true;
                break;
            case OrderEvidence.Open:
                open ??= cell;
                areFirstDays &= DayText.Parse(cell) is { Day: 1 };
                break;
            case OrderEvidence.None:
                areFirstDays &= DayText.Parse(cell) is null or { Day: 1 };
                break;
        }
    }
}
