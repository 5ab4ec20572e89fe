namespace StrategicAssessment.Charts.Office;

/// <summary>A chart that stands on the worksheet of the table it draws: its series are the cells of the table. The same chart gives the same bytes.</summary>
/// <param name="Part">The chart's own XML (a chart space of DrawingML).</param>
/// <param name="Height">How high it should be for a width of 100.</param>
internal sealed record SheetChart(ReadOnlyMemory<byte> Part, int Height)
{
    /// <summary>The chart; null for a kind that Office does not have, for funnels, and where a number with a gap in its series stands in no cell.</summary>
    public static SheetChart? Of(Chart chart, SheetTable table) => OfficePlot.Of(chart.Plot) is { } plot && SheetData.Of(plot, table) is { } data
        ? new SheetChart(ChartPart.Write(chart, plot, data, workbook: null), plot.Height)
        : null;
}
