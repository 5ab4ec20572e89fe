using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>A few bars for each label: this year beside last.</summary>
/// <param name="Heading">What the labels are: <c>Category</c>.</param>
/// <param name="Series">From the top within a label; as many as there are colours at most.</param>
internal sealed record GroupedBars(string Heading, Quantity Quantity, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    /// <summary>Whether the series are the same thing at rising times.</summary>
    public bool IsOverTime { get; init; }

    /// <summary>Which labels are sums of others: they are drawn, and not compared with their parts.</summary>
    public ImmutableArray<int> Wholes { get; init; } = [];

    public ChartGrid Grid() => new(Heading, Labels, Series);
}
