using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

public sealed class ExplainTests
{
    private const string Rate = "asb/rate-per-1000/E07000110/all/2014-10_2015-09";

    [Fact]
    public void The_rate_of_Maidstone_is_explained_down_to_the_rows_it_was_worked_out_from()
    {
        using var workspace = Workspace.OfSample();
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        var run = Assess.Run("explain", workspace.Folder, Rate);
        Assert.True(run is { ExitCode: 0, Error: "" }, run.ToString());
        Assert.Equal(
            """
            22.3  Anti-social behaviour, rate per 1,000 residents, Maidstone, October 2014 to September 2015
              asb/rate-per-1000/E07000110/all/2014-10_2015-09
              computed: 3,608 / 161,800 × 1,000 = 22.299134734239802224969097651
              chance: 95% interval 21.6 to 23.0 (byar)
              chance: 99.8% interval 21.2 to 23.5 (byar)
              3,608  Anti-social behaviour, Maidstone, October 2014 to September 2015
                asb/count/E07000110/all/2014-10_2015-09
                computed: as counted in the extract
                extracts/asb-incidents-by-area.csv, row 16
                  Maidstone,2014-10-01,2015-09-30,ASB incident,3608
              161,800  Residents, Maidstone, as at 30 June 2014
                population/residents/E07000110/all/at-2014-06-30
                computed: mid-year estimate
                ../kent/population.csv, row 7
                  E07000110,Maidstone,2014,161800,

            """,
            string.Concat(run.Output.Split('\n').Where(l => !l.StartsWith("  definition: ", StringComparison.Ordinal)).Select(l => l + "\n"))[..^1]);
    }

    [Fact]
    public void The_rows_named_are_the_lines_of_the_files()
    {
        using var workspace = Workspace.OfSample();
        var extract = File.ReadLines(Path.Combine(workspace.Folder, "extracts", "asb-incidents-by-area.csv"));
        Assert.Equal("Maidstone,2014-10-01,2015-09-30,ASB incident,3608", extract.ElementAt(16 - 1));
        Assert.Equal("E07000110,Maidstone,2014,161800,", File.ReadLines(Path.Combine(workspace.Root, "kent", "population.csv")).ElementAt(7 - 1));
    }

    [Fact]
    public void A_quoted_value_is_explained_as_quoted()
    {
        using var workspace = Workspace.OfSample();
        workspace.Build("--format", "md");
        var listed = Assess.Run("list", "figures", workspace.Folder).Output.Split('\n').Select(l => l.Split('\t')[0]);
        var id = listed.First(i => i.StartsWith("claimant-rate/value/E07000110/", StringComparison.Ordinal));
        var run = Assess.Run("explain", workspace.Folder, id);
        Assert.Contains("  quoted: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("    Maidstone,2015-09,claimants (resident based rate),1.2,as stated in the text", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_file_that_changed_since_the_build_are_shown_with_a_warning()
    {
        using var workspace = Workspace.OfSample();
        workspace.Build("--format", "md");
        workspace.Replace("extracts/asb-incidents-by-area.csv", "3608", "3609");
        var run = Assess.Run("explain", workspace.Folder, Rate);
        Assert.Contains("extracts/asb-incidents-by-area.csv: warning SA7003: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asb/rate-per-1000/E07000110/all/2014-10_2015-08", "Did you mean 'asb/rate-per-1000/E07000110/all/2014-10_2015-09'?")]
    [InlineData("asb/rate-per-1000/E07000110", "These contain it: asb/rate-per-1000/E07000110/all/2014-10_2015-09.")]
    [InlineData("zzz", "'assess list figures' shows them all.")]
    public void An_unknown_figure_is_refused_with_what_may_be_meant(string id, string hint)
    {
        using var workspace = Workspace.OfSample();
        workspace.Build("--format", "md");
        var run = Assess.Run("explain", workspace.Folder, id);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_explained_before_the_first_build()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = Assess.Run("explain", workspace.Folder, Rate);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SA7001: ", run.Error, StringComparison.Ordinal);
    }
}
