using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Office;

/// <summary>Finds the numbers of a chart among the cells of its table, by their figures. A number that is not known is not the cell with its symbol, which
/// Excel would draw as nought, but an empty one beside the table.</summary>
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
        new(new CellTexts(null, [series.Name]), new CellNumbers(null, [.. series.Numbers.Select(n => n.IsKnown ? OfficeNumber.Of(n) : null)], OfficeNumber.FormatOf(series, plot.Quantity.Unit)));

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

/// <summary>A column or a row of a worksheet in which the numbers of a series stand.</summary>
/// <param name="at">From 0.</param>
internal sealed class SheetLine(bool isColumn, int at)
{
    private const double Likeness = 1e-9;

    /// <summary>Where on the other axis the line lies, from 0.</summary>
    public int At => at;

    /// <summary>The first line in which every known number of a series stands; null when there is none.</summary>
    public static SheetLine? Of(ChartSeries series, ILookup<string, FigureCell> cells, bool isColumn)
    {
        foreach (var number in series.Numbers.Where(n => n.FigureId is not null && cells.Contains(n.FigureId)))
        {
            if (cells[number.FigureId!].Select(c => new SheetLine(isColumn, isColumn ? c.Column : c.Row)).FirstOrDefault(l => l.Holds(series, cells)) is { } line) return line;
            if (number.IsKnown) return null;
        }

        return null;
    }

    /// <summary>Where along the line a cell lies.</summary>
    public int PlaceOf(FigureCell cell) => isColumn ? cell.Row : cell.Column;

    public FigureCell? Find(ChartNumber number, ILookup<string, FigureCell> cells) =>
        number.FigureId is null ? null : cells[number.FigureId].FirstOrDefault(c => (isColumn ? c.Column : c.Row) == at && IsLike(c, number));

    private bool Holds(ChartSeries series, ILookup<string, FigureCell> cells) => series.Numbers.All(n => !n.IsKnown || Find(n, cells) is not null);

    // One figure may have several cells: its value and the ends of its interval. What Excel shows as a percentage is held as a fraction.
    private static bool IsLike(FigureCell cell, ChartNumber number)
    {
        if (!number.IsKnown || cell.Number is null) return !number.IsKnown && cell.Number is null;
        var held = double.Parse(cell.Number, NumberStyles.Float, CultureInfo.InvariantCulture) * (IsFraction(cell) ? 100 : 1);
        return Math.Abs(held - number.Size) <= Likeness * Math.Max(1, Math.Abs(number.Size));
    }

    /// <summary>Whether a cell holds a percentage as a fraction.</summary>
    public static bool IsFraction(FigureCell cell) => cell.Format.Contains('%', StringComparison.Ordinal);
}

/// <summary>Names cells as formulas do, neighbours together: <c>(Table_1!$B$5:$B$9,Table_1!$B$12)</c>.</summary>
internal sealed class SheetReference(string sheet)
{
    private readonly StringBuilder areas = new();
    private int count, column, row, firstColumn, firstRow;

    /// <summary>Adds a cell; column and row from 0.</summary>
    public SheetReference With(int nextColumn, int nextRow)
    {
        var goesOn = count > 0 && ((nextColumn == column && nextColumn == firstColumn && nextRow == row + 1) || (nextRow == row && nextRow == firstRow && nextColumn == column + 1));
        if (!goesOn)
        {
            Close();
            (firstColumn, firstRow) = (nextColumn, nextRow);
            count++;
        }

        (column, row) = (nextColumn, nextRow);
        return this;
    }

    public override string ToString()
    {
        Close();
        return count > 1 ? $"({areas})" : areas.ToString();
    }

    private void Close()
    {
        if (count == 0) return;
        if (areas.Length > 0) areas.Append(',');
        areas.Append(sheet).Append('!').Append(Cells.Fixed(firstColumn, firstRow));
        if (firstColumn != column || firstRow != row) areas.Append(':').Append(Cells.Fixed(column, row));
    }
}

/// <summary>A table on a worksheet, as charts refer to its cells.</summary>
/// <param name="Sheet">Name of the worksheet, which needs no quotes.</param>
/// <param name="HeadingRow">The row of its headings, from 0.</param>
/// <param name="Texts">Every row of the worksheet from the top; the labels of the table's rows stand first.</param>
internal sealed record SheetTable(string Sheet, int HeadingRow, IReadOnlyList<string[]> Texts, IReadOnlyList<FigureCell> Figures);

/// <summary>A cell that holds a figure, or a symbol in its place.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 0.</param>
/// <param name="Number">As the cell holds it, or null for a text.</param>
/// <param name="Format">How Excel shows the number.</param>
internal sealed record FigureCell(string FigureId, int Column, int Row, string? Number, string Format);

/// <summary>A chart that stands on the worksheet of the table it draws: its series are the cells of the table. The same chart gives the same bytes.</summary>
/// <param name="Part">The chart's own XML (a chart space of DrawingML).</param>
/// <param name="Height">How high it should be for a width of 100.</param>
internal sealed record SheetChart(ReadOnlyMemory<byte> Part, int Height)
{
    /// <summary>The chart; null for a kind that Office does not have, for funnels, and where a number with a gap in its series stands in no cell.</summary>
    public static SheetChart? Of(Chart chart, SheetTable table) => OfficePlot.Of(chart) is { } plot && SheetData.Of(plot, table) is { } data ? Of(chart, plot, data) : null;

    public static SheetChart Of(Chart chart, OfficePlot plot, OfficeData data) => new(OfficePackage.In(chart.Words.Language, ChartPart.Write(chart, plot, data, workbook: null)), plot.Height);
}
