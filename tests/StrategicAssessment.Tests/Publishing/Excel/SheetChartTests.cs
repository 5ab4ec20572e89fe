using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Excel;

/// <summary>The charts of the workbook, which Excel draws from the cells of their tables.</summary>
public sealed class SheetChartTests(BuiltSamples samples)
{
    // Kinds that Office has not are told from the name in front of their text alternative.
    private static readonly string[] NotInOffice = ["Heat map", "Funnel plot", "Map:"];

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void Every_chart_of_the_documents_stands_under_its_numbers(string edition)
    {
        using var file = Open(edition);
        OfficeFile.AssertValid(file);
        var alternatives = ReadSheet.All(file).SelectMany(s => Alternatives(s.Part)).ToList();
        Assert.Equal(Drawn(edition).Where(a => !NotInOffice.Any(n => a.StartsWith(n, StringComparison.Ordinal))).Order(StringComparer.Ordinal), alternatives.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void What_a_chart_remembers_is_what_its_cells_hold(string edition)
    {
        using var file = Open(edition);
        var sheets = ReadSheet.All(file).ToDictionary(s => s.Name, StringComparer.Ordinal);
        var compared = 0;
        foreach (var chart in sheets.Values.SelectMany(s => s.Part.DrawingsPart?.ChartParts ?? []))
        {
            Assert.Null(chart.ChartSpace.GetFirstChild<ExternalData>());
            foreach (var numbers in chart.ChartSpace.Descendants<NumberReference>())
            {
                var held = SheetCells.Of(numbers.Formula!.Text, sheets).Select(c => c?.Number).ToList();
                Assert.Equal(held, Remembered(numbers.NumberingCache!, held.Count));
                compared += held.Count(n => n is not null);
            }

            foreach (var texts in chart.ChartSpace.Descendants<StringReference>())
                Assert.Equal(SheetCells.Of(texts.Formula!.Text, sheets).Select(c => c?.Text), texts.StringCache!.Elements<StringPoint>().Select(p => p.NumericValue!.Text));
        }

        Assert.InRange(compared, 40, int.MaxValue);
    }

    // The baseline of the plan is 57 in the year to June 2015, and its target 48.9: a seventh less, as published.
    [Fact]
    public void A_target_has_a_worksheet_with_its_numbers_its_plan_and_its_chart()
    {
        using var file = Open("2016-17");
        var sheet = Assert.Single(ReadSheet.All(file), s => s.Rows[0][0].Text.StartsWith("People killed or seriously injured", StringComparison.Ordinal) && s.Name.StartsWith("Chart_", StringComparison.Ordinal));
        Assert.Equal("Figure 3 of Community Safety Partnership Plan: Maidstone 2016-17", sheet.Rows[1][0].Text);
        var rows = sheet.TableRows.Select(r => string.Join(';', r.Select(c => c.Shown))).ToList();
        Assert.Contains("July 2013 to June 2014;76;48.9;57;60;95", rows);
        Assert.Equal("31 December 2018;not applicable;48.9;57;not applicable;not applicable", rows[^1]);
        var labels = sheet.Part.DrawingsPart!.ChartParts.Single().ChartSpace.Descendants<CategoryAxisData>().First();
        Assert.Equal("31 December 2018", labels.Descendants<NumericValue>().Last().Text);
    }

    [Fact]
    public void The_cells_of_a_heat_map_are_coloured_by_Excel_and_totals_are_not()
    {
        using var file = Open("2025-26");
        var sheets = ReadSheet.All(file).Where(s => s.Part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.ColorScale>().Any());
        Assert.Equal(sheets.Zip([("C", "J"), ("B", "M")], (sheet, columns) =>
        {
            var table = sheet.Table.Reference!.Value!.Split(':').Select(c => int.Parse(c.TrimStart('A', 'K', 'M'), CultureInfo.InvariantCulture)).ToList();
            return $"{columns.Item1}{table[0] + 1}:{columns.Item2}{table[1] - 1}";
        }), sheets.Select(s => s.Part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.ConditionalFormatting>().Single().SequenceOfReferences!.InnerText!));
    }

    private SpreadsheetDocument Open(string edition) => SpreadsheetDocument.Open(Path.Combine(samples.Of(edition), "data-tables.xlsx"), isEditable: false);

    private List<string> Drawn(string edition)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(samples.Of(edition), "document.json")));
        var further = document.RootElement.TryGetProperty("documents", out var others) ? AlternativesIn(others) : [];
        return [.. AlternativesIn(document.RootElement.GetProperty("sections")).Concat(further).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> AlternativesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AlternativesIn),
        JsonValueKind.Object when element.TryGetProperty("alternative", out var alternative) => [alternative.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => AlternativesIn(p.Value)),
        _ => [],
    };

    private static IEnumerable<string> Alternatives(WorksheetPart part) => part.DrawingsPart?.WorksheetDrawing?
        .Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>().Select(p => p.Description!.Value!) ?? [];

    private static List<decimal?> Remembered(NumberingCache cache, int count) =>
        [.. Enumerable.Range(0, count).Select(i => cache.Elements<NumericPoint>().FirstOrDefault(p => p.Index!.Value == i) is { } point
            ? decimal.Parse(point.NumericValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : (decimal?)null)];
}
