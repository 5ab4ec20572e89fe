using StrategicAssessment.Assessments;
using StrategicAssessment.Charts;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <param name="here">The place that stands out in it.</param>
internal sealed class TableBlocks(AreaCode here, ImmutableArray<AssessedControlChart> charts, Words words)
{
    /// <summary>The table as every writer prints it.</summary>
    public TableBlock Of(AssessedTable table, ImmutableArray<IInline> caption, ImmutableArray<ImmutableArray<IInline>> notes)
    {
        var (courses, signed) = (TableCourses.Of(table, here), SignedColumn(table));
        return new TableBlock(
            table.Definition.Id,
            0,
            caption,
            table.Definition.RowHeading,
            [.. table.Definition.Columns.Select(c => new TableColumn(c.Heading, true))],
            [.. table.Rows.Select((r, i) => RowOf(table, r, signed) with { Note = NoteOf(table, r), Mark = NoteOf(table, r) is > 0 and var note ? words.NoteMark(note) : string.Empty, Course = courses.IsEmpty ? [] : courses[i].Numbers })],
            [.. NotesOf(table).Select((note, i) => ImmutableArray.Create<IInline>(new Text(words.NoteLead(i + 1) + note))), .. notes]);
    }

    // Rows with the same note share its number; numbers run in the order of the rows.
    private static int NoteOf(AssessedTable table, AssessedRow row) =>
        row.Definition.Footnote is { } note ? NotesOf(table).IndexOf(note) + 1 : 0;

    private static List<string> NotesOf(AssessedTable table) =>
        [.. table.Rows.Select(r => r.Definition.Footnote).OfType<string>().Distinct(StringComparer.Ordinal)];

    private TableRow RowOf(AssessedTable table, AssessedRow row, int signed) => new(
        row.Definition.Label,
        KindOf(table, row.Definition),
        row.Definition.Indent,
        [.. row.Cells.Select((c, i) => Signed(CellOf(row, c, table.Definition.Columns[i].Shows, table.Definition.Symbols), c, table.Definition.Columns[i].Shows, i == signed))]);

    // Where no column has the words of a judgement, the last that says a change has its sign, and the words for who cannot see it.
    public static int SignedColumn(AssessedTable table) => table.Definition.Columns.Any(c => c.Shows is Aspect.Judgement or Aspect.TrafficLight) ? -1
        : table.Definition.Columns.ToList().FindLastIndex(c => c is { Shows: Aspect.Value, Measure.Kind: MeasureKind.Change or MeasureKind.ChangePercent });

    private TableCell Signed(TableCell cell, Figure figure, Aspect shows, bool isForWords) => cell with
    {
        Sign = shows == Aspect.Judgement || (isForWords && !IsParted(figure)) ? SignOf(figure) : string.Empty,
        SignWords = isForWords ? EvidenceText.Of(figure, Aspect.Judgement, SymbolStyle.Standard, words) ?? string.Empty : string.Empty,
    };

    /// <summary>Whether a number went one way and what is judged, its rate, another: then no sign stands beside it, and a note says why.</summary>
    public static bool IsParted(Figure change) => change is { Value.IsKnown: true, Evidence.Judgement: { HasSign: true } judged } && judged.Direction != Math.Sign(change.Value.Number);

    // In a table of one place's categories every row is about that place: none stands out.
    private RowKind KindOf(AssessedTable table, RowDefinition row) => row switch
    {
        { IsTotal: true } or { GroupId: not null } => RowKind.Total,
        _ when row.Area.Equals(here) && table.Rows.Any(r => !r.Definition.Area.Equals(here)) => RowKind.Focus,
        _ => RowKind.Ordinary,
    };

    private TableCell CellOf(AssessedRow row, Figure cell, Aspect shows, SymbolStyle symbols)
    {
        if (SymbolNotes.IsBlank(row, cell, shows)) return new TableCell(string.Empty, null, null);
        return TextOf(row, cell, shows, symbols) is { } text
            ? new TableCell(cell.Value.IsKnown && RecordingChange.IsMarked(cell.Recording) ? $"{text} {Display.RecordingMark}" : text, cell.Id.ToString(), SpokenOf(cell, symbols))
            { Light = shows == Aspect.TrafficLight && cell.Value.IsKnown ? cell.Evidence?.Judgement?.Light ?? Light.Off : Light.Off }
            : new TableCell(Display.Symbol(ValueStatus.NotApplicable, symbols), null, Display.MeaningOf(ValueStatus.NotApplicable, words));
    }

    // Stands beside the word, for whoever runs down a column: full where the judgement is clear, else hollow.
    private string SignOf(Figure cell) => !cell.Value.IsKnown ? string.Empty : cell.Evidence switch
    {
        { Judgement: { Test: not JudgementTest.QuotedOverlap } judgement } => judgement.Standing switch
        {
            Standing.MuchHigher => words["signs.clearly up"],
            Standing.MuchLower => words["signs.clearly down"],
            Standing.Higher => words["signs.perhaps up"],
            Standing.Lower => words["signs.perhaps down"],
            Standing.NotCompared or Standing.TooFew or Standing.Similar => string.Empty,
        },
        { Judgement: null, Trend.Found.Direction: TrendDirection.Increasing } => words["signs.clearly up"],
        { Judgement: null, Trend.Found.Direction: TrendDirection.Decreasing } => words["signs.clearly down"],
        _ => string.Empty,
    };

    private string? TextOf(AssessedRow row, Figure cell, Aspect shows, SymbolStyle symbols)
    {
        if (shows == Aspect.Signal && cell.Value.IsKnown) return ChartedChange.Signal(charts, cell) is { } signal ? EvidenceText.Word(signal, words) : null;
        if (shows == Aspect.Agreement && cell.Evidence?.Judgement is { IsCompared: true } judgement) return Agreement(row, cell, judgement);
        return EvidenceText.Of(cell, shows, symbols, words);
    }

    // The tests of a change are held against the trend that stands in the same row and the control chart of the same series.
    private string Agreement(AssessedRow row, Figure cell, Judgement judgement) =>
        EvidenceText.Agreement(judgement, row.Cells.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Trend)?.Evidence?.Trend, ChartedChange.Signal(charts, cell), words);

    private string? SpokenOf(Figure cell, SymbolStyle symbols) => cell.Value.IsKnown
        ? Display.Of(cell, symbols) is "-" ? words["symbols.no change"] : null
        : Display.MeaningOf(cell.Value.Status, words);
}

/// <summary>The shorthand that occurs in a table, with what it means.</summary>
internal static class SymbolNotes
{
    /// <summary>Each symbol once, in a fixed order.</summary>
    public static List<SymbolNote> Of(AssessedTable table, ImmutableArray<AssessedControlChart> charts, SymbolStyle symbols, Words words)
    {
        var shown = table.Rows.SelectMany(r => r.Cells.Where((c, i) => !IsBlank(r, c, table.Definition.Columns[i].Shows))).ToList();
        return Of(shown, table.Rows.Any(r => r.Cells.Where((c, i) => IsGap(r, c, table.Definition.Columns[i].Shows, charts)).Any()), symbols, words);
    }

    /// <summary>The same of any figures that are printed together.</summary>
    /// <param name="hasGaps">Whether there is also a figure of which there is nothing to say.</param>
    public static List<SymbolNote> Of(IReadOnlyCollection<Figure> shown, bool hasGaps, SymbolStyle symbols, Words words)
    {
        List<SymbolNote> notes = [];
        if (Occurs(shown, ValueStatus.Suppressed)) Add(notes, Display.Symbol(ValueStatus.Suppressed, symbols), Display.MeaningOf(ValueStatus.Suppressed, words), words);
        if (Occurs(shown, ValueStatus.NotAvailable)) Add(notes, Display.Symbol(ValueStatus.NotAvailable, symbols), Display.MeaningOf(ValueStatus.NotAvailable, words), words);
        if (hasGaps || Occurs(shown, ValueStatus.NotApplicable)) Add(notes, Display.Symbol(ValueStatus.NotApplicable, symbols), Display.MeaningOf(ValueStatus.NotApplicable, words) + ReasonsOf(shown, words), words);
        if (symbols == SymbolStyle.Older && shown.Any(c => Display.Of(c, symbols) is "-")) notes.Add(new SymbolNote("-", words["symbols.no change"]));
        if (shown.Any(c => c.Value.IsKnown && RecordingChange.IsMarked(c.Recording))) notes.Add(new SymbolNote(Display.RecordingMark, words["symbols.recording"]));
        return notes;
    }

    public static List<object?> Views(IEnumerable<SymbolNote> notes, TokenTable tokens) => [.. notes.Select(n =>
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["symbol"] = new DataText(n.Symbol, tokens), ["meaning"] = new DataText(n.Meaning, tokens) })];

    private static bool Occurs(IReadOnlyCollection<Figure> shown, ValueStatus status) => shown.Any(c => c.Value.Status == status);

    // Two statuses may have one symbol.
    private static void Add(List<SymbolNote> notes, string symbol, string meaning, Words words)
    {
        if (notes.Count > 0 && string.Equals(notes[^1].Symbol, symbol, StringComparison.Ordinal)) notes[^1] = new SymbolNote(symbol, words.Say("symbols.either", ("one", notes[^1].Meaning), ("other", meaning)));
        else notes.Add(new SymbolNote(symbol, meaning));
    }

    // What cannot be compared says why.
    private static string ReasonsOf(IReadOnlyCollection<Figure> shown, Words words)
    {
        var reasons = shown.Where(c => c.Value.Status == ValueStatus.NotApplicable).Select(c => c.Value.Reason).OfType<Said>().Select(r => r.In(words)).Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count == 0 ? string.Empty : ". " + string.Join(' ', reasons).TrimEnd('.');
    }

    /// <summary>Whether a cell stays empty: totals are neither ranked nor compared with each other, and an average has no interval.</summary>
    public static bool IsBlank(AssessedRow row, Figure cell, Aspect shows) => row.Definition.IsTotal
        && (cell.Measure.Row.IsStanding || (shows != Aspect.Value && cell is { Value.IsKnown: true, Evidence: null }));

    // The figure is known, and there is nothing to say of it.
    private static bool IsGap(AssessedRow row, Figure cell, Aspect shows, ImmutableArray<AssessedControlChart> charts) => shows != Aspect.Value && !IsBlank(row, cell, shows)
        && (shows == Aspect.Signal && cell.Value.IsKnown ? ChartedChange.Signal(charts, cell) is null : EvidenceText.Of(cell, shows, SymbolStyle.Standard, Words.BuiltIn) is null);
}

internal sealed record SymbolNote(string Symbol, string Meaning);
