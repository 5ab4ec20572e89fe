using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>Months by category: the darker a cell, the more.</summary>
/// <param name="Rows">From the top, each with a number per column.</param>
internal sealed record HeatMap(string Heading, Quantity Quantity, ImmutableArray<string> Columns, ImmutableArray<ChartSeries> Rows) : IPlot
{
    public ChartGrid Grid(Words words) => new(Heading, [.. Rows.Select(r => r.Name)],
        [.. Columns.Select((name, i) => new ChartSeries(name, ChartRole.Ordinary, [.. Rows.Select(r => r.Numbers[i])]))]);
}

/// <summary>The steps of a heat map or a map: which numbers have which colour.</summary>
internal sealed class HeatSteps(ChartGrid grid)
{
    internal TickScale Scale { get; } = ScaleOf(Extent.Of(grid.Numbers()));

    /// <summary>Where the first begins.</summary>
    public double Floor => FloorOf(Scale);

    /// <summary>The colour of a number, that of the page for one that is not known.</summary>
    public string ColourOf(ChartNumber number)
    {
        if (!number.IsKnown) return Palette.Paper;
        var index = (int)Math.Floor(((number.Size - Floor) / Scale.Step) + 1e-9);
        return Palette.Steps[Math.Clamp(index, 0, Palette.Steps.Length - 1)];
    }

    // As many steps as there are colours, if the highest number then still lies below the end of the last.
    private static TickScale ScaleOf(Extent extent)
    {
        for (var count = Palette.Steps.Length; count > 1; count--)
        {
            var tried = TickScale.FromZero(extent.Least, extent.Most, 0, 1, count);
            if (Math.Floor(((extent.Most - FloorOf(tried)) / tried.Step) + 1e-9) < Palette.Steps.Length) return tried;
        }

        return TickScale.FromZero(extent.Least, extent.Most, 0, 1, 1);
    }

    private static double FloorOf(TickScale scale) => Math.Floor((scale.First / scale.Step) + 1e-9) * scale.Step;
}

/// <param name="Rings">Of its boundary, on the plane of the others.</param>
internal sealed record MapArea(string Label, ChartRole Role, ChartNumber Number, ImmutableArray<ImmutableArray<PlanePoint>> Rings);

/// <summary>Places with their boundaries, the darker the more; what is not known is hatched and in no class, and no class is made from it.</summary>
internal sealed record AreaMap(string Heading, Quantity Quantity, ImmutableArray<MapArea> Areas) : IPlot
{
    /// <summary>Places of the table that have no boundary.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    public ChartGrid Grid(Words words) => new(Heading, [.. Areas.Select(a => a.Label)], [new ChartSeries(Quantity.Words, ChartRole.Focus, [.. Areas.Select(a => a.Number)])]);

    public ImmutableArray<ChartRow> Rows => [.. Areas.Select(a => new ChartRow(a.Label, a.Role, a.Number))];
}
