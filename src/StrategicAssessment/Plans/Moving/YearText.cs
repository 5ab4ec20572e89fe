using System.Globalization;
using System.Text;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans.Moving;

/// <summary>Moves the years that a text names on by one, and leaves every other character as it is.</summary>
internal static class YearText
{
    private const int Earliest = 1900;
    private const int Latest = 2198;

    /// <summary>Whether a text names a year between 1900 and 2198 in four digits.</summary>
    public static bool NamesYear(string text) => !string.Equals(Years(text), text, StringComparison.Ordinal);

    /// <summary>Every year in four digits, and the two digits of the next one after it: <c>2016-17</c> becomes <c>2017-18</c>.</summary>
    public static string Years(string text) => Moved(text, pairs: true);

    /// <summary>
    /// The same period a year later, written in the same way (or in full where that cannot be done): <c>Sep-15</c> becomes <c>Sep-16</c>.
    /// Null when the text is no period.
    /// </summary>
    public static string? Period(string text)
    {
        if (PeriodText.Parse(text) is not { } period) return null;
        var moved = period.MonthsEarlier(-12);
        string[] ways = [Moved(text, pairs: true), Moved(text, pairs: false), ShortYears(text), moved.Label];
        return ways.FirstOrDefault(w => moved.Equals(PeriodText.Parse(w)));
    }

    private static string Moved(string text, bool pairs)
    {
        var moved = new StringBuilder();
        int? before = null;
        foreach (var (run, isNumber) in Runs(text))
        {
            var year = isNumber && run.Length is 4 or 6 ? Number(run[..4]) : null;
            if (year is >= Earliest and <= Latest) moved.Append(year.Value + 1).Append(run.AsSpan(4));
            else if (pairs && before is { } first && isNumber && run.Length == 2 && Number(run) == (first + 1) % 100) moved.Append(TwoDigits(first + 2));
            else moved.Append(run);
            before = year is >= Earliest and <= Latest && run.Length == 4 ? year : run is "-" or "/" or "\u2013" ? before : null;
        }

        return moved.ToString();
    }

    // Sep-15: two digits at the end of a word that begins with letters.
    private static string ShortYears(string text)
    {
        var moved = new StringBuilder();
        foreach (var (run, isNumber) in Runs(text))
        {
            var isYear = isNumber && run.Length == 2 && moved.Length > 1 && moved[^1] == '-' && char.IsAsciiLetter(moved[^2]);
            moved.Append(isYear ? TwoDigits(Number(run)!.Value + 1) : run);
        }

        return moved.ToString();
    }

    // The text cut into runs of digits and what stands between them.
    private static IEnumerable<(string Run, bool IsNumber)> Runs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var isNumber = char.IsAsciiDigit(text[start]);
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]) == isNumber) end++;
            yield return (text[start..end], isNumber);
            start = end;
        }
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string TwoDigits(int year) => (year % 100).ToString("00", CultureInfo.InvariantCulture);
}
