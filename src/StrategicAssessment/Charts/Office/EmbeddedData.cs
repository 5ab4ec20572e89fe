using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Office;

/// <summary>The data of a chart that has a workbook of its own: every number in full precision.</summary>
internal static class EmbeddedData
{
    public static OfficeData Of(OfficePlot plot)
    {
        var grid = plot.Grid;
        var sizes = plot.Kind == OfficeKind.Scatter ? SeriesOf(plot, 0).Numbers : null;
        var first = sizes is null ? 0 : 1;
        return new OfficeData(
            new CellTexts(Cells.Labels(grid.Labels.Length), grid.Labels),
            [.. Enumerable.Range(first, grid.Series.Length - first).Select(i => SeriesOf(plot, i) with { Sizes = sizes })]);
    }

    private static OfficeSeries SeriesOf(OfficePlot plot, int index)
    {
        var series = plot.Grid.Series[index];
        var numbers = new CellNumbers(Cells.NumbersOf(index, plot.Grid.Labels.Length), NumbersOf(series), OfficeNumber.FormatOf(series, plot.Quantity.Unit));
        return new OfficeSeries(new CellTexts(Cells.NameOf(index), [series.Name]), numbers);
    }

    /// <summary>The numbers in full precision.</summary>
    internal static ImmutableArray<string?> NumbersOf(ChartSeries series) => [.. series.Numbers.Select(n => n.IsKnown ? OfficeNumber.Of(n) : null)];
}
