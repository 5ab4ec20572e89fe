using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class TerminalTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_but_plain_lines_when_nobody_watches(bool isBroken)
    {
        using var workspace = Broken(isBroken);
        foreach (var run in new[] { workspace.Build(), ChildProcess.Run(workspace.Root, ["TERM=xterm-256color"], "build", "northshire", "--output", "out") })
        {
            Assert.DoesNotContain(Escape, run.Output + run.Error);
            Assert.DoesNotContain('\r', run.Output + run.Error);
            Assert.DoesNotContain("Reading", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_person_sees_progress_that_is_gone_when_it_is_done()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = Assess.Run(isInteractive: true, "build", workspace.Folder, "--output", workspace.Output);
        Assert.Contains("Reading theft.csv...", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, run.Output);
        var last = run.Error.LastIndexOf("...", StringComparison.Ordinal);
        Assert.StartsWith("...\r\u001b[2K", run.Error[last..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_sees_errors_in_red()
    {
        using var workspace = Broken(isBroken: true);
        var run = Assess.Run(isInteractive: true, "build", workspace.Folder, "--output", workspace.Output);
        Assert.Contains("burglary.csv:4:31: \u001b[31merror\u001b[0m SA1109: ", run.Error, StringComparison.Ordinal);
    }

    private static Workspace Broken(bool isBroken)
    {
        var workspace = Workspace.OfNorthshire();
        if (isBroken) workspace.Replace("extracts/burglary.csv", "500", "many");
        return workspace;
    }
}
