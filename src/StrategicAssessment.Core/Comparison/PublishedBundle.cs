using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison;

/// <summary>What a bundle published: read once, never changed.</summary>
public sealed class PublishedBundle
{
    private readonly Dictionary<string, BundleFigure> byId;
    private readonly Dictionary<string, BundleIndicator> indicators = new(StringComparer.Ordinal);

    /// <param name="figures">Of an id that stands twice, the first is found.</param>
    public PublishedBundle(BundleName name, IReadOnlyList<BundleFigure> figures, BundleDocument document)
    {
        (Name, Figures, Document) = (name, figures, document);
        byId = new Dictionary<string, BundleFigure>(figures.Count, StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (!byId.TryAdd(figure.Id, figure)) Twice ??= figure.Id;
        }
    }

    /// <summary>The first id that stands twice, which no build writes; or null.</summary>
    public string? Twice { get; }

    public BundleName Name { get; }

    /// <summary>In the order of the file: that of the ids.</summary>
    public IReadOnlyList<BundleFigure> Figures { get; }

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

    public IReadOnlyList<BundleArea> GivenUp { get; init; } = [];

    /// <summary>Places that are groups of others; empty in bundles of programs that did not say.</summary>
    public IReadOnlyList<BundleGroup> Groups { get; init; } = [];

    public IReadOnlyList<BundleControlChart> ControlCharts { get; init; } = [];

    public PublishedBundle Without(Func<BundleFigure, bool> isLeftOut) =>
        new(Name, [.. Figures.Where(f => !isLeftOut(f))], Document) { Indicators = Indicators, GivenUp = GivenUp, Groups = Groups, ControlCharts = ControlCharts };

    public BundleFigure? Find(string id) => byId.GetValueOrDefault(id);

    public bool Awaits(string indicator) => Indicator(indicator) is { IsAwaited: true };

    public BundleIndicator? Indicator(string id) => indicators.GetValueOrDefault(id);
}

/// <summary>Whose bundle it is.</summary>
/// <param name="Assessment">Name of the assessment's folder.</param>
public sealed record BundleName(string Assessment, string Title, string Edition, string Place, string PlaceName, Period Period);

/// <summary>A place that was given up for another with a code of its own, as a bundle's places say.</summary>
/// <param name="Successor">Code of the place that it became, or became part of.</param>
public sealed record BundleArea(string Code, string Name, string Successor);

/// <summary>The places that make up another: their names, by their codes.</summary>
public sealed record BundleGroup(string Code, IReadOnlyDictionary<string, string> Members);

/// <summary>What a bundle calls an indicator.</summary>
/// <param name="Good"><c>fewer</c>, <c>more</c> or <c>neither</c>; null where the plan does not say.</param>
/// <param name="Categories">By slug, their labels.</param>
public sealed record BundleIndicator(string Id, string Title, string? Good, IReadOnlyDictionary<string, string> Categories)
{
    /// <summary>First days of new ways of recording.</summary>
    public IReadOnlyList<DateOnly> Breaks { get; init; } = [];

    /// <summary>Changes in the way of recording across which it is compared all the same.</summary>
    public IReadOnlyList<RecordingChange> RecordingChanges { get; init; } = [];

    /// <summary>How its rows are read, a clause each: what decides its numbers beside the words of definitions. Null in bundles of programs that did not say.</summary>
    public IReadOnlyList<string>? DecidedBy { get; init; }

    /// <summary>How its extract is read, a rule each, such as <c>place: Harbour</c> and the code of the place. Null in bundles of programs that did not say.</summary>
    public IReadOnlyDictionary<string, string>? Reads { get; init; }

    /// <summary>By slug of a category, the other words of an extract that count as it. Null in bundles of programs that did not say.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Aliases { get; init; }

    public bool IsAwaited { get; init; }
}

/// <summary>A control chart that a bundle published.</summary>
/// <param name="Assurance"><c>met</c>, <c>missed</c>, <c>hit and miss</c>, or null where it has no target.</param>
/// <param name="Points">Earliest first.</param>
public sealed record BundleControlChart(string Id, string Title, string Indicator, string Area, string? Assurance, IReadOnlyList<BundleChartPoint> Points);

/// <summary>A point of a control chart.</summary>
/// <param name="Type">Such as <c>common cause</c> or <c>concern</c>.</param>
public sealed record BundleChartPoint(string Figure, string Type, IReadOnlyList<string> Signals);
