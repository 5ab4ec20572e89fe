using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>Two measures side by side under each period of a wide extract: headings that hold a period and something else.</summary>
internal static class TwoMeasures
{
    private static readonly char[] Between = [' ', ',', ';', ':', '-', '–', '(', ')', '[', ']', '/'];

    /// <summary>A heading without the measure that counts, which stands before or after its period; the heading itself when it has none.</summary>
    public static string Without(string heading, string? measure)
    {
        if (measure is null || measure.Trim().Length == 0) return heading;
        var at = heading.IndexOf(measure.Trim(), StringComparison.OrdinalIgnoreCase);
        if (at < 0 || heading.LastIndexOf(measure.Trim(), StringComparison.OrdinalIgnoreCase) != at) return heading;
        var (before, after) = (heading[..at].Trim(Between), heading[(at + measure.Trim().Length)..].Trim(Between));
        return before.Length == 0 ? after : after.Length == 0 ? before : heading;
    }

    /// <summary>What stands beside periods in headings, each at least so many times, in their order.</summary>
    public static IReadOnlyList<string> In(ExtractPlan plan, IEnumerable<string> headings, int least = 2) =>
        [.. headings.Select(h => Rest(plan, h)).OfType<string>().GroupBy(ColumnRoles.KeyOf, StringComparer.Ordinal).Where(g => g.Count() >= least).Select(g => g.First())];

    /// <summary>How to say which of them counts: a sentence.</summary>
    public static string Which(IReadOnlyList<string> measures) =>
        $"{English.List([.. measures.Select(m => $"'{Excerpt.Of(m)}'")])} stand side by side under each period: say which counts, 'measure: {Excerpt.AsWord(measures.FirstOrDefault(m => !UnreadKinds.IsRate(m)) ?? measures[0])}'.";

    /// <summary>What a heading has beside its period, or null.</summary>
    public static string? Rest(ExtractPlan plan, string heading)
    {
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var n = words.Length - 1; n > 0; n--)
        {
            if (ColumnFinder.IsPeriod(plan, string.Join(' ', words[..n]).Trim(Between)) && string.Join(' ', words[n..]).Trim(Between) is { Length: > 0 } after) return after;
            if (ColumnFinder.IsPeriod(plan, string.Join(' ', words[^n..]).Trim(Between)) && string.Join(' ', words[..^n]).Trim(Between) is { Length: > 0 } before) return before;
        }

        return null;
    }
}
