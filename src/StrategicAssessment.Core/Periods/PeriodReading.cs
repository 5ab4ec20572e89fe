namespace StrategicAssessment.Periods;

/// <summary>What keeps a column of periods from being read.</summary>
public enum PeriodProblem
{
    None,
    /// <summary>No day passes 12, so that day and month could be exchanged.</summary>
    OrderOpen,
    /// <summary>Some second number passes 12 and no first one does: month first, as in the United States.</summary>
    LooksMonthFirst,
    /// <summary>Some first numbers pass 12 and some second ones do.</summary>
    OrderMixed,
    /// <summary>Texts such as <c>2010-11</c>, <c>2010/11</c> or <c>10/11</c> could be months, or financial years.</summary>
    MonthOrYear,
}

/// <summary>How the texts of a column of periods, or of two columns of first and last days, are meant: judged from all of them together.</summary>
/// <param name="Order">Which number of a date in numbers is the day.</param>
/// <param name="IsYear">Whether <c>2010-11</c> and <c>2010/11</c> are financial years, or months; null for what each usually is.</param>
/// <param name="DaysAreMonths">Whether each date stands for its whole month.</param>
/// <param name="Example">The first text that the problem is about; empty without one.</param>
public sealed record PeriodReading(DayOrder Order, bool? IsYear, bool DaysAreMonths, PeriodProblem Problem, string Example)
{
    /// <summary>What the dates say of themselves.</summary>
    public required DateSequence Dates { get; init; }

    // Whether 14/15 is a financial year and not a month.
    private bool PairsAreYears { get; init; }

    /// <param name="texts">The different texts of the column, in the order of their rows.</param>
    /// <param name="order">What the plan says of the order; null when it says nothing.</param>
    /// <param name="areMonths">What the plan says of dates that stand for months; null when it says nothing.</param>
    /// <param name="areYears">What the plan says of <c>2010-11</c>; null when it says nothing.</param>
    /// <param name="isSingle">Whether each text is a whole period: first and last days in two columns never stand for months.</param>
    public static PeriodReading Of(IReadOnlyCollection<string> texts, DayOrder? order = null, bool? areMonths = null, bool isSingle = true, bool? areYears = null)
    {
        var sequence = new DateSequence();
        foreach (var text in texts) sequence.Take(text);
        var (dayFirst, monthFirst, open) = (sequence.ExampleOf(OrderEvidence.DayFirst), sequence.ExampleOf(OrderEvidence.MonthFirst), sequence.ExampleOf(OrderEvidence.Open));
        var (problem, example) = order is not null ? (PeriodProblem.None, null)
            : dayFirst is not null && monthFirst is not null ? (PeriodProblem.OrderMixed, monthFirst)
            : monthFirst is not null ? (PeriodProblem.LooksMonthFirst, monthFirst)
            : dayFirst is null && open is not null && !AreMonths(texts, DayOrder.DayFirst, isSingle) ? (PeriodProblem.OrderOpen, open)
            : (PeriodProblem.None, null);
        var used = order ?? DayOrder.DayFirst;
        var either = texts.Where(PeriodText.IsMonthOrYear).Order(StringComparer.Ordinal).ToList();
        var isYear = areYears is true || (areYears is null && either.Count > 0 && texts.All(t => PeriodText.IsMonthOrYear(t) || PeriodText.Parse(t) is { MonthCount: 12 })) ? true : texts.Any(PeriodText.IsStrokeMonth) || (areYears is false && texts.All(PeriodText.IsYearOrMonth)) ? false : null as bool?;
        if (problem == PeriodProblem.None && areYears is null && isYear is false && texts.Where(PeriodText.IsYearOrMonth).Order(StringComparer.Ordinal).FirstOrDefault() is { } stroked && texts.Any(t => !PeriodText.IsYearOrMonth(t) && PeriodText.Parse(t) is { MonthCount: 12 })) (problem, example) = (PeriodProblem.MonthOrYear, stroked);
        if (problem == PeriodProblem.None && areYears is null && isYear is true && texts.Count == 1) (problem, example) = (PeriodProblem.MonthOrYear, either[0]);
        if (problem == PeriodProblem.None && (areYears ?? areMonths) is null && texts.Where(PeriodText.IsPair).Order(StringComparer.Ordinal).FirstOrDefault() is { } pair && !ArePairsOfYears(texts)) (problem, example) = (PeriodProblem.MonthOrYear, pair);
        return new PeriodReading(used, isYear, areMonths ?? AreMonths(texts, used, isSingle), problem, example ?? string.Empty) { Dates = sequence, PairsAreYears = areYears ?? areMonths is not true };
    }

    /// <summary>The period that a text of the column means; null when it is none, or when a date that is to stand for its month is neither its first day nor its last.</summary>
    public Period? Read(string text)
    {
        if (PeriodText.IsPair(text)) return PeriodText.OfPair(text, PairsAreYears);
        if ((DayText.Parse(text, Order) ?? DayText.ParseSerial(text)) is not { } date) return PeriodText.Parse(text, Order, IsYear);
        if (!DaysAreMonths) return Period.Days(date, date);
        return date.Day == 1 || date.AddDays(1).Day == 1 ? Period.Month(date.Year, date.Month) : null;
    }

    // All years, and one of them no month.
    private static bool ArePairsOfYears(IReadOnlyCollection<string> texts) =>
        texts.All(t => (PeriodText.OfPair(t, isYear: true) ?? PeriodText.Parse(t)) is { MonthCount: 12 }) && texts.Any(t => PeriodText.IsPair(t) && PeriodText.OfPair(t, isYear: false) is null);

    // All first days, or all last days, of at least two months.
    private static bool AreMonths(IReadOnlyCollection<string> texts, DayOrder order, bool isSingle)
    {
        if (!isSingle || texts.Count < 2) return false;
        var days = texts.Select(t => DayText.Parse(t, order) ?? DayText.ParseSerial(t)).ToImmutableArray();
        return days.All(d => d is { Day: 1 }) || days.All(d => d?.AddDays(1).Day == 1);
    }
}

/// <summary>What the dates of a column say of the order in which they are written, taken in the order of their rows: files are mostly kept in order of time,
/// which tells how dates with two meanings are meant. And whether a spreadsheet took day and month for each other where it could, which left dates in two
/// forms.</summary>
public sealed class DateSequence
{
    // So many follow one another, and so many of either form lie on their side of the 12th, by chance less than once in three hundred times.
    private const int Fewest = 6, FewestOfForm = 4;

    private readonly Dictionary<OrderEvidence, string> examples = [];
    private readonly DateOnly?[] last = new DateOnly?[2];
    private readonly bool[] rises = [true, true];
    private readonly bool[] falls = [true, true];
    private int texts, count, inNumbers, inOtherForm;
    private bool isSplit = true, areFirstDays = true, hasHyphenYear;
    private string? either;

    /// <summary>The first date that has two meanings, when no other says which it has; null when one does, or when all are first days of months.</summary>
    public string? Open => ExampleOf(OrderEvidence.DayFirst) is not null || ExampleOf(OrderEvidence.MonthFirst) is not null || (areFirstDays && texts > 1) ? null : ExampleOf(OrderEvidence.Open);

    /// <summary>The first text that is a month, or a financial year like others beside it; null when none is.</summary>
    public string? MonthOrYear => hasHyphenYear ? either : null;

    /// <summary>Whether all dates in numbers, and no others, are of days after the 12th: the others may have been turned.</summary>
    public bool IsHalfTurned => isSplit && inNumbers >= FewestOfForm && inOtherForm >= FewestOfForm;

    /// <summary>The order of day and month in which the dates, and in no other, follow each other in time; null when neither does, or both do.</summary>
    public DayOrder? InTime => count < Fewest || IsInTime(0) == IsInTime(1) ? null : IsInTime(0) ? DayOrder.DayFirst : DayOrder.MonthFirst;

    /// <summary>Of the texts that say so of their order the first by its letters, or null.</summary>
    public string? ExampleOf(OrderEvidence evidence) => examples.GetValueOrDefault(evidence);

    /// <summary>Takes the next text that was not met before.</summary>
    public void Take(string text)
    {
        texts++;
        if (PeriodText.IsMonthOrYear(text)) either ??= text;
        hasHyphenYear |= PeriodText.IsHyphenYear(text);
        var evidence = DayText.EvidenceOf(text);
        if (!examples.TryGetValue(evidence, out var other) || string.CompareOrdinal(text, other) < 0) examples[evidence] = text;
        if (evidence is OrderEvidence.Open or OrderEvidence.None) areFirstDays &= DayText.Parse(text) is null or { Day: 1 };
        TakeForm(text, evidence);
        if (DayText.Parse(text) is not { } dayFirst || DayText.Parse(text, DayOrder.MonthFirst) is not { } monthFirst) return;
        count++;
        Take(0, dayFirst);
        Take(1, monthFirst);
    }

    private void TakeForm(string text, OrderEvidence evidence)
    {
        var day = DayText.Parse(text) ?? DayText.ParseSerial(text);
        if (evidence is OrderEvidence.DayFirst or OrderEvidence.MonthFirst) inNumbers++;
        else if (day is { Day: <= 12 } && evidence == OrderEvidence.None && !BeginsWithTwoNumbers(text)) inOtherForm++;
        else isSplit &= day is null;
    }

    private static bool BeginsWithTwoNumbers(string text) => text.Trim().Split('/', '-', '.') is [{ Length: < 3 }, { Length: < 3 } second, ..] && second.All(char.IsAsciiDigit);

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
