using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>Files and folders that the system does not let the program read or write.</summary>
public sealed class HeldFileTests
{
    [Theory]
    [InlineData("assessment.yaml", "assessment.yaml: error SA0005: ", 2)]
    [InlineData("areas.csv", "assessment.yaml: error SA0005: ", 1)]
    [InlineData("population.csv", "assessment.yaml: error SA0005: ", 1)]
    [InlineData("extracts/burglary.csv", "assessment.yaml:7:3: error SA0005: ", 1)]
    public void An_input_held_open_by_another_program_is_named_and_nothing_changes(string path, string told, int exitCode)
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build().ExitCode);
        var before = Snapshot.Of(workspace.Around);
        CommandRun run;
        using (new FileStream(Path.Combine(workspace.Folder, path), FileMode.Open, FileAccess.ReadWrite, FileShare.None)) run = workspace.Build();
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains($"'{path}' cannot be read.", run.Error, StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    [Theory]
    [InlineData("commentary/burglary.md")]
    [InlineData("groups.csv")]
    [InlineData("glossary.csv")]
    [InlineData("templates/finding.sbn-md")]
    [InlineData("commentary")]
    [InlineData("extracts")]
    public void A_folder_for_a_file_and_a_file_for_a_folder_are_no_faults_of_the_program(string path)
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build().ExitCode);
        var bundle = Snapshot.Of(workspace.Output);
        Exchange(Path.Combine(workspace.Folder, path));
        var run = workspace.Build();
        Assert.InRange(run.ExitCode, 0, 2);
        Assert.DoesNotContain("SA9000", run.Error, StringComparison.Ordinal);
        if (run.ExitCode != 0) bundle.AssertSame(Snapshot.Of(workspace.Output));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_named()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var workspace = Workspace.OfNorthshire();
        var before = Snapshot.Of(workspace.Around);
        var run = Assess.Run("build", workspace.Folder, "--output", "/proc/1/bundle");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SA60", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SA9000", run.Error, StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    private static void Exchange(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
            File.WriteAllText(path, "A file.");
            return;
        }

        if (File.Exists(path)) File.Delete(path);
        Directory.CreateDirectory(path);
    }
}
