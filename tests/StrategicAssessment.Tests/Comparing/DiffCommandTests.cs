using System.Text.Json.Nodes;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

public sealed class DiffCommandTests
{
    private static readonly SchemaValidator Schema = new(JsonNode.Parse(Repository.Read("docs/diff.schema.json"))!.AsObject());

    [Fact]
    public void A_bundle_is_the_same_as_its_folder_built_in_memory()
    {
        using var editions = new TwoEditions();
        var run = editions.Diff();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("Nothing differs.\n", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(editions.Workspace.Root, "output")));
    }

    [Fact]
    public void Differences_exit_with_1_or_with_0_when_asked()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        Assert.Equal(1, editions.Diff().ExitCode);
        Assert.Equal(0, editions.Diff("--exit-zero").ExitCode);
        Assert.Equal(1, editions.Diff("--only", "revision").ExitCode);
        Assert.Equal(0, editions.Diff("--only", "movement").ExitCode);
    }

    [Theory]
    [InlineData("extracts/burglary.csv", "398", "401")]
    [InlineData("extracts/burglary.csv", "410", "409")]
    [InlineData("extracts/theft.csv", "Ashby,2014/15,Shoplifting,210", "Ashby,2014/15,Shoplifting,211")]
    public void A_corrected_row_revises_all_and_only_the_figures_that_depend_on_it(string file, string old, string corrected)
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace(file, old, corrected);
        editions.Build(editions.After);
        var told = Differences(editions.Diff("--json").Output).ToList();
        Assert.All(told, d => Assert.Equal("revision", (string?)d["class"]));
        var revised = told.Select(d => (string)d["after"]!["id"]!).ToHashSet(StringComparer.Ordinal);
        var figures = JsonNode.Parse(File.ReadAllText(Path.Combine(editions.After, "figures.json")))!["figures"]!.AsArray().Select(f => f!).ToList();
        var root = Assert.Single(told, d => (bool)d["root"]!)["after"]!["id"]!;
        var dependent = new HashSet<string>(StringComparer.Ordinal) { (string)root! };
        for (var i = 0; i < figures.Count; i++) dependent.UnionWith(figures.Where(f => f["operands"]!.AsArray().Any(o => dependent.Contains((string)o!))).Select(f => (string)f["id"]!));

        Assert.Empty(revised.Except(dependent, StringComparer.Ordinal));
        Assert.Equal(Changed(editions, dependent), revised.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_rests_on_a_revision_is_named()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        var root = Differences(editions.Diff("--json").Output).Single(d => (bool)d["root"]!);
        Assert.Contains(root["rests_on_it"]!.AsArray(), m => ((string)m!["text"]!).Contains("401", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rank: rate, lowest first", "rank: count, highest first", "ranking")]
    [InlineData("    counts: burglaries", "    counts: burglaries\n    decimals: 2", "ties")]
    [InlineData("    counts: burglaries", "    counts: burglaries\n    per: 10,000", "measure")]
    [InlineData("edition: 2016-17", "edition: 2016-17\nconfidence: 99.8", "confidence")]
    [InlineData("    counts: burglaries", "    counts: burglaries\n    protect: hide below 5", "disclosure")]
    [InlineData("    counts: burglaries", "    counts: burglaries\n    population: mid-2014", "population")]
    public void A_rule_that_differs_is_a_redefinition(string old, string other, string part)
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("assessment.yaml", old, other);
        var run = editions.Diff("--json", "--only", "definition");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(Differences(run.Output).SelectMany(d => d["aspects"]!.AsArray()), a => (string?)a!["part"] == part);
        Assert.DoesNotContain(Differences(editions.Diff("--json").Output), d => (string?)d["class"] is "revision" or "movement");
    }

    [Fact]
    public void A_renamed_place_keeps_its_code_and_is_coverage()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("areas.csv", "Belford", "Belford and Coast");
        foreach (var file in new[] { "groups.csv", "population.csv", "extracts/burglary.csv", "extracts/theft.csv" })
            editions.Workspace.Write(file, editions.Workspace.Read(file).Replace("Belford", "Belford and Coast", StringComparison.Ordinal));
        var told = Assert.Single(Differences(editions.Diff("--json").Output), d => (string?)d["class"] != "words");
        Assert.Equal(("coverage", "place", "renamed", "Belford", "Belford and Coast"), ((string)told["class"]!, (string)told["kind"]!, (string)told["action"]!, (string)told["name_before"]!, (string)told["name_after"]!));
    }

    [Theory]
    [InlineData("--area", "Ashby", "area_name")]
    [InlineData("--area", "N01", "area")]
    [InlineData("--indicator", "burglary", "indicator")]
    public void It_can_be_narrowed(string option, string word, string member)
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        editions.Workspace.Replace("extracts/theft.csv", "880", "881");
        var all = Differences(editions.Diff("--json").Output).ToList();
        var told = Differences(editions.Diff("--json", option, word).Output).ToList();
        if (member != "area") Assert.InRange(told.Count, 1, all.Count);
        Assert.All(told, d => Assert.Equal(word, (string?)d["after"]![member]));
    }

    [Fact]
    public void Small_changes_can_be_left_out()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        Assert.Equal(0, editions.Diff("--min-change", "5%").ExitCode);
        Assert.All(Differences(editions.Diff("--min-change", "3", "--json").Output), d => Assert.InRange(Math.Abs((decimal)d["change"]!), 3, decimal.MaxValue));
    }

    [Theory]
    [InlineData("--only", "movements", "did you mean 'movement'?")]
    [InlineData("--format", "pdf", "'pdf' is not a format")]
    [InlineData("--min-change", "much", "'much' is not a size")]
    public void A_wrong_word_is_told(string option, string word, string expected)
    {
        using var editions = new TwoEditions();
        var run = editions.Diff(option, word);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_validates_against_its_schema()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        editions.Workspace.Replace("assessment.yaml", "rank: rate, lowest first", "rank: count, highest first");
        editions.Workspace.Write("commentary/theft.md", "Theft is told of in other words.\n");
        var json = JsonNode.Parse(editions.Diff("--json").Output)!;
        Assert.Empty(Schema.Check(json));
        Assert.Equal(["definition", "revision", "words"], json["differences"]!.AsArray().Select(d => (string)d!["class"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonNode> Differences(string json) => JsonNode.Parse(json)!["differences"]!.AsArray().Select(d => d!);

    // Of the figures that could have changed, those whose record in the two files differs in what is published of the number.
    private static IEnumerable<string> Changed(TwoEditions editions, HashSet<string> candidates)
    {
        var before = Records(editions.Before);
        return Records(editions.After).Where(r => candidates.Contains(r.Key) && before[r.Key] != r.Value).Select(r => r.Key).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Records(string bundle)
    {
        string[] said = ["value", "lower95", "upper95", "tied", "rank_best", "rank_worst", "judgement"];
        return JsonNode.Parse(File.ReadAllText(Path.Combine(bundle, "figures.json")))!["figures"]!.AsArray()
            .ToDictionary(f => (string)f!["id"]!, f => string.Join('|', said.Select(s => f![s]?.ToJsonString() ?? "null")), StringComparer.Ordinal);
    }
}
