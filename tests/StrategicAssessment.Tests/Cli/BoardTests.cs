using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class BoardTests
{
    [Fact]
    public void The_board_says_what_has_come_and_what_is_awaited_from_whom()
    {
        using var desk = Desk.WithSample();
        desk.Replace("maidstone-2016-17/assessment.yaml", "  claimant-rate:\n", "  claimant-rate:\n    status: provisional\n");
        var run = desk.Run("check", desk.Sample);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            Extract               Status       Rows  Periods                           From
            total-recorded-crime  final          13  October 2014 to September 2015    Kent Police
            recorded-crime-rates  final          15  October 2013 to September 2014    Kent Police
            crime-by-type         final          32  October 2013 to September 2015    Kent Police
            asb                   final          39  October 2012 to September 2015    Kent Police
            hospital-admissions   final          30  April 2012 to August 2015         Public Health, Kent County Council
            claimant-count        final           9  September 2014 to September 2015  ONS claimant count
            claimant-rate         provisional     3  September 2015                    ONS claimant count
            reoffending           awaited                                              Ministry of Justice
            1 of 8 extracts awaited: Reoffending (Ministry of Justice)

            """.ReplaceLineEndings("\n"),
            string.Concat(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.EndsWith("nothing was written.", StringComparison.Ordinal)).Select(l => l + "\n")));
    }

    [Fact]
    public void An_extract_with_errors_and_one_that_is_not_there_stand_on_the_board()
    {
        using var desk = Desk.WithSample();
        File.Delete(desk.At("maidstone-2016-17/extracts/claimant-count.csv"));
        desk.Replace("maidstone-2016-17/extracts/recorded-crime-by-type.csv", "2014-10-01", "2014-10-32");
        desk.Replace("maidstone-2016-17/assessment.yaml", "    status: awaited\n", "");
        var run = desk.Run("check", desk.Sample);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\ncrime-by-type +has errors +32 +October 2013 to September 2015 +Kent Police\n", run.Output);
        Assert.Matches(@"\nclaimant-count +not read +ONS claimant count\n", run.Output);
        Assert.EndsWith("None of 8 extracts awaited\n", run.Output, StringComparison.Ordinal);
    }
}
