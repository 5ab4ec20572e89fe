namespace StrategicAssessment.Comparison.Matching;

/// <summary>Figures that have no counterpart of their own in the other bundle, until a later step finds a place for them.</summary>
internal sealed class LeftOver
{
    public List<SeriesFigures> SeriesBefore { get; } = [];
    public List<SeriesFigures> SeriesAfter { get; } = [];

    /// <summary>Figures of the earlier bundle whose series the later has for periods of another length.</summary>
    public List<BundleFigure> FiguresBefore { get; } = [];
    public List<BundleFigure> FiguresAfter { get; } = [];

    public bool IsEmpty => SeriesBefore.Count + SeriesAfter.Count + FiguresBefore.Count + FiguresAfter.Count == 0;
}
