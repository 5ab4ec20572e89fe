using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// Writes a table: a caption that Word can number and list, a header row that is repeated on every page, rows that are never cut in two, and
/// its notes: those to rows as footnotes, the others below.
/// </summary>
internal sealed class WordTable(Xml xml, WordAnchors anchors, WordParts parts, WordPage page, WordInlines inlines, WordParagraphs paragraphs)
{
    /// <summary>How far a part of a whole stands in, in twentieths of a point.</summary>
    public const int IndentOfPart = 200;

    private const int DeepestIndent = 3, MostRowsOnOnePage = 20, SpaceBelow = 180;
    private const string HereFill = "FFF3CD", TotalFill = "F4F6F9";

    /// <summary>Writes the table with its caption and notes, and ends a section of pages with them if asked to.</summary>
    public void Write(TableBlock table, bool isLandscape, SectionEnd? end)
    {
        var footnotes = table.NotesOfRows;
        if (!table.Caption.IsEmpty)
        {
            paragraphs.Open(WordStyle.Caption);
            inlines.WriteCaption(Captioned.Of(table), " ", table.Caption);
            xml.Close();
        }

        int[] widths = [.. WordColumns.Of(table, page.TextWidth(isLandscape) * 10 / paragraphs.Tenths).Select(w => w * paragraphs.Tenths / 10)];
        xml.OpenTable(widths, table.Name, table.Headings);
        WriteHead(table, widths);
        var marks = new int[footnotes + 1];
        var fitsPage = table.Lines <= MostRowsOnOnePage;
        for (var i = 0; i < table.Rows.Length; i++) WriteRow(table, i, widths, marks, fitsPage);
        xml.Close();
        WriteNotes(table.Notes[footnotes..], end);
    }

    private void WriteHead(TableBlock table, int[] widths)
    {
        xml.OpenRow(isHeading: true).OpenCell(widths[0], null);
        paragraphs.Open(WordStyle.TableHeading).Run(table.RowHeading).Close().Close();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            xml.OpenCell(widths[i + 1], null);
            paragraphs.Open(table.Columns[i].IsNumeric ? WordStyle.TableNumberHeading : WordStyle.TableHeading).Run(table.Columns[i].Heading).Close().Close();
        }

        xml.Close();
    }

    // A table that fits a page stays on one, together with the first of its notes.
    private void WriteRow(TableBlock table, int index, int[] widths, int[] marks, bool fitsPage)
    {
        var row = table.Rows[index];
        var isLast = index == table.Rows.Length - 1;
        var hasNotesBelow = table.Notes.Length >= marks.Length;
        var look = new ParagraphLook(KeepsWithNext: isLast ? hasNotesBelow : fitsPage);
        var fill = row.Kind switch { RowKind.Focus => HereFill, RowKind.Total => TotalFill, RowKind.Ordinary => null };
        var bold = new RunLook(IsBold: row.Kind != RowKind.Ordinary);
        xml.OpenRow().OpenCell(widths[0], fill);
        var indent = Math.Min(row.Indent, DeepestIndent) * IndentOfPart;
        paragraphs.Open(WordStyle.TableText, look with { Indent = indent > 0 ? indent : null });
        inlines.Write(row.Words.IsEmpty ? [new Text(row.Label)] : row.Words, bold);
        if (row.Note > 0 && row.Note < marks.Length) WriteMark(table, row.Note, marks);
        xml.Close().Close();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            xml.OpenCell(widths[i + 1], row.Cells[i].Light is var light && light == Light.Off ? fill : Lights.Fills[(int)light - 1]);
            paragraphs.Open(table.Columns[i].IsNumeric ? WordStyle.TableNumber : WordStyle.TableText, look);
            inlines.Write(row.Cells[i].Words.IsEmpty ? [new Text(row.Cells[i].Signed)] : row.Cells[i].Words, bold);
            xml.Close().Close();
        }

        xml.Close();
    }

    // The first row with a note has the footnote; others with the same note refer to its number.
    private void WriteMark(TableBlock table, int note, int[] marks)
    {
        var look = new RunLook(Style: WordStyle.FootnoteReference);
        if (marks[note] > 0)
        {
            xml.Field($"NOTEREF {NameOfMark(marks[note])} \\h", marks[note].ToString(CultureInfo.InvariantCulture), look);
            return;
        }

        marks[note] = parts.Footnotes.Add(WithoutLead(table.Notes[note - 1], note));
        var bookmark = anchors.NextId();
        xml.BeginBookmark(bookmark, NameOfMark(marks[note])).OpenRun(look).Open("w:footnoteReference").With("w:id", marks[note]).Close().Close().EndBookmark(bookmark);
    }

    private static string NameOfMark(int footnote) => string.Create(CultureInfo.InvariantCulture, $"_Note{footnote:D6}");

    private ImmutableArray<IInline> WithoutLead(ImmutableArray<IInline> note, int number)
    {
        var lead = anchors.Words.NoteLead(number);
        return note is [Text first, ..] && first.Value.StartsWith(lead, StringComparison.Ordinal) ? note.SetItem(0, new Text(first.Value[lead.Length..])) : note;
    }

    private void WriteNotes(ImmutableArray<ImmutableArray<IInline>> notes, SectionEnd? end)
    {
        for (var i = 0; i < notes.Length; i++)
        {
            paragraphs.Open(WordStyle.TableNote, i < notes.Length - 1 ? new ParagraphLook(KeepsWithNext: true) : new ParagraphLook(SpaceAfter: SpaceBelow, End: end));
            inlines.Write(notes[i], RunLook.Plain);
            xml.Close();
        }

        if (notes.IsEmpty) paragraphs.Open(WordStyle.AfterTable, end is null ? null : new ParagraphLook(End: end)).Close();
    }
}

/// <summary>Tables of fixed widths with a repeated header row, as the program's own table style has them.</summary>
internal static class WordTableXml
{
    /// <summary>Opens a table; rows follow.</summary>
    /// <param name="widths">Of the columns, in twentieths of a point, as all lengths here.</param>
    /// <param name="caption">What it is, for screen readers.</param>
    /// <param name="margin">Room at both sides of each cell; null to leave it to the style.</param>
    public static Xml OpenTable(this Xml xml, int[] widths, string caption, string description, int? margin = null)
    {
        xml.Open("w:tbl").Open("w:tblPr").Empty("w:tblStyle", "w:val", WordStyle.Table);
        xml.Open("w:tblW").With("w:w", widths.Sum()).With("w:type", "dxa").Close().Empty("w:tblLayout", "w:type", "fixed");
        if (margin is { } room)
        {
            xml.Open("w:tblCellMar").Open("w:left").With("w:w", room).With("w:type", "dxa").Close();
            xml.Open("w:right").With("w:w", room).With("w:type", "dxa").Close().Close();
        }

        xml.Open("w:tblLook").With("w:val", "0420").With("w:firstRow", 1).With("w:lastRow", 0).With("w:firstColumn", 0);
        xml.With("w:lastColumn", 0).With("w:noHBand", 0).With("w:noVBand", 1).Close();
        xml.Empty("w:tblCaption", "w:val", caption).Empty("w:tblDescription", "w:val", description).Close().Open("w:tblGrid");
        foreach (var width in widths) xml.Open("w:gridCol").With("w:w", width).Close();
        return xml.Close();
    }

    /// <summary>Opens a row that is never cut in two; one of headings is repeated on every page.</summary>
    public static Xml OpenRow(this Xml xml, bool isHeading = false)
    {
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit");
        return (isHeading ? xml.Empty("w:tblHeader") : xml).Close();
    }

    public static Xml OpenCell(this Xml xml, int width, string? fill)
    {
        xml.Open("w:tc").Open("w:tcPr").Open("w:tcW").With("w:w", width).With("w:type", "dxa").Close();
        if (fill is not null) xml.Open("w:shd").With("w:val", "clear").With("w:color", "auto").With("w:fill", fill).Close();
        return xml.Close();
    }
}
