using System.Collections.Immutable;

namespace StrategicAssessment.Charts;

/// <summary>The numbers of a chart as a table: what stands behind it in Word and Excel, and nothing that the chart does not show.</summary>
/// <param name="Corner">Heading of the labels.</param>
internal sealed record ChartGrid(string Corner, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series)
{
    /// <summary>Every number, row by row of each series.</summary>
    public IEnumerable<ChartNumber> Numbers() => Series.SelectMany(s => s.Numbers);
}
