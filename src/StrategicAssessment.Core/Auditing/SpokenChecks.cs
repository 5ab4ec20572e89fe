using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Holds the sentences of a document against their own numbers and those of the sentences before them.</summary>
/// <param name="lines">The whole document, which says how many people live where.</param>
internal sealed partial class SpokenChecks(IReadOnlyList<string> lines)
{
    private IReadOnlyList<decimal>? residents;

    public IEnumerable<AuditFinding> Of(Paragraph paragraph) => In(paragraph.Text).Select(c => paragraph.Finding(c.At, c.Printed, c.Expected, c.Why));

    private IEnumerable<Wrong> In(string paragraph)
    {
        List<Spoken> before = [];
        foreach (var said in Spoken.In(paragraph))
        {
            foreach (var wrong in new SpokenPairs(said, before.FirstOrDefault()).All().Concat(new SpokenParts(said, before).All()).Concat(new SpokenRates(said, before.FirstOrDefault(), Residents).All())) yield return wrong;
            before.Insert(0, said);
            if (before.Count > 3) before.RemoveAt(3);
        }
    }

    private IReadOnlyList<decimal> Residents() => residents ??= [.. lines.SelectMany(l => Living().Matches(l)).Select(m => decimal.Parse(m.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture)).Distinct().Take(40)];

    [GeneratedRegex(@"(?<![\d,]|\bper\s)(?<n>\d{1,3}(?:,\d{3})+)\s+(?:residents|people|inhabitants)\b|\bpopulation\s+(?:of|is|was)\s+(?:about\s+|some\s+|around\s+|an\s+estimated\s+)?(?<n>\d{1,3}(?:,\d{3})+)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Living();
}
