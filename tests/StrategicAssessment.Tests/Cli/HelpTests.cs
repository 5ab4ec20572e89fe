using System.CommandLine;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("assess")]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("explain")]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("freeze")]
    [InlineData("correct")]
    [InlineData("new")]
    [InlineData("places")]
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

    [Theory]
    [InlineData("SA3202", "SA3202\nA warning: `reconcile:` says that two extracts count the same thing, ")]
    [InlineData("sa3202:", "SA3202\nA warning: `reconcile:` says that two extracts count the same thing, ")]
    [InlineData("missing rows", "missing rows (")]
    [InlineData("accepted", "accepted (The document): warnings that are right as they are, and why.\n")]
    public void A_code_or_a_word_of_the_plan_is_explained_without_a_folder(string topic, string begins)
    {
        var run = Assess.Run(["help", .. topic.Split(' ')]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(begins, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_as_it_is_delivered_explains_from_an_empty_folder()
    {
        using var workspace = Workspace.Empty("nothing");
        var run = ChildProcess.Run(workspace.Root, [], "help", "SA1102");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("SA1102\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(workspace.Root));
    }

    [Fact]
    public void Every_code_and_every_word_of_the_plan_has_a_page()
    {
        var page = Repository.Read("docs/diagnostics.md").Split('\n');
        foreach (var code in page.Where(l => l.StartsWith("### SA", StringComparison.Ordinal)).Select(l => l[4..].Trim().Split(' ')[0]))
            Assert.True(Assess.Run("help", code).Output.Split('\n').Length > 2, code);
        foreach (var word in PlanKeys.Plan.Concat(PlanKeys.Extract).Concat(PlanKeys.Table).Concat(PlanKeys.ControlChart).Concat(PlanKeys.Section))
            Assert.StartsWith(word.Name + " (", Assess.Run("help", word.Name).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SA9999", "assess: 'SA9999' is neither a code nor a word of the plan")]
    [InlineData("mising rows", "did you mean 'missing rows'?")]
    public void What_nobody_explains_is_said_to_be_neither(string topic, string told)
    {
        var run = Assess.Run("help", topic);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    // Inside the tests the program goes by the name of theirs.
    private static string Trimmed(string help)
    {
        var lines = help.Replace(RootCommand.ExecutableName, "assess", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(l => l.TrimEnd())).TrimEnd('\n') + "\n";
    }
}
