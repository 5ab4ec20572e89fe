using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

public sealed class AllOrNothingTests
{
    [Fact]
    public void A_build_with_an_error_leaves_the_earlier_bundle_and_ledger_as_they_were()
    {
        using var workspace = Workspace.OfSample();
        workspace.Build();
        workspace.Replace("extracts/asb-incidents-by-area.csv", "3608", "about 3600");
        var before = Snapshot.Of(workspace.Around);
        var run = workspace.Build();
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("extracts/asb-incidents-by-area.csv:16:", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written; a bundle that was there before is untouched.\n", run.Error, StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    [Theory]
    [InlineData("strategic-assessment.md")]
    [InlineData("strategic-assessment.html")]
    [InlineData("figures.json")]
    [InlineData("tables/asb.csv")]
    [InlineData("manifest.json")]
    public void A_file_held_open_is_named_before_anything_is_touched(string held)
    {
        using var workspace = Workspace.OfSample();
        workspace.Build("--format", "md,html");
        workspace.Replace("extracts/asb-incidents-by-area.csv", "3608", "3609");
        var before = Snapshot.Of(workspace.Around);
        CommandRun run;
        using (new FileStream(Path.Combine(workspace.Output, held), FileMode.Open, FileAccess.Read, FileShare.None)) run = workspace.Build("--format", "md,html");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"/out/{held}: error SA6001: ", run.Error.Replace('\\', '/'), StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(workspace.Around));
        Assert.Equal(0, workspace.Build("--format", "md,html").ExitCode);
    }

    [Fact]
    public void Nothing_is_created_outside_the_output_folder_and_the_ledger()
    {
        using var workspace = Workspace.OfSample();
        var before = Snapshot.Of(workspace.Around).Paths.ToHashSet(StringComparer.Ordinal);
        var run = ChildProcess.Run(workspace.Around, [], "build", "maidstone-2016-17");
        Assert.True(run.ExitCode == 0, run.ToString());
        var made = Snapshot.Of(workspace.Around).Paths.Where(p => !before.Contains(p)).ToList();
        Assert.Contains("output/maidstone-2016-17/manifest.json", made);
        Assert.Equal(["maidstone-2016-17/.assess/ledger.json"], made.Where(p => !p.StartsWith("output/maidstone-2016-17/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("list", "areas")]
    [InlineData("list", "figures")]
    public void Looking_writes_nothing(params string[] command)
    {
        using var workspace = Workspace.OfSample();
        var before = Snapshot.Of(workspace.Around);
        Assert.Equal(0, Assess.Run([.. command, workspace.Folder]).ExitCode);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    [Fact]
    public void A_file_of_somebody_elses_in_the_output_folder_stays()
    {
        using var workspace = Workspace.OfSample();
        workspace.Build("--format", "md");
        var note = Path.Combine(workspace.Output, "tables", "my-notes.txt");
        File.WriteAllText(note, "mine");
        workspace.Replace("extracts/asb-incidents-by-area.csv", "3608", "3609");
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        Assert.Equal("mine", File.ReadAllText(note));
    }
}
