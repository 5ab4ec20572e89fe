using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class MovedFiguresTests
{
    private const string Sample = "maidstone-2016-17";

    [Fact]
    public void A_rebuild_says_what_moved_since_the_bundle_it_replaces()
    {
        using var desk = Desk.WithSample();
        Assert.DoesNotContain("since the bundle before", desk.Build(Sample, "--format", "md").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("since the bundle before", desk.Build(Sample, "--format", "md,html").Output, StringComparison.Ordinal);
        desk.Replace(Sample + "/extracts/recorded-crime-by-type.csv", "2014-10-01,2015-09-30,Robbery,78", "2014-10-01,2015-09-30,Robbery,79");
        var run = desk.Build(Sample, "--format", "md");
        Assert.Matches("\n  since the bundle before: [0-9]+ figures changed: Recorded crime by type, Robbery, Maidstone, October 2014 to September 2015: 79, it was 78; ...\n", run.Output);
        desk.Replace(Sample + "/extracts/recorded-crime-by-type.csv", "Robbery,79", "Robbery,78");
        Assert.Contains("{\"event\":\"moved\",\"changed\":", desk.Build(Sample, "--format", "md", "--json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"figures\": [{\"id\": 7, \"display\": []}]}")]
    public void What_stood_there_and_is_no_list_of_figures_is_replaced_without_a_word(string text)
    {
        using var desk = Desk.Like(Desk.BuiltSample);
        desk.Write($"out/{Sample}/figures.json", text);
        var run = desk.Build(Sample, "--format", "md");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("since the bundle before", run.Output, StringComparison.Ordinal);
    }
}
