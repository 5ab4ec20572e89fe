using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class BoardTests
{
    [Fact]
    public void The_board_says_what_has_come_and_what_is_awaited_from_whom()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "    counts: burglaries", "    status: provisional\n    counts: burglaries");
        workspace.Replace("assessment.yaml", "    counts: thefts", "    status: awaited\n    counts: thefts");
        var run = Assess.Run("check", workspace.Folder);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^Extract   Status       Rows  Periods +From\nburglary  provisional     \d  October 20\d\d to September 2015  \w.+\ntheft     awaited {30,}\w.+\n", run.Output);
        Assert.EndsWith("nothing was written.\n1 of 2 extracts awaited: Theft (Northshire Police)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_with_errors_and_one_that_is_not_there_stand_on_the_board()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Delete("extracts/theft.csv");
        workspace.Replace("extracts/burglary.csv", "2014-10-01", "2014-10-32");
        var run = Assess.Run("check", workspace.Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\nburglary +has errors +\d+ +\w.* to September 2015 ", run.Output);
        Assert.Matches(@"\ntheft +not read +Northshire Police\n", run.Output);
        Assert.EndsWith("None of 2 extracts awaited\n", run.Output, StringComparison.Ordinal);
    }
}
