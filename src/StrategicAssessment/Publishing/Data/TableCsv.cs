using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StrategicAssessment.Assessments;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Data;

/// <summary>
/// <c>tables/&lt;id&gt;.csv</c>: the table as displayed (with the numbers of row notes, where there are any), beside each column its numbers in full precision under <c>&lt;column&gt;_value</c>, and at
/// the end the codes and what stands behind intervals and tests. UTF-8, commas, line feeds. A text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public static class TableCsv
{
    /// <summary>The file's bytes.</summary>
    /// <param name="printed">The table in the document.</param>
    /// <param name="table">The same with its figures; rows and columns in the same order.</param>
    public static ReadOnlyMemory<byte> Write(TableBlock printed, AssessedTable table)
    {
        var csv = new StringBuilder();
        var hasNotes = printed.Rows.Any(r => r.Note > 0);
        AppendLine(csv, [Guarded(printed.RowHeading), .. hasNotes ? ["Note"] : Array.Empty<string>(), .. printed.Columns.SelectMany(c => new[] { Guarded(c.Heading), Guarded(c.Heading + "_value") }), "area_code", "category", .. printed.Columns.SelectMany((c, i) => HeadingsOf(c.Heading, table.Definition.Columns[i].Shows))]);
        foreach (var (row, figures) in printed.Rows.Zip(table.Rows)) AppendLine(csv, CellsOf(row, figures, table.Definition.Columns, hasNotes));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static IEnumerable<string> CellsOf(TableRow row, AssessedRow figures, ImmutableArray<ColumnDefinition> columns, bool hasNotes)
    {
        yield return Guarded(row.Label);
        if (hasNotes) yield return row.Note == 0 ? string.Empty : row.Note.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < columns.Length; i++)
        {
            yield return row.Cells[i].Display;
            yield return columns[i].Shows == Aspect.Value ? ValueOf(row.Cells[i], figures.Cells[i]) : string.Empty;
        }

        yield return figures.Definition.Area.Value;
        yield return figures.Definition.Category;
        for (var i = 0; i < columns.Length; i++)
        {
            foreach (var number in NumbersOf(row.Cells[i], figures.Cells[i], columns[i].Shows)) yield return number;
        }
    }

    // What stands behind a column that shows no value, at the end of the line: both ends of an interval, the exact result of a test.
    private static string[] HeadingsOf(string heading, Aspect shows) => shows switch
    {
        Aspect.Interval => [Guarded(heading + "_lower"), Guarded(heading + "_upper")],
        Aspect.Ranks => [Guarded(heading + "_best"), Guarded(heading + "_worst")],
        Aspect.Z or Aspect.Probability => [Guarded(heading + "_exact")],
        _ => [],
    };

    private static string[] NumbersOf(TableCell cell, Figure figure, Aspect shows)
    {
        var evidence = cell.FigureId is not null && figure.Value.IsKnown ? figure.Evidence : null;
        return shows switch
        {
            Aspect.Interval => [Number(evidence?.Interval?.Lower), Number(evidence?.Interval?.Upper)],
            Aspect.Ranks => [Number(evidence?.Ranks?.Best), Number(evidence?.Ranks?.Worst)],
            Aspect.Z => [Number(evidence?.Judgement?.Z)],
            Aspect.Probability => [Number(evidence?.Judgement?.Probability)],
            _ => [],
        };
    }

    private static string Number(double? number) =>
        number is { } known && double.IsFinite(known) ? DataWords.Rounded(known).ToString(CultureInfo.InvariantCulture) : string.Empty;

    private static string ValueOf(TableCell cell, Figure figure) =>
        cell.FigureId is not null && figure.Value.IsKnown ? DataWords.Number(figure.Value.Number) : string.Empty;

    private static string Guarded(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static void AppendLine(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;
}
