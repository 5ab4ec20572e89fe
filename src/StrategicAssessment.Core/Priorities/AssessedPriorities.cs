using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
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

/// <summary>Holds the priorities against those of last year's bundle: what is kept, new, changed, removed, or a theme now.</summary>
public static class LastYearsList
{
    /// <summary>The plan with each status found or checked; what left the list a year ago is left out.</summary>
    public static Outcome<PriorityPlan> Put(PriorityPlan plan, ImmutableArray<Priority> last, string edition)
    {
        var found = new List<Diagnostic>();
        var then = last.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var kept = plan.Priorities.Where(p => p.Status != PriorityStatus.Removed || then.GetValueOrDefault(p.Id) is not { Status: PriorityStatus.Removed }).Select(p => Put(p, then.GetValueOrDefault(p.Id), edition, found)).ToImmutableArray();
        var at = plan.Priorities.Select(p => p.At with { Line = 0, Column = 0 }).FirstOrDefault(SourceSpan.WholeFile("priorities.csv"));
        found.AddRange(last.Where(p => p.IsCurrent && plan.Priorities.All(o => o.Id != p.Id)).Select(p => LastYearMessages.Missing(at, p, edition)));
        return Outcome.Of(plan with { Priorities = kept }, found);
    }

    // What the two lists say goes before the word of the file.
    private static Priority Put(Priority now, Priority? then, string edition, List<Diagnostic> found)
    {
        var was = then is { IsCurrent: true } ? then : null;
        var seen = was is null ? PriorityStatus.New : IsSame(now, was) ? PriorityStatus.Kept : PriorityStatus.Changed;
        var fits = now.Status switch
        {
            PriorityStatus.New => was is null,
            PriorityStatus.Kept or PriorityStatus.Changed or PriorityStatus.Removed => was is not null,
            PriorityStatus.Theme or PriorityStatus.NotSaid => true,
        };
        if (!fits) found.Add(LastYearMessages.Contradicts(now.At, now, edition));
        return now.Status == PriorityStatus.NotSaid || (!fits && now.IsCurrent) ? now with { Status = seen } : now;
    }

    private static bool IsSame(Priority now, Priority then) =>
        now.Title == then.Title && now.SubGroup == then.SubGroup && now.Topics.SequenceEqual(then.Topics, StringComparer.Ordinal);
}

/// <summary>What is said of priorities that do not go with last year's list.</summary>
internal static class LastYearMessages
{
    public static Diagnostic Contradicts(SourceSpan at, Priority priority, string edition) => Diagnostic.Warning("SA2615", at,
        $"'{Excerpt.Of(priority.Title)}' is said to be '{priority.Status.ToString().ToLowerInvariant()}', and the list of {edition} has {(priority.Status == PriorityStatus.New ? "it already" : "no priority of this id")}. Correct the status, or leave it empty.");

    public static Diagnostic Missing(SourceSpan at, Priority priority, string edition) => Diagnostic.Error("SA2616", at,
        $"'{Excerpt.Of(priority.Title)}' was a priority in {edition}, and no row has its id '{priority.Id}'. Add one: with the status 'removed' or 'theme' and a reason if it is no priority any more.");
}
