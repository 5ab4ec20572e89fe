using System.Text.Json;
using StrategicAssessment.Tests.Data;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class PreviousBundleTests(PreviousBundleTests.LastYear last) : IClassFixture<PreviousBundleTests.LastYear>
{
    private const string Now = "maidstone-2017-18";
    private const string Then = "../out/maidstone-2016-17";

    [Fact]
    public void The_same_series_of_last_years_bundle_is_quoted_and_can_be_found_and_explained()
    {
        using var desk = TwoYears("{{ asb.here.rate }}, previously {{ asb.here.rate.previously }} in {{ asb.here.rate.previously.when }}.");
        var run = desk.Build(Now, "--format", "md");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("22.3, previously 22.3 in the year to September 2015.", desk.Read($"out/{Now}/strategic-assessment.md"), StringComparison.Ordinal);
        const string Id = "previous-2016-17-asb/rate-per-1000/E07000110/all/2014-10_2015-09";
        var figure = Figure(desk, Id);
        Assert.Equal(("quoted", "22.3", "rate"), (Text(figure, "origin"), Text(figure, "display"), Text(figure, "unit")));
        Assert.Equal(Then + "/figures.json", Text(figure.GetProperty("sources")[0], "file"));
        Assert.Contains(Id, desk.Read($"out/{Now}/document.json"), StringComparison.Ordinal);
        var explained = desk.Run("explain", desk.At(Now), Id);
        Assert.Contains("quoted: as published in 2016-17", explained.Output, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"asb/rate-per-1000/E07000110/all/2014-10_2015-09\"", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_published_is_quoted_though_the_extract_was_corrected_since()
    {
        using var desk = TwoYears("{{ asb.here.now }} {{ asb.here.now.previously }} {{ asb.here.change.previously }} {{ asb.here.rank.previously.ordinal }} of {{ asb.here.rank.previously.of }}");
        desk.Replace(Now + "/extracts/asb-incidents-by-area.csv", ",3608", ",3700");
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        Assert.Contains("3,700 3,608 -71 5th of 12", desk.Read($"out/{Now}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_last_year_around_numbers_that_moved_are_pointed_at_and_diff_lists_them()
    {
        using var desk = TwoYears(Repository.Read("sample-data/maidstone-2016-17/commentary/asb.md"));
        Assert.DoesNotContain("SA5150", desk.Run("check", desk.At(Now)).Error, StringComparison.Ordinal);
        desk.Replace(Now + "/extracts/asb-incidents-by-area.csv", ",3608", ",3700");
        var told = Assert.Single(desk.Run("check", desk.At(Now)).Error.Split('\n'), l => l.Contains("SA5150", StringComparison.Ordinal));
        Assert.Contains("commentary/asb.md:1:1: note SA5150: These are the words of 2016-17, and the numbers moved: ", told, StringComparison.Ordinal);
        Assert.Contains("3,608 is 3,700", told, StringComparison.Ordinal);
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        var diff = desk.Run("diff", desk.At("out/maidstone-2016-17"), desk.At("out/" + Now));
        Assert.Matches(@"SAME WORDS AROUND OTHER NUMBERS\n[^\n]+\n\n  Anti-social behaviour\n    \S+ Reports of anti-social behaviour", diff.Output);
        using var json = JsonDocument.Parse(desk.Run("diff", desk.At("out/maidstone-2016-17"), desk.At("out/" + Now), "--json").Output);
        Assert.Equal("asb", Assert.Single(json.RootElement.GetProperty("unrevised").EnumerateArray()).GetProperty("section").GetString());
    }

    [Fact]
    public void Diff_tells_of_the_same_texts_as_check_that_are_to_be_written_or_read_again()
    {
        using var desk = TwoYears("Anti-social behaviour rose by {{ asb.here.change.size }}.");
        File.Delete(desk.At(Now + "/commentary/violent-crime.md"));
        var check = desk.Run("check", desk.At(Now)).Error;
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        var diff = desk.Run("diff", desk.At("out/maidstone-2016-17"), desk.At("out/" + Now));
        Assert.Contains("\nCOMMENTARY TO WRITE, OR TO READ AGAIN\n  commentary/asb.md: 'rose' is not", diff.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(desk.Run("diff", desk.At("out/maidstone-2016-17"), desk.At(Now), "--json").Output);
        var told = json.RootElement.GetProperty("to_reread").EnumerateArray().ToList();
        Assert.Equal([("SA5119", "commentary/asb.md"), ("SA5105", "commentary/violent-crime.md")], told.Select(t => (Text(t, "code"), Text(t, "file"))));
        Assert.All(told, t => Assert.Contains($"{Text(t, "code")}: {Text(t, "message")}", check, StringComparison.Ordinal));
        Assert.DoesNotContain("COMMENTARY", desk.Run("diff", desk.At("out/maidstone-2016-17"), desk.At("out/" + Now), "--section", "burglary").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_since_last_year_is_not_taken_for_one_since_two_years_ago()
    {
        using var desk = TwoYears("{{ claimant_count.here.change_since_previous_month.previously }} and {{ claimant_count.here.change_since_same_month_last_year.previously }}");
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        Assert.Contains("+12 and -86", desk.Read($"out/{Now}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_keeps_the_sign_that_was_published()
    {
        using var desk = TwoYears("{{ asb_judged.thanet.against_districts }}, last year {{ asb_judged.thanet.against_districts.previously }}.");
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        Assert.Contains("+13.9, last year +13.9.", desk.Read($"out/{Now}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("harm-of-a-later-version")]
    public void The_highest_and_the_lowest_of_every_measure_are_quoted_as_they_were_published(string? unknown)
    {
        const string Known = "rate-per-1000-against-all";
        using var desk = TwoYears("-");
        var published = Figures(desk, "maidstone-2016-17").Where(f => Text(f, "status") == "known").GroupBy(f => Text(f, "measure"))
            .SelectMany(g => new[] { g.MaxBy(f => f.GetProperty("value").GetDecimal()), g.MinBy(f => f.GetProperty("value").GetDecimal()) }).ToList();
        var bundle = desk.Read("out/maidstone-2016-17/figures.json");
        if (unknown is not null) desk.Write("out/maidstone-2016-17/figures.json", bundle.Replace($"\"measure\":\"{Known}\"", $"\"measure\":\"{unknown}\"", StringComparison.Ordinal));
        desk.Write(Now + "/commentary/asb.md", string.Join("\n\n", published.Select(f => $"{{{{ previous \"{Text(f, "id")}\" }}}}")));
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        var quoted = Figures(desk, Now).ToDictionary(f => Text(f, "id"), f => Text(f, "display"), StringComparer.Ordinal);
        foreach (var figure in published)
        {
            var id = "previous-2016-17-" + Text(figure, "id").Replace($"/{Known}/", $"/{unknown ?? Known}/", StringComparison.Ordinal);
            Assert.Equal((id, Text(figure, "display")), (id, quoted[id]));
        }
    }

    [Fact]
    public void A_figure_of_a_topic_that_is_gone_is_quoted_by_its_id()
    {
        using var desk = TwoYears("In {{ document.previous_edition }} it was {{ previous \"asb/count/E07000110/all/2014-10_2015-09\" }}.");
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        Assert.Contains("In 2016-17 it was 3,608.", desk.Read($"out/{Now}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_printed_becomes_a_figure()
    {
        using var desk = TwoYears("{{ if asb.here.now.previously.known }}Yes.{{ end }}");
        Assert.Equal(0, desk.Build(Now, "--format", "md").ExitCode);
        Assert.DoesNotContain("previous-", desk.Read($"out/{Now}/figures.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_bundle_a_figure_was_never_known_before()
    {
        using var desk = Desk.WithSample();
        desk.Write("maidstone-2016-17/commentary/asb.md", "{{ asb.here.now.previously.known ? \"yes\" : \"no\" }} {{ asb.here.now.previously.previously }} {{ document.has_previous }}");
        Assert.Equal(0, desk.Build("maidstone-2016-17", "--format", "md").ExitCode);
        Assert.Contains("no n/a false", desk.Read("out/maidstone-2016-17/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundle_is_an_input_of_the_ledger()
    {
        using var desk = TwoYears("-");
        desk.Build(Now, "--format", "md");
        Assert.Contains($"\"file\": \"{Then}/figures.json\"", desk.Read(Now + "/.assess/ledger.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"assess-figures/2\"", "\"assess-figures/3\"", "SA6103")]
    [InlineData("\"assess-figures/2\"", "\"other/1\"", "SA6102")]
    [InlineData("\"figures\": [", "\"figures\": 1, \"x\": [", "SA6102")]
    [InlineData("\"figures\": [", "\"figures\": [null,", "SA6102")]
    [InlineData("\"series\":", "\"serial\":", "SA6102")]
    [InlineData("\"status\":\"known\"", "\"status\":\"guessed\"", "SA6102")]
    [InlineData("\"method\":\"", "\"tied\":7,\"method\":\"", "SA6102")]
    [InlineData("\"id\": \"maidstone-2016-17\"", "\"id\": \"maidstone-2017-18\"", null)]
    [InlineData("\"asb/count/", "\"asb-count/", null)]
    [InlineData("\"schema\"", "\"later\": 5, \"schema\"", null)]
    [InlineData("\"assess-figures/2\"", "\"assess-figures/2.4\"", null)]
    public void A_bundle_that_cannot_be_quoted_from_is_refused_where_the_plan_names_it(string old, string text, string? code)
    {
        using var desk = TwoYears("-");
        desk.Replace("out/maidstone-2016-17/figures.json", old, text);
        var run = desk.Build(Now, "--format", "md");
        if (code is null) Assert.True(run.ExitCode == 0, run.Error);
        else Assert.Contains($"assessment.yaml:4:11: error {code}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("previous: ../nowhere", "assessment.yaml:4:11: error SA6101: ")]
    [InlineData("previous: ../out/maidstone-2017-18", "assessment.yaml:4:11: error SA6104: ")]
    public void Another_folder_than_last_years_bundle_is_refused(string line, string told)
    {
        using var desk = TwoYears("-");
        desk.Build(Now, "--format", "md");
        desk.Replace(Now + "/assessment.yaml", "previous: " + Then, line);
        Assert.Contains(told, desk.Build(Now, "--format", "md").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ previous \"asb/count/E07000110/all/2015-10_2016-09\" }}", "The bundle of 2016-17 has no figure")]
    [InlineData("{{ previous 5 }}", "needs a name in quotes")]
    public void A_quotation_that_is_not_there_is_an_error(string text, string told)
    {
        using var desk = TwoYears(text);
        var run = desk.Build(Now, "--format", "md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"commentary/asb.md:1:4: error SA4018: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_extract_may_take_the_name_of_a_quotation()
    {
        using var desk = Desk.WithSample();
        desk.Replace("maidstone-2016-17/assessment.yaml", "  reoffending:\n", "  previous-reoffending:\n");
        Assert.Contains("error SA2209: ", desk.Build("maidstone-2016-17").Error, StringComparison.Ordinal);
    }

    // The same data under the next edition's name: what differs is what the test makes differ.
    private Desk TwoYears(string commentary)
    {
        var desk = Desk.WithSample();
        foreach (var (path, content) in last.Bundle) desk.Write($"out/maidstone-2016-17/{path}", content);
        Directory.Move(desk.Sample, desk.At(Now));
        desk.Replace(Now + "/assessment.yaml", "edition: 2016-17\n", $"edition: 2017-18\nprevious: {Then}\n");
        desk.Write(Now + "/commentary/asb.md", commentary);
        return desk;
    }

    private static JsonElement Figure(Desk desk, string id) => Assert.Single(Figures(desk, Now), f => Text(f, "id") == id);

    private static List<JsonElement> Figures(Desk desk, string bundle)
    {
        using var json = WholeFigures.Document(desk.Read($"out/{bundle}/figures.json"));
        return [.. json.RootElement.GetProperty("figures").Clone().EnumerateArray()];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>The bundle of the sample, as text.</summary>
    public sealed class LastYear
    {
        public LastYear()
        {
            using var desk = Desk.WithSample();
            Assert.Equal(0, desk.Build("maidstone-2016-17", "--format", "md").ExitCode);
            Bundle = [.. desk.Files("out/maidstone-2016-17").Select(f => (f, desk.Read($"out/maidstone-2016-17/{f}")))];
        }

        public IReadOnlyList<(string Path, string Content)> Bundle { get; }
    }
}
