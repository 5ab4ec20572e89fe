using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Office;

/// <summary>The data of a chart that has a workbook of its own: every number in full precision.</summary>
internal static class EmbeddedData
{
    public static OfficeData Of(OfficePlot plot)
    {
        var grid = plot.Grid;
        var series = ImmutableArray.CreateBuilder<OfficeSeries>(grid.Series.Length);
        var sizes = plot.Kind == OfficeKind.Scatter ? SeriesOf(plot, 0).Numbers : null;
        for (var i = sizes is null ? 0 : 1; i < grid.Series.Length; i++) series.Add(SeriesOf(plot, i) with { Sizes = sizes });
        return new OfficeData(new CellTexts(Cells.Labels(grid.Labels.Length), grid.Labels), series.ToImmutable());
    }

    private static OfficeSeries SeriesOf(OfficePlot plot, int index)
    {
        var series = plot.Grid.Series[index];
        var numbers = new CellNumbers(Cells.NumbersOf(index, plot.Grid.Labels.Length), NumbersOf(series), OfficeNumber.FormatOf(series, plot.Quantity.Unit));
        return new OfficeSeries(new CellTexts(Cells.NameOf(index), [series.Name]), numbers);
    }

    /// <summary>The numbers in full precision.</summary>
    internal static ImmutableArray<string?> NumbersOf(ChartSeries series)
    {
        var numbers = ImmutableArray.CreateBuilder<string?>(series.Numbers.Length);
        foreach (var number in series.Numbers) numbers.Add(number.IsKnown ? OfficeNumber.Of(number) : null);
        return numbers.ToImmutable();
    }
}
