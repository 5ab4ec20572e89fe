using System.Collections.Immutable;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Office;

/// <summary>
/// A chart that Word, Excel and PowerPoint draw themselves, so that it can be restyled: a part of their file, and the workbook behind it, which
/// holds what the chart shows and nothing else. The same chart gives the same bytes.
/// </summary>
/// <param name="Part">The chart's own XML (a chart space of DrawingML).</param>
/// <param name="Workbook">Its numbers as a file of Excel, to be embedded.</param>
/// <param name="Height">How high it should be for a width of 100.</param>
public sealed record OfficeChart(ReadOnlyMemory<byte> Part, ReadOnlyMemory<byte> Workbook, int Height)
{
    /// <summary>The content type of the part.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    /// <summary>The content type of the workbook.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The relationship by which the part must lead to the workbook.</summary>
    public const string WorkbookRelationship = "rId1";

    private const int LineHeight = 52, LeastHeight = 22, PerBar = 3, MostHeight = 115;

    /// <summary>The chart for Office; null for a kind that Office does not have (heat maps, funnels).</summary>
    public static OfficeChart? Of(Chart chart) => GroupsOf(chart.Plot) is { } groups
        ? new OfficeChart(ChartPart.Write(chart, groups), DataWorkbook.Write(groups.Grid), HeightOf(groups))
        : null;

    private static OfficePlot? GroupsOf(IPlot plot) => plot switch
    {
        RankedBars bars => new OfficePlot(OfficeKind.Bars, bars.Quantity, bars.Grid()) { PointColours = ColoursOf(bars) },
        GroupedBars bars => new OfficePlot(OfficeKind.Bars, bars.Quantity, bars.Grid()) { Colours = Palette.For(bars.Series) },
        StackedBars bars => new OfficePlot(OfficeKind.StackedBars, bars.Quantity, bars.Grid()),
        Proportions shares => new OfficePlot(OfficeKind.Bars, Proportions.Share, shares.Grid()),
        Lines lines => new OfficePlot(OfficeKind.Lines, lines.Quantity, lines.Grid()),
        ControlChart chart => new OfficePlot(OfficeKind.Control, chart.Quantity, chart.Grid()),
        IntervalDots dots => new OfficePlot(OfficeKind.Intervals, dots.Quantity, dots.Grid()),
        _ => null,
    };

    private static ImmutableArray<string> ColoursOf(RankedBars bars)
    {
        var hasFocus = bars.Rows.Any(r => r.Role == ChartRole.Focus);
        return [.. bars.Rows.Select(r => hasFocus && r.Role != ChartRole.Focus ? Palette.Others : Palette.Focus), .. bars.References.Select(_ => Palette.Ink)];
    }

    private static int HeightOf(OfficePlot plot)
    {
        if (plot.Kind is not (OfficeKind.Bars or OfficeKind.StackedBars)) return LineHeight;
        var bars = plot.Grid.Labels.Length * (plot.Kind == OfficeKind.Bars ? Math.Max(1, plot.Grid.Series.Length) : 1);
        return Math.Min(MostHeight, LeastHeight + (bars * PerBar));
    }
}
