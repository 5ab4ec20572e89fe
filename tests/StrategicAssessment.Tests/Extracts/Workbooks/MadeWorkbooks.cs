using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace StrategicAssessment.Tests.Extracts.Workbooks;

/// <summary>A cell as it stands in a workbook, and what a CSV file says in its place.</summary>
/// <param name="Kind">text, number, percent, day, month, year, truth or error.</param>
internal sealed record MadeCell(string Kind, object Value, string Csv)
{
    public static readonly MadeCell Blank = new("blank", string.Empty, string.Empty);

    public static MadeCell Of(string text) => text.Length == 0 ? Blank : new("text", text, text);

    public static MadeCell Of(decimal number) => new("number", number, number.ToString(CultureInfo.InvariantCulture));

    public static MadeCell Percent(decimal percent) => new("percent", percent / 100, percent.ToString("0.####", CultureInfo.InvariantCulture) + "%");

    public static MadeCell Day(DateOnly day) => new("day", day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static MadeCell Month(DateOnly day) => new("month", day, day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
}

/// <param name="Hidden">Whether the sheet is.</param>
/// <param name="Merges">Addresses such as <c>A2:A4</c>.</param>
internal sealed record MadeSheet(string Name, IReadOnlyList<IReadOnlyList<MadeCell>> Rows, bool Hidden = false, IReadOnlyList<string>? Merges = null, IReadOnlyList<int>? HiddenRows = null, int HiddenColumn = 0)
{
    public static MadeSheet Of(string name, string csv) => new(name, [.. csv.Split('\n').Select(r => r.Split(',').Select(c => decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? MadeCell.Of(number) : MadeCell.Of(c)).ToList())]);

    public string Csv => string.Concat(Rows.Select(r => string.Join(',', r.Select(c => c.Csv.AsSpan().ContainsAny(',', '"') ? $"\"{c.Csv.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c.Csv)) + "\n"));
}

/// <summary>Writes workbooks by the texts of their standards, with no library that the program reads them by.</summary>
internal static class MadeWorkbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // In the order of the formats in styles.xml.
    private static readonly string[] Kinds = ["text", "percent", "day", "month"];

    public static byte[] Xlsx(params IReadOnlyList<MadeSheet> sheets) => Texts([
        ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(sheets, (_, i) => $"""<Override PartName="/xl/worksheets/s{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}</Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Related}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Related}"><sheets>{Each(sheets, (s, i) => $"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i}"{(s.Hidden ? " state=\"hidden\"" : "")} r:id="r{i}"/>""")}</sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="style" Type="{Related}/styles" Target="styles.xml"/>{Each(sheets, (_, i) => $"""<Relationship Id="r{i}" Type="{Related}/worksheet" Target="worksheets/s{i}.xml"/>""")}</Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-809]mmm\ yy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""),
        .. sheets.Select((s, i) => ($"xl/worksheets/s{i + 1}.xml", $"""<worksheet xmlns="{Main}">{(s.HiddenColumn > 0 ? $"""<cols><col min="{s.HiddenColumn}" max="{s.HiddenColumn}" width="9" hidden="1"/></cols>""" : "")}<sheetData>{Each(s.Rows, (r, y) => $"""<row r="{y}"{(s.HiddenRows?.Contains(y) == true ? " hidden=\"1\"" : "")}>{Each(r, (c, x) => Cell(c, $"{(char)('A' + x - 1)}{y}"))}</row>""")}</sheetData>{(s.Merges is { } merges ? $"<mergeCells>{Each(merges, (m, _) => $"""<mergeCell ref="{m}"/>""")}</mergeCells>" : "")}</worksheet>"""))]);

    public static byte[] Ods(params IReadOnlyList<MadeSheet> sheets) => Texts(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", Content(sheets)));

    /// <summary>An OpenDocument sheet of a heading and rows that are alike: some sevens, 1,200 blanks and an end; and blank rows and cells to the end of the sheet.</summary>
    public static byte[] Repeated(int rows, int cells) => Texts(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", string.Create(CultureInfo.InvariantCulture, $"""
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell table:number-columns-repeated="{cells}" office:value-type="float" office:value="7"/><table:table-cell table:number-columns-repeated="1200"/><table:table-cell office:value-type="string"><text:p>end</text:p></table:table-cell><table:table-cell table:number-columns-repeated="14000"/></table:table-row><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
        """)));

    public static byte[] Packed(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var made = new MemoryStream();
        using (var archive = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return made.ToArray();
    }

    private static byte[] Texts(params IEnumerable<(string Name, string Text)> files) => Packed(files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text))));

    private static string Each<T>(IReadOnlyList<T> items, Func<T, int, string> made) => string.Concat(items.Select((item, i) => made(item, i + 1)));

    private static string Cell(MadeCell cell, string at) => cell.Kind switch
    {
        "blank" => string.Empty,
        "text" => $"""<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape((string)cell.Value)}</t></is></c>""",
        "error" => $"""<c r="{at}" t="e"><f>1/0</f><v>{cell.Value}</v></c>""",
        "truth" => $"""<c r="{at}" t="b"><v>{((bool)cell.Value ? 1 : 0)}</v></c>""",
        "day" or "month" => $"""<c r="{at}" s="{Array.IndexOf(Kinds, cell.Kind)}"><v>{((DateOnly)cell.Value).DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>""",
        _ => string.Create(CultureInfo.InvariantCulture, $"""<c r="{at}" s="{(cell.Kind == "percent" ? 1 : 0)}"><v>{cell.Value}</v></c>"""),
    };

    private static string Content(IReadOnlyList<MadeSheet> sheets) => $"""
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">
        <office:automatic-styles><number:date-style style:name="N1"><number:month number:textual="true"/><number:text> </number:text><number:year/></number:date-style><style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="out" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
        <office:body><office:spreadsheet>{Each(sheets, (s, _) => $"""<table:table table:name="{SecurityElement.Escape(s.Name)}"{(s.Hidden ? " table:style-name=\"out\"" : "")}>{(s.HiddenColumn > 0 ? $"""<table:table-column table:number-columns-repeated="{s.HiddenColumn - 1}"/><table:table-column table:visibility="collapse"/>""" : "")}{Each(s.Rows, (r, y) => $"""<table:table-row{(s.HiddenRows?.Contains(y) == true ? " table:visibility=\"filter\"" : "")}>{Each(r, (c, x) => OpenCell(c, Spanned(s, x, y)))}</table:table-row>""")}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>""")}</office:spreadsheet></office:body></office:document-content>
        """;

    private static string Spanned(MadeSheet sheet, int column, int row)
    {
        foreach (var ends in (sheet.Merges ?? []).Select(m => m.Split(':')))
        {
            var (left, top, right, bottom) = (ends[0][0] - 'A' + 1, int.Parse(ends[0][1..], CultureInfo.InvariantCulture), ends[1][0] - 'A' + 1, int.Parse(ends[1][1..], CultureInfo.InvariantCulture));
            if (column == left && row == top) return string.Create(CultureInfo.InvariantCulture, $" table:number-columns-spanned=\"{right - left + 1}\" table:number-rows-spanned=\"{bottom - top + 1}\"");
            if (column >= left && column <= right && row >= top && row <= bottom) return "covered";
        }

        return string.Empty;
    }

    private static string OpenCell(MadeCell cell, string spanned)
    {
        var (element, attributes) = spanned == "covered" ? ("covered-table-cell", string.Empty) : ("table-cell", spanned);
        return cell.Kind switch
        {
            "blank" => $"<table:{element}{attributes}/>",
            "number" or "percent" => string.Create(CultureInfo.InvariantCulture, $"""<table:{element}{attributes} office:value-type="{(cell.Kind == "number" ? "float" : "percentage")}" office:value="{cell.Value}"><text:p>shown otherwise</text:p></table:{element}>"""),
            "day" or "month" => $"""<table:{element}{attributes} office:value-type="date" {(cell.Kind == "month" ? "table:style-name=\"month\" " : "")}office:date-value="{(DateOnly)cell.Value:yyyy-MM-dd}"><text:p>shown otherwise</text:p></table:{element}>""",
            "truth" => $"""<table:{element}{attributes} office:value-type="boolean" office:boolean-value="{cell.Value}"><text:p>{cell.Csv}</text:p></table:{element}>""",
            _ => $"""<table:{element}{attributes} office:value-type="string"><text:p>{SecurityElement.Escape((string)cell.Value)}</text:p></table:{element}>""",
        };
    }
}
