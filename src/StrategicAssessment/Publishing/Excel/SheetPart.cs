using System.Globalization;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>Writes a worksheet and its table.</summary>
internal sealed class SheetPart(SharedTexts texts, StyleSheet styles)
{
    private const string TableAltText = "{504A1905-F514-4f6f-8877-14C23A59335A}";

    /// <summary>The sheet's part.</summary>
    /// <param name="number">Its place in the workbook, from 1; also the number of its table.</param>
    public OfficePart Write(Sheet sheet, int number)
    {
        var xml = new Xml().Open("worksheet").With("xmlns", ExcelNames.Main).With("xmlns:r", ExcelNames.Relationships);
        xml.Open("sheetPr").Open("pageSetUpPr").With("fitToPage", 1).Close().Close();
        xml.Open("sheetViews").Open("sheetView").With("tabSelected", number == 1 ? "1" : null).With("workbookViewId", 0).Close().Close();
        xml.Open("sheetFormatPr").With("defaultRowHeight", 15).Close();
        var widths = SheetLayout.WidthsOf(sheet);
        WriteColumns(xml, widths);
        xml.Open("sheetData");
        var height = 0;
        for (var i = 0; i < sheet.Rows.Count; i++) height += WriteRow(xml, sheet.Rows[i], i, SheetLayout.HeightOf(sheet.Rows[i], widths));
        xml.Close();
        if (sheet.HeatCells is { } heat) HeatCells.Write(xml, heat);
        WriteLinks(xml, sheet);
        xml.Open("pageMargins").With("left", "0.5").With("right", "0.5").With("top", "0.6").With("bottom", "0.6").With("header", "0.3").With("footer", "0.3").Close();
        xml.Open("pageSetup").With("paperSize", 9).With("orientation", "landscape").With("fitToHeight", 0).Close();
        xml.Open("headerFooter").Element("oddFooter", "&R&A, page &P of &N").Close();
        if (sheet.Drawing?.IsApart(height) == true) WriteBreak(xml, sheet.Rows.Count);
        if (sheet.Drawing is not null) xml.Empty("drawing", "r:id", "drawing");
        if (sheet.HasTable) xml.Open("tableParts").With("count", 1).Empty("tablePart", "r:id", "table").Close();
        List<Relationship> relationships = [];
        if (sheet.HasTable) relationships.Add(new Relationship("table", Relationship.Office + "table", $"../{PathOfTable(number)["xl/".Length..]}"));
        if (sheet.Drawing is not null) relationships.Add(new Relationship("drawing", Relationship.Office + "drawing", $"../{SheetDrawing.PathOf(number)}"));
        var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
        return new OfficePart(path, $"{ExcelNames.TypePrefix}worksheet+xml", xml.Close().ToUtf8()) { Relationships = [.. relationships] };
    }

    /// <summary>The part of the sheet's table.</summary>
    public static OfficePart WriteTable(Sheet sheet, int number)
    {
        var headings = sheet.Rows[sheet.HeadingRow];
        var xml = new Xml().Open("table").With("xmlns", ExcelNames.Main).With("id", number).With("name", sheet.TableName).With("displayName", sheet.TableName);
        xml.With("ref", $"{SheetText.Cell(0, sheet.HeadingRow)}:{SheetText.Cell(headings.Length - 1, sheet.Rows.Count - 1)}").With("totalsRowShown", 0);
        xml.Open("tableColumns").With("count", headings.Length);
        for (var i = 0; i < headings.Length; i++) xml.Open("tableColumn").With("id", i + 1).With("name", SheetText.Of(headings[i].Value)).Close();
        xml.Close();
        xml.Open("tableStyleInfo").With("name", "TableStyleLight1").With("showFirstColumn", 0).With("showLastColumn", 0);
        xml.With("showRowStripes", 0).With("showColumnStripes", 0).Close();
        xml.Open("extLst").Open("ext").With("uri", TableAltText).With("xmlns:x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main");
        xml.Open("x14:table").With("altText", sheet.TableTitle).Close().Close().Close();
        return new OfficePart(PathOfTable(number), $"{ExcelNames.TypePrefix}table+xml", xml.Close().ToUtf8());
    }

    private static string PathOfTable(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/tables/table{number}.xml");

    private static void WriteColumns(Xml xml, int[] widths)
    {
        if (widths.Length == 0) return;
        xml.Open("cols");
        for (var i = 0; i < widths.Length; i++) xml.Open("col").With("min", i + 1).With("max", i + 1).With("width", widths[i]).With("customWidth", 1).Close();
        xml.Close();
    }

    private static void WriteBreak(Xml xml, int row)
    {
        xml.Open("rowBreaks").With("count", 1).With("manualBreakCount", 1).Open("brk").With("id", row).With("max", 16383).With("man", 1).Close().Close();
    }

    private int WriteRow(Xml xml, SheetCell[] cells, int row, int height)
    {
        xml.Open("row").With("r", row + 1).With("ht", height).With("customHeight", 1);
        for (var i = 0; i < cells.Length; i++)
        {
            xml.Open("c").With("r", SheetText.Cell(i, row)).With("s", styles.Of(cells[i].Look));
            if (cells[i].IsNumber) xml.Element("v", cells[i].Value);
            else xml.With("t", "s").Element("v", texts.Of(cells[i].Value).ToString(CultureInfo.InvariantCulture));
            xml.Close();
        }

        xml.Close();
        return height;
    }

    private static void WriteLinks(Xml xml, Sheet sheet)
    {
        var isOpen = false;
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            for (var column = 0; column < sheet.Rows[row].Length; column++)
            {
                var cell = sheet.Rows[row][column];
                if (cell.LeadsTo is null) continue;
                if (!isOpen) xml.Open("hyperlinks");
                isOpen = true;
                xml.Open("hyperlink").With("ref", SheetText.Cell(column, row)).With("location", cell.LeadsTo).With("display", SheetText.Of(cell.Value)).Close();
            }
        }

        if (isOpen) xml.Close();
    }
}
