using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>A place on a map.</summary>
/// <param name="Rings">Of its boundary, on the plane of the others.</param>
internal sealed record MapArea(string Label, ChartRole Role, ChartNumber Number, ImmutableArray<ImmutableArray<PlanePoint>> Rings);

/// <summary>Places with their boundaries, the darker the more; what is not known is hatched and in no class, and no class is made from it.</summary>
/// <param name="Heading">What they are: <c>Ward</c>.</param>
internal sealed record AreaMap(string Heading, Quantity Quantity, ImmutableArray<MapArea> Areas) : IPlot
{
    /// <summary>Places of the table that have no boundary.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    public ChartGrid Grid(Words words) => new(Heading, [.. Areas.Select(a => a.Label)], [new ChartSeries(Quantity.Words, ChartRole.Focus, [.. Areas.Select(a => a.Number)])]);

    /// <summary>Its places as rows.</summary>
    public ImmutableArray<ChartRow> Rows => [.. Areas.Select(a => new ChartRow(a.Label, a.Role, a.Number))];
}
