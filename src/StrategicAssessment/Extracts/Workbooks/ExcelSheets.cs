using ExcelDataReader;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Workbooks;

/// <summary>The worksheets of Excel's files, old (.xls) and new (.xlsx, .xlsm, .xlsb), by ExcelDataReader. Formulas are read as the values that were saved.</summary>
internal static class ExcelSheets
{
    // The library asks for code page 1252 by its number alone.
    static ExcelSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All sheets, in the order of the workbook.</summary>
    /// <param name="errors">By the name of a sheet and the address of a cell, the errors of formulas: the library gives them as blank. Those of old files are not known.</param>
    /// <exception cref="Exception">It is not such a file, or broken: which one is up to the library.</exception>
    public static IEnumerable<Sheet> Read(Stream file, IReadOnlyDictionary<(string Sheet, string Cell), string> errors)
    {
        using var reader = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        var writer = new SheetWriter();
        do
        {
            var merged = Merged(reader);
            var above = new Dictionary<int, (int Last, string Text)>();
            for (var row = 0; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var text = errors.Count > 0 && errors.TryGetValue((reader.Name, new SourceSpan(string.Empty, row + 1, column + 1).Cell), out var error) ? error : TextOf(reader, column);
                    if (merged.TryGetValue((row, column), out var last)) above[column] = (last, text);
                    else if (text.Length == 0 && above.TryGetValue(column, out var cell) && cell.Last >= row) text = cell.Text;
                    writer.Add(text);
                }

                writer.EndRow(reader.RowHeight == 0);
            }

            yield return writer.Made(reader.Name) with
            {
                IsHidden = reader.VisibleState != "visible",
                HiddenColumns = [.. Enumerable.Range(0, reader.FieldCount).Where(c => reader.GetColumnWidth(c) == 0).Select(c => c + 1)],
            };
        }
        while (reader.NextResult());
    }

    // Cells that reach over rows below, and to which: each row has what stands in them. In lines of headings, where others reach sideways, they do not.
    private static Dictionary<(int Row, int Column), int> Merged(IExcelDataReader reader)
    {
        var cells = reader.MergeCells ?? [];
        var headings = cells.Where(c => c.ToColumn > c.FromColumn).Select(c => c.FromRow).ToHashSet();
        return cells.Where(c => c.ToRow > c.FromRow && c.ToColumn == c.FromColumn && !headings.Contains(c.FromRow)).DistinctBy(c => (c.FromRow, c.FromColumn)).ToDictionary(c => (c.FromRow, c.FromColumn), c => c.ToRow);
    }

    private static string TextOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => string.Empty,
        string text => text,
        double number => CellText.Of(number, CellText.Shows(reader.GetNumberFormatString(column) ?? string.Empty, '%')),
        DateTime at => CellText.Of(at, reader.GetNumberFormatString(column) ?? string.Empty),
        bool truth => truth ? "TRUE" : "FALSE",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
