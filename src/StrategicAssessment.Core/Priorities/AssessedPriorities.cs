using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Priorities;

/// <summary>A priority with all that belongs to it.</summary>
/// <param name="Topics">What the document tells of its topics, as far as it tells anything.</param>
public sealed record AssessedPriority(Priority Priority, ImmutableArray<HeadlineSubject> Topics, ImmutableArray<AssessedTarget> Targets, ImmutableArray<PlannedAction> Actions, PriorityProgress Progress)
{
    /// <summary>Null where nothing is scored, or there is nothing to score it by.</summary>
    public ScoredPriority? Score { get; init; }
}

/// <summary>Priorities, targets and scores, worked out from figures that may be published.</summary>
/// <param name="All">In the order of the file.</param>
public sealed record AssessedPriorities(PriorityPlan Plan, ImmutableArray<AssessedPriority> All, ImmutableArray<AssessedTarget> Targets, AssessedScoring? Scoring)
{
    /// <summary>The figures that are worked out here.</summary>
    public IEnumerable<Figure> Figures => Targets.SelectMany(t => t.Own).Concat(Scoring?.Figures ?? []);

    /// <param name="assessment">Protected.</param>
    public static AssessedPriorities Of(PriorityPlan plan, Assessment assessment, ImmutableArray<HeadlineSubject> subjects)
    {
        var figures = assessment.Figures.ToFrozenDictionary(f => f.Id);
        HeadlineSubject? Topic(string name) => subjects.FirstOrDefault(s => s.Names.Contains(name, StringComparer.Ordinal));
        var targets = plan.Targets.Select(t => AssessedTarget.Of(t, figures.GetValueOrDefault).Among(assessment.Figures)).ToImmutableArray();
        var scoring = plan.Criteria.IsEmpty ? null : new Scorer(plan, Topic).Score([.. plan.Priorities.Where(p => p.Status != PriorityStatus.Theme)], plan.Priorities.Count(p => p.IsCurrent));
        var all = plan.Priorities.Select(p => Of(p, [.. p.Topics.Select(Topic).OfType<HeadlineSubject>()], [.. targets.Where(t => t.Definition.Priority == p.Id)], [.. plan.Actions.Where(a => a.Priority == p.Id)]) with { Score = scoring?.Ranked.FirstOrDefault(r => r.Priority.Id == p.Id) }).ToImmutableArray();
        return new AssessedPriorities(plan, all, targets, scoring);
    }

    private static AssessedPriority Of(Priority priority, ImmutableArray<HeadlineSubject> topics, ImmutableArray<AssessedTarget> targets, ImmutableArray<PlannedAction> actions)
    {
        var known = targets.Where(t => t.Status != TargetStatus.NotYetKnown).ToList();
        var byRule = known.Count == 0 ? PriorityProgress.NotYetKnown
            : known.Exists(t => t.Status is TargetStatus.Missed or TargetStatus.OffCourse) ? PriorityProgress.AtRisk
            : known.TrueForAll(t => t.Status == TargetStatus.Met) && known.Exists(t => t.IsBeyond) ? PriorityProgress.ExceedingExpectations
            : PriorityProgress.OnTrack;
        return new AssessedPriority(priority, topics, targets, actions, priority.Progress ?? byRule);
    }
}
