using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>Places or categories as bars in the order of their table; the place that the document is about stands out.</summary>
/// <param name="Heading">What the rows are: <c>District</c>.</param>
internal sealed record RankedBars(string Heading, Quantity Quantity, ImmutableArray<ChartRow> Rows) : IPlot
{
    /// <summary>Lines across all bars: averages, totals of the group.</summary>
    public ImmutableArray<ChartRow> References { get; init; } = [];

    /// <summary>The published rank of the place that stands out; null when it has none.</summary>
    public RankWords? Rank { get; init; }

    public ChartGrid Grid() => RowGrid.Of(Heading, Quantity.Words, Rows, References);
}

/// <summary>A published rank in words.</summary>
/// <param name="Ordinal"><c>5th</c>, <c>joint 8th</c>.</param>
/// <param name="Of">How many places were ranked.</param>
/// <param name="By">As after "by": <c>rate</c>.</param>
/// <param name="LowestFirst">Whether the lowest value is 1st.</param>
internal sealed record RankWords(string Ordinal, int Of, string By, bool LowestFirst);
