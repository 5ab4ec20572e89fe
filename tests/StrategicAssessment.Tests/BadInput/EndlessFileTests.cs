using System.Diagnostics;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>Pipes and devices in place of files: reading them may never end.</summary>
public sealed class EndlessFileTests
{
    private const string Extract = "extracts/burglary.csv";

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/proc/self/environ")]
    public void A_link_to_a_device_is_told_and_not_read(string device)
    {
        Assert.SkipUnless(File.Exists(device), "There are no such devices here.");
        using var workspace = Workspace.OfNorthshire();
        workspace.Delete(Extract);
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, Extract), device);
        IsTold(workspace);
    }

    [Theory]
    [InlineData(Extract)]
    [InlineData("areas.csv")]
    [InlineData("commentary/burglary.md")]
    public void A_pipe_is_told_and_not_waited_for(string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There are no pipes among files here.");
        using var workspace = Workspace.OfNorthshire();
        workspace.Delete(file);
        using (var made = Process.Start("mkfifo", Path.Combine(workspace.Folder, file))) made.WaitForExit();
        IsTold(workspace);
    }

    [Fact]
    public void A_link_to_a_file_is_read()
    {
        using var workspace = Workspace.OfNorthshire();
        var elsewhere = Path.Combine(workspace.Root, "elsewhere.csv");
        File.Move(Path.Combine(workspace.Folder, Extract), elsewhere);
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, Extract), elsewhere);
        Assert.Equal(0, Assess.Run("check", "--strict", workspace.Folder).ExitCode);
    }

    private static void IsTold(Workspace workspace)
    {
        var run = Task.Run(() => Assess.Run("check", workspace.Folder)).WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": error SA1176: ", run.Error, StringComparison.Ordinal);
    }
}
