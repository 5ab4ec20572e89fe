using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Auditing;
using StrategicAssessment.Tests.HouseRules;
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
        var end = Lines(run)[^2];
        var files = Directory.GetFiles(workspace.Output, "*", SearchOption.AllDirectories).Length;
        Assert.Equal(("built", "northshire", files), (end.GetProperty("event").GetString(), end.GetProperty("assessment").GetString(), end.GetProperty("written").GetInt32()));
        Assert.Equal(0, Lines(workspace.Build("--json"))[^2].GetProperty("written").GetInt32());
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
        var failed = Assert.Single(Lines(run), l => Is(l, "event", "failed"));
        Assert.Equal((1, command == "build" ? "done" : "failed"), (failed.GetProperty("exit_code").GetInt32(), Lines(run)[^1].GetProperty("event").GetString()));
    }

    [Fact]
    public void A_build_tells_what_it_does_while_it_does_it_in_order()
    {
        using var workspace = Workspace.OfNorthshire();
        var lines = Lines(workspace.Build("--json", "--format", "md"));
        var events = lines.Select(l => l.GetProperty("event").GetString()!).ToList();
        Assert.Equal(["started", "stage", "extract", "diagnostic", "file", "built", "done"], events.Distinct());
        Assert.Equal(events.Order(Comparer<string>.Create((one, other) => events.IndexOf(one) - events.IndexOf(other))), events);
        var written = lines.Where(l => Is(l, "event", "file")).Select(l => l.GetProperty("path").GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(Snapshot.Of(workspace.Output).Paths, written);
        Assert.Contains(lines, l => Is(l, "extract", "burglary") && l.GetProperty("rows").GetInt32() > 0);
        Assert.Equal((1, 0, 0), (Number(lines[^1], "folders"), Number(lines[^1], "failed"), Number(lines[^1], "exit_code")));
    }

    [Fact]
    public void Every_line_is_as_the_schema_says_and_every_event_of_the_schema_comes()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/events.schema.json"));
        var known = schema.RootElement.GetProperty("oneOf").EnumerateArray().ToDictionary(e => e.GetProperty("title").GetString()!, e => e.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value));
        using var desk = Desk.WithSample();
        List<string[]> commands = [["build"], ["build", "--check-unchanged"], ["verify"], ["check", "--disclosure"], ["freeze", "--as", "first"]];
        var lines = commands.SelectMany(c => Lines(Told(c))).ToList();
        EditedWord.Write(desk.At("out/strategic-assessment.docx"), desk.At("edited.docx"), [("Partners found where", "In 2014 partners found where"), (">4,026<", ">4,062<")], "Partners found where");
        lines.AddRange(Lines(Assess.Run("returned", desk.At("out"), desk.At("edited.docx"), "--json")).Concat(Lines(Assess.Run("audit", desk.At("out"), desk.At("edited.docx"), "--json"))));
        desk.Replace("maidstone-2016-17/extracts/asb-incidents-by-area.csv", ",3608", ",3708");
        lines.AddRange(Lines(Told("correct", "--against", "first", "--date", "2016-05-03", "--reason", "Late records")).Concat(Lines(Told("build", "--format", "md"))));
        desk.Replace("maidstone-2016-17/extracts/asb-incidents-by-area.csv", ",3708", ",37O8");
        lines.AddRange(Lines(Told("build")));
        foreach (var line in lines)
        {
            var members = known[line.GetProperty("event").GetString()!];
            Assert.Equal(members.Keys, line.EnumerateObject().Select(m => m.Name));
            Assert.All(line.EnumerateObject(), m => Assert.True(IsAs(members[m.Name], m.Value), line.GetRawText()));
        }

        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), lines.Select(l => l.GetProperty("event").GetString()!).Distinct().Order(StringComparer.Ordinal));

        CommandRun Told(params string[] words) => Assess.Run([words[0], desk.Sample, .. words[1..], "--json", .. words[0] is "check" or "correct" ? Array.Empty<string>() : ["--output", desk.At("out")]]);
    }

    private static bool IsAs(JsonElement schema, JsonElement value) =>
        schema.TryGetProperty("const", out var only) ? JsonElement.DeepEquals(only, value)
        : schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Any(w => JsonElement.DeepEquals(w, value))
        : schema.GetProperty("type").GetString() switch { "string" => value.ValueKind == JsonValueKind.String, "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False, _ => value.TryGetInt64(out var number) && number >= 0 };

    [Fact]
    public void Several_folders_end_with_one_line_for_all()
    {
        using var workspace = Workspace.OfNorthshire();
        var nowhere = Path.Combine(workspace.Root, "nowhere");
        var run = Assess.Run("build", workspace.Folder, nowhere, "--output", workspace.Output, "--format", "md", "--json");
        var last = Lines(run)[^1];
        Assert.Equal((2, 2, 1, 2), (run.ExitCode, Number(last, "folders"), Number(last, "failed"), Number(last, "exit_code")));
    }

    private static int Number(JsonElement line, string name) => line.GetProperty(name).GetInt32();

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
