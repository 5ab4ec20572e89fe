using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>A document held against the one that a bundle published: line by line, whatever the numbers.</summary>
/// <param name="Findings">Numbers that are otherwise than the bundle's.</param>
/// <param name="Traced">Lines that the bundle has, 1-based.</param>
/// <param name="Numbers">How many numbers stand in lines that the bundle has.</param>
public sealed partial record BundleTrace(IReadOnlyList<AuditFinding> Findings, IReadOnlySet<int> Traced, int Numbers)
{
    // Of a line whose words were edited too, so many must be the same.
    private const double Alike = 0.7;

    public static BundleTrace Of(IReadOnlyList<string> lines, IReadOnlyList<string> published)
    {
        if (published.Count == 0) return new BundleTrace([], new HashSet<int>(), 0);
        var own = published.Select(Plain).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
        var open = published.Select(Plain).Where(l => Printed(l).Count > 0).Distinct(StringComparer.Ordinal).ToList();
        var byWords = open.ToLookup(Words, StringComparer.Ordinal);
        var present = lines.Select(Plain).ToHashSet(StringComparer.Ordinal);
        List<AuditFinding> findings = [];
        HashSet<int> traced = [];
        var numbers = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Plain(lines[i]);
            if (line.Length == 0 || (!own.Contains(line) && Printed(line).Count == 0)) continue;
            if (own.Contains(line))
            {
                traced.Add(i + 1);
                numbers += Printed(line).Count;
            }
            else if (Counterpart(line, byWords[Words(line)], open, present) is { } of)
            {
                traced.Add(i + 1);
                var theirs = Printed(of);
                var mine = Printed(lines[i]);
                numbers += mine.Count;
                findings.AddRange(Differing(mine, theirs).Select(p => new AuditFinding(i + 1, p.First.Index + 1, p.First.Value, p.Second.Value, "the bundle prints another number here")));
            }
        }

        return new BundleTrace(findings, traced, numbers);
    }

    // The published line of the same words with the fewest other numbers; lines that stand in the document as they were are not meant.
    private static string? Counterpart(string line, IEnumerable<string> sameWords, List<string> open, HashSet<string> present)
    {
        var same = sameWords.Where(l => !present.Contains(l)).DefaultIfEmpty(sameWords.FirstOrDefault()).OfType<string>().MinBy(l => Differences(line, l));
        if (same is not null) return same;
        var words = Tokens(line);
        return words.Count < 4 ? null : open.Where(l => !present.Contains(l) && Printed(l).Count == Printed(line).Count).Select(l => (Line: l, Share: Share(words, Tokens(l)))).Where(x => x.Share >= Alike).OrderByDescending(x => x.Share).Select(x => x.Line).FirstOrDefault();
    }

    private static int Differences(string one, string other) => Differing(Printed(one), Printed(other)).Count();

    private static IEnumerable<(Match First, Match Second)> Differing(List<Match> one, List<Match> other) => one.Zip(other).Where(p => !p.First.Value.Equals(p.Second.Value, StringComparison.OrdinalIgnoreCase));

    private static double Share(HashSet<string> one, HashSet<string> other) => (double)one.Count(other.Contains) / Math.Max(one.Count, other.Count);

    private static HashSet<string> Tokens(string line) => [.. Word().Matches(line).Select(m => m.Value)];

    private static string Plain(string line) => Spaces().Replace(line.Trim(), " ");

    private static string Words(string line) => Number().Replace(line, "#");

    private static List<Match> Printed(string line) => [.. Number().Matches(line).Cast<Match>()];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();

    // In digits, or in words: "one" and "first" are mostly none.
    [GeneratedRegex(@"\d+(?:[.,]\d+)*|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|halved|doubled|trebled|twice|(?:second|third|quarter|(?:four|fif|six|seven|eigh|nin|ten)th)s?)\b")]
    private static partial Regex Number();
}
