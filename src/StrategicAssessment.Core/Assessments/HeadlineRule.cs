namespace StrategicAssessment.Assessments;

/// <summary>Why a point stands on page one.</summary>
public enum HeadlineReason
{
    /// <summary>The largest of what clearly got worse; where nothing did, the largest topic that shows some sign of it.</summary>
    Worst,
    /// <summary>The largest of what clearly got better.</summary>
    Best,
    /// <summary>The whole that others are parts of, or else the largest topic.</summary>
    Whole,
    /// <summary>Another clear change.</summary>
    Clear,
    /// <summary>Highest or lowest of its group.</summary>
    AtAnEnd,
    Sign,
    /// <summary>The largest topic of a section that nothing else is told of.</summary>
    Section,
    /// <summary>Taken so that there are three.</summary>
    Further,
    /// <summary>The analyst named it.</summary>
    Pinned,
}

/// <summary>A point of page one, and why it stands there.</summary>
public sealed record Headline(HeadlineSubject Subject, HeadlineReason Reason)
{
    /// <summary>Whether the rule would choose it and other points are pinned.</summary>
    public bool IsLeftOut { get; init; }
}

/// <summary>Chooses the points of page one from published figures: the same figures, the same points. The rule, with an example, is in docs/message.md.</summary>
public static class HeadlineRule
{
    public const int Fewest = 3, Most = 6;

    /// <summary>Three to six points, fewer only where there are fewer subjects; in the order in which they are printed.</summary>
    public static ImmutableArray<Headline> Choose(ImmutableArray<HeadlineSubject> subjects)
    {
        var bySize = subjects.Where(s => s.Now.Value.IsKnown).Select((s, i) => (Subject: s, Order: i)).OrderByDescending(s => s.Subject.Size).ThenBy(s => s.Order).Select(s => s.Subject).ToList();
        var topics = bySize.Where(s => s.IsTopic).ToList();
        var chosen = new List<Headline>();
        Take(HeadlineReason.Whole, topics.Where(t => t.Size >= 0).OrderBy(t => !t.Table.Definition.Indicator.Categories.PartsOf(t.Row.Definition.Category).Any()).Take(1));
        Take(HeadlineReason.Worst, bySize.Where(s => IsNews(s) && s.Good < 0).Concat(topics.Where(t => t.Certainty == Certainty.Sign && t.Good < 0)).Where(IsNew).Take(1));
        Take(HeadlineReason.Best, bySize.Where(s => IsNews(s) && s.Good > 0 && IsNew(s)).Take(1));
        Take(HeadlineReason.Clear, topics.Where(t => t.Certainty == Certainty.Clear));
        Take(HeadlineReason.AtAnEnd, topics.Where(t => t.IsAtAnEnd));
        Take(HeadlineReason.Sign, topics.Where(t => t.Certainty == Certainty.Sign));
        foreach (var topic in topics.Where(t => t.Size >= 0)) Take(HeadlineReason.Section, chosen.Exists(c => c.Subject.Section == topic.Section) ? [] : [topic]);
        Take(HeadlineReason.Further, topics.Where(IsNew).Take(Fewest - chosen.Count));
        return [.. chosen.OrderBy(c => c.Reason == HeadlineReason.Worst ? 0 : Rank(c.Subject)).ThenBy(c => c.Reason <= HeadlineReason.Whole ? c.Reason : HeadlineReason.Clear).ThenBy(c => subjects.IndexOf(c.Subject))];

        bool IsNew(HeadlineSubject subject) => !chosen.Exists(c => ReferenceEquals(c.Subject, subject));
        void Take(HeadlineReason reason, IEnumerable<HeadlineSubject> candidates) => chosen.AddRange(candidates.Where(IsNew).Take(Most - chosen.Count).Select(c => new Headline(c, reason)).ToList());
    }

    // A part is news where it clearly went another way than the whole that is told of anyway.
    private static bool IsNews(HeadlineSubject subject) => subject.Certainty == Certainty.Clear
        && (subject.IsTopic || (subject.Whole is { } whole && whole.Direction != subject.Direction && !subject.Table.Definition.Indicator.Categories.PartsOf(subject.Row.Definition.Category).Any()));

    private static int Rank(HeadlineSubject subject) => subject.Certainty switch
    {
        Certainty.Clear => subject.Good < 0 ? 0 : subject.Good > 0 ? 1 : 2,
        Certainty.Sign => 3,
        Certainty.None or Certainty.NotJudged => 4,
    };
}
