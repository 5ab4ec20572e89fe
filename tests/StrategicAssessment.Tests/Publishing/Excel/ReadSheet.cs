using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategicAssessment.Tests.Publishing.Excel;

/// <summary>A worksheet as Excel reads it: shared texts looked up, and its escapes undone.</summary>
/// <param name="Name">As on its tab.</param>
/// <param name="Rows">From the top.</param>
/// <param name="Part">For all else.</param>
internal sealed record ReadSheet(string Name, ImmutableArray<ImmutableArray<ReadCell>> Rows, WorksheetPart Part)
{
    /// <summary>The rows of its table, headings first.</summary>
    public IEnumerable<ImmutableArray<ReadCell>> TableRows
    {
        get
        {
            var corners = Table.Reference!.Value!.Split(':').Select(c => int.Parse(c.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture)).ToList();
            return Rows.Take(corners[1]).Skip(corners[0] - 1);
        }
    }

    /// <summary>Its only table.</summary>
    public Table Table => Part.TableDefinitionParts.Single().Table!;

    public static ImmutableArray<ReadSheet> All(SpreadsheetDocument file)
    {
        var book = file.WorkbookPart!;
        var texts = book.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(i => Unescaped(i.InnerText)).ToList();
        var formats = FormatsOf(book.WorkbookStylesPart!.Stylesheet!);
        return [.. book.Workbook.Sheets!.Elements<Sheet>().Select(s => Read(s.Name!.Value!, (WorksheetPart)book.GetPartById(s.Id!.Value!), texts, formats))];
    }

    /// <summary>What Excel makes of <c>_x005F_</c>.</summary>
    public static string Unescaped(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "_x([0-9A-Fa-f]{4})_", m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static ReadSheet Read(string name, WorksheetPart part, List<string> texts, List<string> formats) => new(
        name, [.. part.Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => Read(c, texts, formats)).ToImmutableArray())], part);

    private static ReadCell Read(Cell cell, List<string> texts, List<string> formats) => cell.DataType?.Value == CellValues.SharedString
        ? new ReadCell(texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)], null, "")
        : cell.CellValue is null ? new ReadCell("", null, "")
        : new ReadCell("", decimal.Parse(cell.CellValue.Text, NumberStyles.Float, CultureInfo.InvariantCulture), formats[(int)cell.StyleIndex!.Value]);

    private static List<string> FormatsOf(Stylesheet styles) =>
        [.. styles.CellFormats!.Elements<CellFormat>().Select(f => styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(n => n.NumberFormatId!.Value == f.NumberFormatId!.Value)?.FormatCode?.Value ?? "General")];
}

/// <summary>A cell.</summary>
/// <param name="Text">Its text; empty for a number.</param>
/// <param name="Number">Its number; null for a text.</param>
/// <param name="Format">How the number is shown.</param>
internal sealed record ReadCell(string Text, decimal? Number, string Format)
{
    /// <summary>What a reader sees.</summary>
    public string Shown => Number is { } number ? FormatCode.Show(number, Format) : Text;
}
