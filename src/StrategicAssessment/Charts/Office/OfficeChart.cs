namespace StrategicAssessment.Charts.Office;

/// <summary>
/// A chart that Word, Excel and PowerPoint draw themselves, so that it can be restyled: a part of their file, and the workbook behind it, which
/// holds what the chart shows and nothing else. The same chart gives the same bytes.
/// </summary>
/// <param name="Part">The chart's own XML (a chart space of DrawingML).</param>
/// <param name="Workbook">Its numbers as a file of Excel, to be embedded.</param>
/// <param name="Height">How high it should be for a width of 100.</param>
internal sealed record OfficeChart(ReadOnlyMemory<byte> Part, ReadOnlyMemory<byte> Workbook, int Height)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The relationship by which the part must lead to the workbook.</summary>
    public const string WorkbookRelationship = "rId1";

    /// <summary>The chart for Office; null for a kind that Office does not have (heat maps).</summary>
    public static OfficeChart? Of(Chart chart) => OfficePlot.Of(chart.Plot) is { } plot
        ? new OfficeChart(ChartPart.Write(chart, plot, EmbeddedData.Of(plot), WorkbookRelationship), DataWorkbook.Write(plot.Grid), plot.Height)
        : null;
}
