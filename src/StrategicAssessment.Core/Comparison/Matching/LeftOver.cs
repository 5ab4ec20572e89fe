using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Figures that have no counterpart of their own in the other bundle, until a later step finds a place for them.</summary>
internal sealed class LeftOver
{
    /// <summary>Series that the earlier bundle alone has.</summary>
    public List<SeriesFigures> SeriesBefore { get; } = [];

    /// <summary>Series that the later bundle alone has.</summary>
    public List<SeriesFigures> SeriesAfter { get; } = [];

    /// <summary>Figures of the earlier bundle whose series the later has for periods of another length.</summary>
    public List<BundleFigure> FiguresBefore { get; } = [];

    /// <summary>The same of the later bundle.</summary>
    public List<BundleFigure> FiguresAfter { get; } = [];
}
