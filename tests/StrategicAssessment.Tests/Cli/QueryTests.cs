using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class QueryTests
{
    private const string Sample = "maidstone-2016-17";

    [Fact]
    public void Each_partner_gets_what_looks_wrong_in_its_files_and_what_is_awaited_of_it_and_nothing_of_others()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", "Maidstone,2014-10-01,2015-09-30,ASB incident,3608", "Maidstone,2014-10-01,2015-09-30,ASB incident,36O8");
        var run = desk.Run("query", desk.Sample, "--output", desk.At("asked"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["kent-police.md", "kent-police.xlsx", "manifest.json", "ministry-of-justice.md", "ministry-of-justice.xlsx"], desk.Files("asked").Order(StringComparer.Ordinal));
        var police = desk.Read("asked/kent-police.md");
        Assert.Matches(@"\| asb-incidents-by-area\.csv +\| 16 +\| 46 +\| '36O8' cannot be read as a number: it is not a number alone +\| +\|", police);
        Assert.DoesNotContain("Reoffending", police, StringComparison.Ordinal);
        var justice = desk.Read("asked/ministry-of-justice.md");
        Assert.Contains("* Reoffending", justice, StringComparison.Ordinal);
        Assert.DoesNotContain("36O8", justice, StringComparison.Ordinal);
        foreach (var name in new[] { "kent-police", "ministry-of-justice" })
        {
            using var book = OfficeFile.Excel(File.ReadAllBytes(desk.At($"asked/{name}.xlsx")));
            OfficeFile.AssertValid(book);
            Assert.Equal(name == "kent-police", book.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.InnerText.Contains("36O8", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_wrong_in_a_file_without_a_source_is_said_and_put_into_no_sheet()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Sample + "/assessment.yaml", "    counts: incidents of anti-social behaviour\n    source: Kent Police\n", "    counts: incidents of anti-social behaviour\n");
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",ASB incident,3608", ",ASB incident,36O8");
        var run = desk.Run("query", desk.Sample, "--output", desk.At("asked"));
        Assert.StartsWith("1 question about files of no one 'source:' in the plan: ", run.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(["manifest.json", "ministry-of-justice.md", "ministry-of-justice.xlsx"], desk.Files("asked").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_nothing_is_wrong_nobody_is_asked()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Sample + "/assessment.yaml", "    source: Ministry of Justice\n", "");
        var run = desk.Run("query", desk.Sample, "--output", desk.At("asked"));
        Assert.Equal((0, "There is nothing to ask of anybody.\n"), (run.ExitCode, run.Output));
        Assert.Equal(["manifest.json"], desk.Files("asked"));
    }
}
