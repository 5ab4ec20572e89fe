using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>Months by category: the darker a cell, the more.</summary>
/// <param name="Heading">What the rows are.</param>
/// <param name="Rows">From the top, each with a number per column.</param>
internal sealed record HeatMap(string Heading, Quantity Quantity, ImmutableArray<string> Columns, ImmutableArray<ChartSeries> Rows) : IPlot
{
    public ChartGrid Grid() => new(Heading, [.. Rows.Select(r => r.Name)],
        [.. Columns.Select((name, i) => new ChartSeries(name, ChartRole.Ordinary, [.. Rows.Select(r => r.Numbers[i])]))]);
}
