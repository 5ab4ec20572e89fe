using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Publishing.Html;
using Xunit;

namespace StrategicAssessment.Tests.Documents.Composition;

/// <summary>Two tables that are read together.</summary>
public sealed class BesideTests
{
    [Fact]
    public void A_table_and_its_chart_come_right_after_those_that_they_stand_beside()
    {
        using var town = With("beside: burglary", "crime: {tables: [burglary, theft]}");
        Assert.Equal(0, town.Build("--format", "html,md").ExitCode);
        var page = Page.Parsed(File.ReadAllText(Path.Combine(town.Output, "strategic-assessment.html")));
        Assert.Equal(["table-burglary", "table-theft"], page.QuerySelectorAll(".beside")[^1].Children.Select(c => c.Id!));
        var markdown = File.ReadAllText(Path.Combine(town.Output, "strategic-assessment.md"));
        Assert.True(markdown.IndexOf("Table 1", StringComparison.Ordinal) < markdown.IndexOf("Table 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("beside: burglary", "burglary: \n  theft: ")]
    [InlineData("beside: robbery", "crime: {tables: [burglary, theft]}")]
    [InlineData("beside: theft", "crime: {tables: [burglary, theft]}")]
    public void Where_no_section_shows_both_a_warning_says_so_at_the_plan_s_line(string beside, string sections)
    {
        using var town = With(beside, sections);
        var run = town.Build("--format", "html");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"assessment\.yaml.*SA5115", run.Error.ReplaceLineEndings(" "));
        Assert.Empty(Page.Parsed(File.ReadAllText(Path.Combine(town.Output, "strategic-assessment.html"))).QuerySelectorAll(".beside"));
    }

    private static Workspace With(string beside, string sections)
    {
        var town = Workspace.OfNorthshire();
        var plan = town.Read("assessment.yaml").Replace("  theft:\n    columns:", $"  theft:\n    {beside}\n    columns:", StringComparison.Ordinal);
        town.Write("assessment.yaml", plan[..plan.IndexOf("sections:", StringComparison.Ordinal)] + $"sections:\n  {sections}\n");
        return town;
    }
}
