using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Priorities;

/// <summary>How a priority stands to last year's list.</summary>
public enum PriorityStatus
{
    /// <summary>There is no list to compare it with, and nobody says.</summary>
    NotSaid,
    Kept,
    New,
    Changed,
    Removed,
    /// <summary>No longer a priority by itself: a theme of all.</summary>
    Theme,
}

/// <summary>How far a priority has come, by its targets or as people say.</summary>
public enum PriorityProgress
{
    NotYetKnown,
    AtRisk,
    OnTrack,
    ExceedingExpectations,
}

/// <summary>What people know of a priority, where no counts exist.</summary>
public sealed record EvidenceStatement(string Statement, string Source, string Date, string Confidence, string Marking);

/// <summary>A priority: the same wherever it is printed.</summary>
/// <param name="Id">A slug, the same from year to year.</param>
public sealed record Priority(string Id, string Title)
{
    /// <summary>Sections, tables, extracts, control charts, or a table and a category: what its figures rest on, the first before the others.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];
    public ImmutableArray<string> Themes { get; init; } = [];
    public string Lead { get; init; } = string.Empty;

    /// <summary>The person who does; empty where the plan does not let people be named.</summary>
    public string Officer { get; init; } = string.Empty;

    public string SubGroup { get; init; } = string.Empty;

    /// <summary>Why it is one, is one no longer, or is a theme.</summary>
    public string Reason { get; init; } = string.Empty;

    public PriorityStatus Status { get; init; }

    /// <summary>As people say, with <see cref="ProgressReason"/>; null for what its targets say.</summary>
    public PriorityProgress? Progress { get; init; }

    public string ProgressReason { get; init; } = string.Empty;
    public ImmutableArray<EvidenceStatement> Evidence { get; init; } = [];
    public bool IsCurrent => Status is not (PriorityStatus.Removed or PriorityStatus.Theme);
    public SourceSpan At { get; init; }
}

/// <summary>What is to be done for a priority.</summary>
public sealed record PlannedAction(string Priority, string Aim, string Action, string Outcome, string Body, string Officer, string Due, string Funding, string Status, string Note);

/// <summary>What people decided: priorities, their targets, scores and actions.</summary>
public sealed record PriorityPlan(AreaCode Place, Period Period)
{
    /// <summary>The indicator in the ids of scores.</summary>
    public const string Indicator = "scoring";

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Priority> Priorities { get; init; } = [];

    public ImmutableArray<TargetDefinition> Targets { get; init; } = [];
    public ImmutableArray<PlannedAction> Actions { get; init; } = [];

    /// <summary>Empty where nothing is scored.</summary>
    public ImmutableArray<ScoreCriterion> Criteria { get; init; } = [];

    public ImmutableArray<GivenScore> Scores { get; init; } = [];
    public bool IsEmpty => Priorities.IsEmpty && Targets.IsEmpty && Actions.IsEmpty;

    internal string CriteriaWords => string.Join("; ", Criteria.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id} by {c.By.ToString().ToLowerInvariant()}, weight {c.Scale.Weight}, {c.Scale.Lowest} to {c.Scale.Highest}{(c.Thresholds.IsEmpty ? string.Empty : " at " + string.Join(' ', c.Thresholds))}")));
}
