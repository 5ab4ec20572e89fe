using System.Text;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Data;

/// <summary>
/// <c>tables/control-chart-&lt;id&gt;.csv</c>: the points as displayed, beside each column of numbers the same in full precision under
/// <c>&lt;column&gt;_value</c>, and at the end the first and the last day of each point.
/// </summary>
internal static class ControlChartCsv
{
    /// <param name="chart">The same with its figures; points in the order of the rows.</param>
    public static ReadOnlyMemory<byte> Write(TableBlock printed, AssessedControlChart chart)
    {
        var csv = new StringBuilder();
        TableCsv.AppendLine(csv, FieldsOf(printed, chart).Select(f => f.Name));
        for (var i = 0; i < chart.Points.Length; i++) TableCsv.AppendLine(csv, CellsOf(printed.Rows[i], chart.Points[i]));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

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
