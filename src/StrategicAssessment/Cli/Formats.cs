using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing;

namespace StrategicAssessment.Cli;

/// <summary>Reads <c>--format md,html</c>.</summary>
internal static class Formats
{
    /// <summary>The formats asked for; the usual when none are named.</summary>
    public static IReadOnlyList<string> Parse(string? text) => text is null ? BundleMaker.Usual : [.. Split(text).Distinct(StringComparer.Ordinal)];

    /// <summary>Says which word is not a format.</summary>
    public static void Validate(string? text, Action<string> complain)
    {
        foreach (var word in Split(text ?? string.Empty).Where(w => !BundleMaker.Formats.Contains(w, StringComparer.Ordinal)))
            complain($"'{word}' is not a format{Nearest.Suggestion(word, BundleMaker.Formats)} There are: {string.Join(", ", BundleMaker.Formats)}.");
    }

    private static IEnumerable<string> Split(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant());
}
