using System.Text.Json.Nodes;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>What is written otherwise from one year to the next, and is the same: it is told as nothing else.</summary>
public sealed class SameThingTests : IDisposable
{
    private static readonly string[] Communities = ["Llanfair", "Tre-faes", "Betws y Coed"];
    private readonly Workspace before = Written(2022), after = Written(2023);

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }

    [Fact]
    public void A_place_or_group_of_the_same_name_has_another_code_and_its_sums_stand()
    {
        after.Replace("areas.csv", "W1,", "E05000001,");
        after.Replace("groups.csv", "G1,Communities,W1\n", "G9,Communities,E05000001\n");
        after.Write("groups.csv", after.Read("groups.csv").Replace("G1,", "G9,", StringComparison.Ordinal));
        Assert.Equal(["place succeeded G1 G9", "place succeeded W1 E05000001"], Told());
        var text = Assess.Run("diff", before.Output, after.Output).Output;
        Assert.Contains("Goes by another code", text, StringComparison.Ordinal);
        Assert.Matches(@"Place, Llanfair +W1 +E05000001", text);
    }

    // The third's number of 2022 was sent anew, and that of all three is worked out from it: another code is not why.
    [Fact]
    public void A_sum_with_a_place_of_another_code_is_given_again_because_of_the_number_behind_it()
    {
        after.Replace("areas.csv", "W1,", "E05000001,");
        after.Replace("groups.csv", "W1\n", "E05000001\n");
        after.Replace("assessment.yaml", "    totals: [communities]\n    columns: [this year]", "    totals: [communities]\n    columns: [this year, last year]");
        after.Write("extracts/fires.csv", after.Read("extracts/fires.csv") + "Llanfair,2022,72\nTre-faes,2022,172\nBetws y Coed,2022,279\n");
        Assert.Equal(["G1 516 523 other figures", "W3 272 279 data"], Differences().Where(d => (string?)d["class"] == "revision").Select(d => $"{d["after"]!["area"]} {d["before"]!["value"]} {d["after"]!["value"]} {d["cause"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_category_of_the_same_label_is_the_same_part_of_its_sum()
    {
        after.Replace("assessment.yaml", "    dwyn:", "    theft: {known as: dwyn, shown as: Dwyn}");
        Assert.Empty(Told());
        Assert.Equal(["all-crime all-crime 1544 1546", "theft dwyn 1022 1023", "trais trais 522 523"], Differences().Where(d => (string?)d["after"]?["indicator"] == "crime")
            .Select(d => $"{d["after"]!["category"]} {((string)d["before"]!["id"]!).Split('/')[3]} {d["before"]!["value"]} {d["after"]!["value"]}").Order(StringComparer.Ordinal));
        Assert.Matches(@"Crime: Dwyn +1,022 +1,023", Assess.Run("diff", before.Output, after.Output, "--only", "movement").Output);
    }

    [Fact]
    public void A_category_that_has_the_key_and_another_label_is_another_one()
    {
        after.Replace("assessment.yaml", "    dwyn:", "    lladrad:");
        after.Write("extracts/crime.csv", after.Read("extracts/crime.csv").Replace("dwyn", "lladrad", StringComparison.Ordinal));
        Assert.Equal(["category added lladrad", "category removed dwyn", "definition parts"], Told());
    }

    [Fact]
    public void A_lookup_that_calls_a_place_by_its_new_name_says_the_same()
    {
        AddCalls();
        foreach (var file in new[] { "areas.csv", "beats.csv", "extracts/fires.csv" }) after.Write(file, after.Read(file).Replace("Tre-faes", "Trefaes Isaf", StringComparison.Ordinal));
        Assert.Equal(["place renamed W2"], Told());
        after.Write("beats.csv", "Beat,Area\nB1,Betws y Coed\nB2,Trefaes Isaf\nB3,Llanfair\nB4,Llanfair\n");
        Assert.Contains("definition lookup", Told());
    }

    // A beat went from one community to another: their numbers and the ranks are of other beats, and the number of all three moved. The third has another code, and is not compared.
    [Fact]
    public void A_lookup_or_a_code_that_changed_for_one_place_is_told_of_that_place_alone()
    {
        AddCalls();
        after.Replace("areas.csv", "W3,", "E05000003,");
        after.Write("groups.csv", after.Read("groups.csv").Replace("W3", "E05000003", StringComparison.Ordinal));
        Assert.Equal(["place succeeded W3 E05000003"], Told());
        after.Write("beats.csv", after.Read("beats.csv").Replace("B4,Llanfair", "B4,Tre-faes", StringComparison.Ordinal));
        Assert.Equal(["definition lookup", "place succeeded W3 E05000003"], Told());
        Assert.Equal(["definition count W1", "definition count W2", "definition rank G1", "definition rank W1", "definition rank W2", "movement count G1"], Differences().Where(d => (string?)d["after"]?["indicator"] == "calls")
            .Select(d => $"{d["class"]} {((string)d["after"]!["measure"]!).Split('-')[0]} {d["after"]!["area"]}").Order(StringComparer.Ordinal));
        after.Write("beats.csv", after.Read("beats.csv").Replace("B4,Tre-faes\n", "", StringComparison.Ordinal));
        after.Write("extracts/calls.csv", after.Read("extracts/calls.csv").Replace("B4", "B3", StringComparison.Ordinal));
        Assert.Contains(Differences(), d => (string?)d["class"] == "definition" && (string?)d["after"]!["area"] == "G1");
    }

    private void AddCalls()
    {
        foreach (var folder in new[] { before, after })
        {
            folder.Replace("assessment.yaml", "tables:\n", "  calls:\n    counts: calls\n    shape: records\n    dates: day first\n    lookups: {Beat: beats.csv}\ntables:\n  calls:\n    rows: communities\n    totals: [communities]\n    columns: [this year, rank]\n    rank: count, lowest first\n");
            folder.Write("beats.csv", "Beat,Area\n" + string.Concat(Communities.Append(Communities[0]).Select((c, i) => $"B{i + 1},{c}\n")));
            folder.Write("extracts/calls.csv", "Date,Beat\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"{13 + (i % 9)}/{1 + (i % 12):00}/{(folder == before ? 2022 : 2023)},B{1 + (i % 4)}\n")));
        }
    }

    // All but movements and words.
    private List<string> Told() =>
        [.. Differences().Where(d => (string?)d["class"] is not ("movement" or "words"))
            .Select(d => (string?)d["class"] == "coverage" ? $"{d["kind"]} {d["action"]} {d["code"]} {d["other"]}".TrimEnd() : $"{d["class"]}{string.Concat(d["aspects"]!.AsArray().Select(a => " " + (string?)a!["part"]))}").Distinct().Order(StringComparer.Ordinal)];

    private List<JsonNode> Differences()
    {
        foreach (var folder in new[] { before, after }) Assert.Equal(0, folder.Build("--format", "md", "--quiet").ExitCode);
        return [.. JsonNode.Parse(Assess.Run("diff", before.Output, after.Output, "--json").Output)!["differences"]!.AsArray().Select(d => d!)];
    }

    private static Workspace Written(int year)
    {
        var folder = Workspace.Empty("mon");
        folder.Write("areas.csv", "code,name,type\nC1,Mon,county\n" + string.Concat(Communities.Select((c, i) => $"W{i + 1},{c},community\n")));
        folder.Write("groups.csv", "group,code,name,member\n" + string.Concat(Communities.Select((_, i) => $"communities,G1,Communities,W{i + 1}\n")));
        folder.Write("extracts/crime.csv", $"year,type,count\n{year},dwyn,{year - 1000}\n{year},trais,{year - 1500}\n");
        folder.Write("extracts/fires.csv", "area,year,count\n" + string.Concat(Communities.Select((c, i) => $"{c},{year},{(100 * i) + year - 1950}\n")));
        folder.Write("assessment.yaml", $$"""
            version: 1
            edition: {{year}}
            place: Mon
            this year: {{year}}
            categories:
              all-crime:
                dwyn:
                trais:
            extracts:
              crime:
                counts: crimes
                area: Mon
                categories: all-crime
              fires:
                counts: fires
            tables:
              crime:
                rows: categories
                columns: [this year]
              fires:
                rows: communities
                totals: [communities]
                columns: [this year]

            """);
        return folder;
    }
}
