using StrategicAssessment.Wording;

namespace StrategicAssessment.Periods;

/// <summary>Which number of <c>10/12/2013</c> is the day.</summary>
public enum DayOrder
{
    /// <summary>As in Britain: 10 December.</summary>
    DayFirst,
    /// <summary>As in the United States: 12 October.</summary>
    MonthFirst,
}

/// <summary>What a date in numbers says of its own order.</summary>
public enum OrderEvidence
{
    /// <summary>Nothing: it names its month, begins with its year, or its day and month are the same number.</summary>
    None,
    /// <summary>Its first number is above 12, so it is the day.</summary>
    DayFirst,
    /// <summary>Its second number is above 12, so it is the day.</summary>
    MonthFirst,
    /// <summary>Both may be the day.</summary>
    Open,
}

/// <summary>Reads days as databases and spreadsheets write them: <c>30/09/2015</c>, <c>30.9.15</c>, <c>30-Sep-15</c>, <c>30th September 2015</c>, <c>September
/// 30, 2015</c>, <c>2015-09-30</c>, <c>20150930</c>, with a weekday before or a time of day behind, which are dropped. Years of two digits are 2000 to
/// 2099.</summary>
public static class DayText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    // Day 25569 of Excel is 1 January 1970; a count of days is taken for a date from 1990 to 2079.
    private const int ExcelEpoch = 25569;
    private const int FirstSerial = 32874;
    private const int LastSerial = 65745;

    /// <summary>The day meant, or null when the text is none.</summary>
    public static DateOnly? Parse(string text, DayOrder order = DayOrder.DayFirst)
    {
        var words = WithoutTime(PeriodText.Plain(text));
        if (words.Length == 8 && PeriodText.Digits(words, 8, 8) is { } run) return Of(run / 10000, run / 100 % 100, run % 100);
        var parts = words.Split([' ', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 4 && IsWeekday(parts[0])) parts = parts[1..];
        if (parts.Length != 3) return null;
        if (English.MonthNumber(parts[1]) is > 0 and var middle) return Of(Year(parts[2]), middle, DayNumber(parts[0]));
        if (English.MonthNumber(parts[0]) is > 0 and var first) return Of(Year(parts[2]), first, DayNumber(parts[1]));
        if (parts[0].Length == 4) return Of(Year(parts[0]), PeriodText.Digits(parts[1], 1, 2), PeriodText.Digits(parts[2], 1, 2));
        var (one, two) = (PeriodText.Digits(parts[0], 1, 2), PeriodText.Digits(parts[1], 1, 2));
        return order == DayOrder.DayFirst ? Of(Year(parts[2]), two, one) : Of(Year(parts[2]), one, two);
    }

    /// <summary>The day that Excel's count of days means, from 1990 to 2079: <c>42248</c> is 1 September 2015, and <c>42248.5</c> its noon. Null when the text is no such number.</summary>
    public static DateOnly? ParseSerial(string text) =>
        text.Trim().Split('.') is { Length: 1 or 2 } parts && (parts.Length == 1 || (parts[1].Length > 0 && parts[1].All(char.IsAsciiDigit))) && PeriodText.Digits(parts[0], 5, 5) is { } serial and >= FirstSerial and <= LastSerial ? new DateOnly(1970, 1, 1).AddDays(serial - ExcelEpoch) : null;

    /// <summary>What a text says of the order in which it is written.</summary>
    public static OrderEvidence EvidenceOf(string text)
    {
        var (asDayFirst, asMonthFirst) = (Parse(text), Parse(text, DayOrder.MonthFirst));
        if (asDayFirst == asMonthFirst) return OrderEvidence.None;
        return asMonthFirst is null ? OrderEvidence.DayFirst : asDayFirst is null ? OrderEvidence.MonthFirst : OrderEvidence.Open;
    }

    /// <summary>The time of day that a text is, or ends with: <c>22:15</c>, <c>22.15</c>, <c>2215</c>, <c>22</c>, <c>10pm</c>, or the fraction of Excel's day. Null when it has none.</summary>
    public static TimeOnly? Time(string text)
    {
        var words = PeriodText.Plain(text).Trim();
        var dot = words.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && (words.StartsWith("0.", StringComparison.Ordinal) || ParseSerial(words) is not null) && double.TryParse(words[dot..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
            return new TimeOnly((long)(part * TimeSpan.TicksPerDay));
        if (WithoutTime(words) is { } day && day.Length < words.Length) words = words[(day.Length + 1)..].Trim();
        return Clock(words.TrimEnd('Z', 'z')) ?? (TimeOnly.TryParseExact(words, ["%H", "HHmm", "h tt", "htt", "H.mm", "h.mmtt", "h.mm tt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var bare) ? bare : null);
    }

    // A time of day is the last thing in a text, behind a space or a T, and has a colon.
    private static string WithoutTime(string words)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return words;
        var from = words.LastIndexOfAny([' ', 'T', 't'], colon);
        return from > 0 && IsTime(words[(from + 1)..]) ? words[..from].TrimEnd() : words;
    }

    private static bool IsTime(string time)
    {
        var clock = time.TrimEnd('Z', 'z');
        var zone = clock.IndexOfAny(['+', '-']);
        if (zone > 0)
        {
            if (!TimeOnly.TryParseExact(clock[(zone + 1)..], ["HH:mm", "HHmm", "HH"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return false;
            clock = clock[..zone].TrimEnd();
        }

        return Clock(clock) is not null;
    }

    private static TimeOnly? Clock(string text)
    {
        string[] forms = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mmtt", "h:mm:ss tt", "h:mm:ss.FFFFFFF tt", "h:mm:ss:FFFtt"];
        return TimeOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private static bool IsWeekday(string word) =>
        word.Length >= 3 && Enum.GetNames<DayOfWeek>().Any(day => day.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int? DayNumber(string word)
    {
        var isOrdinal = word.Length > 2 && word[^2..].ToUpperInvariant() is "ST" or "ND" or "RD" or "TH";
        return PeriodText.Digits(isOrdinal ? word[..^2] : word, 1, 2);
    }

    private static int? Year(string text) => text.Length == 2 ? 2000 + PeriodText.Digits(text, 2, 2) : PeriodText.Digits(text, 4, 4);

    private static DateOnly? Of(int? year, int? month, int? day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;
}
