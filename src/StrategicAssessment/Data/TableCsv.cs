using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Data;

/// <summary>
/// <c>tables/&lt;id&gt;.csv</c>: the table as displayed (with the numbers of row notes, where there are any), beside each column its numbers in full precision under <c>&lt;column&gt;_value</c>, and at
/// the end the codes. UTF-8 with a byte order mark, without which Excel garbles pounds and accents; commas, line feeds. A text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
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

    /// <summary>The columns of the file, in order.</summary>
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
        Encoding.UTF8.GetBytes(Mark + string.Concat(rows.Prepend(fields.Select(f => f.Name)).Select(r => string.Join(',', r.Select(Quoted)) + '\n')));

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;
}

/// <summary>A column of a table's CSV file.</summary>
/// <param name="Name">Its heading in the file.</param>
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

/// <summary>What the numbers of a column are.</summary>
/// <param name="Period">When; null where each row has its own.</param>
/// <param name="ComparedWith">For changes: the earlier period.</param>
internal sealed record FieldFacts(string Title, string Indicator, string Measure, string Unit, Period? Period, Period? ComparedWith)
{
    /// <summary>A unit in words; a rate says what of.</summary>
    public static string UnitOf(Figure? figure, Measure measure) =>
        figure?.Unit == Figures.Unit.Rate && measure.Per > 0 ? measure.PerWords : DataWords.Of(figure?.Unit ?? Figures.Unit.Number);
}

/// <summary>
/// <c>tables/control-chart-&lt;id&gt;.csv</c>: the points as displayed, beside each column of numbers the same in full precision under
/// <c>&lt;column&gt;_value</c>, and at the end the first and the last day of each point.
/// </summary>
internal static class ControlChartCsv
{
    /// <param name="chart">The same with its figures; points in the order of the rows.</param>
    public static ReadOnlyMemory<byte> Write(TableBlock printed, AssessedControlChart chart) =>
        TableCsv.Lines(FieldsOf(printed, chart), printed.Rows.Zip(chart.Points, CellsOf));

    /// <summary>The columns of the file, in order.</summary>
    public static IReadOnlyList<CsvField> FieldsOf(TableBlock printed, AssessedControlChart chart)
    {
        List<CsvField> fields = [new(TableCsv.Guarded(printed.RowHeading), CsvField.Text)];
        for (var i = 0; i < printed.Columns.Length; i++)
        {
            var heading = printed.Columns[i].Heading;
            var figure = chart.Points.IsEmpty ? null : FiguresOf(chart.Points[0]).ElementAtOrDefault(i);
            var facts = figure is null ? null : new FieldFacts(heading, figure.Id.Indicator, figure.Measure.Slug, FieldFacts.UnitOf(figure, figure.Measure), null, null);
            fields.Add(new CsvField(heading, CsvField.Text) { Facts = facts });
            if (printed.Columns[i].IsNumeric) fields.Add(new CsvField(heading + "_value", CsvField.Number) { Facts = facts });
        }

        return [.. fields, new CsvField("start", CsvField.Day), new CsvField("end", CsvField.Day)];
    }

    /// <summary>The figures of a point in the order of the table's columns, which go on with words.</summary>
    internal static Figure[] FiguresOf(ControlPoint point) => [point.Value, point.Centre, point.Lower, point.Upper];

    private static IEnumerable<string> CellsOf(TableRow row, ControlPoint point)
    {
        yield return row.Label;
        var figures = FiguresOf(point);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            yield return row.Cells[i].Display;
            if (i < figures.Length) yield return figures[i].Value.IsKnown ? DataWords.Number(figures[i].Value.Number) : string.Empty;
        }

        yield return SeriesWords.Of(point.Period.First);
        yield return SeriesWords.Of(point.Period.Last);
    }
}
