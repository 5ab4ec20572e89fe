using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>The parts of each label's bar one behind the other. Parts below zero run the other way.</summary>
/// <param name="Series">The parts, from zero outwards; as many as there are colours at most.</param>
internal sealed record StackedBars(string Heading, Quantity Quantity, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    public ChartGrid Grid(Words words) => new(Heading, Labels, Series);
}

/// <summary>A few bars for each label: this year beside last.</summary>
/// <param name="Heading">What the labels are: <c>Category</c>.</param>
/// <param name="Series">From the top within a label; as many as there are colours at most.</param>
internal sealed record GroupedBars(string Heading, Quantity Quantity, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    /// <summary>Whether the series are the same thing at rising times.</summary>
    public bool IsOverTime { get; init; }

    /// <summary>Which labels are sums of others: they are drawn, and not compared with their parts.</summary>
    public ImmutableArray<int> Wholes { get; init; } = [];

    public ChartGrid Grid(Words words) => new(Heading, Labels, Series);
}

/// <summary>
/// The parts of a whole as published shares: one bar of 100% for each series while its parts are few enough to have colours of their own, else
/// a bar for every part.
/// </summary>
/// <param name="Heading">What the parts are.</param>
/// <param name="Wholes">Each with a percentage per part: this place, and the one it is compared with.</param>
internal sealed record Proportions(string Heading, ImmutableArray<string> Parts, ImmutableArray<ChartSeries> Wholes) : IPlot
{
    public static Quantity ShareIn(Words words) => new(words["chart.share"], Unit.Percent);

    /// <summary>Whether the parts have colours of their own.</summary>
    public bool AreFew => Parts.Length <= Palette.Series.Length;

    /// <summary>As one bar for each whole.</summary>
    public StackedBars Stacked(Words words) => new(string.Empty, ShareIn(words), [.. Wholes.Select(w => w.Name)],
        [.. Parts.Select((part, i) => new ChartSeries(part, ChartRole.Ordinary, [.. Wholes.Select(w => w.Numbers[i])]))]);

    /// <summary>As a bar for each part of each whole.</summary>
    public GroupedBars Grouped(Words words) => new(Heading, ShareIn(words), Parts, Wholes);

    public ChartGrid Grid(Words words) => new(Heading, Parts, Wholes);
}
