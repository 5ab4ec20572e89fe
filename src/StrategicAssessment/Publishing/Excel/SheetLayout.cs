namespace StrategicAssessment.Publishing.Excel;

/// <summary>How wide columns and how high rows are. Written into the file, because not every program works out the height of text on several lines.</summary>
internal static class SheetLayout
{
    private const int NarrowestColumn = 12, WidestColumn = 80, LinesOfHeading = 3, Margin = 3;
    private const int HeightOfLine = 16, HeightOfTitle = 24, SpaceUnderHeading = 2;

    /// <summary>The width of each column of the sheet's table, in digits of the plain font; none without a table. Lines above the table run over its columns.</summary>
    public static int[] WidthsOf(Sheet sheet)
    {
        if (!sheet.HasTable) return [];
        var headings = sheet.Rows[sheet.HeadingRow];
        var widths = new int[headings.Length];
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = Math.Max(NarrowestColumn, (headings[column].Value.Length / LinesOfHeading) + Margin);
            foreach (var word in headings[column].Value.Split(' ')) widths[column] = Math.Max(widths[column], word.Length + Margin);
            for (var row = sheet.HeadingRow + 1; row < sheet.Rows.Count; row++) widths[column] = Math.Max(widths[column], LengthOf(sheet.Rows[row][column]) + Margin);
            widths[column] = Math.Min(widths[column], WidestColumn);
        }

        return widths;
    }

    /// <summary>The height of a row, in points.</summary>
    public static int HeightOf(SheetCell[] row, int[] widths)
    {
        if (row[0].Look.Font == CellFont.Title) return HeightOfTitle;
        var lines = 1;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Look.Wraps && i < widths.Length) lines = Math.Max(lines, LinesOf(row[i].Value, row[i].Look.IsHeading ? widths[i] - 1 : widths[i] * 11 / 10));
        }

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
