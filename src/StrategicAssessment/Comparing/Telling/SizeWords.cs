using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>The size of a difference as it is printed: as many decimals as the two values have.</summary>
internal static class SizeWords
{
    /// <summary><c>+800 (+27.2%)</c>; empty when there is nothing to subtract, or for ranks.</summary>
    public static string Of(BundleFigure before, BundleFigure after, Size size)
    {
        if (size.Difference is not { } difference || after.Unit == "rank") return string.Empty;
        var decimals = Math.Max(Decimals(before.Display), Decimals(after.Display));
        var rounded = Math.Round(difference, decimals, MidpointRounding.AwayFromZero);
        var unit = after.Unit is "percent" or "percentage points" ? " pp" : string.Empty;
        var pounds = after.Unit == "pounds" ? "£" : string.Empty;
        var text = rounded == 0 && difference != 0
            ? $"less than {Sign(difference)}{pounds}{English.Number(Least(decimals), decimals)}{unit}"
            : Sign(rounded) + pounds + English.Number(Math.Abs(rounded), decimals) + unit;
        return size.Share is { } share ? $"{text} ({Sign(Math.Round(share * 100, 1, MidpointRounding.AwayFromZero))}{English.Number(Math.Abs(share * 100), 1)}%)" : text;
    }

    /// <summary>How sure it is that something changed; empty where nothing is known.</summary>
    public static string Chance(Certainty certainty) => certainty == Certainty.NotKnown ? string.Empty : DataWords.Of(certainty);

    /// <summary><c>better</c> or <c>worse</c>; empty where it is not clear, or where nobody says which is which.</summary>
    /// <param name="good"><c>fewer</c>, <c>more</c>, <c>neither</c> or null.</param>
    public static string Verdict(Movement movement, string? good)
    {
        var (size, measure) = (movement.Size, movement.After.Measure);
        if (movement.Certainty != Certainty.Clear || good is not ("fewer" or "more")) return string.Empty;
        if (movement.Judged?.Evidence?.Verdict is "better" or "worse") return movement.Judged.Evidence.Verdict;
        if (measure is not ("count" or "value") && !measure.StartsWith("rate-", StringComparison.Ordinal)) return string.Empty;
        return size.Difference > 0 == (good == "more") ? "better" : "worse";
    }

    // The smallest number of so many decimals that is not nought.
    private static decimal Least(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    private static string Sign(decimal number) => number > 0 ? "+" : number < 0 ? "-" : string.Empty;

    private static int Decimals(string display)
    {
        var (count, point) = (0, display.LastIndexOf('.'));
        for (var i = point + 1; point >= 0 && i < display.Length && char.IsAsciiDigit(display[i]); i++) count++;
        return count;
    }
}
