namespace StrategicAssessment.Comparison;

/// <summary>What is covered otherwise.</summary>
public enum CoverageKind
{
    /// <summary>A whole section of the document.</summary>
    Section,
    /// <summary>A further document of the same figures, such as the committee's report.</summary>
    Document,
    Table,
    /// <summary>All that is said of an indicator.</summary>
    Indicator,
    /// <summary>A place, everywhere or for one indicator.</summary>
    Place,
    Category,
    /// <summary>A measure of an indicator, such as its ranking.</summary>
    Measure,
    /// <summary>Single figures: a measure that other places or periods still have.</summary>
    Figures,
    /// <summary>Whether a figure has a value that can be shown.</summary>
    Status,
    /// <summary>What a reader is told beside figures.</summary>
    Caveat,
    ControlChart,
    /// <summary>Who sent an indicator's data, by another wording of the same name: another sender is another definition.</summary>
    Source,
}

/// <summary>What happened to it.</summary>
public enum CoverageAction
{
    /// <summary>The later bundle alone has it.</summary>
    Added,
    /// <summary>The earlier bundle alone has it.</summary>
    Removed,
    /// <summary>Both have it, under the same code, with two names.</summary>
    Renamed,
    /// <summary>A place was given up for another with a code of its own: the two are not compared.</summary>
    Succeeded,
    /// <summary>An indicator that the earlier bundle covers, and whose data the later one awaits.</summary>
    Awaited,
    /// <summary>An indicator whose data the earlier bundle awaited, and the later one has.</summary>
    Arrived,
    /// <summary>A figure has another status: suppressed, available, not comparable.</summary>
    Changed,
}

/// <summary>Something that one bundle alone covers, or calls otherwise, or can say no more.</summary>
/// <param name="Code">Its slug or code.</param>
public sealed record CoverageChange(CoverageKind Kind, CoverageAction Action, string Code) : IDifference
{
    /// <summary>What the earlier bundle calls it; empty where it has none.</summary>
    public string NameBefore { get; init; } = string.Empty;

    /// <summary>What the later bundle calls it; empty where it has none.</summary>
    public string NameAfter { get; init; } = string.Empty;

    /// <summary>For a place that was given up: the code of the other; else null.</summary>
    public string? Other { get; init; }

    /// <summary>Slug of the indicator that alone is meant, or null.</summary>
    public string? Indicator { get; init; }

    /// <summary>Code of the place that alone is meant, or null.</summary>
    public string? Area { get; init; }

    /// <summary>For a status: the figure in the earlier bundle; else null.</summary>
    public BundleFigure? Before { get; init; }

    /// <summary>For a status: the figure in the later bundle; else null.</summary>
    public BundleFigure? After { get; init; }

    /// <summary>Figures of the earlier bundle that went with it.</summary>
    public IReadOnlyList<BundleFigure> FiguresBefore { get; init; } = [];

    /// <summary>Figures of the later bundle that came with it.</summary>
    public IReadOnlyList<BundleFigure> FiguresAfter { get; init; } = [];

    public DifferenceClass Class => DifferenceClass.Coverage;
    public IEnumerable<BundleFigure> SubjectsBefore => FiguresBefore;
    public IEnumerable<BundleFigure> SubjectsAfter => FiguresAfter;
}
