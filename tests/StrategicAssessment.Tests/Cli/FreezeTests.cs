using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class FreezeTests
{
    private const string Sample = "maidstone-2016-17";
    private const string Council = "Council, 13 April 2016";
    private const string Kept = Sample + "/editions/council-13-april-2016";

    [Fact]
    public void An_edition_is_the_whole_bundle_to_the_byte_and_its_ledger_stands_beside_it()
    {
        using var desk = Built();
        var run = Freeze(desk);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(" files, kept as 'Council, 13 April 2016'.\n", run.Output, StringComparison.Ordinal);
        Snapshot.Of(desk.At("out/" + Sample)).AssertSame(Snapshot.Of(desk.At(Kept)));
        Assert.Contains("\"edition\": \"Council, 13 April 2016\"", desk.Read(Kept + ".ledger.json"), StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("verify", desk.At(Kept)).ExitCode);
        Assert.Equal(0, desk.Run("verify", desk.At(Sample), "--output", desk.At("out/" + Sample)).ExitCode);
    }

    [Fact]
    public void An_edition_is_never_overwritten_and_outlives_the_builds_that_follow()
    {
        using var desk = Built();
        Freeze(desk);
        var kept = Snapshot.Of(desk.At(Kept));
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",3618");
        Assert.Equal(0, desk.Build(Sample, "--format", "md").ExitCode);
        var again = Freeze(desk);
        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Contains("error SA7302: There is an edition 'Council, 13 April 2016' already", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, Freeze(desk, "Council, corrected 3 May 2016").ExitCode);
        kept.AssertSame(Snapshot.Of(desk.At(Kept)));
    }

    [Theory]
    [InlineData("maidstone-2016-17/extracts/asb-incidents-by-area.csv", ",3608", ",3618", 1, "SA7201")]
    [InlineData("out/maidstone-2016-17/strategic-assessment.md", "3,608", "3,618", 1, "SA7204")]
    [InlineData("out/maidstone-2016-17/manifest.json", "{", "[", 2, "SA7212")]
    [InlineData("maidstone-2016-17/.assess/ledger.json", "{", "[", 2, "SA7208")]
    public void A_bundle_that_is_stale_or_edited_is_not_kept(string file, string old, string text, int code, string told)
    {
        using var desk = Built();
        desk.Replace(file, old, text);
        var run = Freeze(desk);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {told}: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was kept.\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.At(Sample + "/editions")));
    }

    [Fact]
    public void A_draft_is_not_published()
    {
        using var desk = Desk.WithSample();
        Assert.Equal(0, desk.Build(Sample, "--format", "md", "--draft").ExitCode);
        var run = Freeze(desk);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SA7303: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("...", "SA7301")]
    [InlineData(Council, "SA7207")]
    public void Without_a_name_or_a_bundle_nothing_is_kept(string name, string told)
    {
        using var desk = Desk.WithSample();
        var run = Freeze(desk, name);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {told}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_years_texts_quote_the_edition_and_not_what_was_built_since()
    {
        const string Now = "maidstone-2017-18";
        using var desk = Built();
        Freeze(desk);
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",3618");
        desk.Build(Sample, "--format", "md");
        Assert.Equal(0, desk.Run("new", desk.At(Now), "--from", desk.At(Sample)).ExitCode);
        Assert.False(Directory.Exists(desk.At(Now + "/editions")));
        foreach (var file in Directory.EnumerateFiles(desk.At(Sample + "/extracts"))) File.Copy(file, desk.At($"{Now}/extracts/{Path.GetFileName(file)}"));
        desk.Write(Now + "/assessment.yaml", desk.Read(Sample + "/assessment.yaml").Replace("edition: 2016-17\n", $"edition: 2017-18\nprevious: ../{Kept}\n", StringComparison.Ordinal));
        desk.Write(Now + "/commentary/asb.md", "{{ asb.here.now }} {{ asb.here.now.previously }}");
        var run = desk.Build(Now, "--format", "md");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("3,618 3,608", desk.Read($"out/{Now}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_get_a_line()
    {
        using var desk = Built();
        var run = desk.Run("freeze", desk.At(Sample), "--as", Council, "--output", desk.At("out/" + Sample), "--json");
        Assert.StartsWith("{\"event\":\"frozen\",\"edition\":\"Council, 13 April 2016\",\"folder\":", run.Output, StringComparison.Ordinal);
    }

    private static Desk Built() => Desk.Like(Desk.BuiltSample);

    private static (int ExitCode, string Output, string Error) Freeze(Desk desk, string name = Council) =>
        desk.Run("freeze", desk.At(Sample), "--as", name, "--output", desk.At("out/" + Sample));
}
