using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Charts.Tables;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Makes the block of a table from its figures.</summary>
internal static class TableBlocks
{
    /// <summary>The table as every writer prints it.</summary>
    public static TableBlock Of(
        AssessedTable table,
        AreaCode here,
        ImmutableArray<AssessedControlChart> charts,
        ImmutableArray<IInline> caption,
        ImmutableArray<ImmutableArray<IInline>> notes)
    {
        var courses = TableCourses.Of(table, here);
        return new TableBlock(
            table.Definition.Id,
            0,
            caption,
            table.Definition.RowHeading,
            [.. table.Definition.Columns.Select(c => new TableColumn(c.Heading, true))],
            [.. table.Rows.Select((r, i) => RowOf(table, r, here, charts) with { Note = NoteOf(table, r), Course = courses.IsEmpty ? [] : courses[i].Numbers })],
            [.. Footnotes(table), .. notes]);
    }

    // Rows with the same note share its number; numbers run in the order of the rows.
    private static int NoteOf(AssessedTable table, AssessedRow row) =>
        row.Definition.Footnote is { } note ? NotesOf(table).IndexOf(note) + 1 : 0;

    private static IEnumerable<ImmutableArray<IInline>> Footnotes(AssessedTable table) =>
        NotesOf(table).Select((note, i) => ImmutableArray.Create<IInline>(new Text(Wording.English.NoteLead(i + 1) + note)));

    private static List<string> NotesOf(AssessedTable table) =>
        [.. table.Rows.Select(r => r.Definition.Footnote).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static TableRow RowOf(AssessedTable table, AssessedRow row, AreaCode here, ImmutableArray<AssessedControlChart> charts) => new(
        row.Definition.Label,
        KindOf(table, row.Definition, here),
        row.Definition.Indent,
        [.. row.Cells.Select((c, i) => CellOf(row, c, table.Definition.Columns[i].Shows, charts, table.Definition.Symbols))]);

    // In a table of one place's categories every row is about that place: none stands out.
    private static RowKind KindOf(AssessedTable table, RowDefinition row, AreaCode here) => row switch
    {
        { IsTotal: true } or { GroupId: not null } => RowKind.Total,
        _ when row.Area.Equals(here) && table.Rows.Any(r => !r.Definition.Area.Equals(here)) => RowKind.Focus,
        _ => RowKind.Ordinary,
    };

    private static TableCell CellOf(AssessedRow row, Figure cell, Aspect shows, ImmutableArray<AssessedControlChart> charts, SymbolStyle symbols)
    {
        if (SymbolNotes.IsBlank(row, cell, shows)) return new TableCell(string.Empty, null, null);
        return TextOf(row, cell, shows, charts, symbols) is { } text
            ? new TableCell(cell is { Value.IsKnown: true, Recording.Length: > 0 } ? $"{text} {Display.RecordingMark}" : text, cell.Id.ToString(), SpokenOf(cell, symbols))
            : new TableCell(Display.Symbol(ValueStatus.NotApplicable, symbols), null, SymbolNotes.MeaningOf(ValueStatus.NotApplicable));
    }

    private static string? TextOf(AssessedRow row, Figure cell, Aspect shows, ImmutableArray<AssessedControlChart> charts, SymbolStyle symbols)
    {
        if (shows == Aspect.Signal && cell.Value.IsKnown) return ChartedChange.Signal(charts, cell) is { } signal ? EvidenceText.Word(signal) : null;
        if (shows == Aspect.Agreement && cell.Evidence?.Judgement is { IsCompared: true } judgement) return Agreement(row, cell, judgement, charts);
        return EvidenceText.Of(cell, shows, symbols);
    }

    // The tests of a change are held against the trend that stands in the same row and the control chart of the same series.
    private static string Agreement(AssessedRow row, Figure cell, Judgement judgement, ImmutableArray<AssessedControlChart> charts) =>
        EvidenceText.Agreement(judgement, row.Cells.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Trend)?.Evidence?.Trend, ChartedChange.Signal(charts, cell));

    private static string? SpokenOf(Figure cell, SymbolStyle symbols) => cell.Value.IsKnown
        ? Display.Of(cell, symbols) is "-" ? Wording.English.NoChangeMeaning : null
        : SymbolNotes.MeaningOf(cell.Value.Status);
}
