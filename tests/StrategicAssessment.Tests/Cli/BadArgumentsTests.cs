using StrategicAssessment.Publishing;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class BadArgumentsTests
{
    private static readonly string Known = string.Join(", ", BundleMaker.Formats);

    public static TheoryData<string, string[]> Refused => new()
    {
        { "assess: Required command was not provided.\nTry 'assess --help'.\n", [] },
        { "assess: 'biuld' is not a command or an option here; did you mean 'build'?\nTry 'assess --help'.\n", ["biuld", "folder"] },
        { "assess: 'zzz' is not a command or an option here.\nTry 'assess --help'.\n", ["zzz"] },
        { "assess: A folder has no name; a variable of a script may be empty.\nTry 'assess build --help'.\n", ["build", ""] },
        { "assess: A folder has no name; a variable of a script may be empty.\nTry 'assess check --help'.\n", ["check", " "] },
        { "assess: Required argument 'folder' missing for command: 'build'.\nTry 'assess build --help'.\n", ["build"] },
        { "assess: Required argument missing for option: '--output'.\nTry 'assess build --help'.\n", ["build", "folder", "--output"] },
        { $"assess: 'rtff' is not a format. There are: {Known}.\nTry 'assess build --help'.\n", ["build", "folder", "--format", "rtff"] },
        { $"assess: 'htm' is not a format; did you mean 'html'? There are: {Known}.\nTry 'assess build --help'.\n", ["build", "folder", "--format", "md,htm"] },
        { "assess: '--stric' is not a command or an option here; did you mean '--strict'?\nTry 'assess check --help'.\n", ["check", "folder", "--stric"] },
        { "assess: '--stric' is not a command or an option here; did you mean '--strict'?\nTry 'assess build --help'.\n", ["build", "folder", "--stric"] },
        { "assess: '--jsn' is not a command or an option here; did you mean '--json'?\nTry 'assess check --help'.\n", ["check", "--jsn"] },
        { "assess: 'other' is not a command or an option here.\nTry 'assess check --help'.\n", ["check", "folder", "other"] },
        { "assess: Required argument 'figure-id' missing for command: 'explain'.\nTry 'assess explain --help'.\n", ["explain", "folder"] },
        { "assess: Argument 'people' not recognized. Must be one of: 'areas' 'indicators' 'figures' 'headlines' 'words'\nTry 'assess list --help'.\n", ["list", "people", "folder"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Arguments_that_cannot_be_followed_are_refused_in_a_line_and_a_hint(string told, string[] arguments)
    {
        var run = Assess.Run(arguments);
        Assert.Equal(new CommandRun(2, "", told), run with { Error = run.Error.ReplaceLineEndings("\n") });
    }

    [Fact]
    public void A_format_that_there_is_not_yet_is_refused_naming_what_there_is()
    {
        var run = Assess.Run("build", "folder", "--format", "odt");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"assess: 'odt' is not a format. There are: {Known}.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("list", "areas")]
    [InlineData("list", "figures")]
    public void A_folder_that_is_not_there_is_told_in_a_line(params string[] command)
    {
        using var workspace = Workspace.OfNorthshire();
        var run = Assess.Run([.. command, Path.Combine(workspace.Root, "nowhere")]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("nowhere/assessment.yaml: error SA0002: There is no file 'assessment.yaml'. Give the assessment folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(["northshire"], Directory.GetDirectories(workspace.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_of_arguments_is_not_read()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("arguments.txt", "--help");
        var run = Assess.Run("check", "@" + Path.Combine(workspace.Folder, "arguments.txt"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_refusal_of_the_delivered_program_has_no_stack_trace()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = ChildProcess.Run(workspace.Root, [], "build", "northshire", "--colour");
        Assert.Equal(new CommandRun(2, "", "assess: '--colour' is not a command or an option here.\nTry 'assess build --help'.\n"), run);
    }
}
