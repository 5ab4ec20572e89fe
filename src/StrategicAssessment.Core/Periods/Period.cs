using StrategicAssessment.Wording;

namespace StrategicAssessment.Periods;

/// <summary>What kind of time a figure is about.</summary>
public enum PeriodKind
{
    /// <summary>From a day to a day, both included. Months, financial years and calendar years are spans with whole months.</summary>
    Span,
    /// <summary>As it stood on a day.</summary>
    AsAt,
    /// <summary>Not a date at all: a cohort's "six months before joining".</summary>
    Undated,
}

/// <summary>When: a span of days (both ends included, first never after last), a day, or an undated label. Two ways of writing the same days are the same
/// period: April 2014 to March 2015 is the financial year 2014/15.</summary>
public sealed record Period
{
    private Period(PeriodKind kind, DateOnly first, DateOnly last, string slug) => (Kind, First, Last, Slug) = (kind, first, last, slug);

    public PeriodKind Kind { get; }

    /// <summary>First day; the day itself for <see cref="PeriodKind.AsAt"/>; unused when undated.</summary>
    public DateOnly First { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly Last { get; }

    /// <summary>How it stands in a figure's id: <c>2014-10_2015-09</c>, <c>2015-09</c>, <c>2014-10-01_2014-10-20</c>, <c>at-2015-10-31</c>, or the declared slug.</summary>
    public string Slug { get; }

    /// <summary>Days from first to last, both included.</summary>
    /// <exception cref="ArgumentException">The first day is after the last.</exception>
    public static Period Days(DateOnly first, DateOnly last) => first <= last
        ? new(PeriodKind.Span, first, last, SpanSlug(first, last))
        : throw new ArgumentException("The first day is after the last.", nameof(first));

    /// <summary>Whole months ending with this one.</summary>
    /// <param name="count">1 or more.</param>
    /// <param name="year">Year of the last month.</param>
    /// <param name="month">1 to 12.</param>
    public static Period MonthsTo(int count, int year, int month)
    {
        var lastMonth = new DateOnly(year, month, 1);
        return Days(lastMonth.AddMonths(1 - count), lastMonth.AddMonths(1).AddDays(-1));
    }

    public static Period Month(int year, int month) => MonthsTo(1, year, month);

    /// <summary>April of the year to March of the next.</summary>
    public static Period FinancialYear(int startYear) => MonthsTo(12, startYear + 1, 3);

    public static Period CalendarYear(int year) => MonthsTo(12, year, 12);

    /// <summary>As it stood at the end of a day.</summary>
    public static Period AsAt(DateOnly day) => new(PeriodKind.AsAt, day, day, "at-" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An undated period under a slug that the plan declares.</summary>
    public static Period Undated(string slug) => new(PeriodKind.Undated, default, default, slug);

    public bool IsWholeMonths => Kind == PeriodKind.Span && First.Day == 1 && Last.AddDays(1).Day == 1;

    /// <summary>Length in months; 0 unless whole months.</summary>
    public int MonthCount => IsWholeMonths ? ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1 : 0;

    /// <summary>Length in days, both ends included; 1 unless a span.</summary>
    public int DayCount => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Seven days, from whatever day of the week.</summary>
    public bool IsWeek => Kind == PeriodKind.Span && DayCount == 7;

    private bool IsIsoWeek => IsWeek && IsWholeWeeks;

    // From a Monday to a Sunday.
    private bool IsWholeWeeks => Kind == PeriodKind.Span && !IsWholeMonths && First.DayOfWeek == DayOfWeek.Monday && Last.DayOfWeek == DayOfWeek.Sunday;

    /// <summary>Its months, earliest first; none unless whole months.</summary>
    public IEnumerable<Period> Months()
    {
        var count = MonthCount;
        for (var i = 0; i < count; i++) yield return Month(First.AddMonths(i).Year, First.AddMonths(i).Month);
    }

    /// <summary>Whether a figure of the one may be set against a figure of the other: the same kind and length (leap days do not matter in whole months).</summary>
    public bool HasLengthOf(Period other) => Kind == other.Kind && Kind switch
    {
        PeriodKind.Span when IsWholeMonths && other.IsWholeMonths => MonthCount == other.MonthCount,
        PeriodKind.Span => DayCount == other.DayCount,
        PeriodKind.AsAt or PeriodKind.Undated => true,
    };

    /// <summary>Whether any day belongs to both.</summary>
    public bool Overlaps(Period other) => Kind == PeriodKind.Span && other.Kind == PeriodKind.Span && First <= other.Last && other.First <= Last;

    /// <summary>Whether all of it lies in another of its kind.</summary>
    public bool IsWithin(Period other) => Kind == other.Kind && First >= other.First && Last <= other.Last;

    /// <summary>The same days so many months before (whole months stay whole months, and the end of a month the end of one). Years before whole weeks are the
    /// weeks of the same numbers; before a week 53, where that year has none, the one 52 weeks earlier for each year.</summary>
    public Period MonthsEarlier(int months) => Kind switch
    {
        PeriodKind.Undated => this,
        PeriodKind.AsAt when Last.AddDays(1).Day == 1 => AsAt(Last.AddDays(1).AddMonths(-months).AddDays(-1)),
        PeriodKind.AsAt => AsAt(Last.AddMonths(-months)),
        PeriodKind.Span when IsWholeMonths => MonthsTo(MonthCount, Last.AddMonths(-months).Year, Last.AddMonths(-months).Month),
        PeriodKind.Span when IsWholeWeeks && months % 12 == 0 => WeeksFrom(SameWeek(First, months / 12)),
        PeriodKind.Span => Days(First.AddMonths(-months), Last.AddMonths(-months)),
    };

    private Period WeeksFrom(DateOnly monday) => Days(monday, monday.AddDays(DayCount - 1));

    private static DateOnly SameWeek(DateOnly monday, int yearsBefore)
    {
        var (year, week) = (ISOWeek.GetYear(monday.ToDateTime(default)) - yearsBefore, ISOWeek.GetWeekOfYear(monday.ToDateTime(default)));
        return week > ISOWeek.GetWeeksInYear(year) ? monday.AddDays(-7 * 52 * yearsBefore) : DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
    }

    /// <summary>As printed: <c>October 2014 to September 2015</c>, <c>September 2015</c>, <c>2014/15</c>, <c>2014</c>, <c>week 14 of 2024 (1 to 7 April)</c>, <c>as at 31 October 2015</c>.</summary>
    public string Label => LabelIn(Wording.Words.BuiltIn);

    public string LabelIn(Wording.Words words) => Kind switch
    {
        PeriodKind.Undated => char.ToUpperInvariant(Slug[0]) + Slug[1..].Replace('-', ' '),
        PeriodKind.AsAt => words.Say("period.as at", ("date", words.Date(Last))),
        PeriodKind.Span when First == Last => words.Date(Last),
        PeriodKind.Span when MonthCount == 1 => words.MonthYear(Last),
        PeriodKind.Span when MonthCount == 12 && First.Month == 4 => string.Create(CultureInfo.InvariantCulture, $"{First.Year}/{Last.Year % 100:00}"),
        PeriodKind.Span when MonthCount == 12 && First.Month == 1 => First.Year.ToString(CultureInfo.InvariantCulture),
        PeriodKind.Span when IsWholeMonths => words.Say("period.from to", ("from", words.MonthYear(First)), ("to", words.MonthYear(Last))),
        PeriodKind.Span when IsIsoWeek => WeekLabel(words),
        PeriodKind.Span => words.Say("period.from to", ("from", words.Date(First)), ("to", words.Date(Last))),
    };

    // The year is said where it is not that of the number.
    private string WeekLabel(Wording.Words words)
    {
        var (year, number) = (ISOWeek.GetYear(First.ToDateTime(default)), ISOWeek.GetWeekOfYear(First.ToDateTime(default)));
        string Day(DateOnly day, bool withMonth) => !withMonth ? English.Whole(day.Day) : day.Year != year ? words.Date(day) : words.Say("period.day", ("day", English.Whole(day.Day)), ("month", words.Month(day.Month)));
        return words.Say("period.week", ("n", English.Whole(number)), ("year", year.ToString(CultureInfo.InvariantCulture)), ("from", Day(First, First.Month != Last.Month)), ("to", Day(Last, true)));
    }

    /// <summary>As in a sentence after "in": <c>the year to September 2015</c>, <c>September 2015</c>, <c>2014/15</c>, <c>the 6 months to September 2015</c>,
    /// <c>the count at 31 October 2015</c>.</summary>
    public string Words => WordsIn(Wording.Words.BuiltIn);

    public string WordsIn(Wording.Words words) => MonthCount switch
    {
        12 when First.Month is not (1 or 4) => words.Say("period.year to", ("month", words.MonthYear(Last))),
        0 when Kind == PeriodKind.AsAt => words.Say("period.count at", ("date", words.Date(Last))),
        0 when Kind == PeriodKind.Span && First < Last && !IsIsoWeek => words.Say("period.span", ("period", LabelIn(words))),
        0 or 1 or 12 => LabelIn(words),
        _ => words.Say("period.months to", ("n", English.Whole(MonthCount)), ("month", words.MonthYear(Last))),
    };

    public override string ToString() => Slug;

    private static string SpanSlug(DateOnly first, DateOnly last)
    {
        var whole = first.Day == 1 && last.AddDays(1).Day == 1;
        var from = first.ToString(whole ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var to = last.ToString(whole ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Equals(from, to, StringComparison.Ordinal) ? from : from + "_" + to;
    }
}
