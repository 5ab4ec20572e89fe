using StrategicAssessment.Wording;

namespace StrategicAssessment.Periods;

/// <summary>What keeps a year and a part of it, in two columns, from being read as one period.</summary>
public enum JoinProblem
{
    None,
    NoYear,
    /// <summary>The year stands under a heading that says "financial", and in four digits.</summary>
    YearOpen,
    NoPart,
    /// <summary>Its number may be counted from April or from January.</summary>
    CountOpen,
    /// <summary>It is a whole period by itself, which does not lie in the year, or a single day.</summary>
    OwnPeriod,
}

/// <summary>Reads a year and a month or a quarter of it as one period: the month by name or number, <c>01-April</c>, <c>Q1</c>, <c>Apr-Jun</c>. Number 1 of a
/// financial year is April only where a heading, or the plan, says so. A part that is all of the year, such as <c>Total</c>, is the year.</summary>
/// <param name="IsFinancialYear">Whether the heading of the year says "financial".</param>
/// <param name="IsFinancialPart">Whether the heading of the part does.</param>
/// <param name="InQuarters">Whether plain numbers are quarters, or months; null where the heading does not say.</param>
/// <param name="FromApril">What the plan says of number 1; null when it says nothing.</param>
public sealed record YearParts(bool IsFinancialYear, bool IsFinancialPart, bool? InQuarters, bool? FromApril)
{
    private static readonly string[] Whole = ["all", "total", "year", "whole year", "full year", "annual", "all year", "all months", "all quarters"];

    /// <param name="known">The period that the plan says the year means, or null.</param>
    public (Period? Period, JoinProblem Problem) Read(string year, string part, Period? known = null)
    {
        if ((known ?? PeriodText.Parse(year, isYear: true)) is not { MonthCount: 12 } whole) return (null, JoinProblem.NoYear);
        if (known is null && IsOpenYear(whole)) return (null, JoinProblem.YearOpen);
        var text = PeriodText.Plain(part);
        if (Whole.Contains(text, StringComparer.OrdinalIgnoreCase)) return (whole, JoinProblem.None);
        if (MonthNamed(text) is { } month) return (MonthsOf(whole, month, 1), JoinProblem.None);
        if (RangeNamed(text) is var (first, count)) return MonthsOf(whole, first, count) is { } range ? (range, JoinProblem.None) : (null, JoinProblem.NoPart);
        if (DayText.Parse(text) is not null || PeriodText.Parse(text) is { MonthCount: not 12 }) return PeriodText.Parse(text) is { MonthCount: > 0 } own && own.IsWithin(whole) ? (own, JoinProblem.None) : (null, JoinProblem.OwnPeriod);
        return Numbered(text, whole);
    }

    /// <summary>Whether a text under the heading of a part means less than a year.</summary>
    /// <param name="inQuarters">Whether plain numbers are quarters, or months; null where the heading does not say.</param>
    public static bool SaysPart(string text, bool? inQuarters) =>
        !Whole.Contains(PeriodText.Plain(text), StringComparer.OrdinalIgnoreCase) && new YearParts(false, false, inQuarters, null).Read(string.Empty, text, Period.CalendarYear(2000)).Problem != JoinProblem.NoPart;

    /// <summary>Whether a year under such a heading may be two: 2013 under "Financial Year".</summary>
    public bool IsOpenYear(Period year) => IsFinancialYear && year is { MonthCount: 12, First.Month: 1 };

    private (Period? Period, JoinProblem Problem) Numbered(string text, Period whole)
    {
        var (isQuarter, number) = NumberIn(text);
        if ((isQuarter ?? InQuarters) is not { } inQuarters || number is not { } n || n < 1 || n > (inQuarters ? 4 : 12)) return (null, JoinProblem.NoPart);
        var isCalendar = whole.First.Month == 1;
        bool? fromApril = FromApril ?? (IsFinancialPart ? true : isCalendar ? false : null);
        if (fromApril is null) return (null, JoinProblem.CountOpen);
        if (isCalendar && fromApril.Value) return (null, JoinProblem.YearOpen);
        var length = inQuarters ? 3 : 1;
        return MonthsOf(whole, ((((n - 1) * length) + (fromApril.Value ? 3 : 0)) % 12) + 1, length) is { } part ? (part, JoinProblem.None) : (null, JoinProblem.NoPart);
    }

    // Q1, Qtr 1, Quarter 1, 1st quarter, M04, Month 4, 4: whether it says that it is a quarter (or a month), and the number.
    private static (bool? IsQuarter, int? Number) NumberIn(string text)
    {
        var letters = new string([.. text.Where(char.IsAsciiLetter)]).ToUpperInvariant();
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (text.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not (' ' or '.' or '-'))) return (null, null);
        var number = PeriodText.Digits(digits, 1, 2);
        return letters switch
        {
            "" or "ST" or "ND" or "RD" or "TH" => (null, number),
            "Q" or "QTR" or "QUARTER" or "STQUARTER" or "NDQUARTER" or "RDQUARTER" or "THQUARTER" or "STQTR" or "NDQTR" or "RDQTR" or "THQTR" => (true, number),
            "M" or "MTH" or "MONTH" => (false, number),
            _ => (null, null),
        };
    }

    // April, Apr, 01-April, 04 April: a number before the name is that of the month, counted from April or from January.
    private static int? MonthNamed(string text)
    {
        var words = text.Split([' ', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || English.MonthNumber(words[^1]) is not (> 0 and var month)) return null;
        if (words.Length == 1) return month;
        return PeriodText.Digits(words[0], 1, 2) is { } number && (number == month || number == ((month + 8) % 12) + 1) ? month : null;
    }

    // Apr-Jun, April to June, Q1 (Apr - Jun): the first month and how many.
    private static (int First, int Count)? RangeNamed(string text)
    {
        var words = text.Split([' ', '-', '/', '(', ')', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        var months = words.Select(English.MonthNumber).Where(m => m > 0).ToList();
        var others = string.Concat(words.Where(w => English.MonthNumber(w) == 0 && !w.Equals("to", StringComparison.OrdinalIgnoreCase)));
        if (months.Count != 2 || (others.Length > 0 && NumberIn(others) is not (not null, not null))) return null;
        return (months[0], ((months[1] - months[0] + 12) % 12) + 1);
    }

    // Those months of the year, where they lie in it one after the other.
    private static Period? MonthsOf(Period year, int month, int count)
    {
        var first = year.Months().First(m => m.First.Month == month).First;
        return first.AddMonths(count).AddDays(-1) is var last && last <= year.Last ? Period.Days(first, last) : null;
    }
}
