using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>What a councillor reads of five autumns: papers, the terminal, notices. Plain words, and counts that are those of their lists.</summary>
public sealed partial class PlainWordsTests
{
    [Fact]
    public void No_paper_and_no_report_holds_an_inner_name_and_each_count_is_that_of_its_list()
    {
        using var around = Workspace.Empty("autumns");
        string At(string world, int year) => Path.Combine(around.Around, world, year.ToString(CultureInfo.InvariantCulture));
        var (county, partnership) = (new County(1), new Partnership(1));
        for (var year = County.First; year <= County.Last; year++)
        {
            Build(folder => county.Write(folder, year), At("county", year));
            Build(folder => partnership.Write(folder, year), At("partnership", year));
        }

        foreach (var (then, now) in (IEnumerable<(int, int)>)[.. Enumerable.Range(County.First, 4).Select(y => (y, y + 1)), (County.First, County.Last)])
        {
            foreach (var world in (string[])["county", "partnership"])
            {
                var paper = At("papers-" + world, now + then);
                var text = Assess.Run("diff", At(world, then), At(world, now)).Output;
                Assess.Run("diff", At(world, then), At(world, now), "--format", "md", "--output", paper);
                var inner = Directory.GetFiles(At(world, now), "figures.json", SearchOption.AllDirectories).Concat(Directory.GetFiles(At(world, then), "figures.json", SearchOption.AllDirectories)).SelectMany(InnerNames).ToHashSet(StringComparer.Ordinal);
                Assert.Contains("change-percent", inner);
                Plain("the terminal", text, inner);
                foreach (var file in Directory.GetFiles(paper, "*.md", SearchOption.AllDirectories)) Plain(file, Links().Replace(File.ReadAllText(file), string.Empty), inner);
                if (world == "county") CountsAgree(paper, text);
            }
        }
    }

    [Fact]
    public void A_notice_tells_the_limits_of_a_control_chart_in_a_line_and_names_nothing_by_its_inner_name()
    {
        var county = new County(1);
        using var folder = Workspace.Empty("marl");
        county.Write(folder, 2021);
        Assert.Equal(0, folder.Build("--format", "md", "--quiet").ExitCode);
        Assert.Equal(0, Assess.Run("freeze", folder.Folder, "--output", folder.Output, "--as", "Council, 13 April 2022").ExitCode);
        var extract = folder.Read("extracts/burglary.csv");
        var place = Row().Match(extract).Groups[1].Value;
        folder.Write("extracts/burglary.csv", Row().Replace(extract, $"{place},Mar-21,99\n", 1));
        var run = Assess.Run("correct", folder.Folder, "--against", "Council, 13 April 2022", "--date", "2022-06-01", "--reason", "many were counted late");
        Assert.True(run.ExitCode == 0, run.ToString());
        var notice = folder.Read($"places/{Slug.Of(place)}/corrections/2022-06-01-council-13-april-2022.md");
        Plain("the notice", notice, [.. InnerNames(Path.Combine(folder.Output, Slug.Of(place), "figures.json"))]);
        Assert.Matches($@"\n\* Burglary, upper limit of natural variation in the monthly control chart, {place}, [A-Z][a-z]+ 2021 \(and \d+ earlier points of the chart\): [\d.]+ in place of [\d.]+\n", notice);
        Assert.Single(Limits().Matches(notice));
        Assert.Single(Headings().Matches(notice));
    }

    private static void Build(Action<Workspace> write, string output)
    {
        using var folder = Workspace.Empty("marl");
        write(folder);
        var run = Assess.Run("build", folder.Folder, "--format", "md", "--quiet", "--output", output);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    // Slugs of several words, codes of places, measures and kinds.
    private static IEnumerable<string> InnerNames(string figures) => JsonNode.Parse(File.ReadAllText(figures))!["figures"]!.AsArray()
        .SelectMany(f => new[] { "indicator", "measure", "area", "category", "group", "series" }.Select(k => (string?)f![k])).OfType<string>().Where(n => n.Contains('-', StringComparison.Ordinal) || n.Any(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal);

    private static void Plain(string what, string text, HashSet<string> inner)
    {
        foreach (Match word in Word().Matches(text)) Assert.False(inner.Contains(word.Value), $"{what}: {word.Value}");
        Assert.DoesNotMatch(@" = |xmr|, change(?: in per cent)?, [^\n]*: (?:clearly|some sign of) (?:higher|lower)|\b1 (more )?(are|paragraphs|figures|numbers|things|movements|revisions|definitions|changes|places)\b|(?m)^ *(Places|Topics|Categories): \w+( → .*)?$", text);
    }

    // The county's page, each place's paper and the terminal count alike.
    private static void CountsAgree(string paper, string text)
    {
        var page = File.ReadAllText(Path.Combine(paper, "index.md"));
        foreach (var place in Directory.GetDirectories(paper))
        {
            var own = File.ReadAllText(Path.Combine(place, "what-changed.md"));
            var moved = Regex.Match(page, $@"\({Path.GetFileName(place)}/what-changed\.md\)\*\*: (\d+) movements?").Groups[1].Value;
            Assert.Contains($"  {JsonNode.Parse(File.ReadAllText(Path.Combine(place, "what-changed.json")))!["after"]!["place_name"]}: {moved} movement", text, StringComparison.Ordinal);
            var told = own[own.IndexOf("\n### All that moved\n", StringComparison.Ordinal)..].Split("\n### ")[1];
            var rows = Tables().Matches(told).Sum(t => t.Groups["row"].Captures.Count) + MoreRows().Matches(told).Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.Equal((place, int.Parse(moved, CultureInfo.InvariantCulture)), (place, rows));
        }
    }

    [GeneratedRegex(@"[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\*\*Table A?\d+: What moved: [^\n]*\n\n\|[^\n]*\n\|[^\n]*\n(?<row>\|[^\n]*\n)+")]
    private static partial Regex Tables();

    [GeneratedRegex(@"_(\d+) more (?:is|are) left out")]
    private static partial Regex MoreRows();

    [GeneratedRegex(@"(?<=\n)([^,\n]+),Mar-21,\d+\n")]
    private static partial Regex Row();

    [GeneratedRegex("lower limit of natural variation in the monthly")]
    private static partial Regex Limits();

    [GeneratedRegex(@"\*\*Corrected figures\*\*")]
    private static partial Regex Headings();
}
