using System.Text;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Data;

/// <summary>
/// <c>tables/control-chart-&lt;id&gt;.csv</c>: the points as displayed, beside each column of numbers the same in full precision under
/// <c>&lt;column&gt;_value</c>, and at the end the first and the last day of each point.
/// </summary>
public static class ControlChartCsv
{
    /// <summary>The file's bytes.</summary>
    /// <param name="printed">The table in the document.</param>
    /// <param name="chart">The same with its figures; points in the order of the rows.</param>
    public static ReadOnlyMemory<byte> Write(TableBlock printed, AssessedControlChart chart)
    {
        var csv = new StringBuilder();
        TableCsv.AppendLine(csv, [TableCsv.Guarded(printed.RowHeading), .. printed.Columns.SelectMany(HeadingsOf), "start", "end"]);
        for (var i = 0; i < chart.Points.Length; i++) TableCsv.AppendLine(csv, CellsOf(printed.Rows[i], chart.Points[i]));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string[] HeadingsOf(TableColumn column) => column.IsNumeric ? [column.Heading, column.Heading + "_value"] : [column.Heading];

    private static IEnumerable<string> CellsOf(TableRow row, ControlPoint point)
    {
        yield return row.Label;
        Figure[] figures = [point.Value, point.Centre, point.Lower, point.Upper];
        for (var i = 0; i < row.Cells.Length; i++)
        {
            yield return row.Cells[i].Display;
            if (i < figures.Length) yield return figures[i].Value.IsKnown ? DataWords.Number(figures[i].Value.Number) : string.Empty;
        }

        yield return SeriesWords.Of(point.Period.First);
        yield return SeriesWords.Of(point.Period.Last);
    }
}
