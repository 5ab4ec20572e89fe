using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class HelpTests
{
    private static List<string> Commands => [.. Assess.Run("--help").Output.Split("Commands:\n")[1].Split('\n').Select(l => l.Trim().Split(' ')[0]).Where(c => c.Length > 0)];

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
    [InlineData("query")]
    [InlineData("templates")]
    [InlineData("bind")]
    [InlineData("completion")]
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
        Assert.NotEmpty(Commands);
        Assert.All(Commands, c => Assert.StartsWith("Description:", Assess.Run(c, "--help").Output, StringComparison.Ordinal));
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
    [InlineData("traffic light", "traffic light (Columns): the judgement of the change, ")]
    [InlineData("rank range", "rank range (Columns): the positions that the intervals allow: 4 to 7.\n")]
    [InlineData("previous", "previous (")]
    [InlineData("see", "see (Everywhere): a reference to a table, ")]
    [InlineData("side_by_side", "")]
    [InlineData("earlier_when", "earlier_when (Figures): the same of the period that it is compared with.\n")]
    [InlineData("funnels", "")]
    [InlineData("verify", "Says whether a bundle is as it was built")]
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
    [InlineData("SA9999", "assess: 'SA9999' is neither a code, a command, a word of the plan nor a name of templates")]
    [InlineData("mising rows", "did you mean 'missing rows'?")]
    public void What_nobody_explains_is_said_to_be_neither(string topic, string told)
    {
        var run = Assess.Run("help", topic);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_examples_that_a_test_runs_and_every_name_of_templates_is_explained()
    {
        using var reader = new GuideReader();
        reader.Follow("docs/sources/places.md");
        GoldenFile.Matches(Path.Combine("..", "..", "docs/commands.md"), reader.Follow("docs/commands.md"));
        foreach (var command in Commands) Assert.Contains($"Examples:\n  assess {command} ", Assess.Run(command, "--help").Output, StringComparison.Ordinal);
        foreach (var name in Functions.Names.Concat(FigureView.Names)) Assert.Equal((0, ""), (Assess.Run("help", name).ExitCode, Assess.Run("help", name).Error));
    }

    [Theory]
    [InlineData("bash", "source <(assess completion bash); COMP_LINE='{0}'; COMP_POINT=${{#COMP_LINE}}; COMP_WORDS=({0}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _assess; printf '%s\\n' \"${{COMPREPLY[@]}}\"")]
    [InlineData("pwsh", "assess completion powershell | Out-String | Invoke-Expression; (TabExpansion2 '{0}' '{0}'.Length).CompletionMatches.CompletionText")]
    public void A_shell_completes_what_is_typed(string shell, string script)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "assess.dll");
        var call = shell == "bash" ? $"assess() {{ dotnet '{program}' \"$@\"; }}; " : $"function assess {{ dotnet '{program}' @args }}; ";
        foreach (var (typed, whole) in new[] { ("assess expl", "explain"), ("assess build --chec", "--check-unchanged"), ("assess completion po", "powershell") })
        {
            var start = new ProcessStartInfo(Needs.Shell(shell), [shell == "bash" ? "-c" : "-Command", call + string.Format(CultureInfo.InvariantCulture, script, typed)]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            Assert.Equal(whole, process.StandardOutput.ReadToEnd().Trim());
            process.WaitForExit();
        }
    }

    // Inside the tests the program goes by the name of theirs.
    private static string Trimmed(string help)
    {
        var lines = help.Replace(RootCommand.ExecutableName, "assess", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(l => l.TrimEnd())).TrimEnd('\n') + "\n";
    }
}
