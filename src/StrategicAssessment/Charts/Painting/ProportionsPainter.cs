using System.Collections.Immutable;
using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Few parts as one bar for each whole; many as a bar for each part.</summary>
internal sealed class ProportionsPainter(Proportions plot) : IPainter
{
    private readonly IPainter painter = plot.AreFew
        ? new StackedBarsPainter(new StackedBars(string.Empty, Proportions.Share, [.. plot.Wholes.Select(w => w.Name)], Parts(plot)))
        : new GroupedBarsPainter(new GroupedBars(plot.Heading, Proportions.Share, plot.Parts, plot.Wholes));

    /// <inheritdoc/>
    public double Width => painter.Width;

    /// <inheritdoc/>
    public string Note => painter.Note;

    /// <inheritdoc/>
    public void Paint(Sheet sheet) => painter.Paint(sheet);

    private static ImmutableArray<ChartSeries> Parts(Proportions plot) =>
        [.. plot.Parts.Select((part, i) => new ChartSeries(part, ChartRole.Ordinary, [.. plot.Wholes.Select(w => w.Numbers[i])]))];
}
