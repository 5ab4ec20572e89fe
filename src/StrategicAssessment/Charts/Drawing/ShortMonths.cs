using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>Shortens the names of months, where room is short: <c>October 2024</c> to <c>Oct 2024</c>.</summary>
internal static class ShortMonths
{
    private const int Letters = 3, Months = 12;

    /// <summary>The labels shortened; null unless every one is a month with its year.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> texts)
    {
        var shorter = new string[texts.Count];
        for (var i = 0; i < shorter.Length; i++)
        {
            if (Of(texts[i]) is not { } text) return null;
            shorter[i] = text;
        }

        return shorter;
    }

    private static string? Of(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < Letters || text.Length != space + 5) return null;
        for (var month = 1; month <= Months; month++)
        {
            if (text.AsSpan(0, space).SequenceEqual(English.Month(month))) return string.Concat(text.AsSpan(0, Letters), text.AsSpan(space));
        }

        return null;
    }
}
