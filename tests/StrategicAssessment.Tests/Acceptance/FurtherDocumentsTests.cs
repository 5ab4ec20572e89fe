using StrategicAssessment.Tests.Publishing;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Documents that a build makes of the same figures beside the assessment itself.</summary>
public sealed class FurtherDocumentsTests
{
    private static readonly string[] All = ["committee-report", "partnership-plan", "public-summary", "two-column"];

    [Fact]
    public void Each_is_written_in_every_format_and_says_what_was_agreed()
    {
        using var workspace = Workspace.OfNorthshire();
        Ask(workspace, $"documents: [{string.Join(", ", All)}]");
        workspace.Write("commentary/recommendations.md", "Table: Priorities\n\n| Priority | Burglaries |\n|---|--:|\n| Burglary | {{ burglary.here.now }} |\n");
        workspace.Write("committee/options.md", "# Alternative options considered\n\nDo nothing, with {{ burglary.here.now }} burglaries.\n");
        workspace.Write("committee/implications.md", "| Issue | Implications | Sign-off |\n|---|---|---|\n| Legal | None. | Head of Law |\n");
        var run = workspace.Build("--format", "md,html,docx");
        Assert.True(run.ExitCode == 0, run.ToString());
        foreach (var name in All)
        {
            GoldenFile.Matches($"Acceptance/Golden/{name}.md", Made(workspace, $"{name}.md"));
            Assert.Contains("</html>", Made(workspace, $"{name}.html"), StringComparison.Ordinal);
            using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(workspace.Output, $"{name}.docx")));
            OfficeFile.AssertValid(word);
            Assert.Contains($"\"document\": \"{name}\"", Made(workspace, "document.json"), StringComparison.Ordinal);
        }

        Assert.Equal(0, Assess.Run("verify", workspace.Folder, "--output", workspace.Output).ExitCode);
    }

    [Fact]
    public void What_the_plan_has_no_more_is_removed_and_the_assessment_is_the_same_with_and_without()
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build().ExitCode);
        var alone = Made(workspace, "strategic-assessment.md");
        var plan = workspace.Read("assessment.yaml");
        Ask(workspace, "documents: public-summary");
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Equal(alone, Made(workspace, "strategic-assessment.md"));
        workspace.Write("assessment.yaml", plan);
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Empty(Directory.EnumerateFiles(workspace.Output, "public-summary.*"));
    }

    [Fact]
    public void A_folder_of_templates_replaces_single_ones_or_makes_a_document_of_its_own()
    {
        using var workspace = Workspace.OfNorthshire();
        Ask(workspace, "documents: [public-summary, leaflet]");
        workspace.Write("templates/public-summary/title.sbn-md", "In short");
        workspace.Write("templates/leaflet/document.sbn-md", "# {{ heading \"one\" \"One thing\" }}\n\n{{ box \"Lock it.\" }}\n");
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        Assert.StartsWith("# In short\n", Made(workspace, "public-summary.md"), StringComparison.Ordinal);
        Assert.Contains("## 1 One thing\n\n> Lock it.\n", Made(workspace, "leaflet.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents: public-sumary", "assessment.yaml:6:12: error SA5118", "public-summary")]
    [InlineData("state: aproved", "assessment.yaml:6:8: error SA2103", "approved")]
    [InlineData("state: approved", "assessment.yaml:6:8: error SA2103", "approved by Council")]
    [InlineData("state: draft two, 3 December 2015", "assessment.yaml:6:8: error SA2103", "draft two")]
    public void What_the_plan_cannot_mean_is_told_with_its_place(string line, string told, string named)
    {
        using var workspace = Workspace.OfNorthshire();
        Ask(workspace, line);
        var run = workspace.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Error.Split('\n'), l => l.Contains(told, StringComparison.Ordinal) && l.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_no_document_prints_is_told()
    {
        using var workspace = Workspace.OfNorthshire();
        Ask(workspace, "documents: committee-report");
        workspace.Write("committee/option.md", "Text.");
        Assert.Contains("committee/option.md: warning SA5104", workspace.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void How_far_a_document_has_come_stands_on_its_title_and_in_its_files_and_only_what_is_approved_is_kept()
    {
        using var workspace = Workspace.OfNorthshire();
        var plan = workspace.Read("assessment.yaml");
        Ask(workspace, "state: draft 2, 3 December 2015");
        Assert.Equal(0, workspace.Build("--format", "md,html,docx").ExitCode);
        Assert.Contains("\n\nDraft 2, 3 December 2015\n", Made(workspace, "strategic-assessment.md"), StringComparison.Ordinal);
        Assert.Contains(" (draft 2)</title>", Made(workspace, "strategic-assessment.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"version\" content=\"draft 2\">", Made(workspace, "strategic-assessment.html"), StringComparison.Ordinal);
        using (var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(workspace.Output, "strategic-assessment.docx"))))
        {
            OfficeFile.AssertValid(word);
            Assert.Equal("draft 2", word.PackageProperties.ContentStatus);
        }

        var refused = Assess.Run("freeze", workspace.Folder, "--output", workspace.Output, "--as", "Council, 13 April 2016");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error SA7314", refused.Error, StringComparison.Ordinal);
        workspace.Write("assessment.yaml", plan);
        Ask(workspace, "state: approved by Council, 13 April 2016");
        Assert.Equal(0, workspace.Build("--format", "md,html,docx").ExitCode);
        Assert.Contains("\n\nApproved by Council on 13 April 2016\n", Made(workspace, "strategic-assessment.md"), StringComparison.Ordinal);
        Assert.Equal(0, Assess.Run("freeze", workspace.Folder, "--output", workspace.Output, "--as", "Council, 13 April 2016").ExitCode);
    }

    private static string Made(Workspace workspace, string name) => File.ReadAllText(Path.Combine(workspace.Output, name));

    private static void Ask(Workspace workspace, string line) => workspace.Replace("assessment.yaml", "extracts:\n", line + "\n\nextracts:\n");
}
