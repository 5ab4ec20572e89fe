using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>Five editions of an invented partnership, every pair of them compared: what is told is held against the table of the truth.</summary>
public sealed partial class FiveAutumnsTests
{
    private static readonly SchemaValidator Schema = new(JsonNode.Parse(Repository.Read("docs/diff.schema.json"))!.AsObject());

    private static readonly string[] Topics = ["asb", "crime", "visits", "collisions", "fires", "admissions", "domestic"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("ASSESS_AUTUMNS"), System.Globalization.CultureInfo.InvariantCulture, out var many) ? many : 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_true_change_is_told_in_one_right_class_and_nothing_untrue(int seed)
    {
        var partnership = new Partnership(seed);
        using var workspace = Workspace.Empty("autumns");
        for (var autumn = Partnership.First; autumn <= Partnership.Last; autumn++) Build(partnership, autumn, workspace);
        Assert.Empty(Schema.Check(JsonNode.Parse(Assess.Run("diff", BundleOf(workspace, Partnership.First), BundleOf(workspace, Partnership.Last), "--json").Output)));
        for (var then = Partnership.First; then < Partnership.Last; then++)
        {
            AgreesWithTheDocument(workspace, partnership.Home, then, then + 1);
            for (var now = then + 1; now <= Partnership.Last; now++)
            {
                var told = Told(workspace, then, now);
                Assert.Equal((then, now, Lines(Numbers(partnership, then, now))), (then, now, Lines(told.Select(Number).OfType<string>())));
                Assert.Equal((then, now, Lines(Coverage(partnership, then, now))), (then, now, Lines(told.Where(d => (string?)d["class"] == "coverage").Select(Covered))));
                Assert.All(told.Where(d => (string?)d["class"] == "movement" && (string?)d["before"]!["unit"] != "people"), d => Assert.Null(Untrue(partnership, d, then, now)));
            }
        }
    }

    /// <summary>In the world of seed 8 the judgement of a district moves whose numbers stand.</summary>
    public static TheoryData<int> SeedsOfLetters => [.. Seeds.Select(s => (int)s.Data).Append(8).Distinct()];

    [Theory]
    [MemberData(nameof(SeedsOfLetters))]
    public void A_correction_after_publication_is_a_revision_and_nothing_else_and_outlives_its_year(int seed)
    {
        var partnership = new Partnership(seed);
        using var folder = Workspace.Empty("marl");
        partnership.Write(folder, partnership.Letter);
        var letter = folder.Read("corrections.csv");
        folder.Delete("corrections.csv");
        Assert.Equal(0, folder.Build("--format", "md", "--quiet").ExitCode);
        folder.Write("corrections.csv", letter);
        var told = JsonNode.Parse(Assess.Run("diff", folder.Output, folder.Folder, "--json").Output)!["differences"]!.AsArray().Select(d => d!).ToList();
        Assert.All(told, d => Assert.Equal("revision", (string?)d["class"]));
        var (year, old) = (partnership.Letter, partnership.Number("fires", "D1", "all", partnership.Letter, partnership.Letter) - 2);
        Assert.Equal($"revision fires/D1/all {old} {old + 2} letter", Number(Assert.Single(told, d => (bool)d["root"]!)));

        Assert.Equal(0, folder.Build("--format", "md", "--quiet").ExitCode);
        using var next = Workspace.Empty("marl");
        partnership.Write(next, year + 1);
        next.Replace("assessment.yaml", $"place: {partnership.Home}", $"place: {partnership.Home}\nprevious: {Path.GetRelativePath(next.Folder, folder.Output).Replace('\\', '/')}");
        Assert.DoesNotContain("SA3108", Assess.Run("check", next.Folder).Error, StringComparison.Ordinal);
        next.Delete("corrections.csv");
        Assert.Contains($"SA3108: This makes {old:#,0} of {partnership.Home} in {year}, and the bundle of {year} has {old + 2:#,0}, which was corrected by letter", Assess.Run("check", next.Folder).Error, StringComparison.Ordinal);
    }

    // Fraud counts as crime from an autumn on, which gives last year's crimes again: in the paper that is no correction.
    [Fact]
    public void What_is_given_again_by_another_definition_is_not_told_as_corrected()
    {
        var partnership = Enumerable.Range(1, 50).Select(s => new Partnership(s)).First(p => p.Category > Partnership.First && p.Resent == p.Category);
        using var workspace = Workspace.Empty("autumns");
        foreach (var autumn in (int[])[partnership.Category - 1, partnership.Category]) Build(partnership, autumn, workspace);
        var paper = Path.Combine(workspace.Around, "paper");
        Assess.Run("diff", BundleOf(workspace, partnership.Category - 1), BundleOf(workspace, partnership.Category), "--format", "md", "--output", paper);
        var corrected = File.ReadAllText(Path.Combine(paper, "what-changed.md")).Split("\n## ").Single(s => s.Contains(" What was corrected\n", StringComparison.Ordinal));
        Assert.Contains("**Crime: Theft, number, ", corrected, StringComparison.Ordinal);
        Assert.DoesNotContain("All crime", corrected, StringComparison.Ordinal);
    }

    private static void Build(Partnership partnership, int autumn, Workspace around)
    {
        using var folder = Workspace.Empty("marl");
        partnership.Write(folder, autumn);
        var run = Assess.Run("build", folder.Folder, "--format", "md", "--quiet", "--output", BundleOf(around, autumn));
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private static string BundleOf(Workspace around, int autumn) => Path.Combine(around.Around, autumn.ToString(CultureInfo.InvariantCulture));

    private static List<JsonNode> Told(Workspace around, int then, int now) =>
        [.. JsonNode.Parse(Assess.Run("diff", BundleOf(around, then), BundleOf(around, now), "--json").Output)!["differences"]!.AsArray().Select(d => d!)];

    // Each sentence of the later document on a change since the earlier year, and the line that the comparison has of it.
    private static void AgreesWithTheDocument(Workspace around, string home, int then, int now)
    {
        var lines = Assess.Run("diff", BundleOf(around, then), BundleOf(around, now), "--only", "movement", "--area", home).Output;
        var document = File.ReadAllText(Path.Combine(BundleOf(around, now), "strategic-assessment.md"));
        var sentences = Sentence().Matches(document.Replace(home, "Home", StringComparison.Ordinal)).DistinctBy(s => s.Groups["things"].Value).ToList();
        Assert.True(sentences.Count >= Topics.Length - 2, document);
        foreach (var sentence in sentences)
        {
            var (now_, things, size, more, earlier) = (sentence.Groups["now"].Value, sentence.Groups["things"].Value, sentence.Groups["size"].Value, sentence.Groups["more"].Value, sentence.Groups["then"].Value + sentence.Groups["more"].Value);
            var line = MovedLine(lines, things);
            if (earlier.Length == 0 && things != "collisions") Assert.True(line is null, $"The document compares nothing: {sentence.Value}\n{lines}");
            if (earlier.Length == 0 || line is null) continue;
            var said = $"{Number(now_) - (more is "fewer" or "fell" ? -1 : 1) * Number(size):#,0} {now_} {(size.Length == 0 || Number(size) == 0 ? "" : more is "more" or "rose" ? "+" : "-")}{(size.Length == 0 ? "0" : size)} "
                + $"{(sentence.Groups["chance"].Value is { Length: > 0 } chance ? chance : "no clear change")}";
            Assert.Equal((things, said), (things, line));
        }
    }

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // The line of a topic: both numbers, the change, how sure it is.
    private static string? MovedLine(string lines, string things)
    {
        var chance = string.Empty;
        foreach (var line in lines.Split('\n'))
        {
            if (line.StartsWith("  -- ", StringComparison.Ordinal)) chance = line["  -- ".Length..].Split(':')[0].Replace("some ", string.Empty, StringComparison.Ordinal);
            else if (MovedNumbers().Match(line) is { Success: true } m && m.Groups["what"].Value == Titles[things])
                return $"{m.Groups["before"].Value} {m.Groups["after"].Value} {m.Groups["change"].Value} {chance}";
        }

        return null;
    }

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["incidents"] = "Asb",
        ["crimes"] = "Crime: All crime",
        ["visits"] = "Visits",
        ["collisions"] = "Collisions",
        ["fires"] = "Fires",
        ["admissions"] = "Admissions",
        ["reports"] = "Domestic",
    };

    [GeneratedRegex(@"(?:There were (?<now>[\d,]+) (?<things>\w+) in Home in \d+|The number of (?<things>\w+) in Home (?:(?<more>rose|fell) by (?<size>[\d,]+)(?: \([\d.]+%\))? to (?<now>[\d,]+) in \d+, a (?<chance>clear) (?:rise|fall)|in \d+ was (?<now>[\d,]+)))(?:, the same as in (?<then>\d+)|, (?<size>[\d,]+) (?:\([\d.]+%\) )?(?<more>more|fewer) than (?:in (?<then>\d+)|the [\d,]+ in (?<then>\d+)))?(?: \([\d.]+%, of small numbers\))?(?:: (?:a |some )?(?<chance>clear|sign|no clear change|too few to tell))?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^  (?<what>\S.*?)  +(?<before>[\d,]+)  +(?<after>[\d,]+)  (?<change>[+-]?[\d,]+) \([^)]*\) ?(?:better|worse)?$")]
    private static partial Regex MovedNumbers();

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    // The numbers that anybody sent, and what is to be said of each.
    private static IEnumerable<string> Numbers(Partnership p, int then, int now)
    {
        foreach (var topic in Topics.Where(t => t != "domestic" || (!p.IsLate(then) && !p.IsLate(now))))
        {
            foreach (var place in p.PlacesOf(topic, then).Intersect(p.PlacesOf(topic, now)).Append(topic switch { "asb" => "G1", "visits" => "G2", "fires" => "G3", _ => string.Empty }).Where(q => q.Length > 0))
            {
                foreach (var kind in p.KindsOf(topic, then).Intersect(p.KindsOf(topic, now)))
                {
                    int Of(int year, int autumn) => place switch
                    {
                        "G1" => p.Districts(autumn).Split(' ').Sum(d => p.Number(topic, d, kind, year, autumn)),
                        "G2" => p.Wards(autumn).Split(' ').Sum(w => p.Number(topic, w, kind, year, autumn)),
                        "G3" => p.Family(autumn).Split(' ').Sum(d => p.Number(topic, d, kind, year, autumn)),
                        _ => p.Number(topic, place, kind, year, autumn),
                    };
                    var (published, given) = (Of(then, then), Of(then, now));
                    var what = $"{topic}/{place}/{kind}";
                    var isRestated = Partnership.YearsOf(topic, now).Contains(then);
                    bool Between(int happened) => then < happened && happened <= now;
                    var part = topic == "crime" && kind == "all-crime" && Between(p.Category) ? " parts"
                        : topic == "collisions" && Between(p.PoliceArea) ? " source"
                        : topic == "admissions" && Between(p.Filter) ? " filter"
                        : place == "G3" && Between(p.Member) ? " group" : string.Empty;
                    if (topic == "asb" && Between(p.Recording)) yield return $"definition {what} {published} {Of(now, now)} recording";
                    else if (isRestated) yield return $"movement {what} {given} {Of(now, now)}";
                    else yield return $"{(part.Length > 0 ? "definition" : "movement")} {what} {published} {Of(now, now)}{part}";
                    if (isRestated && published != given) yield return $"revision {what} {published} {given} {(part.Length > 0 ? "definition" + part : place == "G3" || kind == "all-crime" ? "other figures" : topic == "fires" ? "letter" : "data")}";
                }
            }
        }
    }

    private static string? Number(JsonNode difference)
    {
        var of = (string)difference["class"]!;
        if (of is "coverage" or "words" || (string?)difference["after"]!["measure"] is not "count") return null;
        var (before, after) = (difference["before"]!, difference["after"]!);
        var more = of switch
        {
            "definition" => " " + string.Join(' ', difference["aspects"]!.AsArray().Select(a => (string?)a!["part"])),
            "revision" => $" {(string?)difference["cause"]}{string.Concat(difference["aspects"]!.AsArray().Select(a => " " + (string?)a!["part"]))}",
            _ => string.Empty,
        };
        return $"{of} {(string?)after["indicator"]}/{(string?)after["area"]}/{(string?)after["category"]} {before["value"]} {after["value"]}{more}";
    }

    private static IEnumerable<string> Coverage(Partnership p, int then, int now)
    {
        bool Between(int happened) => then < happened && happened <= now;
        if (Between(p.Renamed)) yield return "place renamed W1";
        if (Between(p.Merged)) foreach (var ward in (string[])["W2", "W3"]) yield return $"place succeeded {ward} W5";
        if (Between(p.Successor)) yield return "place succeeded D3 D4";
        if (Between(p.Category)) yield return "category added fraud";
        if (p.IsLate(now) && !p.IsLate(then)) yield return "indicator awaited domestic";
        if (p.IsLate(then) && !p.IsLate(now)) yield return "indicator arrived domestic";
    }

    private static string Covered(JsonNode d) => $"{(string?)d["kind"]} {(string?)d["action"]} {(string?)d["code"]} {(string?)d["other"]}".TrimEnd();

    // What is worked out may move only where the numbers behind it do.
    private static string? Untrue(Partnership p, JsonNode d, int then, int now)
    {
        var (indicator, category) = ((string)d["after"]!["indicator"]!, (string)d["after"]!["category"]!);
        var isWithin = d["before_published"] is not null;
        bool Between(int happened) => then < happened && happened <= now;
        return indicator switch
        {
            "asb" when Between(p.Recording) => $"across the break: {d}",
            "collisions" when !isWithin && Between(p.PoliceArea) => $"of another force: {d}",
            "admissions" when !isWithin && Between(p.Filter) => $"of other rows: {d}",
            "crime" when !isWithin && Between(p.Category) && category == "all-crime" => $"of more categories: {d}",
            _ => null,
        };
    }
}
