using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>A period on the axis of a line chart.</summary>
/// <param name="Position">Where it stands, in any unit: months since some beginning, so that a missing year leaves room.</param>
internal sealed record LineTime(string Label, int Position)
{
    /// <summary>As in a sentence after "in": <c>the year to September 2015</c>.</summary>
    public string Words { get; init; } = Label;
}

/// <summary>A measure over years or months, the county beside the place. A number that is not known is a gap in its line.</summary>
internal sealed record Lines(Quantity Quantity, ImmutableArray<LineTime> Times, ImmutableArray<ChartSeries> Series) : IPlot
{
    public ChartGrid Grid(Words words) => new(words["chart.period"], [.. Times.Select(t => t.Label)], Series);
}
