using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Office;

/// <summary>The kinds of chart that Office is asked for.</summary>
internal enum OfficeKind
{
    /// <summary>Horizontal bars side by side.</summary>
    Bars,

    /// <summary>Horizontal bars one behind the other.</summary>
    StackedBars,

    /// <summary>Lines with marked points.</summary>
    Lines,

    /// <summary>A line with marked points, and three that are its limits.</summary>
    Control,

    /// <summary>Points with a line from their lower to their upper limit.</summary>
    Intervals,
}

/// <summary>What Office draws.</summary>
/// <param name="Kind">How.</param>
/// <param name="Quantity">What the axis of numbers measures.</param>
/// <param name="Grid">The numbers.</param>
internal sealed record OfficePlot(OfficeKind Kind, Quantity Quantity, ChartGrid Grid)
{
    /// <summary>Of the bars of a single series, by label; empty for one colour.</summary>
    public ImmutableArray<string> PointColours { get; init; } = [];

    /// <summary>Of the series; by default those of the palette in order.</summary>
    public ImmutableArray<string> Colours { get; init; } = Palette.Series;

    /// <summary>The colour of a series; from the beginning again when there are more of them than colours.</summary>
    public string ColourOf(int series) => Colours[series % Colours.Length];
}
