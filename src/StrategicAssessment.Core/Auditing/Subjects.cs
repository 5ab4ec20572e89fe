using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>The words that say what a heading, a row or a sentence is about: without grammar, plurals and shortened names.</summary>
public sealed partial class Subjects
{
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "the", "and", "for", "with", "has", "have", "had", "was", "were", "been", "are", "this", "that", "these", "from", "which", "all", "number", "rate", "per", "population", "total", "area", "table", "year",
        "month", "borough", "district", "level", "recorded", "seen", "reported", "volume", "type", "increase", "decrease", "reduction", "rise", "fall", "average", "compared", "previou", "period", "same", "resident",
    };

    private readonly Dictionary<string, string> shortened = new(StringComparer.Ordinal);

    /// <param name="text">Of the whole document: what it shortens, it writes out once, as in "anti-social behaviour (ASB)".</param>
    /// <param name="headings">Whose initials the text may use too.</param>
    public Subjects(string text, IEnumerable<string> headings)
    {
        foreach (Match m in Shortening().Matches(text))
        {
            var (name, before) = (m.Groups["short"].Value, m.Groups["words"].Value);
            var words = Words().Matches(before).Select(w => w.Value).ToList();
            for (var from = words.Count - 1; from >= 0; from--)
            {
                if (Initials(words.Skip(from)).Equals(name, StringComparison.OrdinalIgnoreCase)) shortened.TryAdd(name.ToLowerInvariant(), string.Join(' ', words.Skip(from)));
            }
        }
        var initials = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Capitals().EnumerateMatches(text)) initials.GetAlternateLookup<ReadOnlySpan<char>>().Add(text.AsSpan(name.Index, name.Length));
        foreach (var heading in headings)
        {
            var words = Words().Matches(heading).Select(w => w.Value).Where(w => w.Length > 2 && w is not ("and" or "the")).ToList();
            if (words.Count is >= 2 and <= 5 && Initials(words).ToUpperInvariant() is var name && initials.Contains(name)) shortened.TryAdd(name.ToLowerInvariant(), string.Join(' ', words));
        }
    }

    /// <summary>In their order, shortened names written out.</summary>
    public List<string> In(string text) =>
        [.. Words().Matches(text).Select(w => w.Value.ToLowerInvariant()).SelectMany(w => shortened.TryGetValue(w, out var full) ? Words().Matches(full.ToLowerInvariant()).Select(x => x.Value) : [w])
            .Select(Stem).Where(w => w.Length > 2 && !Idle.Contains(w))];

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Where(w => w.Length > 2 && w is not ("and" or "the")).Select(w => w[0]));

    private static string Stem(string word) => word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    [GeneratedRegex(@"\b[A-Z]{2,5}\b")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<words>(?:[A-Za-z]+[\s'’-]+){2,8})\(?[‘'“""]?(?<short>[A-Z]{2,5})[’'”""]?\)")]
    private static partial Regex Shortening();
}
