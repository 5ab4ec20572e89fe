namespace StrategicAssessment.Diagnostics;

/// <summary>Finds what a misspelt word was probably meant to be.</summary>
public static class Nearest
{
    private const int LongestWord = 80;
    private const int MostShown = 40;

    /// <summary>The candidate with the fewest edits, or null when none is near (more than a third of its letters differ).</summary>
    public static string? To(string word, IEnumerable<string> candidates) => word.Length > LongestWord ? null : candidates
        .Where(c => c.Length <= LongestWord && Distance(word, c) <= Math.Max(1, Math.Max(word.Length, c.Length) / 3))
        .Order(StringComparer.Ordinal)
        .MinBy(c => Distance(word, c));

    /// <summary><c>; did you mean 'X'?</c> or nothing: the tail of a message.</summary>
    public static string Suggestion(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } near ? $"; did you mean '{near}'?" : ".";

    /// <summary><see cref="Suggestion"/>, or what there is to choose from when nothing is near: the tail of a message that needs a remedy.</summary>
    public static string SuggestionOrChoice(string word, IEnumerable<string> candidates)
    {
        var all = candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (To(word, all) is not null || all.Count == 0) return Suggestion(word, all);
        return $". Choose from: {string.Join(", ", all.Take(MostShown))}{(all.Count > MostShown ? ", ..." : ".")}";
    }

    // Optimal string alignment, whatever the case: insertions, deletions, substitutions and swaps of neighbours.
    private static int Distance(string word, string other)
    {
        var (a, b) = (word.ToLowerInvariant(), other.ToLowerInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
