using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Excel;

public sealed class ControlChartSheetTests
{
    [Fact]
    public void The_points_of_a_control_chart_are_numbers_in_the_workbook_and_described_in_the_package()
    {
        using var workspace = Workspace.OfMonthlySample();
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(workspace.Output, "datapackage.json")));
        Assert.Empty(PackageRules.Breaches(package.RootElement));
        var paths = package.RootElement.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString()!).ToList();
        using var workbook = SpreadsheetDocument.Open(Path.Combine(workspace.Output, "data-tables.xlsx"), isEditable: false);
        OfficeFile.AssertValid(workbook);
        var sheets = ReadSheet.All(workbook).Where(s => s.Name.StartsWith("Table_", StringComparison.Ordinal)).ToList();
        var files = Directory.GetFiles(Path.Combine(workspace.Output, "tables"), "control-chart-*.csv");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.Contains("tables/" + Path.GetFileName(file), paths);
            var points = CsvText.Read(file).Skip(1).Select(r => (r[0], r[1])).ToList();
            var sheet = Assert.Single(sheets, s => s.TableRows.Skip(1).Select(r => (r[0].Text, r[1].Shown)).SequenceEqual(points));
            Assert.All(sheet.TableRows.Skip(1), r => Assert.NotNull(r[1].Number));
        });
    }
}
