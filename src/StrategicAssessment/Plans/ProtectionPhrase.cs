using System.Globalization;
using StrategicAssessment.Indicators;

namespace StrategicAssessment.Plans;

/// <summary><c>hide below 5</c>, <c>hide below 5, zero too</c>, <c>round to 5</c>, <c>round to 5, hide below 8</c>.</summary>
internal static class ProtectionPhrase
{
    private const string Hide = "hide below ", Round = "round to ", Zero = "zero too";
    private const int Usual = 5, Highest = 100;

    public static ProtectionRule? Read(string text)
    {
        var (threshold, roundTo, hidesZero) = (0, 0, false);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Equals(Zero, StringComparison.OrdinalIgnoreCase) && !hidesZero) hidesZero = true;
            else if (threshold == 0 && NumberAfter(Hide, part) is { } below) threshold = below;
            else if (roundTo == 0 && NumberAfter(Round, part) is { } to) roundTo = to;
            else return null;
        }

        if (threshold == 0 && roundTo == 0) return null;
        if (threshold == 0) threshold = Usual;
        return threshold <= Highest && roundTo <= 2 * threshold ? new ProtectionRule(threshold, hidesZero, roundTo) : null;
    }

    private static int? NumberAfter(string words, string text) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(text[words.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2
            ? number
            : null;
}
