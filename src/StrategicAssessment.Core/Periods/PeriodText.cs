using System.Globalization;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Periods;

/// <summary>
/// Reads the ways in which analysts and partners write periods: <c>12 months to September 2015</c>, <c>October 2014 to September 2015</c>,
/// <c>2015-09</c>, <c>201509</c>, <c>Sep-15</c>, <c>September 2015</c>, <c>2014/15</c>, <c>2014</c>, <c>30/09/2015</c>, <c>2015-09-30</c>,
/// <c>as at 31 October 2015</c>. Two-digit years are 2000 to 2099.
/// </summary>
public static class PeriodText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    /// <summary>The period meant, or null when the text is none of these.</summary>
    public static Period? Parse(string text)
    {
        var words = text.Trim();
        if (words.StartsWith("as at ", StringComparison.OrdinalIgnoreCase)) return ParseAsAt(words[6..].Trim());
        if (words.StartsWith("year to ", StringComparison.OrdinalIgnoreCase)) return Ending(12, words[8..]);
        if (words.StartsWith("year ending ", StringComparison.OrdinalIgnoreCase)) return Ending(12, words[12..]);
        var monthsTo = words.IndexOf(" months to ", StringComparison.OrdinalIgnoreCase);
        if (monthsTo > 0) return CountedMonths(words[..monthsTo], words[(monthsTo + 11)..]);
        foreach (var between in new[] { " to ", " \u2013 ", " - " })
        {
            var at = words.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0) return FromTo(words[..at], words[(at + between.Length)..]);
        }

        return Single(words);
    }

    /// <summary>A day: <c>2015-09-30</c>, <c>30/09/2015</c> or <c>30 September 2015</c>; null when it is none.</summary>
    public static DateOnly? ParseDay(string text)
    {
        var words = text.Trim();
        string[] formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss"];
        if (DateOnly.TryParseExact(words, formats[..3], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return InRange(day);
        if (DateTime.TryParseExact(words, formats[3..], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return InRange(DateOnly.FromDateTime(moment));
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || English.MonthNumber(parts[1]) is not (> 0 and var month)) return null;
        return Digits(parts[0], 1, 2) is { } number && Year(parts[2]) is { } year && number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, number)
            : null;
    }

    private static DateOnly? InRange(DateOnly day) => day.Year is >= EarliestYear and <= LatestYear ? day : null;

    private static Period? ParseAsAt(string text)
    {
        if (ParseDay(text) is { } day) return Period.AsAt(day);
        return ParseMonth(text) is { } month ? Period.AsAt(month.AddMonths(1).AddDays(-1)) : null;
    }

    private static Period? CountedMonths(string count, string end) =>
        Digits(count.Trim(), 1, 3) is { } months and >= 1 and <= 600 ? Ending(months, end) : null;

    private static Period? Ending(int months, string end) =>
        ParseMonth(end.Trim()) is { } last ? Period.MonthsTo(months, last.Year, last.Month) : null;

    private static Period? FromTo(string from, string to)
    {
        if (ParseDay(from) is { } firstDay && ParseDay(to) is { } lastDay) return firstDay <= lastDay ? Period.Days(firstDay, lastDay) : null;
        if (ParseMonth(to) is not { } last) return null;
        var first = ParseMonth(from) ?? (English.MonthNumber(from.Trim()) is > 0 and var month ? new DateOnly(last.Year, month, 1) : null as DateOnly?);
        return first is { } start && start <= last ? Period.Days(start, last.AddMonths(1).AddDays(-1)) : null;
    }

    private static Period? Single(string words)
    {
        if (ParseMonth(words) is { } month) return Period.Month(month.Year, month.Month);
        if (ParseDay(words) is { } day) return Period.Days(day, day);
        if (words.Length == 4 && Year(words) is { } year) return Period.CalendarYear(year);
        return FinancialYear(words);
    }

    private static Period? FinancialYear(string words)
    {
        var slash = words.IndexOf('/', StringComparison.Ordinal);
        if (slash != 4 || Year(words[..4]) is not { } start) return null;
        var next = words[5..];
        var fits = next.Length == 4 ? Year(next) == start + 1 : next.Length == 2 && Digits(next, 2, 2) == (start + 1) % 100;
        return fits ? Period.FinancialYear(start) : null;
    }

    // 2015-09, 201509, Sep-15, Sep 2015, September 2015: the first day of the month.
    private static DateOnly? ParseMonth(string text)
    {
        var words = text.Trim();
        if (words.Length == 7 && words[4] == '-' && Year(words[..4]) is { } isoYear) return OfMonth(isoYear, Digits(words[5..], 2, 2));
        if (words.Length == 6 && Digits(words, 6, 6) is not null && Year(words[..4]) is { } year) return OfMonth(year, Digits(words[4..], 2, 2));
        var split = words.IndexOfAny(['-', ' ']);
        if (split < 3 || English.MonthNumber(words[..split]) is not (> 0 and var month)) return null;
        var yearText = words[(split + 1)..].Trim();
        return yearText.Length == 2 && Digits(yearText, 2, 2) is { } shortYear ? OfMonth(2000 + shortYear, month) : OfMonth(Year(yearText), month);
    }

    private static DateOnly? OfMonth(int? year, int? month) => year is { } y && month is >= 1 and <= 12 ? new DateOnly(y, month.Value, 1) : null;

    private static int? Year(string text) => Digits(text, 4, 4) is { } year and >= EarliestYear and <= LatestYear ? year : null;

    private static int? Digits(string text, int fewest, int most) =>
        text.Length >= fewest && text.Length <= most && text.All(char.IsAsciiDigit) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
