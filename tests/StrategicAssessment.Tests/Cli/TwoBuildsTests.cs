using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class TwoBuildsTests
{
    private const string Sample = "maidstone-2016-17";

    [Fact]
    public void The_second_of_two_builds_fails_at_once_and_names_the_folder()
    {
        using var desk = Desk.WithSample();
        Directory.CreateDirectory(desk.At(Sample + "/.assess"));
        using (new PhysicalBundleDisk().TryLock(desk.At(Sample + "/.assess/lock")))
        {
            var run = desk.Build(Sample);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("maidstone-2016-17: error SA6019: Another run of this program is building this assessment", run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(desk.At("out")));
        }

        Assert.Equal(0, desk.Build(Sample, "--format", "md").ExitCode);
    }

    [Fact]
    public void A_lock_that_a_dead_run_left_is_taken_over_and_none_remains()
    {
        using var desk = Desk.WithSample();
        desk.Write(Sample + "/.assess/lock", "");
        desk.Write("out/" + Sample + "/.assess-lock", "");
        Assert.Equal(0, desk.Build(Sample, "--format", "md").ExitCode);
        Assert.Equal(["ledger.json"], desk.Files(Sample + "/.assess"));
        Assert.DoesNotContain(desk.Files("out/" + Sample), f => f.Contains("lock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_fails_leaves_no_folder_for_its_lock()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",36O8");
        Assert.Equal(1, desk.Build(Sample).ExitCode);
        Assert.False(Directory.Exists(desk.At(Sample + "/.assess")));
        Assert.Equal(2, desk.Build("nowhere").ExitCode);
        Assert.False(Directory.Exists(desk.At("nowhere")));
    }

    [Fact]
    public void Of_builds_at_once_each_is_whole_or_refused_and_the_bundle_is_that_of_the_ledger()
    {
        using var desk = Desk.WithSample();
        var codes = new int[4];
        Parallel.For(0, codes.Length, i => codes[i] = desk.Build(Sample, "--format", i % 2 == 0 ? "md" : "html").ExitCode);
        Assert.Contains(0, codes);
        Assert.All(codes, c => Assert.True(c is 0 or 2));
        Assert.Equal(0, desk.Run("verify", desk.At(Sample), "--output", desk.At("out/" + Sample)).ExitCode);
    }
}
