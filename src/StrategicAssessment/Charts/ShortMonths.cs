using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>Shortens the names of months that stand before a year, where room is short: <c>October 2014 to September 2015</c> to <c>Oct 2014 to Sep 2015</c>.</summary>
internal static class ShortMonths
{
    private const int Letters = 3;

    private static readonly HashSet<string> Months = [.. Enumerable.Range(1, 12).Select(Words.BuiltIn.Month)];

    /// <summary>The labels shortened; null when none of them can be.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> texts)
    {
        List<string> shorter = [.. texts.Select(Of)];
        return shorter.SequenceEqual(texts, StringComparer.Ordinal) ? null : shorter;
    }

    private static string Of(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (Months.Contains(words[i]) && words[i + 1] is { Length: 4 } year && year.All(char.IsAsciiDigit)) words[i] = words[i][..Letters];
        }

        return string.Join(' ', words);
    }
}
