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
        Assert.Contains("nothing was written.\n1 of 2 extracts awaited: Theft (Northshire Police)\n", run.Output, StringComparison.Ordinal);
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
        Assert.Contains("None of 2 extracts awaited\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_ends_with_where_the_analyst_stands_and_what_comes_next()
    {
        using var workspace = Workspace.OfNorthshire();
        var build = $"'assess build {workspace.Folder}'";
        workspace.Delete("commentary/burglary.md");
        Assert.StartsWith($"0 errors, 0 warnings, 0 accepted, 6 notes\nA build would pass, with '--strict' too\nNext: {build}; texts are still to be written, such as ", End(workspace), StringComparison.Ordinal);
        foreach (var text in new[] { "burglary", "theft", "executive-summary", "methodology", "recommendations" }) workspace.Write($"commentary/{text}.md", "Text.");
        Assert.EndsWith($"A build would pass, with '--strict' too\nNext: {build}\n", End(workspace), StringComparison.Ordinal);
        workspace.Replace("assessment.yaml", "    counts: thefts", "    status: awaited\n    counts: thefts");
        workspace.Delete("extracts/theft.csv");
        Assert.EndsWith($"Next: {build}; and when what is awaited has come, take its 'status: awaited' out of the plan and check again\n", End(workspace), StringComparison.Ordinal);
        workspace.Write("extracts/burglary.csv", workspace.Read("extracts/burglary.csv") + "Northshire districts,2014-10-01,2015-09-30,1117\n");
        Assert.Equal($"""
            0 errors, 1 warning, 0 accepted, 1 note
            A build would pass, and with '--strict' be refused
            Next: look at the first warning, {workspace.Folder}/extracts/burglary.csv:10; 'assess help SA3201' says more. Only where the data is right as it is, say why in the plan
              accepted:
                SA3201 burglary 1117 1116: the reason, as it is to be printed

            """, End(workspace));
        var plan = workspace.Read("assessment.yaml");
        workspace.Write("assessment.yaml", plan + "accepted: {SA3201 burglary 1117 1116: known}\n");
        Assert.StartsWith("0 errors, 0 warnings, 1 accepted, 1 note\nA build would pass, with '--strict' too\n", End(workspace), StringComparison.Ordinal);
        workspace.Write("assessment.yaml", plan);
        workspace.Replace("assessment.yaml", "place: Ashby", "place: Ashbi");
        Assert.Equal($"1 error, 0 warnings, 0 accepted, 0 notes\nA build would be refused\nNext: correct the first error, {workspace.Folder}/assessment.yaml:3:8; 'assess help SA2201' says more. Others may come from it\n", End(workspace));
        workspace.Replace("assessment.yaml", "place: Ashbi", "place: Ashby");
        workspace.Replace("commentary/burglary.md", "Text.", "{{ nothing }}");
        Assert.Contains("\nA build would be refused, except as a draft ('--draft')\nNext: correct the first error, ", End(workspace), StringComparison.Ordinal);
        workspace.Delete("assessment.yaml");
        Assert.Equal((2, string.Empty), Assess.Run("check", workspace.Folder) is var run ? (run.ExitCode, run.Output) : default);
    }

    [Theory]
    [InlineData("maidstone-2016-17")]
    [InlineData("maidstone-2017-18")]
    [InlineData("kent-2016-17")]
    [InlineData("northshire-2025-26")]
    public void The_end_of_a_check_is_ten_lines_at_most(string sample)
    {
        using var workspace = sample[0] == 'k' ? Workspace.OfCountySample() : Workspace.OfSampleFolder(sample);
        var output = Assess.Run("check", workspace.Folder).Output;
        var end = output[(output.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        Assert.InRange(end.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 5, 10);
    }

    [Fact]
    public void Scripts_are_told_the_same()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("extracts/burglary.csv", workspace.Read("extracts/burglary.csv") + "Northshire districts,2014-10-01,2015-09-30,1117\n");
        var last = System.Text.Json.JsonDocument.Parse(Assess.Run("check", workspace.Folder, "--json").Output.TrimEnd().Split('\n')[^1]).RootElement;
        Assert.Equal(("checked", 0, 1, 0), (last.GetProperty("event").GetString(), last.GetProperty("errors").GetInt32(), last.GetProperty("warnings").GetInt32(), last.GetProperty("accepted").GetInt32()));
        Assert.Equal((true, false), (last.GetProperty("builds").GetBoolean(), last.GetProperty("builds_strict").GetBoolean()));
        Assert.StartsWith("look at the first warning, ", last.GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    private static string End(Workspace workspace)
    {
        var output = Assess.Run("check", workspace.Folder).Output;
        return output[(output.LastIndexOf('\n', output.IndexOf(" accepted, ", StringComparison.Ordinal)) + 1)..];
    }
}
