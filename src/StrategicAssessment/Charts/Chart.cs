using System.Collections.Immutable;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Charts;

/// <summary>A chart, ready for every writer.</summary>
/// <param name="Id">A slug: its anchor, and the name of its file.</param>
/// <param name="Subject">What it shows, below the finding: <c>Anti-social behaviour by district, October 2014 to September 2015</c>.</param>
internal sealed record Chart(string Id, string Subject, IPlot Plot)
{
    /// <summary>The finding: the chart's heading.</summary>
    public required string Title { get; init; }

    /// <summary>What somebody who cannot see it is told: its kind, the finding, the extremes, the trend, what is not shown.</summary>
    public required string Alternative { get; init; }

    /// <summary>Under the drawing: what its symbols mean.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A chart whose title, text alternative and notes are worked out from what it draws.</summary>
    public static Chart Of(string id, string subject, IPlot plot)
    {
        var finding = Findings.Of(plot);
        return new Chart(id, subject, plot)
        {
            Title = finding.Title,
            Alternative = ChartWords.Sentences([$"{ChartWords.NameOf(plot)}: {subject}", finding.Title, .. finding.Further, NotShown(plot)]),
            Notes = [.. Symbols(plot)],
        };
    }

    /// <summary>The same, qualified by a change in recording between what it compares; as it is where there is none.</summary>
    public Chart Across(string recording) => recording.Length == 0 ? this : this with
    {
        Title = $"{Title} {Display.RecordingMark}",
        Alternative = $"{Alternative} {recording}",
        Notes = [.. Notes, $"{Display.RecordingMark} {recording}"],
    };

    private static string NotShown(IPlot plot)
    {
        var count = plot.Grid().Numbers().Count(n => !n.IsKnown && n.Display.Length > 0);
        return count == 0 ? string.Empty : ChartWords.NotShown(count);
    }

    private static IEnumerable<string> Symbols(IPlot plot) => plot.Grid().Numbers()
        .Where(n => !n.IsKnown && n.Display.Length > 0).Select(n => ChartWords.SymbolMeans(n.Display, n.Status)).Distinct(StringComparer.Ordinal);
}
