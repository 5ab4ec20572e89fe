using System.Text.RegularExpressions;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Periods;

/// <summary>Reads the ways in which analysts and partners write periods: months (<c>2015-09</c>, <c>2015/09</c>, <c>2015M09</c>, <c>201509</c>, <c>Sep-15</c>,
/// <c>Sep15</c>, <c>September 2015</c>, <c>09/2015</c>, <c>09.2015</c>), years (<c>2014/15</c>, <c>FY 2014-15</c>, <c>financial year 2014-15</c>, <c>2014</c>,
/// <c>CY 2014</c>), quarters and halves (<c>Q3 2014/15</c>, <c>Quarter 3 2014/15</c>, <c>2014 Q4</c>, <c>Oct-Dec 2014</c>, <c>H1 2014</c>), weeks
/// (<c>2014-W40</c>, <c>week 40 of 2014</c>, <c>week ending 05/10/2014</c>), lengths (<c>12 months to September 2015</c>, <c>12m to Sep 2015</c>, <c>YE Sep
/// 2015</c>), spans of months or days, days (<see cref="DayText"/>), and <c>as at 31 October 2015</c>. A mark such as <c>(p)</c> behind them is dropped.
/// Two-digit years are 2000 to 2099.</summary>
public static partial class PeriodText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    // Years between the first and the last of a pool; more is a slip, as in 2015-99.
    private const int LongestPool = 9;

    private static readonly string[] Marks = ["(p)", "(r)", "[p]", "[r]", "(provisional)", "(revised)", "[provisional]", "[revised]", "(part)"];
    private static readonly string[] YearsTo = ["rolling 12 months to ", "rolling year to ", "year to ", "year ending ", "year ended ", "year end ", "yr to ", "ye ", "y/e "];
    private static readonly string[] MonthsTo = [" months to ", " months ending ", " months ended ", " months up to ", "m to ", " m to ", " mths to "];
    private static readonly string[] WeeksTo = ["week ending ", "week to ", "wk ending ", "w/e "];
    private static readonly string[] WeeksFrom = ["week commencing ", "week beginning ", "w/c "];

    /// <summary>The period meant, or null when the text is none of these.</summary>
    /// <param name="order">Which number of a date in numbers is the day.</param>
    /// <param name="isYear">Whether <c>2010-11</c> and <c>2010/11</c> are the financial year, or November; null for the month with a hyphen and the year with a stroke.</param>
    public static Period? Parse(string text, DayOrder order = DayOrder.DayFirst, bool? isYear = null)
    {
        var words = Short(WithoutMark(Plain(text)));
        if (After(words, "as at ") is { } at) return AsAt(at, order);
        if (After(words, YearsTo) is { } end) return Ending(12, end, order);
        if (After(words, WeeksTo) is { } to && DayText.Parse(to, order) is { } last) return Period.Days(last.AddDays(-6), last);
        if (After(words, WeeksFrom) is { } from && DayText.Parse(from, order) is { } first) return Period.Days(first, first.AddDays(6));
        foreach (var between in MonthsTo)
        {
            var cut = words.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (cut > 0 && Digits(words[..cut], 1, 3) is { } months and >= 1 and <= 600) return Ending(months, words[(cut + between.Length)..], order);
        }

        return Single(words, order, isYear) ?? Span(words, order);
    }

    /// <summary>A day in one of the forms of <see cref="DayText"/>; null when it is none.</summary>
    public static DateOnly? ParseDay(string text) => DayText.Parse(text);

    /// <summary>Whether a text may be a month as well as a financial year: <c>2010-11</c>.</summary>
    public static bool IsMonthOrYear(string text) => HyphenYear(Plain(text)) is not null && Month(Plain(text)) is not null;

    /// <summary>Whether a text may be a financial year as well as a month: <c>2010/11</c>.</summary>
    public static bool IsYearOrMonth(string text) => Parse(text, isYear: false) is { MonthCount: 1 } && Parse(text) is { MonthCount: 12 };

    /// <summary>Whether a text is a month with a stroke that can be no financial year: <c>2013/09</c>.</summary>
    public static bool IsStrokeMonth(string text) => Plain(text) is { Length: 7 } words && words[4] == '/' && Parse(words) is { MonthCount: 1 };

    /// <summary>Whether a text is a financial year with a hyphen that can be no month: <c>2013-14</c>.</summary>
    public static bool IsHyphenYear(string text) => HyphenYear(Plain(text)) is not null && Month(Plain(text)) is null;

    /// <summary>Whether a text is two short numbers, as <c>09/15</c> and <c>14/15</c> are: read only where a whole column or the plan says which they are.</summary>
    public static bool IsPair(string text) => Plain(text).Split('/') is [var first, var second] && Digits(first, 1, 2) is not null && Digits(second, 2, 2) is not null;

    /// <summary>What two short numbers mean as a month and its year, or as a financial year; null where they cannot.</summary>
    public static Period? OfPair(string text, bool isYear)
    {
        if (!IsPair(text) || Plain(text).Split('/') is not [var first, var second]) return null;
        if (isYear) return FollowingYears($"20{first}/{second}") is { } start ? Period.FinancialYear(start) : null;
        return OfMonth(2000 + Digits(second, 2, 2), Digits(first, 1, 2)) is { } month ? Period.Month(month.Year, month.Month) : null;
    }

    /// <summary>Whether a text says of itself that it is not the whole period: <c>Mar 2015 (part)</c>.</summary>
    public static bool IsMarkedPart(string text) => Plain(text).EndsWith("(part)", StringComparison.OrdinalIgnoreCase);

    // Spaces of all kinds as one space, dashes of all kinds as hyphens, one apostrophe before a year dropped.
    internal static string Plain(string text)
    {
        Span<char> plain = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            var kept = char.IsWhiteSpace(letter) ? ' ' : letter is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' ? '-' : letter;
            if (kept is '\'' or '\u2019' || (kept == ' ' && (length == 0 || plain[length - 1] == ' '))) continue;
            plain[length++] = kept;
        }

        while (length > 0 && plain[length - 1] == ' ') length--;
        return plain.Length == length && plain.SequenceEqual(text) ? text : new string(plain[..length]);
    }

    internal static int? Digits(string text, int fewest, int most) =>
        text.Length >= fewest && text.Length <= most && text.All(char.IsAsciiDigit) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string? After(string words, string[] leads) => leads.Select(l => After(words, l)).FirstOrDefault(a => a is not null);

    private static string? After(string words, string lead) => words.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? words[lead.Length..].Trim() : null;

    private static string WithoutMark(string words) =>
        Array.Find(Marks, m => words.EndsWith(m, StringComparison.OrdinalIgnoreCase)) is { } mark ? words[..^mark.Length].TrimEnd() : words;

    // "Calendar year 2014" as 2014, "2014-15 financial year" as FY 2014-15, "Qtr 3 2014/15" as Q3 2014/15.
    private static string Short(string words) =>
        words.Length < 6 || (!char.IsAsciiLetter(words[0]) && !char.IsAsciiLetter(words[^1]) && !words.Contains('t', StringComparison.OrdinalIgnoreCase)) || InWords().Match(words) is not { Success: true } said ? words
        : said.Groups["f"].Success ? $"FY {said.Groups["f"]}"
        : said.Groups["q"].Success ? $"{said.Groups["a"]}Q{said.Groups["q"]}{said.Groups["b"]}" : said.Groups["y"].Value;

    [GeneratedRegex(@"^(?:(?:cy|calendar year|year|yr) ?(?<y>[0-9]{4})|(?<y>[0-9]{4}) (?:cy|calendar year)|(?:f/y|fin\.? year|financial year) ?(?<f>[0-9/-]+)|(?<f>[0-9/-]+) (?:fy|financial year)|(?<a>.*)\b(?:quarter|qtr) ?(?<q>[1-4])\b(?<b>.*))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    private static Period? AsAt(string text, DayOrder order)
    {
        if (DayText.Parse(text, order) is { } day) return Period.AsAt(day);
        return Month(text) is { } month ? Period.AsAt(month.AddMonths(1).AddDays(-1)) : null;
    }

    // A length ends with a month, or with the last day of one.
    private static Period? Ending(int months, string end, DayOrder order)
    {
        var last = Month(end.Trim()) ?? (DayText.Parse(end, order) is { } day && day.AddDays(1).Day == 1 ? day : null as DateOnly?);
        return last is { } month ? Period.MonthsTo(months, month.Year, month.Month) : null;
    }

    private static Period? Single(string words, DayOrder order, bool? isYear)
    {
        var (hyphened, stroked) = (HyphenYear(words), FinancialYear(words));
        if (((isYear is true ? hyphened : null) ?? (isYear is false ? null : stroked)) is { } year) return Period.FinancialYear(year);
        if (Month(words) is { } month) return Period.Month(month.Year, month.Month);
        if (DayText.Parse(words, order) is { } day) return Period.Days(day, day);
        if (words.Length == 4 && Year(words) is { } calendar) return Period.CalendarYear(calendar);
        return (stroked ?? hyphened) is { } start ? Period.FinancialYear(start) : Part(words) ?? Week(words);
    }

    private static Period? Span(string words, DayOrder order)
    {
        foreach (var between in (ReadOnlySpan<string>)[" to ", " - ", "-"])
        {
            var at = words.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && FromTo(words[..at], words[(at + between.Length)..], order) is { } span) return span;
            var last = words.LastIndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (last > at && FromTo(words[..last], words[(last + between.Length)..], order) is { } later) return later;
        }

        return null;
    }

    // Months, days, or years of the same kind; a pool of calendar years spans more than two, so that 2013 - 14 is no guess.
    private static Period? FromTo(string from, string to, DayOrder order)
    {
        (from, to) = (from.Trim(), to.Trim());
        if (DayText.Parse(from, order) is { } firstDay && DayText.Parse(to, order) is { } lastDay) return firstDay <= lastDay ? Period.Days(firstDay, lastDay) : null;
        if (Month(to) is { } last)
        {
            var first = Month(from) ?? (English.MonthNumber(from) is > 0 and var month ? new DateOnly(last.Year, month, 1) : null as DateOnly?);
            return first is { } start && start <= last ? Period.Days(start, last.AddMonths(1).AddDays(-1)) : null;
        }

        if (Week(from) is { } firstWeek && Week(to) is { } lastWeek) return firstWeek.First <= lastWeek.First ? Period.Days(firstWeek.First, lastWeek.Last) : null;
        if (FinancialYear(from) is { } firstYear && FinancialYear(to.Length == 5 ? from[..2] + to : to) is { } lastYear && firstYear < lastYear)
            return Period.Days(new DateOnly(firstYear, 4, 1), new DateOnly(lastYear + 1, 3, 31));
        if (Year(from) is not { } early || (to.Length == 2 ? Year(from[..2] + to) : Year(to)) is not { } late) return null;
        return late - early is >= 2 and <= LongestPool ? Period.Days(new DateOnly(early, 1, 1), new DateOnly(late, 12, 31)) : null;
    }

    // 2014/15, 2014/2015, FY2014/15, FY 2014-15, and 14/15 behind FY: the first year.
    private static int? FinancialYear(string words)
    {
        var isSaid = After(words, "FY") is not null;
        var years = isSaid ? words[2..].TrimStart() : words;
        if (isSaid && years.Length == 5) years = "20" + years;
        if (isSaid && HyphenYear(years) is { } hyphened) return hyphened;
        return years.Length > 4 && years[4] == '/' ? FollowingYears(years) : null;
    }

    private static int? HyphenYear(string words) => words.Length is 7 or 9 && words[4] == '-' ? FollowingYears(words) : null;

    private static int? FollowingYears(string words)
    {
        if (Year(words[..4]) is not { } start) return null;
        var next = words[5..];
        return (next.Length == 4 ? Year(next) == start + 1 : next.Length == 2 && Digits(next, 2, 2) == (start + 1) % 100) ? start : null;
    }

    // Q3 2014/15 and 2014/15 Q3 are October to December 2014, as are Q4 2014 and 2014 Q4; H2 2014 is the second half of the year.
    private static Period? Part(string words)
    {
        var at = words.IndexOfAny(['q', 'Q', 'h', 'H']);
        if (at < 0 || at + 1 >= words.Length || (at > 0 && at + 2 < words.Length)) return null;
        var (length, number, year) = (words[at] is 'q' or 'Q' ? 3 : 6, words[at + 1] - '0', (words[..at] + words[(at + 2)..]).Trim(' ', '-', ','));
        var end = number * length;
        if (number < 1 || end > 12) return null;
        if ((FinancialYear(year) ?? HyphenYear(year)) is { } start) return end == 12 ? Period.MonthsTo(length, start + 1, 3) : Period.MonthsTo(length, start, end + 3);
        return Year(year) is { } calendar ? Period.MonthsTo(length, calendar, end) : null;
    }

    // 2014-W40, 2014W40, 2014 week 40, week 40 of 2014, wk 40 2014, and as labels have them with the days: of ISO 8601, from Monday to Sunday.
    private static Period? Week(string words)
    {
        if (words.Length < 6) return null;
        var bracket = words.IndexOf(" (", StringComparison.Ordinal);
        var (bare, isYearFirst) = (bracket < 0 ? words : words[..bracket], char.IsAsciiDigit(words[0]));
        var rest = (isYearFirst ? bare[4..] : bare).TrimStart('-', ' ');
        if ((After(rest, "week") ?? After(rest, "wk") ?? After(rest, "w")) is not { } numbers) return null;
        var parts = isYearFirst ? [bare[..4], numbers] : numbers.Replace(" of ", " ", StringComparison.OrdinalIgnoreCase).Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries) is [var n, var y] ? [y, n] : Array.Empty<string>();
        if (parts.Length != 2 || Year(parts[0]) is not { } year || Digits(parts[1], 1, 2) is not { } week || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        var period = Period.Days(monday, monday.AddDays(6));
        return bracket < 0 || words.Equals(period.Label, StringComparison.OrdinalIgnoreCase) ? period : null;
    }

    // 2015-09, 2015/09, 2015M09, 201509, 09/2015, 09.2015, Sep-15, Sep15, Sep 2015, September 2015, 2015-Sep: the first day of the month.
    private static DateOnly? Month(string text)
    {
        var words = text.Trim();
        if (words.Length is 7 or 8 && words[4..^2] is "-" or "/" or "M" or "m" or "-M" && Year(words[..4]) is { } isoYear) return OfMonth(isoYear, Digits(words[^2..], 2, 2));
        if (words.Length == 6 && Digits(words, 6, 6) is not null && Year(words[..4]) is { } year) return OfMonth(year, Digits(words[4..], 2, 2));
        if (words.Length is 6 or 7 && words[^5] is '/' or '.' or '-') return OfMonth(Year(words[^4..]), Digits(words[..^5], 1, 2));
        if (words.Length >= 8 && words[4] is '-' or ' ' && English.MonthNumber(words[5..]) is > 0 and var named) return OfMonth(Year(words[..4]), named);
        var split = words.AsSpan().IndexOfAnyExceptInRange('A', 'z');
        if (split < 3 || English.MonthNumber(words[..split]) is not (> 0 and var month)) return null;
        var yearText = words[split..].TrimStart('-', ' ', '/', ',');
        return yearText.Length == 2 && Digits(yearText, 2, 2) is { } shortYear ? OfMonth(2000 + shortYear, month) : OfMonth(Year(yearText), month);
    }

    private static DateOnly? OfMonth(int? year, int? month) => year is { } y && month is >= 1 and <= 12 ? new DateOnly(y, month.Value, 1) : null;

    private static int? Year(string text) => Digits(text, 4, 4) is { } year and >= EarliestYear and <= LatestYear ? year : null;
}
