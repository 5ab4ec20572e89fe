using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Office;

/// <summary>A chart that Word, Excel and PowerPoint draw themselves, so that it can be restyled: a part of their file, and the workbook behind it, which holds
/// what the chart shows and nothing else. The same chart gives the same bytes.</summary>
/// <param name="Part">The chart's own XML (a chart space of DrawingML).</param>
/// <param name="Workbook">Its numbers as a file of Excel, to be embedded.</param>
/// <param name="Height">How high it should be for a width of 100.</param>
internal sealed record OfficeChart(ReadOnlyMemory<byte> Part, ReadOnlyMemory<byte> Workbook, int Height)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The relationship by which the part must lead to the workbook.</summary>
    public const string WorkbookRelationship = "rId1";

    /// <summary>The chart for Office; null for a kind that Office does not have (heat maps and maps).</summary>
    public static OfficeChart? Of(Chart chart) => OfficePlot.Of(chart) is { } plot
        ? new OfficeChart(OfficePackage.In(chart.Words.Language, ChartPart.Write(chart, plot, new BlockData(plot).Read(), WorkbookRelationship)), DataWorkbook.Write(plot.Grid, chart.Words.Language), plot.Height)
        : null;
}

/// <summary>The workbook behind a chart: one sheet, numbers as numbers in full precision; the cell of what is not known is empty, because Excel draws a symbol as nought.</summary>
internal static class DataWorkbook
{
    public static ReadOnlyMemory<byte> Write(ChartGrid grid, string language)
    {
        var book = new Xml().Open("workbook").With("xmlns", OfficeNames.Workbook).With("xmlns:r", OfficeNames.Relationships).Open("sheets");
        book.Open("sheet").With("name", Cells.Sheet).With("sheetId", 1).With("r:id", "rId1").Close().Close().Close();
        var main = new OfficePart("xl/workbook.xml", OfficeNames.WorkbookTypes + "sheet.main+xml", book.ToUtf8())
        {
            Relationships = [new Relationship("rId1", Relationship.Office + "worksheet", "worksheets/sheet1.xml")],
        };
        return OfficePackage.Write(main, [new OfficePart("xl/worksheets/sheet1.xml", OfficeNames.WorkbookTypes + "worksheet+xml", SheetOf(grid))], Cells.Sheet, language);
    }

    private static ReadOnlyMemory<byte> SheetOf(ChartGrid grid)
    {
        var xml = new Xml().Open("worksheet").With("xmlns", OfficeNames.Workbook).Open("sheetData");
        OpenRow(xml, 0);
        WriteText(xml, 0, 0, grid.Corner);
        for (var i = 0; i < grid.Series.Length; i++) WriteText(xml, i + 1, 0, grid.Series[i].Name);
        xml.Close();
        for (var row = 0; row < grid.Labels.Length; row++)
        {
            OpenRow(xml, row + 1);
            WriteText(xml, 0, row + 1, grid.Labels[row]);
            for (var i = 0; i < grid.Series.Length; i++) WriteNumber(xml, i + 1, row + 1, grid.Series[i].Numbers[row]);
            xml.Close();
        }

        return xml.Close().Close().ToUtf8();
    }

    private static void OpenRow(Xml xml, int row) => xml.Open("row").With("r", row + 1);

    private static void WriteNumber(Xml xml, int column, int row, ChartNumber number)
    {
        if (number.IsKnown) xml.Open("c").With("r", Cells.Address(column, row)).Element("v", OfficeNumber.Of(number)).Close();
    }

    // A text in a cell of its own is never a formula.
    private static void WriteText(Xml xml, int column, int row, string text)
    {
        if (text.Length == 0) return;
        xml.Open("c").With("r", Cells.Address(column, row)).With("t", "inlineStr").Open("is").Open("t").With("xml:space", "preserve").Text(text).Close().Close().Close();
    }
}
