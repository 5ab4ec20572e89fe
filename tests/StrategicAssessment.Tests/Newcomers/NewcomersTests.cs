using System.Diagnostics;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Newcomers;

/// <summary>The changes that newcomers make: CONTRIBUTING's table names the files of each, and a sample change beside this test touches these and no other.</summary>
public sealed class NewcomersTests
{
    [Theory]
    [InlineData("a measure", "measure")]
    [InlineData("a kind of chart", "chart")]
    [InlineData("a format", "format")]
    public void A_change_touches_the_files_that_its_row_names(string row, string change)
    {
        var cells = Repository.Read("CONTRIBUTING.md").Split('\n').Single(l => l.StartsWith($"| {row} | ", StringComparison.Ordinal));
        var named = Regex.Matches(cells, @"\]\(([^)#]+)").Select(m => m.Groups[1].Value).ToList();
        var touched = Regex.Matches(Repository.Read(PathOf(change)), @"^\+\+\+ b/(.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();
        Assert.DoesNotContain(touched, file => !named.Exists(n => Holds(n, file)));
        Assert.DoesNotContain(named, n => !touched.Exists(file => Holds(n, file)));
    }

    [Fact]
    public void With_the_changes_the_program_has_a_measure_a_chart_and_a_format_more()
    {
        Thorough.Only();
        Needs.Shell("git");
        using var workspace = Workspace.OfNorthshire();
        var copy = Directory.CreateDirectory(Path.Combine(workspace.Around, "program")).FullName;
        foreach (var file in Repository.Files.Where(f => !f.StartsWith("sample-data/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(copy, file));
        }

        foreach (var change in new[] { "measure", "chart", "format" }) Run("git", copy, "apply", PathOf(change));
        Run("dotnet", copy, "build", "src/StrategicAssessment", "-c", "Debug", "-v", "q", "--disable-build-servers");
        workspace.Replace("assessment.yaml", "[this year, last year, change, rate, rank]", "[this year, per day, rate, rank]\n    chart: points");
        Run("dotnet", workspace.Root, Path.Combine(copy, "src/StrategicAssessment/bin/Debug/net10.0/assess.dll"), "build", workspace.Folder, "--output", workspace.Output, "--format", "md,docx,txt");
        Assert.Contains("\nAshby,398,398,1.1,", File.ReadAllText(Path.Combine(workspace.Output, "tables", "burglary.csv")), StringComparison.Ordinal);   // 398 over 365 days
        Assert.Contains("![Dot chart: Burglary", File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")), StringComparison.Ordinal);
        Assert.Contains("\nThere were 398 burglaries in Ashby", File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.txt")), StringComparison.Ordinal);
    }

    private static string PathOf(string change) => $"tests/StrategicAssessment.Tests/Newcomers/{change}.patch";

    private static bool Holds(string named, string file) => file == named || file.StartsWith(named + "/", StringComparison.Ordinal);

    private static void Run(string program, string folder, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}{error.Result}");
    }
}
