using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>The table behind a chart of rows; the ends of intervals are columns of their own.</summary>
internal static class RowGrid
{
    public static ChartGrid Of(Words words, string heading, string quantity, ImmutableArray<ChartRow> rows, ImmutableArray<ChartRow> references)
    {
        var all = rows.AddRange(references);
        var series = ImmutableArray.CreateBuilder<ChartSeries>();
        series.Add(new ChartSeries(quantity, ChartRole.Focus, [.. all.Select(r => r.Number)]));
        if (all.Any(r => r.Lower is not null || r.Upper is not null))
        {
            series.Add(new ChartSeries(words["chart.lower"], ChartRole.Ordinary, [.. all.Select(r => r.Lower ?? ChartNumber.None)]));
            series.Add(new ChartSeries(words["chart.upper"], ChartRole.Ordinary, [.. all.Select(r => r.Upper ?? ChartNumber.None)]));
        }

        return new ChartGrid(heading, [.. all.Select(r => r.Label)], series.ToImmutable());
    }
}

/// <summary>Rates as dots with their 95% intervals as whiskers.</summary>
/// <param name="Heading">What the rows are: <c>District</c>.</param>
/// <param name="Rows">From the top; a row without an interval is a dot alone.</param>
internal sealed record IntervalDots(string Heading, Quantity Quantity, ImmutableArray<ChartRow> Rows) : IPlot
{
    /// <summary>Lines across all rows: averages.</summary>
    public ImmutableArray<ChartRow> References { get; init; } = [];

    public ChartGrid Grid(Words words) => RowGrid.Of(words, Heading, Quantity.Words, Rows, References);
}

/// <summary>Places or categories as bars in the order of their table; the place that the document is about stands out.</summary>
/// <param name="Heading">What the rows are: <c>District</c>.</param>
internal sealed record RankedBars(string Heading, Quantity Quantity, ImmutableArray<ChartRow> Rows) : IPlot
{
    /// <summary>Lines across all bars: averages, totals of the group.</summary>
    public ImmutableArray<ChartRow> References { get; init; } = [];

    public ChartGrid Grid(Words words) => RowGrid.Of(words, Heading, Quantity.Words, Rows, References);
}
