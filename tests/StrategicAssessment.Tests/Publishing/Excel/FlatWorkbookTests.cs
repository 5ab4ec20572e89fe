using System.Text;
using DocumentFormat.OpenXml.Packaging;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Excel;

public sealed class FlatWorkbookTests
{
    [Fact]
    public void The_workbook_says_what_was_agreed()
    {
        using var workspace = Workspace.OfNorthshire();
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        using var file = SpreadsheetDocument.Open(Path.Combine(workspace.Output, "data-tables.xlsx"), isEditable: false);
        GoldenFile.Matches("Publishing/Golden/northshire.xlsx.txt", Flat(file));
    }

    private static string Flat(SpreadsheetDocument file)
    {
        var text = new StringBuilder();
        foreach (var sheet in ReadSheet.All(file))
        {
            text.Append($"== {sheet.Name}\n");
            foreach (var row in sheet.Rows) text.AppendJoin(" | ", row.Select(c => c.Number is { } number ? $"{c.Shown} <{number}>" : c.Text)).Append('\n');
        }

        return text.ToString();
    }
}
