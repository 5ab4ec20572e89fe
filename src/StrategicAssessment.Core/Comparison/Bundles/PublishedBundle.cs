using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison.Bundles;

/// <summary>What a bundle published: read once, never changed.</summary>
public sealed class PublishedBundle
{
    private readonly Dictionary<string, BundleFigure> byId;
    private readonly Dictionary<string, BundleIndicator> indicators = new(StringComparer.Ordinal);

    /// <summary>Puts together what was read.</summary>
    /// <param name="name">Whose bundle it is.</param>
    /// <param name="figures">Ids are unique: the reader has checked.</param>
    /// <param name="document">Its sections.</param>
    public PublishedBundle(BundleName name, IReadOnlyList<BundleFigure> figures, BundleDocument document)
    {
        (Name, Figures, Document) = (name, figures, document);
        byId = new Dictionary<string, BundleFigure>(figures.Count, StringComparer.Ordinal);
        foreach (var figure in figures) byId.Add(figure.Id, figure);
    }

    /// <summary>Whose it is.</summary>
    public BundleName Name { get; }

    /// <summary>In the order of the file: that of the ids.</summary>
    public IReadOnlyList<BundleFigure> Figures { get; }

    /// <summary>Its sections.</summary>
    public BundleDocument Document { get; }

    /// <summary>What it calls its indicators; empty in bundles of programs that did not say.</summary>
    public IReadOnlyList<BundleIndicator> Indicators
    {
        get => [.. indicators.Values];
        init
        {
            foreach (var indicator in value) indicators[indicator.Id] = indicator;
        }
    }

    /// <summary>Places that were given up for others.</summary>
    public IReadOnlyList<BundleArea> GivenUp { get; init; } = [];

    /// <summary>Its control charts.</summary>
    public IReadOnlyList<BundleControlChart> ControlCharts { get; init; } = [];

    /// <summary>The figure of this id, or null.</summary>
    public BundleFigure? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What it calls an indicator, or null.</summary>
    public BundleIndicator? Indicator(string id) => indicators.GetValueOrDefault(id);
}

/// <summary>Whose bundle it is.</summary>
/// <param name="Assessment">Name of the assessment's folder.</param>
/// <param name="Title">Such as <c>Strategic Assessment</c>.</param>
/// <param name="Edition">Such as <c>2016-17</c>.</param>
/// <param name="Place">Code of the place that it is about.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Period">The period that it covers.</param>
public sealed record BundleName(string Assessment, string Title, string Edition, string Place, string PlaceName, Period Period);
