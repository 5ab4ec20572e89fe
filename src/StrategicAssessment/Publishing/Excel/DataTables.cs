using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>
/// <c>data-tables.xlsx</c>: every table of the document after the Government Analysis Function's guidance on spreadsheets: a cover, contents
/// with links, notes, and one table on a worksheet, marked as a table; numbers are numbers, no cells are merged, and no cell is a formula;
/// under a table stands its chart, which Excel draws from the table's own cells.
/// </summary>
internal static class DataTables
{
    private static readonly CellLook TitleLook = new(CellFont.Title, Wraps: true), WrappedLook = new(Wraps: true);
    private static readonly CellLook HeadingLook = new(CellFont.Bold, IsHeading: true, Wraps: true), LinkLook = new(CellFont.Link, Wraps: true);

    /// <summary>The file's bytes: same document, same bytes.</summary>
    public static ReadOnlyMemory<byte> Write(DocumentTree document, Assessment assessment, SymbolStyle symbols)
    {
        List<WorkbookNote> notes = [];
        List<IBlock> blocks = [.. TreeText.Blocks(document)];
        // Commentary may show a table a second time.
        var printed = blocks.OfType<TableBlock>().DistinctBy(t => t.Id, StringComparer.Ordinal).Select(t => (Table: t, Figures: SheetFigures.Of(t, assessment, symbols)));
        List<Sheet> tables = [.. printed.Where(p => p.Figures is not null).Select(p => TableSheet.Of(p.Table, ChartOf(p.Table, blocks), p.Figures!, notes, document.Words))];
        tables.AddRange(ChartsAlone(document));
        List<Sheet> sheets = [CoverOf(document), ContentsOf(document, tables, notes.Count > 0)];
        if (notes.Count > 0) sheets.Add(NotesOf(document, notes));
        sheets.AddRange(tables);
        return Workbook.Write(sheets, document.Name, document.Words);
    }

    /// <summary>The lines at the top of a worksheet: its title, then paragraphs.</summary>
    public static List<SheetCell[]> Lines(string title, params IEnumerable<ImmutableArray<IInline>> paragraphs)
    {
        List<SheetCell[]> lines = [[Text(title, TitleLook)]];
        foreach (var paragraph in paragraphs) lines.Add([Text(TreeText.Of(paragraph), WrappedLook)]);
        return lines;
    }

    /// <summary>A text that stays one when somebody edits its cell.</summary>
    public static SheetCell Text(string text, CellLook look) => SheetCell.Text(text, SheetText.LooksLikeFormula(text) ? look with { IsGuarded = true } : look);

    public static SheetCell Heading(string text, bool isNumeric = false, int indent = 0) => Text(text, HeadingLook with { IsRight = isNumeric, Indent = indent });

    private static string CoverTab(Words words) => SheetText.Tab(words["workbook.cover"]);

    private static ChartBlock? ChartOf(TableBlock table, List<IBlock> blocks) =>
        blocks.OfType<ChartBlock>().FirstOrDefault(c => string.Equals(c.Data.Id, table.Id, StringComparison.Ordinal));

    private static IEnumerable<Sheet> ChartsAlone(DocumentTree document)
    {
        var printed = TreeText.Blocks(document).OfType<TableBlock>().Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var alone = document.All.SelectMany(d => TreeText.Blocks(d).OfType<ChartBlock>().Where(c => printed.Add(c.Data.Id)).Select(c => (Chart: c, Plot: OfficePlot.Of(c.Chart), In: d)));
        return alone.Where(c => c.Plot is not null).Select((c, i) => TableSheet.Of(c.Chart, c.Plot!, c.In, i + 1));
    }

    private static Sheet CoverOf(DocumentTree document)
    {
        var lines = Lines(document.Name);
        foreach (var line in document.Title.Lines) lines.Add([Text(line, WrappedLook)]);
        lines.AddRange(Lines(string.Empty, document.Workbook.Cover)[1..]);
        return new Sheet(CoverTab(document.Words), lines);
    }

    private static Sheet ContentsOf(DocumentTree document, List<Sheet> tables, bool hasNotes)
    {
        var words = document.Words;
        var (contents, notes) = (words["page.contents"], words["workbook.notes"]);
        var rows = Lines(contents, document.Workbook.Contents);
        var headingRow = rows.Count;
        rows.Add([Heading(words["workbook.worksheet"]), Heading(words["workbook.title"])]);
        rows.Add(Entry(CoverTab(words), document.Name));
        if (hasNotes) rows.Add(Entry(SheetText.Tab(notes), notes));
        foreach (var table in tables) rows.Add(Entry(table.Name, table.TableTitle));
        return new Sheet(SheetText.Tab(contents), rows, "List_of_worksheets", contents, headingRow);
    }

    private static SheetCell[] Entry(string sheet, string title) =>
        [SheetCell.Text(sheet, LinkLook) with { LeadsTo = $"'{sheet}'!A1" }, Text(title, WrappedLook)];

    private static Sheet NotesOf(DocumentTree document, List<WorkbookNote> notes)
    {
        var words = document.Words;
        var rows = Lines(words["workbook.notes"], document.Workbook.Notes);
        var headingRow = rows.Count;
        rows.Add([Heading(words["workbook.note"]), Heading(words["workbook.text"]), Heading(words["workbook.worksheet"])]);
        for (var i = 0; i < notes.Count; i++)
            rows.Add([SheetCell.Text(words.NoteMark(i + 1), WrappedLook), Text(notes[i].Text, WrappedLook), SheetCell.Text(notes[i].Sheet, WrappedLook)]);
        return new Sheet(SheetText.Tab(words["workbook.notes"]), rows, "List_of_notes", words["workbook.notes"], headingRow);
    }
}

/// <summary>A note to rows of a table; they are numbered from 1 through the workbook.</summary>
internal sealed record WorkbookNote(string Text, string Sheet);
