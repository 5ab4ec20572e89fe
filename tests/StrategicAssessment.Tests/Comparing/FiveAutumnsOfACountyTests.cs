using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>Five editions of an invented county with months, quarters and a document for each district: whatever is told of each pair of years is held against the table of the truth.</summary>
public sealed partial class FiveAutumnsOfACountyTests
{
    public static TheoryData<int> Seeds => [.. FiveAutumnsTests.Seeds.Select(s => (int)s.Data)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_number_is_true_told_once_and_in_its_class_and_the_documents_agree(int seed)
    {
        var county = new County(seed);
        using var workspace = Workspace.Empty("autumns");
        for (var autumn = County.First; autumn <= County.Last; autumn++)
        {
            using var folder = Workspace.Empty("marl");
            county.Write(folder, autumn);
            var run = Assess.Run("build", folder.Folder, "--format", "md", "--quiet", "--output", BundleOf(workspace, autumn));
            Assert.True(run.ExitCode == 0, run.ToString());
        }

        for (var then = County.First; then < County.Last; then++)
        {
            for (var now = then + 1; now <= County.Last; now++)
            {
                var run = Assess.Run("diff", BundleOf(workspace, then), BundleOf(workspace, now), "--json");
                Assert.True(run.ExitCode == 1, run.ToString());
                foreach (var paper in JsonNode.Parse(run.Output)!.AsArray())
                {
                    var name = (string)paper!["after"]!["place_name"]!;
                    var place = name.ToLowerInvariant().Replace(' ', '-').Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
                    var told = paper["differences"]!.AsArray().Select(d => d!).Where(d => (string?)d["class"] != "words").ToList();
                    var wrong = told.Select(d => Wrong(county, d, then, now)).Concat(Missing(Counts(workspace, then, place), Counts(workspace, now, place), told)).OfType<string>();
                    var document = File.ReadAllText(Path.Combine(BundleOf(workspace, now), place, "strategic-assessment.md"));
                    wrong = wrong.Concat(OtherRates(document.Replace("The rate of", $"{name}: the rate of", StringComparison.Ordinal), told));
                    if (now == then + 1) wrong = wrong.Concat(Disagreements(document, told));
                    Assert.True(string.Join("\n", wrong) is var words && words.Length == 0, $"{then} {now} {place}\n{words}");
                }
            }
        }
    }

    private static string BundleOf(Workspace around, int autumn) => Path.Combine(around.Around, autumn.ToString(CultureInfo.InvariantCulture));

    private static Dictionary<string, JsonNode> Counts(Workspace around, int autumn, string place) =>
        JsonNode.Parse(WholeFigures.In(Path.Combine(BundleOf(around, autumn), place)).RootElement.GetProperty("figures").GetRawText())!.AsArray().Where(f => (string?)f!["measure"] == "count").ToDictionary(f => (string)f!["id"]!, f => f!);

    // What is untrue about a difference, or null.
    private static string? Wrong(County county, JsonNode d, int then, int now)
    {
        bool Between(int happened) => then < happened && happened <= now;
        var told = $"{d["class"]} {d["kind"]} {d["action"]} {d["code"]} {d["before"]?["id"]} {d["before"]?["value"]} {d["after"]?["id"]} {d["after"]?["value"]}";
        if ((string?)d["class"] == "coverage")
        {
            return ((string?)d["kind"], (string?)d["action"], (string?)d["code"]) switch
            {
                ("place", "succeeded", "D3") => Between(county.Successor) ? null : told,
                ("place", "succeeded", "D5" or "D6") => Between(county.Merged) ? null : told,
                ("place", "succeeded", "W2" or "W3") => Between(county.WardsMerged) ? null : told,
                ("place", "renamed", "W1") => Between(county.WardRenamed) ? null : told,
                ("source", "renamed", "vehicle") => then % 2 != now % 2 && now < county.PoliceArea ? null : told,
                ("category", "added", "interference") => Between(county.Category) ? null : told,
                ("indicator", "awaited", "visits") => county.IsLate(now) && !county.IsLate(then) ? null : told,
                ("indicator", "arrived", "visits") => county.IsLate(then) && !county.IsLate(now) ? null : told,
                ("status", _, _) => (string?)d["before"]!["status"] != (string?)d["after"]!["status"] ? null : told,
                _ => told,
            };
        }

        var (indicator, category) = ((string)d["after"]!["indicator"]!, (string)d["after"]!["category"]!);
        var isCrossed = indicator == "burglary" && county.IsBreakWithin(Earliest(d), Latest(d), now);
        List<string> parts = indicator != "vehicle" ? [] : [.. Between(county.Category) && category == "vehicle-crime" ? ["parts"] : Array.Empty<string>(), .. Between(county.PoliceArea) ? ["source"] : Array.Empty<string>()];
        var (of, aspects) = ((string)d["class"]!, (d["aspects"]?.AsArray() ?? []).Select(a => (string)a!["part"]!).ToList());
        var isWithin = d["before_published"] is not null;
        if (Between(county.Merged) && ((string)d["after"]!["measure"]!).StartsWith("rank-", StringComparison.Ordinal) && aspects.Remove("group") && aspects.Count == 0) return null;   // among other places
        if (of == "movement" && (isCrossed || (parts.Count > 0 && !isWithin && (string?)d["before"]!["unit"] != "people"))) return "no movement: " + told;
        if (of == "definition" && !(isCrossed ? aspects.SequenceEqual(["recording"]) : parts.Count > 0 && aspects.All(parts.Contains))) return "no definition: " + told + string.Join(' ', aspects);
        if ((string?)d["after"]!["measure"] != "count") return null;
        int Of(JsonNode figure, int autumn) => county.Number(indicator, (string)figure["area"]!, category, First(figure["period"]!), Last(figure["period"]!), autumn);
        if (d["after"]!["value"] is { } last && (int)last != Of(d["after"]!, now)) return "not the number: " + told;
        if (d["before"]!["value"] is { } first && (int)first != Of(d["before"]!, of == "movement" && isWithin ? now : then)) return "not the number before: " + told;
        if (of != "revision") return null;
        var cause = parts.Count > 0 ? "definition" : (string?)d["after"]!["area"] is "G1" or "G2" || First(d["after"]!["period"]!).AddMonths(1) < Last(d["after"]!["period"]!) ? "other figures" : indicator == "fires" ? "letter" : "data";
        return (string?)d["cause"] == cause || (cause == "other figures" && (string?)d["cause"] is "data" or "letter") ? null : $"not {cause}: {d["cause"]} {told}";
    }

    // What two bundles say of one period in two ways, and the latest of each series and length, is told once.
    private static IEnumerable<string> Missing(Dictionary<string, JsonNode> before, Dictionary<string, JsonNode> after, List<JsonNode> told)
    {
        var pairs = told.Where(d => d["before"] is not null && d["after"] is not null).ToLookup(d => ((string)d["before"]!["id"]!, (string)d["after"]!["id"]!));
        foreach (var twice in pairs.Where(p => p.Count() > 1)) yield return $"told twice: {twice.Key}";
        foreach (var (id, figure) in before.Where(f => after.ContainsKey(f.Key)))
        {
            if (figure["value"] is { } then && after[id]["value"] is { } now && (int)then != (int)now && !pairs.Contains((id, id))) yield return $"not told: {id} {then} {now}";
        }

        static string Series(JsonNode f) => $"{f["series"]} {((Last(f["period"]!).Year - First(f["period"]!).Year) * 12) + Last(f["period"]!).Month - First(f["period"]!).Month}";
        var latest = after.Values.GroupBy(Series).ToDictionary(g => g.Key, g => g.MaxBy(f => (string)f["period"]!["end"]!)!);
        foreach (var series in before.Values.GroupBy(Series).Where(g => latest.ContainsKey(g.Key)))
        {
            var (then, now) = ((string)series.MaxBy(f => (string)f["period"]!["end"]!)!["id"]!, (string)latest[series.Key]["id"]!);
            if (!pairs.Contains((then, now))) yield return $"not told: {then} {now}";
        }
    }

    // Rates and ranks that the later document speaks of otherwise than the comparison does.
    private static IEnumerable<string> OtherRates(string document, List<JsonNode> told)
    {
        foreach (var sentence in RateSentence().Matches(document).DistinctBy(s => s.Value, StringComparer.Ordinal))
        {
            var now = told.Where(d => (string?)d["class"] is "movement" or "definition" && (string?)d["after"]?["indicator"] == Things[sentence.Groups["things"].Value] && (string?)d["after"]!["category"] is "all" or "vehicle-crime").Select(d => d["after"]!).ToList();
            if (now.Find(f => ((string)f["measure"]!).StartsWith("rate-per-", StringComparison.Ordinal) && (string?)f["area_name"] == sentence.Groups["place"].Value) is { } rate && (string?)rate["display"] != sentence.Groups["rate"].Value) yield return $"{sentence.Value}: {rate["display"]}";
            if (now.Find(f => ((string)f["measure"]!).StartsWith("rank-by-rate", StringComparison.Ordinal) && (string?)f["area_name"] == sentence.Groups["place"].Value) is not { } rank) continue;
            var (best, worst, of) = ((int)(rank["rank_best"] ?? rank["value"])!, (int)(rank["rank_worst"] ?? rank["value"])!, int.Parse(sentence.Groups["of"].Value, CultureInfo.InvariantCulture));
            var (own, isEnd) = ((int)rank["value"]!, sentence.Groups["placed"].Value.StartsWith("the ", StringComparison.Ordinal));
            if (own < best || own > worst || (isEnd && sentence.Groups["placed"].Value is "the lowest" != (own == 1)) || (isEnd && sentence.Groups["placed"].Value is "the highest" != (own == of))) yield return $"{sentence.Value}: {own}, {best} to {worst}";
        }
    }

    // A county's document speaks of so many topics at least.
    private const int FewestSentences = 3;

    // What the later document says of a change otherwise than the comparison does, in any of its sentences.
    private static IEnumerable<string> Disagreements(string document, List<JsonNode> told)
    {
        var sentences = Sentence().Matches(document).DistinctBy(s => s.Value, StringComparer.Ordinal).ToList();
        if (sentences.Count < FewestSentences) yield return $"only {sentences.Count} sentences: {document}";
        foreach (var sentence in sentences)
        {
            var movement = told.Find(d => (string?)d["class"] == "movement" && (string?)d["after"]!["measure"] == "count" && (string?)d["after"]!["area_name"] == sentence.Groups["place"].Value && (string?)d["after"]!["category"] is "all" or "vehicle-crime"
                && Things[sentence.Groups["things"].Value] == (string?)d["after"]!["indicator"] && Label(d["after"]!) == sentence.Groups["now"].Value);
            var isCompared = sentence.Groups["then"].Success || sentence.Groups["more"].Success;
            if (told.Exists(d => (string?)d["action"] == "arrived" && (string?)d["code"] == Things[sentence.Groups["things"].Value])) continue;
            if (movement is null != !isCompared) yield return $"{(isCompared ? "not a movement" : "a movement")}: {sentence.Value}";
            if (movement is null || !isCompared) continue;
            var size = sentence.Groups["size"].Success ? Number(sentence.Groups["size"].Value) * (sentence.Groups["more"].Value is "more" or "rose" ? 1 : -1) : 0;
            var chance = sentence.Groups["chance"].Value is { Length: > 0 } word ? word : "no clear change";
            var said = (Number(sentence.Groups["number"].Value), size, chance);
            var found = ((int)movement["after"]!["value"]!, (int)movement["change"]!, (string)movement["certainty"]!);
            if (sentence.Groups["chance"].Value.Length == 0 && found.Item2 == 0) said = said with { Item3 = found.Item3 };
            if (said != found) yield return $"{sentence.Value}: {found}";
            var rest = document[(sentence.Index + sentence.Length)..document.IndexOf('\n', sentence.Index)];
            if (sentence.Groups["chance"].Success && rest.Split('.')[0].Contains("of the rate", StringComparison.Ordinal) != (bool)movement["of_rate"]!) yield return $"of the rate or not: {sentence.Value}{rest}";
            var recording = ((string)movement["recording"]!).TrimEnd('.');
            if (!rest.Contains(recording, StringComparison.Ordinal) || rest.Contains("way of recording", StringComparison.Ordinal) != recording.Length > 0) yield return $"recording: {sentence.Value}{rest}: {recording}";
        }
    }

    private static readonly Dictionary<string, string> Things = new(StringComparer.Ordinal) { ["burglaries"] = "burglary", ["robberies"] = "robbery", ["fires"] = "fires", ["vehicle crimes"] = "vehicle", ["hate crimes"] = "hate", ["visits"] = "visits", ["calls"] = "calls" };

    private static string Label(JsonNode figure) => First(figure["period"]!) is var first && first.AddMonths(1) == Last(figure["period"]!) ? first.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : first.AddYears(1) == Last(figure["period"]!) ? first.ToString("yyyy", CultureInfo.InvariantCulture) : string.Empty;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static DateOnly Earliest(JsonNode d) => Periods(d).Min(First);

    private static DateOnly Latest(JsonNode d) => Periods(d).Max(p => Last(p).AddDays(-1));

    private static IEnumerable<JsonNode> Periods(JsonNode d) => new[] { d["before"]!["period"], d["after"]!["period"], d["before"]!["compared_with"], d["after"]!["compared_with"] }.OfType<JsonNode>();

    private static DateOnly First(JsonNode period) => DateOnly.Parse((string)period["start"]!, CultureInfo.InvariantCulture);

    // The day after.
    private static DateOnly Last(JsonNode period) => DateOnly.Parse((string)period["end"]!, CultureInfo.InvariantCulture).AddDays(1);

    [GeneratedRegex(@"(?:There were (?<number>[\d,]+) (?<things>[a-z ]+?) in (?<place>[\w .'-]+?) in (?<now>(?:[A-Z][a-z]+ )?\d{4})|The number of (?<things>[a-z ]+?) in (?<place>[\w .'-]+?) (?:(?<more>rose|fell) by (?<size>[\d,]+)(?: \([\d.]+%\))? to (?<number>[\d,]+) in (?<now>(?:[A-Z][a-z]+ )?\d{4}), a (?<chance>clear) (?:rise|fall)|in (?<now>(?:[A-Z][a-z]+ )?\d{4}) was (?<number>[\d,]+)))(?:, the same as in (?<then>(?:[A-Z][a-z]+ )?\d{4})|, (?<size>[\d,]+) (?:\([\d.]+%\) )?(?<more>more|fewer) than (?:in (?<then>(?:[A-Z][a-z]+ )?\d{4})|the [\d,]+ in (?<then>(?:[A-Z][a-z]+ )?\d{4})))?(?: \([\d.]+%, of small numbers\))?(?:: (?:a )?(?<chance>clear|some sign|no clear change|too few to tell))?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<place>[\w .'-]+): the rate of (?<things>[a-z ]+?) is (?<rate>[\d,.]+) per 1,000 residents, (?<placed>[a-z0-9 -]+?) of (?:the )?(?<of>\d+)")]
    private static partial Regex RateSentence();
}
