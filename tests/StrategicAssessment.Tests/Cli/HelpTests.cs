using System.CommandLine;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("assess")]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("explain")]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("freeze")]
    [InlineData("correct")]
    public void Help_is_as_agreed(string command)
    {
        var run = Assess.Run(command == "assess" ? ["--help"] : [command, "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        GoldenFile.Matches($"Cli/Golden/{command}-help.txt", Trimmed(run.Output));
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_is_found_under_its_other_names(string option) =>
        Assert.Equal(Assess.Run("build", "--help"), Assess.Run("build", option));

    [Fact]
    public void Every_command_of_the_help_has_help_of_its_own()
    {
        var help = Assess.Run("--help").Output;
        var listed = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1);
        var commands = listed.Select(l => l.Trim().Split(' ')[0]).Where(c => c.Length > 0).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, c => Assert.StartsWith("Description:", Assess.Run(c, "--help").Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = ChildProcess.Run(workspace.Root, [], "--version");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output.ReplaceLineEndings("\n"));
    }

    // Inside the tests the program goes by the name of theirs.
    private static string Trimmed(string help)
    {
        var lines = help.Replace(RootCommand.ExecutableName, "assess", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(l => l.TrimEnd())).TrimEnd('\n') + "\n";
    }
}
