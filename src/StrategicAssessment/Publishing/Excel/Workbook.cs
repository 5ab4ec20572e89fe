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
        for (var i = 0; i < sheets.Count; i++)
        {
            if (!sheets[i].HasTable) continue;
            var row = (sheets[i].HeadingRow + 1).ToString(CultureInfo.InvariantCulture);
            xml.Open("definedName").With("name", "_xlnm.Print_Titles").With("localSheetId", i).Text($"{sheets[i].Name}!${row}:${row}").Close();
        }

        xml.Close();
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");
}
