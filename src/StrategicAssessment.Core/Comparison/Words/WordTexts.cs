namespace StrategicAssessment.Comparison.Words;

/// <summary>A text cut into words, and what two of them share.</summary>
internal static class WordTexts
{
    private const string Date = "{date}";

    /// <summary>Words with the punctuation that touches them.</summary>
    public static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text with every month and year in the same words, so that two years' texts can be told apart by what they say.</summary>
    public static string Undated(string text)
    {
        var undated = new StringBuilder(text.Length);
        foreach (var word in Split(text))
        {
            var shown = IsDate(word) ? Date : word;
            if (shown == Date && EndsWithDate(undated)) continue;
            if (undated.Length > 0) undated.Append(' ');
            undated.Append(shown);
        }

        return undated.ToString();
    }

    /// <summary>From 0 (nothing) to 1 (every word): words of both over words of the longer. The order of the words does not matter.</summary>
    public static double Likeness(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var counts = one.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = other.CountBy(w => w, StringComparer.Ordinal).Sum(w => Math.Min(w.Value, counts.GetValueOrDefault(w.Key)));
        return (double)shared / Math.Max(one.Length, other.Length);
    }

    private static bool EndsWithDate(StringBuilder text) => text.Length >= Date.Length && text.ToString(text.Length - Date.Length, Date.Length) == Date;

    private static bool IsDate(string word)
    {
        var bare = word.AsSpan().Trim("().,;:'\"");
        return IsYear(bare) || Wording.English.MonthNumber(bare.ToString()) > 0;
    }

    // 2016, 2016-17, 2015/16.
    private static bool IsYear(ReadOnlySpan<char> word)
    {
        if (word.Length is not (4 or 7 or 9) || (word[0] != '1' && word[0] != '2')) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 4 ? word[i] is not ('-' or '/' or '–') : !char.IsAsciiDigit(word[i])) return false;
        }

        return true;
    }
}
