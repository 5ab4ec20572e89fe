using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Priorities;

/// <summary>What a score is given by.</summary>
public enum ScoreRule
{
    People,
    Volume,
    /// <summary>The percentage change, for the worse above nothing; where neither end is good, a rise.</summary>
    Trend,
    /// <summary>Of how many per cent of the other places it is worse.</summary>
    Rank,
    /// <summary>The rate in per cent of the group's, above 100 for the worse.</summary>
    Comparison,
    /// <summary>What chance says of the change: clearly better is the lowest score, clearly worse the highest.</summary>
    Judgement,
}

/// <summary>A criterion of the plan.</summary>
/// <param name="Thresholds">Ascending: a value that reaches the first scores one point above the lowest, and so on.</param>
public sealed record ScoreCriterion(string Id, string Title, ScoreRule By, WeighedCriterion Scale, ImmutableArray<decimal> Thresholds);

/// <summary>How sure a score is: it may be off by nothing, by half a point, or by a point.</summary>
public enum ScoreConfidence
{
    High,
    Medium,
    Low,
}

/// <summary>A score that people gave.</summary>
/// <param name="Body">Whose score it is: a body, not a person.</param>
public sealed record GivenScore(string Priority, string Criterion, decimal Points, ScoreConfidence Confidence, string Reason, string Body)
{
    public required SourceRef Source { get; init; }
}

/// <summary>A score with its reason: the figure that it rests on, or what people wrote.</summary>
/// <param name="Basis">Null for a score that people gave, or that nobody gave.</param>
public sealed record Score(ScoreCriterion Criterion, Figure Figure, Figure? Basis, HeadlineSubject? Topic, GivenScore? Given);

/// <summary>A priority with its scores, one for each criterion.</summary>
/// <param name="Total">The weighted mean; not available where a score is missing.</param>
/// <param name="Stays">In what percentage of draws it is among the first; null where it has no total.</param>
public sealed record ScoredPriority(Priority Priority, ImmutableArray<Score> Scores, Figure Total, Figure? Stays, int Rank);

/// <summary>Everything scored.</summary>
/// <param name="Ranked">The highest total first; those without a total last, with rank 0.</param>
/// <param name="Top">How many places the fragility is about.</param>
public sealed record AssessedScoring(ImmutableArray<ScoreCriterion> Criteria, ImmutableArray<ScoredPriority> Ranked, int Top, WeightChange? Weight, ScoreChange? Score)
{
    public IEnumerable<Figure> Figures => Ranked.SelectMany(r => r.Scores.Select(s => s.Figure).Append(r.Total).Concat(r.Stays is null ? [] : [r.Stays]));
}

internal sealed class Scorer(PriorityPlan plan, Func<string, HeadlineSubject?> topicOf)
{
    private const int Levels = 4;
    private static readonly IndicatorDefinition Scores = new() { Id = PriorityPlan.Indicator, Title = "Scores", Things = "points", File = string.Empty };

    /// <param name="scored">All that are scored, with the topics that they rest on.</param>
    /// <param name="top">How many of them are to be chosen.</param>
    public AssessedScoring Score(ImmutableArray<Priority> scored, int top)
    {
        var lines = scored.Select(p => (Priority: p, Scores: plan.Criteria.Select(c => ScoreOf(p, c)).ToImmutableArray())).Select(l => (l.Priority, l.Scores, Total: TotalOf(l.Priority, l.Scores))).ToList();
        lines.RemoveAll(l => l.Scores.All(s => s.Figure.Value.Status == ValueStatus.NotAvailable));
        var ranked = lines.Where(l => l.Total.Value.IsKnown).OrderByDescending(l => l.Total.Value.Number).ToList();
        var fragility = new Fragility([.. plan.Criteria.Select(c => c.Scale)], [.. ranked.Select(l => new ScoreLine([.. l.Scores.Select(s => s.Figure.Value.Number)], [.. l.Scores.Select(s => (int)(s.Given?.Confidence ?? ScoreConfidence.High) * 0.5m)]))]);
        var stays = fragility.Stays(top);
        return new AssessedScoring(plan.Criteria,
            [
                .. ranked.Select((l, i) => new ScoredPriority(l.Priority, l.Scores, l.Total, StaysOf(l.Priority, [.. ranked.Select(o => o.Total)], stays[i], top), 1 + ranked.FindIndex(o => o.Total.Value == l.Total.Value))),
                .. lines.Where(l => !l.Total.Value.IsKnown).Select(l => new ScoredPriority(l.Priority, l.Scores, l.Total, null, 0)),
            ],
            top, fragility.SmallestWeight(), fragility.SmallestScore());
    }

    private Score ScoreOf(Priority priority, ScoreCriterion criterion)
    {
        if (plan.Scores.FirstOrDefault(s => s.Priority == priority.Id && s.Criterion == criterion.Id) is { } given)
            return new Score(criterion, Made(priority, criterion.Id, Value.Known(given.Points), Said.Of("working.score given", ("body", given.Body), ("reason", given.Reason))) with { Origin = Origin.Quoted, Method = Method.Quoted, Sources = [given.Source], Decimals = given.Points.Scale }, null, null, given);
        var found = priority.Topics.Select(topicOf).OfType<HeadlineSubject>().Select(t => (Topic: t, Basis: BasisOf(t, criterion.By))).Where(b => b.Basis.Figure is not null).ToList();
        var best = found.Where(b => b.Basis.Value is not null).OrderByDescending(b => PointsOf(criterion, b.Basis.Value!.Value)).FirstOrDefault();
        if (best.Topic is null) return new Score(criterion, Made(priority, criterion.Id, found.Count > 0 ? found[0].Basis.Figure!.Value : Value.NotAvailable(Said.Of("figure.not scored")), Said.Of("working.no score")), found.FirstOrDefault().Basis.Figure, found.FirstOrDefault().Topic, null);
        var points = PointsOf(criterion, best.Basis.Value!.Value);
        var basis = Said.Of(WordOf(criterion.By), ("value", best.Basis.Value.Value.ToString("0.##", CultureInfo.InvariantCulture)));
        var formula = criterion.Thresholds.IsEmpty ? basis : Said.Of("working.thresholds", ("working", basis), ("thresholds", string.Join(", ", criterion.Thresholds.Select(t => t.ToString(CultureInfo.InvariantCulture)))));
        return new Score(criterion, Made(priority, criterion.Id, Value.Known(points), formula, best.Basis.Figure!), best.Basis.Figure, best.Topic, null);
    }

    private static string WordOf(ScoreRule rule) => rule switch
    {
        ScoreRule.People => "working.by people",
        ScoreRule.Volume => "working.by volume",
        ScoreRule.Trend => "working.by trend",
        ScoreRule.Rank => "working.by rank",
        ScoreRule.Comparison => "working.by comparison",
        ScoreRule.Judgement => "working.by judgement",
    };

    private static decimal PointsOf(ScoreCriterion criterion, decimal value) => criterion.By == ScoreRule.Judgement
        ? criterion.Scale.Lowest + Math.Round((criterion.Scale.Highest - criterion.Scale.Lowest) * value / Levels, MidpointRounding.AwayFromZero)
        : criterion.Scale.Lowest + criterion.Thresholds.Count(t => value >= t);

    // The figure that a rule looks at, and what it makes of it; no value where it makes nothing of it.
    private static (Figure? Figure, decimal? Value) BasisOf(HeadlineSubject topic, ScoreRule rule)
    {
        var isMore = topic.Table.Definition.Indicator.GoodEnd == GoodEnd.Higher;
        var change = topic.Row.TextFigures.GetValueOrDefault("change_percent");
        return rule switch
        {
            ScoreRule.People => (null, null),
            ScoreRule.Volume => topic.Table.Definition.Indicator is { IsQuoted: false, Unit: Unit.Number } ? (topic.Now, Known(topic.Now)) : (null, null),
            ScoreRule.Trend => (change, isMore ? -Known(change) : Known(change)),
            ScoreRule.Rank => topic.Placed.Row.TextFigures.GetValueOrDefault("rank") is { } rank ? (rank, WorseThan(rank, isMore)) : (null, null),
            ScoreRule.Comparison => Compared(topic, isMore),
            ScoreRule.Judgement => topic.Row.TextFigures.GetValueOrDefault("change") is { } judged ? (judged, LevelOf(judged.Evidence?.Judgement, isMore)) : (null, null),
        };
    }

    private static decimal? Known(Figure? figure) => figure is { Value.IsKnown: true } ? figure.Value.Number : null;

    private static decimal? WorseThan(Figure rank, bool isMore)
    {
        if (!rank.Value.IsKnown || rank.RankedOf < 2) return null;
        var share = (rank.Value.Number - 1) * 100 / (rank.RankedOf - 1);
        return rank.Measure.Rank is { LowestFirst: var lowest } && lowest != isMore ? share : 100 - share;
    }

    private static (Figure? Figure, decimal? Value) Compared(HeadlineSubject topic, bool isMore)
    {
        var (own, other) = (topic.Placed.Row.TextFigures.GetValueOrDefault("rate"), topic.Beside?.TextFigures.GetValueOrDefault("rate"));
        return own is null ? (null, null) : (own, Known(own) is { } rate && Known(other) is > 0 and { } beside && rate > 0 ? isMore ? beside * 100 / rate : rate * 100 / beside : null);
    }

    private static decimal? LevelOf(Judgement? judgement, bool isMore)
    {
        if (judgement is not { IsCompared: true }) return null;
        var level = (Levels / 2) + (judgement.Direction * (judgement.IsClear ? 2 : 1));
        return isMore ? Levels - level : level;
    }

    private Figure TotalOf(Priority priority, ImmutableArray<Score> scores)
    {
        var scales = plan.Criteria.Select(c => c.Scale).ToImmutableArray();
        var value = Value.From([.. scores.Select(s => s.Figure.Value)], () => Value.Known(Fragility.TotalOf(scales, [.. scores.Select(s => s.Figure.Value.Number)])));
        var terms = scores.Zip(scales, (s, c) => $"{c.Weight.ToString(CultureInfo.InvariantCulture)} × {Display.Of(s.Figure, SymbolStyle.Standard)}");
        return Made(priority, "total", value, $"({string.Join(" + ", terms)}) / {scales.Sum(c => c.Weight).ToString(CultureInfo.InvariantCulture)}", [.. scores.Select(s => s.Figure)]) with { Decimals = 2 };
    }

    private Figure StaysOf(Priority priority, IReadOnlyCollection<Figure> totals, int draws, int top) => Made(
        priority, string.Create(CultureInfo.InvariantCulture, $"stays-in-top-{top}"), Value.Known(draws * 100m / Fragility.Draws),
        Said.Of("working.draws", ("n", $"{draws}"), ("of", $"{Fragility.Draws}")), totals) with
    { Unit = Unit.Percent };

    private Figure Made(Priority priority, string name, Value value, Said formula, params IReadOnlyCollection<Figure> operands)
    {
        var made = new FigureRequest(Scores, new Measure(MeasureKind.Score) { Name = name }, plan.Place, priority.Id, plan.Period).Answer(value, Unit.Number, 0, formula, operands);
        return made with { Definition = $"{made.Definition}; {plan.CriteriaWords}" };
    }
}
