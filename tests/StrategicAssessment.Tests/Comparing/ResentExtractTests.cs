using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

public sealed class ResentExtractTests
{
    private const string Extract = "extracts/violent-crime-by-area.csv";

    // The force's table by type says 2,945 for the same year: sent again with that number, the table by area revises what was published.
    [Fact]
    public void A_number_sent_again_for_the_same_period_is_a_revision_and_nothing_moves()
    {
        using var workspace = Workspace.OfSample();
        var built = Assess.Run("build", workspace.Folder, "--output", workspace.Output, "--format", "md", "--quiet");
        Assert.True(built.ExitCode == 0, built.ToString());
        workspace.Replace(Extract, "Maidstone,2014-10-01,2015-09-30,Violent Crime,2943", "Maidstone,2014-10-01,2015-09-30,Violent Crime,2945");
        var run = Assess.Run("diff", workspace.Output, workspace.Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"Violent crime, number, October 2014 to September 2015,\s+Maidstone +2,943 +2,945 +\+2 ", run.Output);
        Assert.DoesNotContain("MOVEMENT", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DEFINITION", run.Output, StringComparison.Ordinal);
    }
}
