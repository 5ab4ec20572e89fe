namespace StrategicAssessment.Templating;

/// <summary>Order of texts, where every collation agrees on it.</summary>
internal static class TextOrder
{
    /// <summary>
    /// Negative, zero or positive, as the left comes before, is or comes after the right; null when collations may disagree:
    /// letters beyond ASCII, punctuation, or a difference of capitals.
    /// </summary>
    public static int? Compare(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal)) return 0;
        if (!left.All(char.IsAsciiLetterOrDigit) || !right.All(char.IsAsciiLetterOrDigit)) return null;
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at]) at++;
        if (at == left.Length || at == right.Length) return left.Length.CompareTo(right.Length);
        return AreAlike(left[at], right[at]) ? left[at].CompareTo(right[at]) : null;
    }

    private static bool AreAlike(char a, char b) =>
        char.IsAsciiDigit(a) || char.IsAsciiDigit(b) || char.IsAsciiLetterUpper(a) == char.IsAsciiLetterUpper(b);

    /// <summary>Whether all comparisons treat each of its characters alike: printable ASCII.</summary>
    public static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~');
}
