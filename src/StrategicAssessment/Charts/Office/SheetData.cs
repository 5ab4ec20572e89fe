using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Office;

/// <summary>
/// Finds the numbers of a chart among the cells of its table, by their figures. A number that is not known is not the cell with its symbol, which
/// Excel would draw as nought, but an empty one beside the table.
/// </summary>
internal sealed class SheetData
{
    private readonly OfficePlot plot;
    private readonly SheetTable table;
    private readonly bool isColumns;
    private readonly ILookup<string, FigureCell> cells;

    private SheetData(OfficePlot plot, SheetTable table)
    {
        (this.plot, this.table) = (plot, table);
        cells = table.Figures.ToLookup(f => f.FigureId, StringComparer.Ordinal);
        isColumns = Found(isColumn: true) >= Found(isColumn: false);
    }

    /// <summary>The data; null where a series with a gap stands in no line of the table, and for funnels, whose sizes and curves stand in none.</summary>
    public static OfficeData? Of(OfficePlot plot, SheetTable table) => plot.Kind == OfficeKind.Scatter ? null : new SheetData(plot, table).Read();

    private int Found(bool isColumn) => plot.Grid.Series.Count(s => SheetLine.Of(s, cells, isColumn) is not null);

    private OfficeData? Read()
    {
        var places = new int[plot.Grid.Labels.Length];
        Array.Fill(places, -1);
        var series = ImmutableArray.CreateBuilder<OfficeSeries>(plot.Grid.Series.Length);
        var hasFractions = false;
        foreach (var one in plot.Grid.Series)
        {
            var line = SheetLine.Of(one, cells, isColumns);
            if (line is null && !one.Numbers.All(n => n.IsKnown)) return null;
            series.Add(line is null ? Literal(one) : InCells(one, line, places, ref hasFractions));
        }

        return new OfficeData(LabelsAt(places), series.ToImmutable()) { HasFractions = hasFractions };
    }

    private OfficeSeries Literal(ChartSeries series) =>
        new(new CellTexts(null, [series.Name]), new CellNumbers(null, EmbeddedData.NumbersOf(series), OfficeNumber.FormatOf(series, plot.Quantity.Unit)));

    private OfficeSeries InCells(ChartSeries series, SheetLine line, int[] places, ref bool hasFractions)
    {
        var reference = new SheetReference(table.Sheet);
        var numbers = ImmutableArray.CreateBuilder<string?>(places.Length);
        var format = string.Empty;
        for (var i = 0; i < places.Length; i++)
        {
            var cell = line.Find(series.Numbers[i], cells);
            if (cell is not null) places[i] = line.PlaceOf(cell);
            if (cell?.Number is null) reference.With(EmptyColumn, 0);
            else reference.With(cell.Column, cell.Row);
            if (cell?.Number is not null && format.Length == 0) (format, hasFractions) = (cell.Format, hasFractions || SheetLine.IsFraction(cell));
            numbers.Add(cell?.Number);
        }

        var (column, row) = isColumns ? (line.At, table.HeadingRow) : (0, line.At);
        return new OfficeSeries(
            new CellTexts(new SheetReference(table.Sheet).With(column, row).ToString(), [table.Texts[row][column]]),
            new CellNumbers(reference.ToString(), numbers.ToImmutable(), format));
    }

    // Nothing stands right of the title.
    private int EmptyColumn => table.Texts[table.HeadingRow].Length + 1;

    private CellTexts LabelsAt(int[] places)
    {
        if (Array.IndexOf(places, -1) >= 0) return new CellTexts(null, plot.Grid.Labels);
        var reference = new SheetReference(table.Sheet);
        var cellsOfLabels = places.Select(p => isColumns ? (Column: 0, Row: p) : (Column: p, Row: table.HeadingRow)).ToList();
        foreach (var (column, row) in cellsOfLabels) reference.With(column, row);
        return new CellTexts(reference.ToString(), [.. cellsOfLabels.Select(c => table.Texts[c.Row][c.Column])]);
    }
}
