using StrategicAssessment.Assessments;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Data;

/// <summary><c>tables/&lt;id&gt;.csv</c>: the table as displayed (with the numbers of row notes, where there are any), beside each column its numbers in full
/// precision under <c>&lt;column&gt;_value</c>, and at the end the codes. UTF-8 with a byte order mark, without which Excel garbles pounds and accents; commas,
/// line feeds. A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal static class TableCsv
{
    private const string Mark = "\uFEFF";

    private static readonly string[] Codes = ["area_code", "category"];

    /// <param name="table">The same with its figures; rows and columns in the same order.</param>
    public static ReadOnlyMemory<byte> Write(TableBlock printed, AssessedTable table)
    {
        var hasNotes = printed.NotesOfRows > 0;
        return Lines(FieldsOf(printed, table), printed.Rows.Zip(table.Rows, (row, figures) => CellsOf(row, figures, table.Definition.Columns, hasNotes)));
    }

    private static IEnumerable<string> CellsOf(TableRow row, AssessedRow figures, ImmutableArray<ColumnDefinition> columns, bool hasNotes)
    {
        yield return Guarded(row.Label);
        if (hasNotes) yield return row.Note == 0 ? string.Empty : row.Note.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < columns.Length; i++)
        {
            yield return row.Cells[i].Display;
            var isKnown = row.Cells[i].FigureId is not null && figures.Cells[i].Value.IsKnown;
            foreach (var (_, numberOf) in NumbersOf(columns[i].Shows)) yield return isKnown ? numberOf(figures.Cells[i]) : string.Empty;
        }

        yield return figures.Definition.Area.Value;
        yield return figures.Definition.Category;
    }

    public static IReadOnlyList<CsvField> FieldsOf(TableBlock printed, AssessedTable table)
    {
        List<CsvField> fields = [new(Guarded(printed.RowHeading), CsvField.Text)];
        if (printed.NotesOfRows > 0) fields.Add(new CsvField("Note", CsvField.Whole));
        for (var i = 0; i < printed.Columns.Length; i++)
        {
            var (heading, column) = (printed.Columns[i].Heading, table.Definition.Columns[i]);
            var unit = FieldFacts.UnitOf(table.Rows.IsEmpty ? null : table.Rows[0].Cells[i], column.Measure);
            var facts = new FieldFacts(heading, column.Indicator.Id, column.Measure.Slug, unit, column.Period, column.ComparedWith);
            fields.Add(new CsvField(Guarded(heading), CsvField.Text) { Facts = facts });
            foreach (var (suffix, _) in NumbersOf(column.Shows)) fields.Add(new CsvField(Guarded(heading + suffix), TypeOf(column, table, i)) { Facts = facts });
        }

        return [.. Distinct(fields), .. Codes.Select(c => new CsvField(c, CsvField.Text))];
    }

    // Programs that read names without regard to case must not find two of one name.
    private static IEnumerable<CsvField> Distinct(List<CsvField> fields)
    {
        var taken = new HashSet<string>(Codes, StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            var name = field.Name;
            while (!taken.Add(name)) name += " (as printed)";
            yield return field with { Name = name };
        }
    }

    private static string TypeOf(ColumnDefinition column, AssessedTable table, int index)
    {
        if (column.Shows == Aspect.Ranks) return CsvField.Whole;
        if (column.Shows != Aspect.Value) return CsvField.Number;
        var hasFractions = table.Rows.Any(r => r.Cells[index].Value is { IsKnown: true } value && value.Number != decimal.Truncate(value.Number));
        return hasFractions || !column.Measure.Row.IsWhole ? CsvField.Number : CsvField.Whole;
    }

    // The numbers beside what is printed, and how their columns end. A judgement or signal is a word and has none.
    private static (string Suffix, Func<Figure, string> Of)[] NumbersOf(Aspect shows) => shows switch
    {
        Aspect.Interval => [("_lower", f => Number(f.Evidence?.Interval?.Lower)), ("_upper", f => Number(f.Evidence?.Interval?.Upper))],
        Aspect.Ranks => [("_best", f => Number(f.Evidence?.Ranks?.Best)), ("_worst", f => Number(f.Evidence?.Ranks?.Worst))],
        Aspect.Z => [("_value", f => Number(f.Evidence?.Judgement?.Z))],
        Aspect.Probability => [("_value", f => Number(f.Evidence?.Judgement?.Probability))],
        Aspect.Judgement or Aspect.TrafficLight or Aspect.Signal or Aspect.Agreement => [],
        Aspect.Value => [("_value", f => DataWords.Number(f.Value.Number))],
    };

    private static string Number(double? number) => DataWords.Rounded(number)?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    internal static string Guarded(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    /// <summary>The names of the fields and the rows, a line each, quoted where it must be.</summary>
    internal static ReadOnlyMemory<byte> Lines(IReadOnlyList<CsvField> fields, IEnumerable<IEnumerable<string>> rows) =>
        Encoding.UTF8.GetBytes(Mark + string.Concat(rows.Prepend(fields.Select(f => f.Name)).Select(r => string.Join(',', r.Select(Printable.InCsv)) + '\n')));
}

/// <summary>A column of a table's CSV file.</summary>
/// <param name="Type">What its cells are, in the words of Table Schema.</param>
internal sealed record CsvField(string Name, string Type)
{
    /// <summary>Texts, such as numbers as they are printed.</summary>
    public const string Text = "string";

    public const string Whole = "integer";
    public const string Number = "number";

    /// <summary>Days, as in 2015-09-30.</summary>
    public const string Day = "date";

    /// <summary>What its numbers are; null for labels, codes and days.</summary>
    public FieldFacts? Facts { get; init; }
}

/// <param name="Period">When; null where each row has its own.</param>
/// <param name="ComparedWith">For changes: the earlier period.</param>
internal sealed record FieldFacts(string Title, string Indicator, string Measure, string Unit, Period? Period, Period? ComparedWith)
{
    /// <summary>A unit in words; a rate says what of.</summary>
    public static string UnitOf(Figure? figure, Measure measure) =>
        figure?.Unit == Figures.Unit.Rate && measure.Per > 0 ? measure.PerIn(Words.BuiltIn) : DataWords.Of(figure?.Unit ?? Figures.Unit.Number);
}

/// <summary>Tables whose cells are one figure each, or words: that of page one and those of control charts. As displayed; beside each column of figures the
/// same in full precision under <c>&lt;column&gt;_value</c>; and at the end the codes of each row's number, or the first and the last day of each
/// point.</summary>
internal static class FigureCsv
{
    private static readonly CsvField[] Codes = [new("area_code", CsvField.Text), new("category", CsvField.Text)], Days = [new("start", CsvField.Day), new("end", CsvField.Day)];

    public static PublishedTable Of(TableBlock printed, string path, Assessment assessment, SymbolStyle symbols)
    {
        var figures = FiguresOf(printed, assessment, symbols);
        return Of(printed, path, figures, Codes, figures.Select(f => new[] { f[0]?.Id.Area.Value ?? string.Empty, f[0]?.Id.Category ?? string.Empty }));
    }

    /// <param name="chart">The same with its figures; points in the order of the rows.</param>
    public static PublishedTable Of(TableBlock printed, string path, AssessedControlChart chart) =>
        Of(printed, path, [.. chart.Points.Select(FiguresOf)], Days, chart.Points.Select(p => new[] { DataWords.Of(p.Period.First), DataWords.Of(p.Period.Last) }));

    /// <summary>The figures of a point in the order of the table's columns, which go on with words.</summary>
    internal static ImmutableArray<Figure?> FiguresOf(ControlPoint point) => [point.Value, point.Centre, point.Lower, point.Upper];

    /// <summary>The figure of each cell of all topics, row by row; null where the cell is words, which may tell of one.</summary>
    internal static List<ImmutableArray<Figure?>> FiguresOf(TableBlock printed, Assessment assessment, SymbolStyle symbols)
    {
        var ids = printed.Rows.SelectMany(r => r.Cells).Select(c => c.FigureId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var figures = assessment.Figures.Where(f => ids.Contains(f.Id.ToString())).ToDictionary(f => f.Id.ToString(), StringComparer.Ordinal);
        return [.. printed.Rows.Select(r => r.Cells.Select((c, i) => printed.Columns[i].IsNumeric && figures.GetValueOrDefault(c.FigureId ?? string.Empty) is { } figure && Display.Of(figure, symbols) == c.Display ? figure : null).ToImmutableArray())];
    }

    private static PublishedTable Of(TableBlock printed, string path, List<ImmutableArray<Figure?>> figures, CsvField[] ends, IEnumerable<string[]> texts)
    {
        List<CsvField> fields = [new(TableCsv.Guarded(printed.RowHeading), CsvField.Text)];
        var hasNumbers = printed.Columns.Select((_, i) => figures.Any(f => f.ElementAtOrDefault(i) is not null)).ToList();
        foreach (var (i, column) in printed.Columns.Index())
        {
            var field = new CsvField(TableCsv.Guarded(column.Heading), CsvField.Text) { Facts = FactsOf(column.Heading, [.. figures.Select(f => f.ElementAtOrDefault(i)).OfType<Figure>()]) };
            fields.Add(field);
            if (hasNumbers[i]) fields.Add(field with { Name = field.Name + "_value", Type = CsvField.Number });
        }

        fields.AddRange(ends);
        var rows = printed.Rows.Zip(figures, (row, known) => CellsOf(row, known, hasNumbers)).Zip(texts, (cells, end) => cells.Concat(end));
        return new PublishedTable(printed, path, TableCsv.Lines(fields, rows), fields);
    }

    // What holds of all its numbers.
    private static FieldFacts? FactsOf(string heading, List<Figure> figures) => figures.DistinctBy(f => (f.Id.Indicator, f.Measure.Slug)).ToList() is [{ } only]
        ? new FieldFacts(heading, only.Id.Indicator, only.Measure.Slug, FieldFacts.UnitOf(only, only.Measure), null, null)
        : null;

    private static IEnumerable<string> CellsOf(TableRow row, ImmutableArray<Figure?> figures, List<bool> hasNumbers)
    {
        yield return TableCsv.Guarded(row.Label);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            yield return row.Cells[i].Display;
            if (hasNumbers[i]) yield return figures[i] is { Value.IsKnown: true } figure ? DataWords.Number(figure.Value.Number) : string.Empty;
        }
    }
}
