using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Priorities;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Priorities, targets, scores and actions as templates and commentary see them: the same wherever they are printed.</summary>
/// <param name="pointOf">What page one would say of a topic.</param>
/// <param name="chartOf">The drawing of an id, or null.</param>
internal sealed class PriorityViews(AssessedPriorities priorities, Func<HeadlineSubject, object?> pointOf, Func<string, object?> chartOf, TokenTable tokens, SymbolStyle symbols)
{
    private static readonly FrozenDictionary<string, string> Keys = new[]
    {
        "status.kept", "status.new", "status.changed", "status.removed", "status.theme", "status.not yet known", "status.at risk", "status.on track", "status.exceeding expectations",
        "status.met", "status.on course", "status.off course", "status.missed", "status.high", "status.medium", "status.low",
    }.ToFrozenDictionary(k => k["status.".Length..], StringComparer.Ordinal);

    public Dictionary<string, object?> Of()
    {
        var themes = priorities.All.Where(p => p.Priority.Status == PriorityStatus.Theme).ToList();
        var all = priorities.All.Select(p => (Assessed: p, View: ViewOf(p, themes))).ToList();
        List<object?> With(Func<AssessedPriority, bool> holds) => [.. all.Where(p => holds(p.Assessed)).Select(p => p.View)];
        var targets = priorities.Targets.Select(t => (object?)ViewOf(t)).ToList();
        return new(StringComparer.Ordinal)
        {
            ["all"] = With(_ => true),
            ["current"] = With(p => p.Priority.IsCurrent),
            ["removed"] = With(p => p.Priority.Status == PriorityStatus.Removed),
            ["themes"] = With(p => p.Priority.Status == PriorityStatus.Theme),
            ["going_on"] = With(p => !p.Priority.IsCurrent && !(p.Targets.IsEmpty && p.Actions.IsEmpty)),
            ["targets"] = targets,
            ["has_targets"] = targets.Count > 0,
            ["has_actions"] = !priorities.Plan.Actions.IsEmpty,
            ["scoring"] = priorities.Scoring is { } scoring ? ViewOf(scoring) : null,
        };
    }

    private Dictionary<string, object?> ViewOf(AssessedPriority assessed, List<AssessedPriority> themes)
    {
        var priority = assessed.Priority;
        var view = Texts(("id", priority.Id), ("title", priority.Title), ("lead", priority.Lead), ("officer", priority.Officer), ("sub_group", priority.SubGroup), ("reason", priority.Reason),
            ("status", priority.Status == PriorityStatus.NotSaid ? string.Empty : Said(priority.Status)), ("progress", Said(assessed.Progress)), ("progress_reason", priority.ProgressReason), ("aims", string.Join(' ', assessed.Actions.Select(a => a.Aim).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal))));
        view["heading"] = tokens.AddHeading("priority-" + priority.Id, priority.Title);
        view["points"] = assessed.Topics.Select(pointOf).ToList();
        view["evidence"] = priority.Evidence.Select(e => (object?)Texts(("statement", e.Statement), ("source", e.Source), ("date", e.Date), ("confidence", e.Confidence), ("marking", e.Marking))).ToList();
        view["targets"] = assessed.Targets.Select(t => (object?)ViewOf(t)).ToList();
        view["actions"] = assessed.Actions.Select(a => (object?)Texts(("aim", a.Aim), ("action", a.Action), ("outcome", a.Outcome), ("body", a.Body), ("officer", a.Officer), ("due", a.Due), ("funding", a.Funding), ("status", a.Status), ("note", a.Note))).ToList();
        view["known"] = assessed.Progress != PriorityProgress.NotYetKnown;
        view["themes"] = themes.Select(t => (object?)priority.Themes.Contains(t.Priority.Id, StringComparer.Ordinal)).ToList();
        return view;
    }

    private Dictionary<string, object?> ViewOf(AssessedTarget target)
    {
        var written = target.Definition.Written;
        var view = Texts(("id", target.Definition.Id), ("title", target.Definition.Title), ("rule", target.Definition.Rule.Words), ("due", target.Definition.Due is { } due ? tokens.Words.Date(due) : written.Due ?? string.Empty),
            ("status", Said(target.Status)), ("judgement", EvidenceText.Word(new Judgement(JudgementTest.SingleOverlap, target.Standing, GoodEnd.Neither), tokens.Words) ?? string.Empty),
            ("given_baseline", written.Baseline ?? string.Empty), ("given_comparison", written.Comparison ?? string.Empty));
        view["measured"] = target.Now is not null;
        view["chart"] = chartOf(TargetCharts.IdOf(target.Definition));
        foreach (var (name, figure) in new[] { ("now", target.Now), ("baseline", target.Baseline), ("goal", target.Goal), ("comparison", target.Comparison) })
        {
            view[name] = Figure(figure);
            view["has_" + name] = figure is not null;
        }

        view["has_goal"] = target.Goal is not null && target.Definition.Rule.Number is null;
        view["similar"] = target.Standing == Standing.Similar;
        view["hinted"] = target.Standing is Standing.Higher or Standing.Lower;
        view["higher"] = target.Standing is Standing.Higher or Standing.MuchHigher;
        view["known"] = target.Status != TargetStatus.NotYetKnown;
        return view;
    }

    private Dictionary<string, object?> ViewOf(AssessedScoring scoring)
    {
        string TitleOf(int ranked) => scoring.Ranked[ranked].Priority.Title;
        var (weight, score) = (scoring.Weight, scoring.Score);
        var view = Texts(
            ("top", English.Whole(scoring.Top)), ("draws", English.Whole(Fragility.Draws)),
            ("weight", weight is null ? string.Empty : scoring.Criteria[weight.Criterion].Title), ("by", weight is null ? string.Empty : English.Number(Math.Abs(weight.By) * 100, 1) + "%"),
            ("weight_upper", weight is null ? string.Empty : TitleOf(weight.Upper)), ("weight_lower", weight is null ? string.Empty : TitleOf(weight.Lower)),
            ("score_of", score is null ? string.Empty : TitleOf(score.Line)), ("score_past", score is null ? string.Empty : TitleOf(score.Past)),
            ("score_by", score is null ? string.Empty : scoring.Criteria[score.Criterion].Title), ("score_to", score is null ? string.Empty : score.To.ToString(CultureInfo.InvariantCulture)));
        view["has_weight"] = weight is not null;
        view["less"] = weight is { By: < 0 };
        view["has_score"] = score is not null;
        view["criteria"] = scoring.Criteria.Select(c => (object?)Texts(("title", c.Title), ("by", English.WordsOf(c.By)), ("weight", English.Number(c.Scale.Weight, 0)), ("lowest", English.Number(c.Scale.Lowest, 0)), ("highest", English.Number(c.Scale.Highest, 0)),
            ("thresholds", tokens.Words.List([.. c.Thresholds.Select(t => English.Number(t, t.Scale))])))).ToList();
        view["ranked"] = scoring.Ranked.Select(r =>
        {
            var line = Texts(("title", r.Priority.Title), ("rank", r.Rank == 0 ? string.Empty : English.Whole(r.Rank) + (scoring.Ranked.Count(o => o.Rank == r.Rank) > 1 ? "=" : string.Empty)));
            (line["total"], line["stays"], line["has_total"]) = (Figure(r.Total), Figure(r.Stays), r.Rank > 0);
            line["scores"] = r.Scores.Select(s =>
            {
                var one = Texts(("criterion", s.Criterion.Title), ("reason", s.Given?.Reason ?? string.Empty), ("body", s.Given?.Body ?? string.Empty), ("confidence", s.Given is null ? string.Empty : Said(s.Given.Confidence)), ("topic", s.Topic?.Title ?? string.Empty),
                    ("judgement", s.Criterion.By == ScoreRule.Judgement && s.Basis?.Evidence?.Judgement is { } judgement ? EvidenceText.Word(judgement, tokens.Words) ?? string.Empty : string.Empty));
                (one["points"], one["basis"], one["has_basis"]) = (Figure(s.Figure), Figure(s.Basis), s.Basis is not null);
                return (object?)one;
            }).ToList();
            return (object?)line;
        }).ToList();
        return view;
    }

    private string Said(Enum member) => tokens.Words[Keys[English.WordsOf(member)]];

    private object Figure(Figure? figure) => figure is null ? new AbsentFigure(tokens, symbols) : new FigureView(figure, true, tokens, symbols, null);

    // Each text, and whether there is one.
    private Dictionary<string, object?> Texts(params ReadOnlySpan<(string Name, string Text)> texts)
    {
        var view = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, text) in texts) (view[name], view["has_" + name]) = (new DataText(text, tokens), text.Length > 0);
        return view;
    }
}
