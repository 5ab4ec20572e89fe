using System.Text.Json;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class CheckUnchangedTests
{
    private const string Sample = "maidstone-2016-17";

    [Fact]
    public void Before_the_first_build_it_is_out_of_date_and_after_it_up_to_date_and_nothing_is_written_by_asking()
    {
        using var desk = Desk.WithSample();
        var before = Acceptance.Snapshot.Of(desk.At("."));
        Assert.Equal((1, ""), (Ask(desk).ExitCode, Ask(desk).Output));
        before.AssertSame(Acceptance.Snapshot.Of(desk.At(".")));
        Assert.Equal(0, desk.Build(Sample, "--format", "md").ExitCode);
        before = Acceptance.Snapshot.Of(desk.At("."));
        var asked = Ask(desk);
        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.EndsWith("/out/maidstone-2016-17: up to date.\n", asked.Output.Replace('\\', '/'), StringComparison.Ordinal);
        before.AssertSame(Acceptance.Snapshot.Of(desk.At(".")));
    }

    [Theory]
    [InlineData("maidstone-2016-17/extracts/asb-incidents-by-area.csv", "SA7201")]
    [InlineData("maidstone-2016-17/commentary/asb.md", "SA7201")]
    [InlineData("maidstone-2016-17/assessment.yaml", "SA7201")]
    [InlineData("kent/population.csv", "SA7201")]
    [InlineData("maidstone-2016-17/corrections.csv", "SA7203")]
    [InlineData("maidstone-2016-17/groups.csv", "SA7203")]
    [InlineData("maidstone-2016-17/templates/finding.sbn-md", "SA7203")]
    [InlineData("maidstone-2016-17/extracts/2015-12-01/asb-incidents-by-area.csv", "SA7203")]
    [InlineData("kent/extracts/new.csv", "SA7203")]
    [InlineData("out/maidstone-2016-17/tables/asb.csv", "SA7204")]
    [InlineData("out/maidstone-2016-17/notes.txt", null)]
    [InlineData("maidstone-2016-17/.~lock", null)]
    public void Whatever_could_change_the_bundle_makes_it_out_of_date(string path, string? code)
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        desk.Write(path, (File.Exists(desk.At(path)) ? desk.Read(path) : "") + "\n");
        var asked = Ask(desk);
        Assert.Equal(code is null ? 0 : 1, asked.ExitCode);
        if (code is not null) Assert.Contains($"{path}: error {code}: ", asked.Error.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_makes_it_out_of_date()
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        File.Delete(desk.At(Sample + "/commentary/asb.md"));
        Assert.Contains("commentary/asb.md: error SA7202: ", Ask(desk).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_formats_a_draft_or_another_program_make_it_out_of_date()
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        Assert.Equal(1, Ask(desk, "--format", "md,html").ExitCode);
        Assert.Contains("error SA7210: The bundle was built with formats 'md', and draft 'yes', formats 'md' is asked for.", Ask(desk, "--draft").Error, StringComparison.Ordinal);
        desk.Replace("out/maidstone-2016-17/manifest.json", "\"program\": \"assess ", "\"program\": \"assess 0.0.");
        Assert.Contains("error SA7209: ", Ask(desk).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_that_another_build_left_behind_is_out_of_date_and_that_one_is_not()
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",3609");
        desk.Run("build", desk.At(Sample), "--output", desk.At("elsewhere"), "--format", "md");
        Assert.Contains("error SA7211: ", Ask(desk).Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("build", desk.At(Sample), "--output", desk.At("elsewhere"), "--format", "md", "--check-unchanged").ExitCode);
    }

    [Theory]
    [InlineData("out/maidstone-2016-17/manifest.json", "{", "SA7212")]
    [InlineData("out/maidstone-2016-17/manifest.json", "{\"name\": \"a web page\"}", "SA7212")]
    [InlineData("maidstone-2016-17/.assess/ledger.json", "{", "SA7208")]
    [InlineData("maidstone-2016-17/.assess/ledger.json", "{\"schema\": \"assess-ledger/1\", \"assessment\": \"x\", \"inputs\": [], \"figures\": [], \"diagnostics\": []}", "SA7208")]
    public void Where_nobody_can_tell_the_code_is_2(string path, string text, string code)
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        desk.Write(path, text);
        var asked = Ask(desk);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains($"error {code}: ", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundle_of_another_assessment_is_not_compared()
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        Directory.Move(desk.At("out/" + Sample), desk.At("out/other"));
        Directory.Move(desk.Sample, desk.At("other"));
        var asked = desk.Run("build", desk.At("other"), "--output", desk.At("out/other"), "--format", "md", "--check-unchanged");
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("error SA7213: This is the bundle of 'maidstone-2016-17', and not of 'other'.", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_get_a_line_for_each_reason_and_the_answer()
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        desk.Write(Sample + "/commentary/asb.md", "New.\n");
        var asked = Ask(desk, "--json");
        var lines = asked.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal((1, ""), (asked.ExitCode, asked.Error));
        Assert.Equal(["diagnostic", "compared", "done"], lines.Select(l => l.GetProperty("event").GetString()));
        Assert.Equal((false, 1), (lines[1].GetProperty("unchanged").GetBoolean(), lines[2].GetProperty("exit_code").GetInt32()));
    }

    private static (int ExitCode, string Output, string Error) Ask(Desk desk, params IEnumerable<string> more) =>
        desk.Build(Sample, ["--check-unchanged", .. more.Contains("--format") ? more : ["--format", "md", .. more]]);
}
