using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>What becomes of a county when one of its places fails: the case <c>foreach-failing-second-run</c>, in which Carrow has an exception that means nothing.</summary>
public sealed class ManyPlacesTests
{
    private const string Marl = "marl-2023-24", Exceptions = Marl + "/places/carrow/exceptions.yaml";

    [Fact]
    public void A_place_that_failed_stays_failed_on_every_later_run_and_no_run_writes()
    {
        using var desk = Failing();
        var after = Snapshot.Of(desk.At("."));
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(1, Build(desk).ExitCode);
            Assert.Equal(1, Build(desk, "--check-unchanged").ExitCode);
            var verify = Verify(desk);
            Assert.Equal(1, verify.ExitCode);
            Assert.Contains("out/carrow: error SA7215: The last run did not build this", verify.Error, StringComparison.Ordinal);
            Assert.Contains("not whole", verify.Error, StringComparison.Ordinal);
            Assert.Equal((1, ""), (Freeze(desk).ExitCode, Freeze(desk).Output));
            after.AssertSame(Snapshot.Of(desk.At(".")));
        }

        Assert.Contains("Carrow: could not be made", desk.Read("out/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_without_a_place_has_to_be_asked_for_by_name()
    {
        using var desk = Failing();
        Assert.Equal((2, true), (Freeze(desk, "--without", "Wolds").ExitCode, Freeze(desk, "--without", "Wolds").Error.Contains("error SA7311: ", StringComparison.Ordinal)));
        var kept = Freeze(desk, "--without", "Carrow");
        Assert.True(kept.ExitCode == 0, kept.Error);
        Assert.Equal(["aldmere", "brookvale", "wolds"], desk.Files(Marl + "/editions/x").Where(f => f.EndsWith("/manifest.json", StringComparison.Ordinal)).Select(f => f.Split('/')[0]));
        Assert.Equal(0, desk.Run("verify", desk.At(Marl + "/editions/x")).ExitCode);
        File.Delete(desk.At(Marl + "/editions/x/wolds/tables/asb.csv"));
        desk.Replace(Marl + "/editions/x/aldmere/manifest.json", "\"program\": \"", "\"program\": \"my ");
        var damaged = desk.Run("verify", desk.At(Marl + "/editions/x"));
        Assert.Equal(1, damaged.ExitCode);
        foreach (var told in new[] { "x/wolds/tables/asb.csv: error SA7205", "x/aldmere/manifest.json: error SA7204" }) Assert.Contains(told, damaged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_of_an_earlier_run_is_named_until_the_place_is_built()
    {
        using var desk = Desk.WithCase("years/foreach-failing-second-run");
        var wrong = desk.Read(Exceptions);
        File.Delete(desk.At(Exceptions));
        Assert.Equal(0, Build(desk).ExitCode);
        desk.Write(Exceptions, wrong);
        Assert.Contains("out/carrow is of an earlier run and may not fit beside the others: do not publish it", Build(desk).Error, StringComparison.Ordinal);
        var alone = desk.Run("verify", desk.At("out"));   // without the assessment's folder
        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("out/carrow: error SA7215:", alone.Error, StringComparison.Ordinal);
        Assert.Contains("out/carrow: error SA7215: The last run did not build this, because it had errors or another place was built alone. The bundle here is of an earlier run", Verify(desk).Error, StringComparison.Ordinal);
        Assert.Equal(0, Build(desk, "--only", "Wolds").ExitCode);
        Assert.Equal(1, Verify(desk).ExitCode);
        File.Delete(desk.At(Exceptions));
        Assert.Equal(0, Build(desk).ExitCode);
        Assert.Equal((0, 0), (Verify(desk).ExitCode, Build(desk, "--check-unchanged").ExitCode));
    }

    [Fact]
    public void One_place_that_is_built_alone_does_not_hide_that_the_others_are_of_other_inputs()
    {
        using var desk = Desk.WithCase("years/foreach-failing-second-run");
        File.Delete(desk.At(Exceptions));
        Build(desk);
        desk.Replace(Marl + "/extracts/ksi.csv", "Aldmere,2022,44", "Aldmere,2022,45");
        Assert.Equal(0, Build(desk, "--only", "Wolds").ExitCode);
        var verify = Verify(desk);
        Assert.Equal((1, 3), (verify.ExitCode, verify.Error.Split("error SA7215").Length - 1));
        Assert.Contains("Aldmere: could not be made", desk.Read("out/index.md"), StringComparison.Ordinal);
        Assert.Equal(0, Build(desk).ExitCode);
        Assert.Equal(0, Verify(desk).ExitCode);
    }

    [Fact]
    public void A_bundle_that_the_plan_makes_no_more_is_named()
    {
        using var desk = Desk.WithCase("years/foreach-failing-second-run");
        File.Delete(desk.At(Exceptions));
        Build(desk);
        Directory.Move(desk.At("out/wolds"), desk.At("out/weald"));
        Assert.Equal(0, Build(desk).ExitCode);
        var verify = Verify(desk);
        Assert.Equal((1, true), (verify.ExitCode, verify.Error.Contains("out/weald: error SA7216: ", StringComparison.Ordinal)));
    }

    private static Desk Failing()
    {
        var desk = Desk.WithCase("years/foreach-failing-second-run");
        Assert.Equal(1, Build(desk).ExitCode);
        return desk;
    }

    private static (int ExitCode, string Output, string Error) Build(Desk desk, params IEnumerable<string> more) => desk.Run(["build", desk.At(Marl), "--output", desk.At("out"), "--format", "md", .. more]);

    private static (int ExitCode, string Output, string Error) Verify(Desk desk) => desk.Run("verify", desk.At(Marl), "--output", desk.At("out"));

    private static (int ExitCode, string Output, string Error) Freeze(Desk desk, params IEnumerable<string> more) => desk.Run(["freeze", desk.At(Marl), "--output", desk.At("out"), "--as", "X", .. more]);
}
