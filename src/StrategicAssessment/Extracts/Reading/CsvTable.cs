using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>A heading.</summary>
/// <param name="Text">Trimmed, runs of space and line ends made one space; empty for a column without a name, which then holds no data.</param>
/// <param name="At">Where it stands.</param>
public sealed record HeaderCell(string Text, SourceSpan At);

/// <summary>A row above, between or below the data that is not data.</summary>
/// <param name="At">Where its first filled cell stands.</param>
/// <param name="Text">That cell, trimmed, at most 200 characters. The caller may know it for a place whose figures are blank.</param>
public sealed record NoteRow(SourceSpan At, string Text);

/// <summary>One field of a row.</summary>
/// <param name="Text">As in the file, without its quotes; not trimmed.</param>
/// <param name="Line">1-based, where the field begins (a row may hold line ends).</param>
/// <param name="Column">1-based, in characters; that of the opening quote when it is quoted.</param>
public readonly record struct CsvField(string Text, int Line, int Column);

/// <summary>A row of data.</summary>
/// <param name="Line">1-based, where the row begins.</param>
/// <param name="Fields">As many as the table has headings.</param>
public sealed record CsvRow(int Line, ImmutableArray<CsvField> Fields);

/// <summary>An extract as a table of text. Its rows are read again whenever asked for, so that a large one needs little memory.</summary>
public sealed class CsvTable
{
    private readonly RecordFormat _format;
    private readonly BodyExtent _extent;

    internal CsvTable(RecordFormat format, TextEncoding encoding, Header header, BodyExtent extent, ImmutableArray<NoteRow> notes)
    {
        (_format, _extent) = (format, extent);
        (Encoding, Header, HeaderLine, Notes) = (encoding, header.Cells, header.Line, notes);
    }

    /// <summary>As given; relative to the assessment folder.</summary>
    public string Path => _format.Path;

    /// <summary>How the file was written.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>Comma, semicolon, tab, pipe, or what the plan says.</summary>
    public char Separator => _format.Separator;

    /// <summary>The headings, up to the last that is not empty; no two are the same but for case and spacing.</summary>
    public ImmutableArray<HeaderCell> Header { get; }

    /// <summary>1-based.</summary>
    public int HeaderLine { get; }

    /// <summary>Titles, sources and remarks, in the order of the file.</summary>
    public ImmutableArray<NoteRow> Notes { get; }

    /// <summary>How many rows <see cref="Rows"/> gives.</summary>
    public int RowCount => _extent.Rows;

    /// <summary>The rows of data in the order of the file; those with too few or too many fields, which were reported, are left out.</summary>
    public IEnumerable<CsvRow> Rows
    {
        get
        {
            using var records = _format.Open();
            while (records.Read())
            {
                if (records.Offset > _extent.Last) yield break;
                if (_extent.Holds(records)) yield return records.ToRow(_extent.Width);
            }
        }
    }

    /// <summary>The place of a field, for a diagnostic.</summary>
    public SourceSpan At(CsvField field) => new(Path, field.Line, field.Column);
}
