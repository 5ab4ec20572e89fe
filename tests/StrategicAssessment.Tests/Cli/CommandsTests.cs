using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("areas")]
    [InlineData("indicators")]
    [InlineData("figures")]
    public void A_list_is_as_agreed(string what)
    {
        using var workspace = Workspace.OfNorthshire();
        var run = Assess.Run("list", what, workspace.Folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        GoldenFile.Matches($"Cli/Golden/list-{what}.txt", run.Output);
    }

    [Fact]
    public void A_list_of_figures_names_those_of_the_bundle()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Build();
        var figures = File.ReadAllText(Path.Combine(workspace.Output, "figures.json"));
        var listed = Assess.Run("list", "figures", workspace.Folder).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(listed);
        Assert.All(listed, l => Assert.Contains($"\"id\":\"{l.Split('\t')[0]}\"", figures, StringComparison.Ordinal));
    }

    [Fact]
    public void The_board_shows_what_has_arrived_and_what_is_awaited()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "    counts: thefts", "    status: awaited\n    counts: thefts");
        workspace.Delete("extracts/theft.csv");
        var run = Assess.Run("check", workspace.Folder);
        Assert.Equal(0, run.ExitCode);
        GoldenFile.Matches("Cli/Golden/check-board.txt", run.Output.Replace(workspace.Folder, "northshire", StringComparison.Ordinal));
    }

    [Fact]
    public void The_board_of_a_folder_with_errors_says_what_could_not_be_read()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Delete("extracts/theft.csv");
        var run = Assess.Run("check", workspace.Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches("\ntheft +not read +Northshire Police\n", run.Output);
    }

    [Fact]
    public void Strict_counts_warnings_as_errors()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("commentary/burglry.md", "Not printed.");
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Equal(1, workspace.Build("--strict").ExitCode);
        Assert.Equal(1, Assess.Run("check", workspace.Folder, "--strict").ExitCode);
    }

    [Fact]
    public void Quiet_leaves_nothing_to_read_when_all_is_well()
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(new CommandRun(0, "", ""), workspace.Build("--quiet"));
    }

    [Theory]
    [InlineData("md", "strategic-assessment.md")]
    [InlineData("html", "strategic-assessment.html")]
    [InlineData("MD, html", "strategic-assessment.html", "strategic-assessment.md")]
    public void Only_the_formats_asked_for_are_written(string formats, params string[] files)
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build("--format", formats).ExitCode);
        Assert.Equal(files, Directory.GetFiles(workspace.Output, "strategic-assessment.*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(workspace.Output, "figures.json")));
    }

    [Fact]
    public void A_format_no_longer_asked_for_is_removed_from_the_bundle()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Build();
        workspace.Build("--format", "md");
        Assert.False(File.Exists(Path.Combine(workspace.Output, "strategic-assessment.html")));
    }
}
