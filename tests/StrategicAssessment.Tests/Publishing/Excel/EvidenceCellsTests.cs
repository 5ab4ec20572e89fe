using DocumentFormat.OpenXml.Packaging;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Excel;

public sealed class EvidenceCellsTests
{
    [Fact]
    public void What_chance_allows_is_numbers_wherever_it_is_no_word()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "columns: [this year, last year, change, rate, rank]", "columns: [rate, interval, rank, rank range, judgement, z, p]");
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        using var file = SpreadsheetDocument.Open(Path.Combine(workspace.Output, "data-tables.xlsx"), isEditable: false);
        OfficeFile.AssertValid(file);
        var sheet = ReadSheet.All(file).Single(s => s.Name == "Table_2");
        var printed = BuiltTable.Displayed(workspace.Output, "burglary");
        var ashby = sheet.TableRows.Single(r => r[0].Text == "Ashby");
        var row = printed.Single(r => r[0] == "Ashby");
        Assert.Equal(["Rate per 1,000 residents", "95% interval, lower end", "95% interval, upper end", "Rank", "Rank could be, best", "Rank could be, worst"], sheet.TableRows.First().Skip(1).Take(6).Select(c => c.Text));
        Assert.All(ashby.Skip(1).Take(6), c => Assert.NotNull(c.Number));
        Assert.Equal(row[printed[0].IndexOf("95% interval")], $"{ashby[2].Shown} to {ashby[3].Shown}");
        Assert.Equal(row[printed[0].IndexOf("Change judged")], ashby[7].Text);
        Assert.Equal(row[printed[0].IndexOf("Poisson z")], ashby[8].Shown);
    }
}
