using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Draws charts of every kind: the finding, what is shown, the plot, the notes.</summary>
internal static class Painters
{
    /// <summary>The whole drawing.</summary>
    /// <exception cref="InvalidOperationException">There is no painter for the kind of chart.</exception>
    public static Sheet Draw(Chart chart)
    {
        var painter = For(chart.Plot);
        var sheet = new Sheet(painter.Width);
        sheet.Write(chart.Title, TextStyle.Title);
        sheet.Write(chart.Subject, TextStyle.Plain);
        sheet.Down(10);
        return Finish(sheet, painter, chart);
    }

    /// <summary>Plot and notes, for a page that says the rest in its own words.</summary>
    /// <exception cref="InvalidOperationException">There is no painter for the kind of chart.</exception>
    public static Sheet DrawPlot(Chart chart)
    {
        var painter = For(chart.Plot);
        return Finish(new Sheet(painter.Width), painter, chart);
    }

    private static Sheet Finish(Sheet sheet, IPainter painter, Chart chart)
    {
        painter.Paint(sheet);
        if (painter.Note.Length > 0 || chart.Notes.Length > 0) sheet.Down(6);
        sheet.Write(painter.Note, TextStyle.Quiet);
        foreach (var note in chart.Notes) sheet.Write(note, TextStyle.Quiet);
        sheet.Down(Sheet.Margin);
        return sheet;
    }

    private static IPainter For(IPlot plot) => plot switch
    {
        RankedBars bars => new RankedBarsPainter(bars),
        IntervalDots dots => new IntervalDotsPainter(dots),
        GroupedBars bars => new GroupedBarsPainter(bars),
        StackedBars bars => new StackedBarsPainter(bars),
        Proportions shares => new ProportionsPainter(shares),
        Lines lines => new LinesPainter(lines),
        ControlChart chart => new ControlChartPainter(chart),
        Funnel funnel => new FunnelPainter(funnel),
        HeatMap map => new HeatMapPainter(map),
        _ => throw new InvalidOperationException($"No painter draws {plot.GetType().Name}."),
    };
}
