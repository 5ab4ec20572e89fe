namespace StrategicAssessment.Diagnostics;

/// <summary>A place in a file that the analyst owns.</summary>
/// <param name="File">Path relative to the assessment folder, with forward slashes; of a worksheet with <c>!</c> and its name behind.</param>
/// <param name="Line">1-based; 0 when the message is about the file as a whole.</param>
/// <param name="Column">1-based: of a worksheet the column, else the character where the field begins; 0 when the message is about the whole line or file.</param>
public readonly record struct SourceSpan(string File, int Line, int Column) : IComparable<SourceSpan>
{
    public static SourceSpan WholeFile(string file) => new(file, 0, 0);

    /// <summary>Whether a path is that of a worksheet, where places go by cells.</summary>
    public static bool IsOfCells(string file) => file.LastIndexOf('!') is > 0 and var at && file[..at].Contains('.', StringComparison.Ordinal) && !file[at..].Contains('/', StringComparison.Ordinal);

    /// <summary>The address of the cell, such as <c>C14</c>.</summary>
    public string Cell => string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Line}");

    /// <summary>By file (ordinal), then line, then column.</summary>
    public int CompareTo(SourceSpan other) =>
        string.CompareOrdinal(File, other.File) is not 0 and var byFile ? byFile : (Line, Column).CompareTo((other.Line, other.Column));

    /// <summary><c>extracts/asb.csv:14:3</c>, as compilers write it, and <c>extracts/asb.xlsx!Table 3!C14</c>, as spreadsheets do; parts that are 0 are left out.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) when IsOfCells(File) => string.Create(CultureInfo.InvariantCulture, $"{File}!{Line}"),
        _ when IsOfCells(File) => string.Create(CultureInfo.InvariantCulture, $"{File}!{Cell}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
    };

    // A to Z, AA to ZZ and so on.
    private static string Letters(int column) => (column > 26 ? Letters((column - 1) / 26) : string.Empty) + (char)('A' + ((column - 1) % 26));
}
