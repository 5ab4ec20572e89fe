using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategicAssessment.Tests.Publishing.Excel;
using StrategicAssessment.Tests.Publishing.Markdown;
using StrategicAssessment.Tests.Publishing.Word;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

public sealed class HostileOfficeTests
{
    private static readonly string[] OurFields = ["PAGE", "NUMPAGES", "TOC", "SEQ", "REF", "NOTEREF"];

    [Fact]
    public void Hostile_data_stays_text_in_Word()
    {
        using var workspace = Built();
        using var file = WordprocessingDocument.Open(Path.Combine(workspace.Output, "strategic-assessment.docx"), isEditable: false);
        OfficeFile.AssertValid(file);
        var body = file.MainDocumentPart!.Document.Body!;
        Assert.All(body.Descendants<FieldCode>(), f => Assert.Contains(f.Text.Trim().Split(' ')[0], OurFields));
        Assert.Empty(file.MainDocumentPart.HyperlinkRelationships.Concat(file.MainDocumentPart.FootnotesPart!.HyperlinkRelationships));
        Assert.Empty(file.MainDocumentPart.ExternalRelationships);
        Assert.Equal(Shown(HostileFolder.Names), body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().ElementAt(1).Elements<TableRow>().Skip(1).Select(LabelOf).Order(StringComparer.Ordinal));
        var text = ReadBack.Even(string.Join(' ', body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(FlatWord.Text)));
        Assert.All(Shown([HostileFolder.Note, HostileFolder.Heading, HostileFolder.Label, "{{ 2016 }}"]), shown => Assert.Contains(shown, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_data_stays_text_in_Excel()
    {
        using var workspace = Built();
        using var file = SpreadsheetDocument.Open(Path.Combine(workspace.Output, "data-tables.xlsx"), isEditable: false);
        OfficeFile.AssertValid(file);
        var sheets = ReadSheet.All(file);
        Assert.All(sheets, s => Assert.Empty(s.Part.Worksheet!.Descendants<CellFormula>()));
        Assert.All(sheets.SelectMany(s => s.Part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Hyperlink>()), h => Assert.Null(h.Id));
        var table = sheets.Single(s => s.Name == "Table_2");
        Assert.Equal(Shown(HostileFolder.Names), table.TableRows.Skip(1).Select(r => ReadBack.Even(r[0].Text)).Order(StringComparer.Ordinal));
        Assert.Equal(Shown(["+" + HostileFolder.Heading, HostileFolder.Heading]), table.TableRows.First().Take(2).Select(c => ReadBack.Even(c.Text)).Order(StringComparer.Ordinal));
        Assert.All(sheets, s => AssertGuarded(file, s));
        var charts = sheets.SelectMany(s => s.Part.DrawingsPart?.ChartParts ?? []).ToList();
        Assert.NotEmpty(charts);
        Assert.All(charts, AssertDrawnFromCells);
    }

    private static void AssertDrawnFromCells(ChartPart chart)
    {
        Assert.Empty(chart.ExternalRelationships);
        Assert.All(chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>(), f => Assert.Matches(@"^\(?(Table_\d+!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?,?)+\)?$", f.Text));
        var labels = chart.ChartSpace.Descendants<CategoryAxisData>().First().Descendants<StringPoint>().Select(l => ReadBack.Even(l.NumericValue!.Text));
        Assert.Subset(Shown([.. HostileFolder.Names, HostileFolder.Label]).ToHashSet(), labels.ToHashSet());
    }

    // Excel takes the text for a formula when somebody edits its cell, unless it is marked as text.
    private static void AssertGuarded(SpreadsheetDocument file, ReadSheet sheet)
    {
        var looks = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var cells = sheet.Part.Worksheet!.Descendants<Cell>().Zip(sheet.Rows.SelectMany(r => r));
        Assert.All(
            cells.Where(c => c.Second.Text.Length > 0 && c.Second.Text[0] is '=' or '+' or '-' or '@'),
            c => Assert.True(looks[(int)c.First.StyleIndex!.Value].QuotePrefix?.Value ?? false, c.Second.Text));
    }

    private static string LabelOf(TableRow row) => ReadBack.Even(FlatWord.Text(row.Elements<TableCell>().First()));

    private static IEnumerable<string> Shown(IEnumerable<string> texts) => texts.Select(t => ReadBack.Even(Printable.Of(t))).Order(StringComparer.Ordinal);

    private static Workspace Built()
    {
        var workspace = HostileFolder.About(HostileFolder.Names[0]);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        return workspace;
    }
}
