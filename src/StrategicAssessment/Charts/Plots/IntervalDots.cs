using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>Rates as dots with their 95% intervals as whiskers.</summary>
/// <param name="Heading">What the rows are: <c>District</c>.</param>
/// <param name="Rows">From the top; a row without an interval is a dot alone.</param>
internal sealed record IntervalDots(string Heading, Quantity Quantity, ImmutableArray<ChartRow> Rows) : IPlot
{
    /// <summary>Lines across all rows: averages.</summary>
    public ImmutableArray<ChartRow> References { get; init; } = [];

    public ChartGrid Grid() => RowGrid.Of(Heading, Quantity.Words, Rows, References);
}
