using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class JsonLinesTests
{
    [Fact]
    public void A_build_ends_with_what_it_wrote()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = workspace.Build("--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var end = Lines(run)[^1];
        var files = Directory.GetFiles(workspace.Output, "*", SearchOption.AllDirectories).Length;
        Assert.Equal(("built", "northshire", files), (end.GetProperty("event").GetString(), end.GetProperty("assessment").GetString(), end.GetProperty("written").GetInt32()));
        Assert.Equal(0, Lines(workspace.Build("--json"))[^1].GetProperty("written").GetInt32());
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Every_problem_is_a_line_with_its_place(string command)
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("extracts/burglary.csv", "500", "5O0 \\ é");
        string[] arguments = command == "build" ? [command, workspace.Folder, "--output", workspace.Output, "--json"] : [command, workspace.Folder, "--json"];
        var run = Assess.Run(arguments);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var problem = Assert.Single(Lines(run), l => Is(l, "severity", "error"));
        Assert.Equal(("diagnostic", "SA1109", "extracts/burglary.csv", 4, 31), (
            problem.GetProperty("event").GetString(), problem.GetProperty("code").GetString(), problem.GetProperty("file").GetString(),
            problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
        Assert.Contains("5O0 \\ é", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(("failed", 1), (Lines(run)[^1].GetProperty("event").GetString(), Lines(run)[^1].GetProperty("exit_code").GetInt32()));
    }

    [Fact]
    public void What_people_are_told_and_what_scripts_are_told_is_the_same()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("extracts/burglary.csv", "Belford", "Belfrod");
        workspace.Replace("commentary/burglary.md", "burglary.here", "burglary.hear");
        var people = workspace.Build().Error.Split('\n')
            .Where(l => l.Contains(" SA", StringComparison.Ordinal)).Select(l => l[(l.IndexOf(" SA", StringComparison.Ordinal) + 1)..]);
        var scripts = Lines(workspace.Build("--json"))
            .Where(l => Is(l, "event", "diagnostic")).Select(l => $"{l.GetProperty("code").GetString()}: {l.GetProperty("message").GetString()}");
        Assert.Equal(people, scripts);
    }

    private static bool Is(JsonElement line, string name, string text) => line.TryGetProperty(name, out var value) && value.GetString() == text;

    private static List<JsonElement> Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
