using StrategicAssessment.Assessments;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Packaging;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

internal static class TableSheet
{
    private const int DeepestIndent = 3;

    public static Sheet Of(TableBlock table, ChartBlock? chart, SheetFigures figures, List<WorkbookNote> notes, Words words)
    {
        var name = SheetText.Tab(Numbered.Name(words, "page.table", table.Label));
        var title = $"{words.Say("page.table", ("n", table.Label))} {TreeText.Of(table.Caption)}";
        var marks = MarksOf(table, name, notes, words);
        var rows = DataTables.Lines(title, [.. table.Worksheet, .. table.Alone[table.NotesOfRows..]]);
        var headingRow = rows.Count;
        rows.Add(HeadingsOf(table, figures, marks.Length > 0, words));
        for (var i = 0; i < table.Rows.Length; i++) rows.Add(CellsOf(table.Rows[i], i, figures, marks));
        return new Sheet(name, rows, $"Table_{table.Label}", title, headingRow, DrawingOf(chart, name, headingRow, rows, words), HeatCells.Of(chart?.Chart, rows));
    }

    /// <summary>The numbers of a chart whose table the document does not print, such as that of a target, with the chart.</summary>
    /// <param name="document">The document in which the chart stands.</param>
    /// <param name="number">Among such charts of the workbook, from 1.</param>
    /// <param name="plot">The chart as Office draws it.</param>
    public static Sheet Of(ChartBlock chart, OfficePlot plot, DocumentTree document, int number)
    {
        var (words, grid, title) = (document.Words, plot.Grid, TreeText.Of(chart.Data.Caption));
        var figure = Numbered.Name(words, "page.figure", chart.Label);
        var rows = DataTables.Lines(title, [new Text(words.Say("workbook.figure of", ("figure", figure), ("document", document.Name)))], [new Text(chart.Source)]);
        var name = SheetText.Tab(words.Say("workbook.chart", ("n", number.ToString(CultureInfo.InvariantCulture))));
        var headingRow = rows.Count;
        var data = new BlockData(plot, name, headingRow, plot.Quantity.Unit == Unit.Percent);
        SheetCell CellOf(ChartNumber of, ChartSeries series) => data.Held(of) is { } held
            ? new SheetCell(held, IsNumber: true, new CellLook(IsRight: true, Format: data.FormatOf(series)), of.FigureId)
            : DataTables.Text(Display.MeaningOf(of.Status, words), new CellLook(IsRight: true));
        rows.Add([DataTables.Heading(grid.Corner), .. grid.Series.Select(s => DataTables.Heading(s.Name, isNumeric: true))]);
        rows.AddRange(grid.Labels.Select((label, i) => (SheetCell[])[DataTables.Text(label, new CellLook()), .. grid.Series.Select(s => CellOf(s.Numbers[i], s))]));
        return new Sheet(name, rows, $"Chart_{number.ToString(CultureInfo.InvariantCulture)}", title, headingRow, new SheetDrawing(SheetChart.Of(chart.Chart, plot, data.Read()), figure, chart.Chart.Alternative));
    }

    private static SheetDrawing? DrawingOf(ChartBlock? chart, string sheet, int headingRow, List<SheetCell[]> rows, Words words)
    {
        if (chart is null) return null;
        var figures = rows.SelectMany((cells, row) => cells.Select((c, column) => c.FigureId is { } id ? new FigureCell(id, column, row, c.IsNumber ? c.Value : null, c.Look.Format) : null));
        var texts = rows.ConvertAll(cells => Array.ConvertAll(cells, c => Printable.Of(c.Value)));
        return SheetChart.Of(chart.Chart, new SheetTable(sheet, headingRow, texts, [.. figures.OfType<FigureCell>()])) is { } made
            ? new SheetDrawing(made, Numbered.Name(words, "page.figure", chart.Label), chart.Chart.Alternative)
            : null;
    }

    // What a row prints for each of its table's notes: [note 7].
    private static string[] MarksOf(TableBlock table, string sheet, List<WorkbookNote> notes, Words words)
    {
        var marks = new string[table.NotesOfRows];
        for (var i = 0; i < marks.Length; i++)
        {
            var (text, lead) = (TreeText.Of(table.Notes[i]), words.NoteLead(i + 1));
            notes.Add(new WorkbookNote(text.StartsWith(lead, StringComparison.Ordinal) ? text[lead.Length..] : text, sheet));
            marks[i] = words.NoteMark(notes.Count);
        }

        return marks;
    }

    // Excel wants each heading of a table once.
    private static SheetCell[] HeadingsOf(TableBlock table, SheetFigures figures, bool hasNotes, Words words)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<SheetCell> headings = [DataTables.Heading(Once(table.RowHeading, used, words))];
        for (var i = 0; i < table.Columns.Length; i++)
            headings.AddRange(EvidenceCells.Headings(table.Columns[i].Heading, figures.ShowsOf(i), words).Select(h => DataTables.Heading(Once(h, used, words), table.Columns[i].IsNumeric)));
        if (hasNotes) headings.Add(DataTables.Heading(Once(words["workbook.notes"], used, words), indent: 1));
        return [.. headings];
    }

    private static string Once(string heading, HashSet<string> used, Words words)
    {
        var plain = Printable.Of(heading).Trim();
        if (plain.Length == 0) plain = words["workbook.column"];
        var once = plain;
        for (var i = 2; !used.Add(once); i++) once = string.Create(CultureInfo.InvariantCulture, $"{plain} ({i})");
        return once;
    }

    private static SheetCell[] CellsOf(TableRow row, int index, SheetFigures figures, string[] marks)
    {
        var font = row.Kind == RowKind.Ordinary ? CellFont.Plain : CellFont.Bold;
        List<SheetCell> cells = [DataTables.Text(row.Label, new CellLook(font, Indent: Math.Min(row.Indent, DeepestIndent)))];
        foreach (var (i, printed) in row.Cells.Index())
            cells.AddRange(EvidenceCells.Of(printed, figures.Find(index, i), figures.ShowsOf(i), figures.Symbols, font).Select(c => c with { FigureId = printed.FigureId }));
        if (marks.Length > 0) cells.Add(SheetCell.Text(row.Note > 0 && row.Note <= marks.Length ? marks[row.Note - 1] : string.Empty, new CellLook(font, Indent: 1)));
        return [.. cells];
    }
}

/// <summary>A heat map on a worksheet: the cells of the table itself are coloured by Excel, the darker the more.</summary>
internal static class HeatCells
{
    /// <summary>The cells from the first drawn figure to the last; null where the table has no heat map.</summary>
    /// <param name="chart">The table's chart, or null.</param>
    public static string? Of(Chart? chart, IReadOnlyList<SheetCell[]> rows)
    {
        if (chart?.Plot is not HeatMap map) return null;
        var drawn = map.Rows.SelectMany(r => r.Numbers).Select(n => n.FigureId).ToHashSet(StringComparer.Ordinal);
        var cells = rows.SelectMany((r, row) => r.Select((c, column) => (c.FigureId, Row: row, Column: column))).Where(c => c.FigureId is { } id && drawn.Contains(id)).ToList();
        return cells.Count == 0 ? null : $"{Cells.Address(cells.Min(c => c.Column), cells.Min(c => c.Row))}:{Cells.Address(cells.Max(c => c.Column), cells.Max(c => c.Row))}";
    }

    /// <summary>Writes the rule; the darkest colour still bears dark numbers.</summary>
    public static void Write(Xml xml, string cells)
    {
        xml.Open("conditionalFormatting").With("sqref", cells).Open("cfRule").With("type", "colorScale").With("priority", 1).Open("colorScale");
        xml.Empty("cfvo", "type", "min").Empty("cfvo", "type", "max").Empty("color", "rgb", "FF" + Palette.Steps[0][1..]).Empty("color", "rgb", "FF" + Palette.Steps[2][1..]);
        xml.Close().Close().Close();
    }
}

/// <summary>The figures behind the cells of a table.</summary>
/// <param name="Rows">Row by row; a row may have fewer figures than the table has columns: the others are words, as are those of null.</param>
internal sealed record SheetFigures(IReadOnlyList<IReadOnlyList<Figure?>> Rows, IReadOnlyList<Aspect> Shows, SymbolStyle Symbols)
{
    /// <summary>The figures of a table of the document; null for a table that has none of the assessment's.</summary>
    public static SheetFigures? Of(TableBlock table, Assessment assessment, SymbolStyle symbols)
    {
        if (table.Id == MessageViews.TableId) return new([.. FigureCsv.FiguresOf(table, assessment, symbols).Select(r => (IReadOnlyList<Figure?>)r)], [], symbols);
        if (assessment.Tables.FirstOrDefault(t => string.Equals(t.Definition.Id, table.Id, StringComparison.Ordinal)) is { } assessed)
            return new([.. assessed.Rows.Select(r => (IReadOnlyList<Figure?>)r.Cells)], [.. assessed.Definition.Columns.Select(c => c.Shows)], assessed.Definition.Symbols);
        var chart = assessment.ControlCharts.FirstOrDefault(c => string.Equals(ControlChartResolver.TableIdOf(c.Definition.Id), table.Id, StringComparison.Ordinal));
        if (chart is not null) return new([.. chart.Points.Select(p => (IReadOnlyList<Figure?>)FigureCsv.FiguresOf(p))], [], symbols);
        var printed = table is { IsOfWords: true, Caption.IsEmpty: false } ? TreeText.Figures(table).ToHashSet(StringComparer.Ordinal) : [];
        if (printed.Count == 0) return null;
        var figures = assessment.Figures.Where(f => printed.Contains(f.Id.ToString())).ToDictionary(f => f.Id.ToString(), StringComparer.Ordinal);
        return new([.. table.Rows.Select(r => r.Cells.Select(c => c.FigureId is { } id ? figures.GetValueOrDefault(id) : null).ToList())], [], symbols);
    }

    public Aspect ShowsOf(int column) => column < Shows.Count ? Shows[column] : Aspect.Value;

    public Figure? Find(int row, int column) => column < Rows[row].Count ? Rows[row][column] : null;
}

/// <summary>
/// What a column of a table becomes on its worksheet: one column of numbers, two for what has two ends (an interval, a range of ranks), or one
/// of words (a judgement).
/// </summary>
internal static class EvidenceCells
{
    private const string Z = "+0.0;-0.0;0.0", Probability = "[<0.001]\"< 0.001\";0.000";

    public static string[] Headings(string heading, Aspect shows, Words words) => shows switch
    {
        Aspect.Interval => [words.Say("workbook.lower end", ("heading", heading)), words.Say("workbook.upper end", ("heading", heading))],
        Aspect.Ranks => [words.Say("workbook.best", ("heading", heading)), words.Say("workbook.worst", ("heading", heading))],
        Aspect.Value or Aspect.Judgement or Aspect.TrafficLight or Aspect.Z or Aspect.Probability or Aspect.Signal or Aspect.Agreement => [heading],
    };

    public static SheetCell[] Of(TableCell cell, Figure? figure, Aspect shows, SymbolStyle symbols, CellFont font)
    {
        var look = new CellLook(font, IsRight: true);
        if (figure is null) return [DataTables.Text(cell.Display, new CellLook(font, Indent: 1))];
        if (cell.FigureId is null || !figure.Value.IsKnown) return Same(Text(cell, look), shows);
        var evidence = figure.Evidence;
        return shows switch
        {
            Aspect.Value => [new SheetCell(DataWords.Number(NumberFormat.Value(figure)), IsNumber: true, look with { Format = NumberFormat.Marked(figure, symbols) })],
            Aspect.Interval => [End(figure, evidence?.Interval?.Lower, symbols, look), End(figure, evidence?.Interval?.Upper, symbols, look)],
            Aspect.Ranks => [Number(evidence?.Ranks?.Best, "0", symbols, look), Number(evidence?.Ranks?.Worst, "0", symbols, look)],
            Aspect.Z => [Number(evidence?.Judgement?.Z, Z, symbols, look)],
            Aspect.Probability => [Number(evidence?.Judgement?.Probability, Probability, symbols, look)],
            Aspect.Judgement or Aspect.TrafficLight or Aspect.Signal or Aspect.Agreement => [Text(cell, look with { Light = cell.Light })],
        };
    }

    // The shorthand for what is no number is text. Where the document prints nothing, as for the rank of a total, the cell is empty: a text would make one of the column.
    private static SheetCell Text(TableCell cell, CellLook look) => DataTables.Text(cell.Display, look);

    private static SheetCell[] Same(SheetCell cell, Aspect shows) => shows is Aspect.Interval or Aspect.Ranks ? [cell, cell] : [cell];

    // Like the value itself, whose sign may be another one.
    private static SheetCell End(Figure figure, double? end, SymbolStyle symbols, CellLook look)
    {
        if (end is not { } known || !(Math.Abs(known) < (double)decimal.MaxValue)) return Number(null, string.Empty, symbols, look);
        var shown = figure with { Value = Value.Known((decimal)DataWords.Rounded(known)), Evidence = null };
        return new SheetCell(DataWords.Number(NumberFormat.Value(shown)), IsNumber: true, look with { Format = NumberFormat.Of(shown, SymbolStyle.Standard) });
    }

    private static SheetCell Number(double? number, string format, SymbolStyle symbols, CellLook look) => number is { } known && double.IsFinite(known)
        ? new SheetCell(DataWords.Rounded(known).ToString(CultureInfo.InvariantCulture), IsNumber: true, look with { Format = format })
        : SheetCell.Text(Display.Symbol(ValueStatus.NotApplicable, symbols), look);
}

/// <summary>How Excel is told to show a figure just as the document prints it.</summary>
internal static class NumberFormat
{
    public static string Of(Figure figure, SymbolStyle symbols)
    {
        if (figure.Unit == Unit.Rank) return figure.IsTied ? "0\"=\"" : "0";
        if (Display.Of(figure, symbols) is "-") return "\"-\"";
        var digits = figure.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', figure.Decimals);
        var size = figure.Unit switch
        {
            Unit.Percent => digits + "%",
            Unit.PercentagePoints => digits + "\" pp\"",
            Unit.Pounds => "\"£\"" + digits,
            Unit.Number or Unit.Rate or Unit.Rank => digits,
        };
        return Signed(figure, size);
    }

    /// <summary>The same with the mark of a change in recording behind it.</summary>
    public static string Marked(Figure figure, SymbolStyle symbols) => !RecordingChange.IsMarked(figure.Recording) ? Of(figure, symbols)
        : string.Join(';', Of(figure, symbols).Split(';').Select(f => $"{f}\" {Display.RecordingMark}\""));

    /// <summary>The number that a cell holds: what Excel shows as 1.9% is 0.019.</summary>
    public static decimal Value(Figure figure) => figure.Unit == Unit.Percent ? figure.Value.Number / 100 : figure.Value.Number;

    // A change that rounds to nothing has no sign.
    private static string Signed(Figure figure, string size)
    {
        var rounded = Display.Rounded(figure);
        if (rounded == 0) return $"{size};{size}";
        return rounded > 0 && figure.Measure.Row.IsSigned ? $"+{size};-{size};{size}" : $"{size};-{size}";
    }
}
