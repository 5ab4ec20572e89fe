using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>The parts of each label's bar one behind the other. Parts below zero run the other way.</summary>
/// <param name="Series">The parts, from zero outwards; as many as there are colours at most.</param>
internal sealed record StackedBars(string Heading, Quantity Quantity, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    public ChartGrid Grid() => new(Heading, Labels, Series);
}
