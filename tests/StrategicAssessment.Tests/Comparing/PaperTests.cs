using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Comparison;
using StrategicAssessment.Tests.Publishing;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

public sealed class PaperTests(ComparedSamples samples) : IClassFixture<ComparedSamples>
{
    [Fact]
    public void The_two_years_on_the_terminal_are_as_agreed()
    {
        var run = Assess.Run("diff", samples.Of("2016-17"), samples.Of("2017-18"));
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        GoldenFile.Matches("Comparing/Golden/maidstone.txt", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void The_paper_of_the_two_years_is_as_agreed_and_valid()
    {
        using var workspace = Workspace.Empty("paper");
        var run = Assess.Run("diff", samples.Of("2016-17"), samples.Of("2017-18"), "--format", "md,html,docx", "--output", workspace.Folder);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        GoldenFile.Matches("Comparing/Golden/maidstone.md", workspace.Read("what-changed.md"));
        using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(workspace.Folder, "what-changed.docx")));
        OfficeFile.AssertValid(word);
        Assert.Equal(["charts/movements.svg", "manifest.json", "what-changed.docx", "what-changed.html", "what-changed.json", "what-changed.md"], Files(workspace.Folder));
    }

    [Fact]
    public void A_correction_is_told_as_agreed()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        editions.Workspace.Write("commentary/theft.md", "Theft is told of in other words.\n");
        var run = editions.Diff("--format", "html", "--output", editions.After, "--json");
        Assert.Equal(1, run.ExitCode);
        GoldenFile.Matches("Comparing/Golden/correction.json", run.Output);
        Assert.Equal(run.Output, File.ReadAllText(Path.Combine(editions.After, "what-changed.json")));
        GoldenFile.Matches("Comparing/Golden/correction.txt", editions.Diff().Output);
        GoldenFile.Matches("Comparing/Golden/correction.html", WithoutStyles(File.ReadAllText(Path.Combine(editions.After, "what-changed.html"))));
    }

    [Fact]
    public void A_paper_that_cannot_be_written_is_told()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        editions.Workspace.Write("in-the-way/what-changed.html", "somebody else's");
        var run = editions.Diff("--format", "html", "--output", Path.Combine(editions.Workspace.Folder, "in-the-way"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SA6006", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static string WithoutStyles(string html)
    {
        var page = Regex.Replace(html, @"(<(style|script)>).*?(?=</\2>)", "$1", RegexOptions.Singleline);
        return Regex.Replace(page, "sha256-[^']*", "sha256-");
    }
}
