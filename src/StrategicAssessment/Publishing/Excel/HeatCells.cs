using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>A heat map on a worksheet: the cells of the table itself are coloured by Excel, the darker the more.</summary>
internal static class HeatCells
{
    /// <summary>The cells from the first drawn figure to the last; null where the table has no heat map.</summary>
    /// <param name="chart">The table's chart, or null.</param>
    /// <param name="rows">Of the worksheet.</param>
    public static string? Of(Chart? chart, IReadOnlyList<SheetCell[]> rows)
    {
        if (chart?.Plot is not HeatMap map) return null;
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in map.Grid().Numbers())
        {
            if (number.FigureId is { } id) drawn.Add(id);
        }

        var (top, left, bottom, right) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].FigureId is not { } id || !drawn.Contains(id)) continue;
                (top, left, bottom, right) = (Math.Min(top, row), Math.Min(left, column), Math.Max(bottom, row), Math.Max(right, column));
            }
        }

        return bottom < 0 ? null : $"{SheetText.Cell(left, top)}:{SheetText.Cell(right, bottom)}";
    }

    /// <summary>Writes the rule; the darkest colour still bears dark numbers.</summary>
    public static void Write(Xml xml, string cells)
    {
        xml.Open("conditionalFormatting").With("sqref", cells).Open("cfRule").With("type", "colorScale").With("priority", 1).Open("colorScale");
        xml.Empty("cfvo", "type", "min").Empty("cfvo", "type", "max").Empty("color", "rgb", "FF" + Palette.Steps[0][1..]).Empty("color", "rgb", "FF" + Palette.Steps[2][1..]);
        xml.Close().Close().Close();
    }
}
