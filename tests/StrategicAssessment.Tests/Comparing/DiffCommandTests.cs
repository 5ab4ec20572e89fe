using System.Text.Json.Nodes;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
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
        var figures = WholeFigures.Of(File.ReadAllText(Path.Combine(editions.After, "figures.json")))["figures"]!.AsArray().Select(f => f!).ToList();
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

    // What decides a number and stands in no definition.
    [Theory]
    [InlineData("beats.csv", "B3,Brook", "B3,Aldmere", "lookup", "beats.csv says otherwise what the values of 'Beat' mean")]
    [InlineData("assessment.yaml", "source: Marl Police", "source: Dale Police", "source", "Sent by: Marl Police → Dale Police")]
    [InlineData("assessment.yaml", "    id: Reference\n", "", "rows", "How rows are read: each Reference counts once → as they stand")]
    [InlineData("groups.csv", "force,F1,Force,D2\n", "force,F1,Force,D2\nforce,F1,Force,D3\n", "extent", "The place now holds Carr")]
    public void What_is_read_otherwise_is_a_definition(string file, string old, string other, string part, string told)
    {
        using var folder = Workspace.Empty("marl");
        folder.Write("areas.csv", "code,name,type\nD1,Aldmere,district\nD2,Brook,district\nD3,Carr,district\n");
        folder.Write("groups.csv", "group,code,name,member\ndistricts,G1,Districts,D1\ndistricts,G1,Districts,D2\nforce,F1,Force,D1\nforce,F1,Force,D2\n");
        folder.Write("beats.csv", "Beat,Area\nB1,Aldmere\nB2,Brook\nB3,Brook\n");
        folder.Write("assessment.yaml", "version: 1\nedition: 2023\nplace: Aldmere\nthis year: 2023\nextracts:\n  asb:\n    shape: records\n    counts: incidents\n    source: Marl Police\n    lookups: {Beat: beats.csv}\n    id: Reference\n  fires:\n    total: supplied\n"
            + "tables:\n  asb:\n    columns: [this year, last year]\n  fires:\n    totals: [force]\n    columns: [this year]\n");
        folder.Write("extracts/asb.csv", "Reference,Date,Beat\n" + string.Concat(Enumerable.Range(1, 240).Select(i => $"R{i},{13 + (i % 5)}/{1 + (i / 2 % 12)}/{2022 + (i % 2)},B{1 + (i % 5 / 2)}\n")));
        folder.Write("extracts/fires.csv", "area,year,count\nAldmere,2023,10\nBrook,2023,20\nForce,2023,31\n");
        var built = folder.Build("--format", "md", "--quiet");
        Assert.True(built.ExitCode == 0, built.ToString());
        folder.Replace(file, old, other);
        folder.Replace("assessment.yaml", "edition: 2023", "edition: 2023 again");
        var differences = Differences(Assess.Run("diff", folder.Output, folder.Folder, "--json").Output).Where(d => (string?)d["class"] is not "words" && (string?)d["kind"] is not "caveat").ToList();
        Assert.NotEmpty(differences);
        Assert.All(differences, d => Assert.Equal("definition", (string?)d["class"]));
        Assert.All(differences, d => Assert.Equal(part, (string?)Assert.Single(d["aspects"]!.AsArray())!["part"]));
        Assert.Contains(told, Assess.Run("diff", folder.Output, folder.Folder).Output.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // What a category's words are decides what is counted as it; its own label and slug always are among them.
    [Theory]
    [InlineData("theft: {known as: Stealing}", "theft: {known as: [Stealing, Shoplifting]}", "theft: now also 'Shoplifting'; all-crime: now also 'Shoplifting'")]
    [InlineData("theft: {known as: Stealing}", "theft: Stealing", "")]
    [InlineData("theft: {known as: Stealing}", "theft: {known as: [STEALING]}", "")]
    [InlineData("theft: {known as: Stealing}\n    violence: {known as: Assault}", "theft: {known as: [Stealing, Assault]}\n    violence:", "theft: now also 'Assault'; violence: no longer 'Assault'")]
    public void Words_that_count_as_a_category_are_part_of_its_definition(string old, string other, string told)
    {
        using var folder = Workspace.Empty("marl");
        folder.Write("areas.csv", "code,name,type\nD1,Aldmere,district\n");
        folder.Write("assessment.yaml", "version: 1\nedition: 2023\nplace: Aldmere\nthis year: 2023\ncategories:\n  all-crime:\n    theft: {known as: Stealing}\n    violence: {known as: Assault}\nextracts:\n  crime:\n    categories: all-crime\n    area: Aldmere\ntables:\n  crime:\n    rows: categories\n    columns: [this year]\n");
        folder.Write("extracts/crime.csv", "year,type,count\n2023,theft,700\n2023,violence,300\n");
        var built = folder.Build("--format", "md", "--quiet");
        Assert.True(built.ExitCode == 0, built.ToString());
        folder.Replace("assessment.yaml", old, other);
        var run = Assess.Run("diff", folder.Output, folder.Folder, "--json", "--only", "definition");
        Assert.Equal(string.Empty, run.Error);
        var found = Differences(run.Output).Where(d => (string?)d["after"]!["measure"] == "count").Select(d => ((string)d["after"]!["category"]!, Aspect: Assert.Single(d["aspects"]!.AsArray())!)).ToList();
        Assert.All(found, d => Assert.Equal("aliases", (string?)d.Aspect["part"]));
        string Words(System.Text.Json.Nodes.JsonNode a) => (string)a["after"]! is { Length: > 0 } come ? "now also " + come : "no longer " + (string)a["before"]!;
        Assert.Equal(told.Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(), found.Select(d => $"{d.Item1}: {Words(d.Aspect)}").Order());
    }

    // Another sender may count another area; another desk of the same sender does not.
    [Theory]
    [InlineData("Kent Police (CSP team)", true)]
    [InlineData("Kent Police, Performance and analysis", true)]
    [InlineData("kent  police", true)]
    [InlineData("Kent Police - Business Intelligence Unit", true)]
    [InlineData("Essex Police", false)]
    [InlineData("Kent and Essex Police", false)]
    [InlineData("Kent Police (Medway division)", false)]
    [InlineData("Kent Police (Aldmere team)", false)]
    [InlineData("Kent Police Authority", false)]
    public void Another_wording_of_a_source_is_no_other_definition_and_another_source_is(string source, bool isOne)
    {
        using var folder = Workspace.Empty("marl");
        folder.Write("areas.csv", "code,name,type\nD1,Aldmere,district\n");
        folder.Write("assessment.yaml", "version: 1\nedition: 2023\nplace: Aldmere\nthis year: 2023\nextracts:\n  asb:\n    area: Aldmere\n    source: Kent Police\ntables:\n  asb:\n    rows: [Aldmere]\n    columns: [this year]\n");
        folder.Write("extracts/asb.csv", "year,count\n2023,700\n");
        var built = folder.Build("--format", "md", "--quiet");
        Assert.True(built.ExitCode == 0, built.ToString());
        folder.Replace("assessment.yaml", "source: Kent Police", "source: " + source);
        var run = Assess.Run("diff", folder.Output, folder.Folder, "--json");
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(!isOne, Differences(run.Output).Any(d => (string?)d["class"] == "definition"));
        Assert.Equal(isOne ? [("Kent Police", source)] : [], Differences(run.Output).Where(d => (string?)d["kind"] == "source").Select(d => ((string)d["name_before"]!, (string)d["name_after"]!)));
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

    [Fact]
    public void Every_word_of_a_difference_is_one_of_the_schema()
    {
        static string[] Names<T>()
            where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => DataWords.Of(v))];
        foreach (var words in (string[][])[Names<DifferenceClass>(), Names<RevisionCause>(), Names<DefinitionPart>(), Names<CoverageKind>(), Names<CoverageAction>(), Names<WordRunKind>(), [.. Enum.GetValues<Certainty>().Select(v => DataWords.Of(v))], [.. Enum.GetValues<RedefinitionSide>().Select(v => DataWords.Of(v))]])
            Assert.Contains(string.Join(", ", words.Order(StringComparer.Ordinal)), Enums(JsonNode.Parse(Repository.Read("docs/diff.schema.json"))!));
    }

    // The closed lists of a schema, wherever they stand.
    private static IEnumerable<string> Enums(JsonNode node) => node is JsonArray list ? list.OfType<JsonNode>().SelectMany(Enums) : node is not JsonObject of ? []
        : of.Where(p => p.Value is JsonArray or JsonObject).SelectMany(p => p.Key == "enum" ? [string.Join(", ", p.Value!.AsArray().Select(w => (string?)w).OfType<string>().Order(StringComparer.Ordinal))] : Enums(p.Value!));

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
        return WholeFigures.Of(File.ReadAllText(Path.Combine(bundle, "figures.json")))["figures"]!.AsArray()
            .ToDictionary(f => (string)f!["id"]!, f => string.Join('|', said.Select(s => f![s]?.ToJsonString() ?? "null")), StringComparer.Ordinal);
    }
}
