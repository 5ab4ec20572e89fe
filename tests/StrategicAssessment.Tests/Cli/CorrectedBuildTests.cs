using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class CorrectedBuildTests
{
    private const string Header = "extract,place,period,category,old,new,who,date,reason\n";
    private const string Asb = "asb,Maidstone,12 months to September 2015,,3608,3618,Kent Police,2015-12-03,ten incidents were recorded late\n";
    private const string Sample = "maidstone-2016-17";
    private const string Rate = "asb/rate-per-1000/E07000110/all/2014-10_2015-09";

    [Fact]
    public void A_correction_is_printed_explained_and_hashed_and_the_partners_file_is_untouched()
    {
        using var desk = Desk.WithSample();
        var sent = desk.Read(Sample + "/extracts/asb-incidents-by-area.csv");
        desk.Write(Sample + "/corrections.csv", Header + Asb);
        Assert.Equal(0, desk.Build(Sample, "--format", "md").ExitCode);
        Assert.Contains(
            "Corrected on 3 December 2015: Maidstone in the year to September 2015, 3,618 in place of 3,608 (Kent Police: ten incidents were recorded late).",
            desk.Read($"out/{Sample}/strategic-assessment.md"), StringComparison.Ordinal);
        var explained = desk.Run("explain", desk.At(Sample), Rate).Output;
        Assert.Contains("computed: as counted in the extract, as corrected\n", explained, StringComparison.Ordinal);
        Assert.Contains($"    extracts/asb-incidents-by-area.csv, row 16\n      Maidstone,2014-10-01,2015-09-30,ASB incident,3608\n    corrections.csv, row 2\n      {Asb}", explained, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"corrections.csv\"", desk.Read(Sample + "/.assess/ledger.json"), StringComparison.Ordinal);
        Assert.Equal(sent, desk.Read(Sample + "/extracts/asb-incidents-by-area.csv"));
    }

    [Fact]
    public void Numbers_of_a_protected_extract_are_corrected_and_not_told()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Sample + "/assessment.yaml", "  asb:\n    good: fewer\n", "  asb:\n    good: fewer\n    protect: hide below 5\n");
        desk.Write(Sample + "/corrections.csv", Header + Asb);
        Assert.Equal(0, desk.Build(Sample, "--format", "md").ExitCode);
        Assert.Contains(
            "Corrected on 3 December 2015: Maidstone in the year to September 2015 (Kent Police: ten incidents were recorded late).",
            desk.Read($"out/{Sample}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_lines_say_cannot_become_markup()
    {
        using var desk = Desk.WithSample();
        desk.Write(Sample + "/corrections.csv", Header + "asb,Maidstone,2014-10-01 to 2015-09-30,,3608,3618,<b>Police</b>,2015-12-03,\"{{ 1 }} *late* [x](javascript:1)\"\n");
        Assert.Equal(0, desk.Build(Sample, "--format", "html").ExitCode);
        Assert.Contains("(&lt;b&gt;Police&lt;/b&gt;: {{ 1 }} *late* [x](javascript:1))", desk.Read($"out/{Sample}/strategic-assessment.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_correction_stops_the_build_and_withholds_its_topic_in_a_draft()
    {
        using var desk = Desk.WithSample();
        desk.Write(Sample + "/corrections.csv", Header + Asb.Replace("3608", "3600", StringComparison.Ordinal));
        var run = desk.Build(Sample, "--format", "md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{Sample}/corrections.csv:2:44: error SA1408: extracts/asb-incidents-by-area.csv, line 16, says 3,608 and not 3600", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, desk.Build(Sample, "--format", "md", "--draft").ExitCode);
        Assert.DoesNotContain("3,608", desk.Read($"out/{Sample}/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_were_counted_together_are_corrected_as_one_number()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Sample + "/assessment.yaml", "  marac-cases:\n    good: neither\n", "  marac-cases:\n    shape: records\n    good: neither\n");
        desk.Replace(Sample + "/assessment.yaml", "    only: {category: MARAC case}\n", "");
        desk.Replace(Sample + "/assessment.yaml", "    holds: district\n    only: {category: MARAC repeat case}", "    status: awaited");
        var days = Enumerable.Range(1, 24).Select(i => $"{2013 + ((i + 8) / 12)}-{((i + 8) % 12) + 1:00}-15,Maidstone\n");
        desk.Write(Sample + "/extracts/marac-cases.csv", "date,district\n" + string.Concat(days));
        desk.Write(Sample + "/corrections.csv", Header + "marac-cases,Maidstone,2015-03,,1,4,Kent Police,2015-12-03,three were left out\n");
        var run = desk.Run("check", desk.At(Sample), "--quiet");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("marac-cases/count/E07000110/all/2014-10_2015-09\t15\n", desk.Run("list", "figures", desk.At(Sample)).Output, StringComparison.Ordinal);
    }
}
