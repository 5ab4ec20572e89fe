using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.BadInput;

public sealed class BadInputTests
{
    private static readonly Dictionary<string, MalformedFolder> Cases =
        MalformedExtracts.Cases.Concat(MalformedSeries.Cases).Concat(MalformedRecords.Cases).Concat(MalformedPlans.Cases).Concat(MalformedWords.Cases)
            .ToDictionary(c => c.Name, StringComparer.Ordinal);

    // A message is for a person, whatever fills a cell.
    private const int LongestLine = 800;

    // A second clause or sentence after the cause: what to do about it.
    private static readonly Regex Remedy = new(@"^.+[.;,?:] \S.+[.?]$", RegexOptions.CultureInvariant);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_malformed_folder_is_told_where_and_what_to_do_by_build_and_check_and_changes_nothing(string name)
    {
        var malformed = Cases[name];
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        malformed.Edit(workspace);
        var before = Snapshot.Of(workspace.Around);
        var run = workspace.Build();
        var told = run.Error.Replace(workspace.Folder + "/", "", StringComparison.Ordinal);
        Assert.True(told.Contains(malformed.Told + ": ", StringComparison.Ordinal), $"expected {malformed.Told}, was told:\n{told}");
        Assert.Equal((malformed.ExitCode, ""), (run.ExitCode, run.Output));
        AssertReadable(told);
        var check = Assess.Run("check", workspace.Folder);
        Assert.Equal((run.ExitCode, Errors(run.Error)), (check.ExitCode, Errors(check.Error)));
        before.AssertSame(Snapshot.Of(workspace.Around));
        GoldenFile.Matches($"BadInput/Golden/{name.Replace(' ', '-')}.txt", Errors(told));
    }

    [Fact]
    public void The_folder_is_good_before_anybody_touches_it()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = workspace.Build("--strict");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Empty(Errors(run.Error));
    }

    [Fact]
    public void A_file_where_the_output_folder_should_be_is_named_and_stays()
    {
        using var workspace = Workspace.OfNorthshire();
        File.WriteAllText(workspace.Output, "mine");
        var before = Snapshot.Of(workspace.Around);
        var run = workspace.Build();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{workspace.Output.Replace('\\', '/')}: error SA6004: ", run.Error, StringComparison.Ordinal);
        AssertReadable(run.Error);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    [Theory]
    [InlineData("figures.json", "not ours", "figures.json: error SA6006: ")]
    [InlineData("manifest.json", "{\"name\": \"a web app\"}", "manifest.json: error SA6008: ")]
    [InlineData("figures.json/a-file", "", "figures.json: error SA6003: ")]
    [InlineData("tables", "", "tables: error SA6004: ")]
    public void What_stands_in_the_way_of_a_bundle_is_named_and_stays(string path, string text, string told)
    {
        using var workspace = Workspace.OfNorthshire();
        var file = Path.Combine(workspace.Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        var before = Snapshot.Of(workspace.Around);
        var run = workspace.Build();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"/out/{told}", run.Error, StringComparison.Ordinal);
        AssertReadable(run.Error);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    private static string Errors(string told) => string.Concat(told.Split('\n').Where(IsProblem).Select(l => l + "\n"));

    private static bool IsProblem(string line) => line.Contains(": error SA", StringComparison.Ordinal) || line.Contains(": warning SA", StringComparison.Ordinal);

    // What follows the code.
    private static string MessageOf(string line) => line[(line.IndexOf(" SA", StringComparison.Ordinal) + " SA0000: ".Length)..];

    private static void AssertReadable(string told)
    {
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
        Assert.DoesNotContain("SA9000", told, StringComparison.Ordinal);
        Assert.All(told.Split('\n'), line => Assert.InRange(line.Length, 0, LongestLine));
        Assert.All(Errors(told).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(Remedy, MessageOf(line)));
    }
}
