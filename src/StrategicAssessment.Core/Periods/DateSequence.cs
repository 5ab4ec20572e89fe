namespace StrategicAssessment.Periods;

/// <summary>Dates in the order of their rows: files are mostly kept in order of time, which tells how dates with two meanings are meant.</summary>
public sealed class DateSequence
{
    // So many follow one another by chance less than once in three hundred times.
    private const int Fewest = 6;

    private readonly DateOnly?[] last = new DateOnly?[2];
    private readonly bool[] rises = [true, true];
    private readonly bool[] falls = [true, true];
    private int count;

    /// <summary>The order of day and month in which the dates, and in no other, follow each other in time; null when neither does, or both do.</summary>
    public DayOrder? InTime => count < Fewest || IsInTime(0) == IsInTime(1) ? null : IsInTime(0) ? DayOrder.DayFirst : DayOrder.MonthFirst;

    /// <summary>Takes the next text that was not met before; what is no date in both orders is passed over.</summary>
    public void Take(string text)
    {
        if (DayText.Parse(text) is not { } dayFirst || DayText.Parse(text, DayOrder.MonthFirst) is not { } monthFirst) return;
        count++;
        Take(0, dayFirst);
        Take(1, monthFirst);
    }

    private void Take(int order, DateOnly day)
    {
        if (last[order] is { } before)
        {
            rises[order] &= before <= day;
            falls[order] &= before >= day;
        }

        last[order] = day;
    }

    private bool IsInTime(int order) => rises[order] || falls[order];
}
