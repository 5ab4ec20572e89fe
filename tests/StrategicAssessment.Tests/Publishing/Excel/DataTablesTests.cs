using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Excel;

public sealed class DataTablesTests(BuiltSamples samples)
{
    public static TheoryData<string> Editions => ["2016-17", "2017-18"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_workbook_is_a_valid_file(string edition)
    {
        using var file = Open(edition);
        OfficeFile.AssertValid(file);
        Assert.Equal(($"Strategic Assessment: Maidstone {edition}", "en-GB"), (file.PackageProperties.Title, file.PackageProperties.Language));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_cell_shows_what_the_document_prints_and_holds_the_value_in_full(string edition)
    {
        using var file = Open(edition);
        var compared = 0;
        foreach (var (sheet, id) in TablesOf(file, edition))
        {
            var printed = CsvText.Read(Path.Combine(samples.Of(edition), "tables", id + ".csv"));
            var note = printed[0].IndexOf("Note");
            var columns = Enumerable.Range(1, printed[0].IndexOf("area_code") - 1).Where(i => i != note).ToList();
            foreach (var (row, line) in sheet.TableRows.Zip(printed).Skip(1))
            {
                Assert.Equal(line[0], row[0].Text);
                var cell = 1;
                foreach (var column in columns.Where(c => !IsNumberOf(printed[0], c)))
                {
                    var numbers = columns.Where(c => c > column && IsNumberOf(printed[0], c) && c - column <= 2 && columns.Where(d => d > column && d <= c).All(d => IsNumberOf(printed[0], d))).Select(c => line[c]).ToList();
                    if (numbers.Count < 2) compared += AssertSame(line[column], numbers.FirstOrDefault() ?? string.Empty, row[cell++]);
                    else foreach (var number in numbers) compared += AssertSameNumber(number, row[cell++]);
                }
            }
        }

        Assert.True(compared > 250);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_workbook_follows_the_guidance_on_accessible_spreadsheets(string edition)
    {
        using var file = Open(edition);
        var sheets = ReadSheet.All(file);
        Assert.Equal(["Cover_sheet", "Contents"], sheets.Take(2).Select(s => s.Name));
        Assert.All(sheets, sheet =>
        {
            Assert.Empty(sheet.Part.Worksheet!.Descendants<MergeCell>());
            Assert.Empty(sheet.Part.Worksheet.Descendants<CellFormula>());
            Assert.All(sheet.Rows, row => Assert.NotEmpty(row));
            Assert.NotEqual("", sheet.Rows[0][0].Text);
        });
        Assert.All(sheets.Skip(1), sheet =>
        {
            Assert.Equal(sheet.TableRows.First().Select(c => c.Text), sheet.Table.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value));
            Assert.Equal(sheet.Table.TableColumns!.Count!.Value, (uint)sheet.TableRows.First().Select(c => c.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(sheet.TableRows, row => Assert.Equal([true, true], row.Take(2).Select(c => c.Shown.Length > 0)));
        });
    }

    // A line that ran on beyond its table would be printed too, and everything made small enough to fit a page.
    [Theory]
    [MemberData(nameof(Editions))]
    public void Whatever_stands_above_a_table_wraps_in_its_column(string edition)
    {
        using var file = Open(edition);
        var looks = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(ReadSheet.All(file).Where(s => s.Name != "Cover_sheet"), sheet =>
        {
            var above = sheet.Part.Worksheet!.Descendants<Row>().SkipLast(sheet.TableRows.Count()).SelectMany(r => r.Elements<Cell>());
            Assert.All(above, c => Assert.True(looks[(int)c.StyleIndex!.Value].Alignment?.WrapText?.Value));
            Assert.InRange(sheet.Part.Worksheet!.Descendants<Column>().First().Width!.Value, 20, 80);
        });
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_contents_lead_to_every_other_worksheet(string edition)
    {
        using var file = Open(edition);
        var sheets = ReadSheet.All(file);
        var links = sheets[1].Part.Worksheet!.Descendants<Hyperlink>().Select(h => h.Location!.Value);
        Assert.Equal(sheets.Where(s => s.Name != "Contents").Select(s => $"'{s.Name}'!A1"), links);
    }

    [Fact]
    public void Notes_to_rows_are_numbered_through_the_workbook()
    {
        using var file = Open("2016-17");
        var sheets = ReadSheet.All(file);
        var notes = sheets.Single(s => s.Name == "Notes").TableRows.Skip(1).ToList();
        Assert.Equal(["[note 1]", "Opened in November 2012, so its first number is of eight months.", "Table_7"], notes[0].Select(c => c.Text));
        var marks = sheets.Single(s => s.Name == "Table_7").TableRows.Skip(1).Select(r => r[^1].Text).Where(t => t.Length > 0);
        Assert.Equal(notes.Select(n => n[0].Text), marks);
    }

    private static int AssertSame(string printed, string value, ReadCell cell)
    {
        if (value.Length == 0)
        {
            Assert.Null(cell.Number);
            Assert.Equal(printed, cell.Text);
            return 1;
        }

        Assert.Equal(printed, cell.Shown);
        return AssertSameNumber(value, cell);
    }

    // A column of the file that holds what the column before it prints, in full precision.
    private static bool IsNumberOf(IReadOnlyList<string> headings, int column) =>
        new[] { "_value", "_lower", "_upper", "_best", "_worst" }.Any(suffix => headings[column].EndsWith(suffix, StringComparison.Ordinal));

    private static int AssertSameNumber(string value, ReadCell cell)
    {
        if (value.Length == 0)
        {
            Assert.Null(cell.Number);
            return 1;
        }

        var full = decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.InRange(Math.Abs(full - (cell.Number!.Value * (cell.Format.Contains('%', StringComparison.Ordinal) ? 100 : 1))), 0, 1e-20m);
        return 1;
    }

    private SpreadsheetDocument Open(string edition) => SpreadsheetDocument.Open(Path.Combine(samples.Of(edition), "data-tables.xlsx"), isEditable: false);

    private static IEnumerable<System.Text.Json.JsonElement> TablesIn(System.Text.Json.JsonElement section) =>
        section.GetProperty("tables").EnumerateArray().Concat(section.GetProperty("sections").EnumerateArray().SelectMany(TablesIn));

    // The number that the document gives a table is in the name of its worksheet.
    private IEnumerable<(ReadSheet Sheet, string Id)> TablesOf(SpreadsheetDocument file, string edition)
    {
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(samples.Of(edition), "document.json")));
        var ids = document.RootElement.GetProperty("sections").EnumerateArray().SelectMany(TablesIn)
            .Where(t => t.GetProperty("number").GetInt32() > 0).ToDictionary(t => "Table_" + (t.TryGetProperty("label", out var label) ? label.GetString() : t.GetProperty("number").GetRawText()), t => t.GetProperty("id").GetString()!, StringComparer.Ordinal);
        return ReadSheet.All(file).Where(s => s.Name.StartsWith("Table_", StringComparison.Ordinal)).Select(s => (s, ids[s.Name])).ToList();
    }
}
