using System.Text.Json.Nodes;
using StrategicAssessment.Tests.Cli;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>Two runs of a county's places compared at once.</summary>
public sealed class WholeRunTests
{
    private const string Marl = "marl-2023-24", Exceptions = Marl + "/places/carrow/exceptions.yaml";

    [Fact]
    public void Each_place_gets_its_own_paper_and_the_county_a_page_that_counts_once_what_all_show()
    {
        using var desk = Runs(desk => desk.Replace(Marl + "/extracts/ksi.csv", "Aldmere,2022,44", "Aldmere,2022,45"));
        var run = Diff(desk, "--format", "md", "--output", desk.At("paper"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["aldmere", "brookvale", "carrow", "wolds"], Directory.GetDirectories(desk.At("paper")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
        desk.Run("diff", desk.At("then/wolds"), desk.At("now/wolds"), "--format", "md", "--output", desk.At("alone"));
        Assert.Equal(desk.Read("alone/what-changed.md"), desk.Read("paper/wolds/what-changed.md"));
        var counts = JsonNode.Parse(desk.Read("paper/wolds/what-changed.json"))!["counts"]!;
        var page = desk.Read("paper/index.md");
        Assert.Contains($"* **[Wolds](wolds/what-changed.md)**: {counts["revision"]} revisions\n", page, StringComparison.Ordinal);
        var figures = desk.Files("paper").Where(f => f.EndsWith("what-changed.json", StringComparison.Ordinal))
            .SelectMany(f => JsonNode.Parse(desk.Read("paper/" + f))!["differences"]!.AsArray()).Where(d => (string)d!["class"]! == "revision").Select(d => (string)d!["after"]!["id"]!).Distinct(StringComparer.Ordinal).Count();
        Assert.Contains($"Over all of them: {figures} revisions", page, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("verify", desk.At("paper")).ExitCode);
        var list = JsonNode.Parse(Diff(desk, "--json").Output)!.AsArray();
        Assert.Equal(["X07001", "X07002", "X07003", "X07006"], list.Select(p => (string)p!["after"]!["place"]!));
    }

    [Fact]
    public void A_second_and_a_third_run_write_nothing_and_exit_as_the_first_did()
    {
        using var desk = Runs(desk => desk.Replace(Marl + "/extracts/ksi.csv", "Aldmere,2022,44", "Aldmere,2022,45"));
        List<string> Stamps() => [.. desk.Files("paper").Order(StringComparer.Ordinal).Select(f => $"{f} {File.GetLastWriteTimeUtc(desk.At("paper/" + f)).Ticks}")];
        (int, string) Again(params IEnumerable<string> folders) => desk.Run(["diff", .. folders.Select(desk.At), "--format", "md,html,docx", "--output", desk.At("paper")]) is var run ? (run.ExitCode, run.Output) : default;
        foreach (var folders in (string[][])[["then", "now"], ["then/wolds", "now/wolds"]])
        {
            var (first, written) = (Again(folders), Stamps());
            Assert.Equal(1, first.Item1);
            for (var run = 0; run < 2; run++) Assert.Equal((first, string.Join('\n', written)), (Again(folders), string.Join('\n', Stamps())));
            Directory.Delete(desk.At("paper"), recursive: true);
        }
    }

    [Fact]
    public void A_place_that_one_run_did_not_build_is_named_and_nothing_else_differs()
    {
        using var desk = Runs(desk => desk.Write(Exceptions, "tables:\n  asb:\n    rows: nowhere\n"));
        var run = Diff(desk);
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("4 places: nothing differs\n  Aldmere: nothing differs\n  Brookvale: nothing differs\n  Wolds: nothing differs\n  Carrow: only in 2023-24\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Diff(desk, "--exit-zero").ExitCode);
    }

    [Fact]
    public void A_run_is_not_compared_with_one_bundle_nor_an_edited_one()
    {
        using var desk = Runs(_ => { });
        Assert.Equal(0, Diff(desk).ExitCode);
        var one = desk.Run("diff", desk.At("then"), desk.At("now/wolds"));
        Assert.Equal((2, true), (one.ExitCode, one.Error.Contains("then: error SA8012: ", StringComparison.Ordinal)));
        var other = desk.Run("diff", desk.At("then/wolds"), desk.At("now"));
        Assert.Equal((2, true), (other.ExitCode, other.Error.Contains("now: error SA8012: ", StringComparison.Ordinal)));
        desk.Replace("now/carrow/figures.json", "Carrow", "Carrrw");
        var edited = Diff(desk);
        Assert.Equal((2, true), (edited.ExitCode, edited.Error.Contains("now/carrow/figures.json: error SA8004: ", StringComparison.Ordinal)));
    }

    private static Desk Runs(Action<Desk> between)
    {
        var desk = Desk.WithCase("years/foreach-failing-second-run");
        File.Delete(desk.At(Exceptions));
        Assert.Equal(0, desk.Run("build", desk.At(Marl), "--output", desk.At("then"), "--format", "md").ExitCode);
        between(desk);
        desk.Run("build", desk.At(Marl), "--output", desk.At("now"), "--format", "md");
        return desk;
    }

    private static (int ExitCode, string Output, string Error) Diff(Desk desk, params IEnumerable<string> more) => desk.Run(["diff", desk.At("then"), desk.At("now"), .. more]);
}
