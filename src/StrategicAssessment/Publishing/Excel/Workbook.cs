using StrategicAssessment.Charts.Office;
using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>Puts sheets together to a file (.xlsx). Same sheets, same bytes.</summary>
internal static class Workbook
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<Sheet> sheets, string title, Words words)
    {
        var (texts, styles) = (new SharedTexts(), new StyleSheet());
        var writer = new SheetPart(texts, styles, words);
        List<OfficePart> parts = [];
        List<Relationship> relationships = [];
        for (var i = 0; i < sheets.Count; i++)
        {
            var part = writer.Write(sheets[i], i + 1);
            parts.Add(part);
            relationships.Add(new Relationship(IdOf(i), Relationship.Office + "worksheet", part.Path["xl/".Length..]));
            if (sheets[i].HasTable) parts.Add(SheetPart.WriteTable(sheets[i], i + 1));
            if (sheets[i].Drawing is { } drawing) parts.AddRange(drawing.Parts(i + 1, sheets[i].Rows.Count - 1));
        }

        parts.Add(new OfficePart("xl/styles.xml", $"{OfficeNames.WorkbookTypes}styles+xml", styles.Write()));
        parts.Add(new OfficePart("xl/sharedStrings.xml", $"{OfficeNames.WorkbookTypes}sharedStrings+xml", texts.Write()));
        relationships.Add(new Relationship("styles", Relationship.Office + "styles", "styles.xml"));
        relationships.Add(new Relationship("texts", Relationship.Office + "sharedStrings", "sharedStrings.xml"));
        var main = new OfficePart("xl/workbook.xml", $"{OfficeNames.WorkbookTypes}sheet.main+xml", Parts(sheets)) { Relationships = [.. relationships] };
        return OfficePackage.Write(main, parts, title, words.Language);
    }

    private static ReadOnlyMemory<byte> Parts(IReadOnlyList<Sheet> sheets)
    {
        var xml = new Xml().Open("workbook").With("xmlns", OfficeNames.Workbook).With("xmlns:r", OfficeNames.Relationships);
        xml.Open("bookViews").Open("workbookView").With("tabRatio", 800).Close().Close();
        xml.Open("sheets");
        for (var i = 0; i < sheets.Count; i++) xml.Open("sheet").With("name", sheets[i].Name).With("sheetId", i + 1).With("r:id", IdOf(i)).Close();
        xml.Close();
        WritePrintTitles(xml, sheets);
        return xml.Close().ToUtf8();
    }

    // The headings of a table are printed on each of its pages.
    private static void WritePrintTitles(Xml xml, IReadOnlyList<Sheet> sheets)
    {
        xml.Open("definedNames");
        foreach (var (i, sheet) in sheets.Index().Where(s => s.Item.HasTable))
            xml.Open("definedName").With("name", "_xlnm.Print_Titles").With("localSheetId", i).Text(string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}!${sheet.HeadingRow + 1}:${sheet.HeadingRow + 1}")).Close();
        xml.Close();
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");
}

internal sealed class SheetPart(SharedTexts texts, StyleSheet styles, Words words)
{
    private const string TableAltText = "{504A1905-F514-4f6f-8877-14C23A59335A}";

    /// <param name="number">Its place in the workbook, from 1; also the number of its table.</param>
    public OfficePart Write(Sheet sheet, int number)
    {
        var xml = new Xml().Open("worksheet").With("xmlns", OfficeNames.Workbook).With("xmlns:r", OfficeNames.Relationships);
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
        xml.Open("pageSetup").With("paperSize", 9).With("orientation", SheetLayout.IsUpright(widths) ? "portrait" : "landscape").With("fitToHeight", 0).Close();
        xml.Open("headerFooter").Element("oddFooter", "&R" + words.Say("workbook.page of", ("sheet", "&A"), ("page", "&P"), ("pages", "&N"))).Close();
        if (sheet.Drawing?.IsApart(height, SheetLayout.IsUpright(widths)) == true) WriteBreak(xml, sheet.Rows.Count);
        if (sheet.Drawing is not null) xml.Empty("drawing", "r:id", "drawing");
        if (sheet.HasTable) xml.Open("tableParts").With("count", 1).Empty("tablePart", "r:id", "table").Close();
        List<Relationship> relationships = [];
        if (sheet.HasTable) relationships.Add(new Relationship("table", Relationship.Office + "table", $"../{PathOfTable(number)["xl/".Length..]}"));
        if (sheet.Drawing is not null) relationships.Add(new Relationship("drawing", Relationship.Office + "drawing", $"../{SheetDrawing.PathOf(number)}"));
        var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
        return new OfficePart(path, $"{OfficeNames.WorkbookTypes}worksheet+xml", xml.Close().ToUtf8()) { Relationships = [.. relationships] };
    }

    public static OfficePart WriteTable(Sheet sheet, int number)
    {
        var headings = sheet.Rows[sheet.HeadingRow];
        var xml = new Xml().Open("table").With("xmlns", OfficeNames.Workbook).With("id", number).With("name", sheet.TableName).With("displayName", sheet.TableName);
        xml.With("ref", $"{Cells.Address(0, sheet.HeadingRow)}:{Cells.Address(headings.Length - 1, sheet.Rows.Count - 1)}").With("totalsRowShown", 0);
        xml.Open("tableColumns").With("count", headings.Length);
        for (var i = 0; i < headings.Length; i++) xml.Open("tableColumn").With("id", i + 1).With("name", SheetText.Of(headings[i].Value)).Close();
        xml.Close();
        xml.Open("tableStyleInfo").With("name", "TableStyleLight1").With("showFirstColumn", 0).With("showLastColumn", 0);
        xml.With("showRowStripes", 0).With("showColumnStripes", 0).Close();
        xml.Open("extLst").Open("ext").With("uri", TableAltText).With("xmlns:x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main");
        xml.Open("x14:table").With("altText", sheet.TableTitle).Close().Close().Close();
        return new OfficePart(PathOfTable(number), $"{OfficeNames.WorkbookTypes}table+xml", xml.Close().ToUtf8());
    }

    private static string PathOfTable(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/tables/table{number}.xml");

    private static void WriteColumns(Xml xml, int[] widths)
    {
        xml.Open("cols");
        for (var i = 0; i < widths.Length; i++) xml.Open("col").With("min", i + 1).With("max", i + 1).With("width", widths[i]).With("customWidth", 1).Close();
        xml.Close();
    }

    private static void WriteBreak(Xml xml, int row) =>
        xml.Open("rowBreaks").With("count", 1).With("manualBreakCount", 1).Open("brk").With("id", row).With("max", 16383).With("man", 1).Close().Close();

    private int WriteRow(Xml xml, SheetCell[] cells, int row, int height)
    {
        xml.Open("row").With("r", row + 1).With("ht", height).With("customHeight", 1);
        for (var i = 0; i < cells.Length; i++)
        {
            xml.Open("c").With("r", Cells.Address(i, row)).With("s", styles.Of(cells[i].Look));
            if (cells[i].IsNumber) xml.Element("v", cells[i].Value);
            else if (cells[i].Value.Length > 0) xml.With("t", "s").Element("v", texts.Of(cells[i].Value).ToString(CultureInfo.InvariantCulture));
            xml.Close();
        }

        xml.Close();
        return height;
    }

    // They stand in the first column.
    private static void WriteLinks(Xml xml, Sheet sheet)
    {
        if (!sheet.Rows.Any(r => r[0].LeadsTo is not null)) return;
        xml.Open("hyperlinks");
        foreach (var (row, cell) in sheet.Rows.Select(r => r[0]).Index().Where(c => c.Item.LeadsTo is not null))
            xml.Open("hyperlink").With("ref", Cells.Address(0, row)).With("location", cell.LeadsTo).With("display", SheetText.Of(cell.Value)).Close();
        xml.Close();
    }
}

/// <summary>How wide columns and how high rows are. Written into the file, because not every program works out the height of text on several lines.</summary>
internal static class SheetLayout
{
    private const int NarrowestColumn = 12, WidestColumn = 80, WidestOfLines = 50, WidestUpright = 105, LinesOfHeading = 3, Margin = 3;
    private const int HeightOfLine = 16, HeightOfTitle = 24, LettersOfTitle = 7, SpaceUnderHeading = 2;

    /// <summary>
    /// The width of each column of the sheet's table, in digits of the plain font. Lines above the table wrap in the first column: one that ran on would be printed, and
    /// everything with it made small enough to fit the page.
    /// </summary>
    public static int[] WidthsOf(Sheet sheet)
    {
        if (!sheet.HasTable) return [WidestColumn];
        var headings = sheet.Rows[sheet.HeadingRow];
        var cells = sheet.Rows.Skip(sheet.HeadingRow + 1).ToList();
        var lengths = headings.Select((h, column) => h.Value.Split(' ').Select(w => w.Length).Append(h.Value.Length / LinesOfHeading).Concat(cells.Select(r => LengthOf(r[column]))).Max());
        int[] widths = [.. lengths.Select(l => Math.Clamp(l + Margin, NarrowestColumn, WidestColumn))];
        widths[0] = Math.Max(widths[0], sheet.Rows.Take(sheet.HeadingRow).Select(r => Math.Min(WidestOfLines, LengthOf(r[0]))).DefaultIfEmpty().Max());
        return widths;
    }

    /// <summary>Whether columns so wide are still easy to read on a page that stands.</summary>
    public static bool IsUpright(int[] widths) => widths.Sum() <= WidestUpright;

    /// <summary>The height of a row, in points.</summary>
    public static int HeightOf(SheetCell[] row, int[] widths)
    {
        if (row[0].Look.Font == CellFont.Title) return LinesOf(row[0].Value, widths[0] * LettersOfTitle / 10) * HeightOfTitle;
        var lines = row.Zip(widths, (cell, width) => cell.Look.Wraps ? LinesOf(cell.Value, cell.Look.IsHeading ? width - 1 : width * 12 / 10) : 1).Max();
        return (lines * HeightOfLine) + (row[0].Look.IsHeading ? SpaceUnderHeading : 0);
    }

    // The numbers of a table are shorter than the narrowest column.
    private static int LengthOf(SheetCell cell) => cell.IsNumber ? 0 : cell.Value.Length + (2 * cell.Look.Indent);

    // Plain letters are on the whole narrower than digits, and bold ones wider.
    private static int LinesOf(string text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                lines++;
                used = 0;
            }

            used += word.Length + (used > 0 ? 1 : 0);
        }

        return lines;
    }
}
