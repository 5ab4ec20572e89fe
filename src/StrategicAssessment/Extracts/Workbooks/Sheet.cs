using System.Buffers;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Extracts.Workbooks;

/// <summary>A worksheet of a workbook, or a file of an archive, as the text with commas that all else is read from. A row of a worksheet is a line of it.</summary>
/// <param name="Name">As the workbook shows it, or with the folders of the archive.</param>
internal sealed record Sheet(string Name, ReadOnlyMemory<byte> Text)
{
    public bool IsHidden { get; init; }

    /// <summary>1-based, those that hold something.</summary>
    public ImmutableArray<int> HiddenRows { get; init; } = [];

    /// <summary>1-based.</summary>
    public ImmutableArray<int> HiddenColumns { get; init; } = [];

    /// <summary>Whether it is a worksheet, so that places in it go by cells.</summary>
    public bool IsOfCells { get; init; } = true;

    public SourceBytes In(string path) => SourceBytes.Of(IsOfCells ? $"{path}!{Name}" : $"{path}/{Name}", Text);
}

/// <summary>Writes the rows of the worksheets of a workbook, one sheet after another. Cells hold no line ends: these become spaces.</summary>
internal sealed class SheetWriter
{
    // In a workbook, blank ones between others too: one at the far corner of a sheet makes 17 thousand million.
    private const long MostCells = 100_000_000;

    private ArrayBufferWriter<byte> text = new();
    private readonly List<string> row = [];
    private readonly List<int> hidden = [];
    private int width;
    private int rows;

    // Written once something follows.
    private int blankRows;
    private long cells;

    /// <param name="many">How often the cell stands there, one beside the other.</param>
    /// <exception cref="TooMuchException">The workbook has more cells than are read.</exception>
    public void Add(string cell, int many = 1)
    {
        Count(many);
        row.AddRange(Enumerable.Repeat(cell, many));
    }

    /// <param name="many">How often the row stands there, one below the other.</param>
    /// <exception cref="TooMuchException">The workbook has more cells than are read.</exception>
    public void EndRow(bool isHidden = false, int many = 1)
    {
        var filled = row.FindLastIndex(c => c.Length > 0) + 1;
        if (filled == 0) (rows, blankRows) = (rows + many, blankRows + many);
        else Count((many - 1L) * row.Count);
        for (var i = 0; filled > 0 && i < many; i++) Write(filled, isHidden);
        row.Clear();
    }

    /// <summary>The sheet that was written; the next begins.</summary>
    public Sheet Made(string name)
    {
        var made = new Sheet(name, text.WrittenMemory) { HiddenRows = [.. hidden] };
        (text, width, rows, blankRows) = (new(), 0, 0, 0);
        hidden.Clear();
        return made;
    }

    private void Count(long more)
    {
        if ((cells += more) > MostCells) throw new TooMuchException();
    }

    private void Write(int filled, bool isHidden)
    {
        rows++;
        Count(blankRows);
        for (; blankRows > 0; blankRows--) text.Write("\n"u8);
        if (isHidden) hidden.Add(rows);
        width = Math.Max(width, filled);
        for (var i = 0; i < width; i++)
        {
            if (i > 0) text.Write(","u8);
            if (i < filled) text.Write(Encoding.UTF8.GetBytes(Wording.Printable.InCsv(row[i].ReplaceLineEndings(" "))));
        }

        text.Write("\n"u8);
    }
}

/// <summary>How values of cells are written, so that they are read as those of a CSV file are.</summary>
internal static class CellText
{
    /// <summary>At most 15 digits, as a spreadsheet shows them; a percentage with its sign.</summary>
    public static string Of(double number, bool isPercent) => Math.Abs(number) < 1e26
        ? ((decimal)number * (isPercent ? 100 : 1)).ToString("0.############################", CultureInfo.InvariantCulture) + (isPercent ? "%" : string.Empty)
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A day, with its time where it has one; a month or a year where the cell shows no more.</summary>
    /// <param name="format">The format of the cell, as spreadsheets write it.</param>
    public static string Of(DateTime at, string format) => at.TimeOfDay != TimeSpan.Zero ? at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : at.ToString(Shows(format, 'd') || !Shows(format, 'y') ? "yyyy-MM-dd" : Shows(format, 'm') ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whether a format has a letter or sign that is not in quotes, in brackets or behind a stroke.</summary>
    public static bool Shows(string format, char sign)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (char.ToLowerInvariant(format[i]) == sign) return true;
            var closing = format[i] switch { '"' => '"', '[' => ']', _ => '\0' };
            if (format[i] == '\\') i++;
            else if (closing != '\0') i = format.IndexOf(closing, i + 1) is >= 0 and var end ? end : format.Length;
        }

        return false;
    }
}
