using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Comparison;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Papers;

/// <summary>Lines of a report as tables: the two values side by side.</summary>
internal sealed class PaperTables(string before, string after)
{
    private const int OwnRows = 60, OtherRows = 12;

    /// <summary>How many lines of a group are shown; the rest are left to the data file.</summary>
    public static int RowsOf(ReportGroup group, DifferenceClass of) =>
        Math.Min(group.Lines.Count, of is DifferenceClass.Coverage || (of == DifferenceClass.Movement && group.Lines[0].Place == group.Heading) ? OwnRows : OtherRows);

    /// <summary>A group of lines. What is to be known of a movement stands below, as a note of its row.</summary>
    public TableBlock Of(string id, ReportGroup group, DifferenceClass of, ImmutableArray<IInline> caption, ImmutableArray<ImmutableArray<IInline>> notes)
    {
        var lines = group.Lines.Take(RowsOf(group, of)).ToList();
        var shown = ColumnsOf(of).Where(c => lines.Exists(l => c.Text(l).Length > 0 && c.Text(l) != group.Heading)).ToList();
        var noted = of == DifferenceClass.Movement ? lines.FindAll(l => l.Notes.Count > 0) : [];
        return new TableBlock(
            id, 0, caption, of == DifferenceClass.Coverage ? Words.BuiltIn["paper.things"] : Words.BuiltIn["paper.what"], [.. shown.Select(c => new TableColumn(c.Heading, c.IsNumeric))],
            [.. lines.Select(line => new TableRow(line.What, RowKind.Ordinary, 0, [.. shown.Select(c => Cell(c.Text(line)))]) { Note = noted.IndexOf(line) + 1, Mark = noted.IndexOf(line) is >= 0 and var at ? Words.BuiltIn.NoteMark(at + 1) : string.Empty })],
            [.. noted.Select((l, i) => ImmutableArray.Create<IInline>(new Text($"{Words.BuiltIn.NoteLead(i + 1)}{English.Capital(string.Join("; ", l.Notes))}."))), .. notes]);
    }

    /// <summary>Paragraphs of a section, what went and what came marked.</summary>
    public TableBlock Of(string id, IReadOnlyList<WordChange> changes, ImmutableArray<IInline> caption) => new(
        id, 0, caption, Words.BuiltIn["paper.paragraph"], [new TableColumn(before, IsNumeric: false), new TableColumn(after, IsNumeric: false)],
        [.. changes.Select((c, i) => new TableRow(c.After?.Number ?? c.Before?.Number ?? English.Whole(i + 1), RowKind.Ordinary, 0, [Cell(Marked(c, c.Before, WordRunKind.Removed, "[-", "-]")), Cell(Marked(c, c.After, WordRunKind.Added, "{+", "+}"))]))], []);

    // In a paragraph that both have, what the other has not is marked.
    private static string Marked(WordChange change, BundleParagraph? own, WordRunKind kind, string open, string close)
    {
        if (own is null) return Words.BuiltIn["paper.none"];
        if (change.Before is null || change.After is null) return own.Words;
        return string.Join(' ', change.Runs.Where(r => r.Kind == kind || r.Kind == WordRunKind.Same).Select(r => r.Kind == kind ? open + r.Text + close : r.Text));
    }

    private IEnumerable<LineColumn> ColumnsOf(DifferenceClass of)
    {
        yield return new LineColumn(Words.BuiltIn["paper.place"], false, l => l.Place);
        yield return new LineColumn(of == DifferenceClass.Revision ? Words.BuiltIn["paper.published"] : before, of is not (DifferenceClass.Coverage or DifferenceClass.Decision), l => l.Before);
        yield return new LineColumn(of == DifferenceClass.Revision ? Words.BuiltIn["paper.now"] : after, of is not (DifferenceClass.Coverage or DifferenceClass.Decision), l => l.After);
        if (of is DifferenceClass.Movement or DifferenceClass.Revision) yield return new LineColumn(Words.BuiltIn["paper.change"], true, l => l.Change);
        if (of == DifferenceClass.Movement) yield return new LineColumn(Words.BuiltIn["paper.chance"], false, l => l.Verdict.Length > 0 ? $"{l.Verdict}, {l.Chance}" : l.Chance);
        if (of != DifferenceClass.Movement) yield return new LineColumn(Words.BuiltIn["paper.notes"], false, l => string.Join("; ", l.Notes));
    }

    private static TableCell Cell(string text) => new(text, FigureId: null, Spoken: null);

    private sealed record LineColumn(string Heading, bool IsNumeric, Func<ReportLine, string> Text);
}
