using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>What the law asks for, and where the plan says that it is answered.</summary>
public sealed class ChecklistTests
{
    [Theory]
    [InlineData("", "SI 2007/1830", "SI 2007/3076")]
    [InlineData("country: Wales\n", "SI 2007/3076", "SI 2007/1830, regulation 9")]
    public void Partners_read_each_duty_of_their_country_with_the_section_that_answers_it(string more, string cited, string not)
    {
        using var workspace = Answering(more, "strategy-crime", "strategy-reoffending: [theft, The partnership plan]");
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        var annex = Annex(workspace.Output + "-partners");
        Assert.Contains("[Burglary](#", Row(annex, "A strategy to reduce crime and disorder"), StringComparison.Ordinal);
        Assert.Contains("); The partnership plan", Row(annex, "A strategy to reduce reoffending"), StringComparison.Ordinal);
        Assert.Contains("**not answered**", Row(annex, "A strategy against the misuse"), StringComparison.Ordinal);
        Assert.Contains(cited, annex, StringComparison.Ordinal);
        Assert.DoesNotContain(not, annex, StringComparison.Ordinal);
        Assert.DoesNotContain("What the law asks for", File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_names_what_nobody_answers_and_refuses_a_duty_that_is_none()
    {
        using var workspace = Answering(string.Empty, "strategy-crime", "strategy-reoffending: theft");
        var told = Assess.Run("check", workspace.Folder);
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("note SA5139: Of 21 duties of the law, 2 are said to be answered. Nobody says where these are: strategy-substances, strategy-police-plan, strategy-serious-violence, assessment-levels,", told.Error, StringComparison.Ordinal);
        workspace.Replace("assessment.yaml", "answers: strategy-crime", "answers: strategy-crimes");
        Assert.Contains("error SA5138: 'strategy-crimes' is no duty of the law of England", Assess.Run("check", workspace.Folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_may_bring_a_list_of_its_own()
    {
        using var workspace = Answering(string.Empty, "licensing", "licensing: Elsewhere");
        workspace.Write("templates/duties.csv", "id,law,asks\nlicensing,Licensing Act 2003,A word on licences\n");
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        Assert.Contains("A word on licences", Annex(workspace.Output + "-partners"), StringComparison.Ordinal);
        Assert.DoesNotContain("reoffending", Annex(workspace.Output + "-partners"), StringComparison.Ordinal);
    }

    private static Workspace Answering(string more, string section, string plan)
    {
        var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "extracts:\n", $"{more}audiences: {{partners: OFFICIAL-SENSITIVE}}\nanswers: {{{plan}}}\n\nextracts:\n");
        workspace.Replace("assessment.yaml", "sections:\n  burglary:\n", $"sections:\n  burglary:\n    answers: {section}\n");
        return workspace;
    }

    private static string Row(string annex, string words) => annex.Split('\n').First(l => l.Contains(words, StringComparison.Ordinal));

    private static string Annex(string bundle) => File.ReadAllText(Path.Combine(bundle, "strategic-assessment.md")).Split("### What the law asks for")[1].Split("\n### ")[0];
}
