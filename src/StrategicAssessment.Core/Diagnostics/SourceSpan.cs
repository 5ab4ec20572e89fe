namespace StrategicAssessment.Diagnostics;

/// <summary>A place in a file that the analyst owns.</summary>
/// <param name="File">Path relative to the assessment folder, with forward slashes.</param>
/// <param name="Line">1-based; 0 when the message is about the file as a whole.</param>
/// <param name="Column">1-based, the character where the field begins; 0 when the message is about the whole line or file.</param>
public readonly record struct SourceSpan(string File, int Line, int Column) : IComparable<SourceSpan>
{
    public static SourceSpan WholeFile(string file) => new(file, 0, 0);

    /// <summary>By file (ordinal), then line, then column.</summary>
    public int CompareTo(SourceSpan other) =>
        string.CompareOrdinal(File, other.File) is not 0 and var byFile ? byFile : (Line, Column).CompareTo((other.Line, other.Column));

    /// <summary><c>extracts/asb.csv:14:3</c>, as compilers write it; parts that are 0 are left out.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
    };
}
