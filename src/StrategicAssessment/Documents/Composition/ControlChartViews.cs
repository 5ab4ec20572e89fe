using StrategicAssessment.Assessments;
using StrategicAssessment.Charts;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Control charts as templates and commentary see them: <c>control_chart_burglary.now.centre</c>, <c>control_chart_burglary.signals</c>.</summary>
internal sealed class ControlChartViews(ResolvedPlan plan, Assessment assessment, PublishedFigures? previous, TokenTable tokens)
{
    public Dictionary<string, object?> Of(AssessedControlChart chart)
    {
        var definition = chart.Definition;
        var extract = plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, definition.Indicator.Id, StringComparison.Ordinal)).Plan;
        var spells = SpellsIn(chart, plan.Written.ThisYear.Value).ToList();
        var marked = chart.Points.Count(p => p.Signal != SpecialCause.None && p.Clear == 0 && p.Period.IsWithin(plan.Written.ThisYear.Value));
        var stretches = chart.Stretches.Select(s => StretchView(chart, s)).ToList();
        return new(StringComparer.Ordinal)
        {
            ["id"] = definition.Id,
            ["title"] = Data(definition.Title),
            ["words"] = Data(MessageViews.InSentence(definition.Title)),
            ["area"] = Data(definition.AreaName),
            ["elsewhere"] = !definition.Area.Equals(assessment.Definition.Place),
            ["things"] = Data(definition.Indicator.Things),
            ["word"] = English.Small(plan.Words[chart.Grain.Keys().One]),
            ["period"] = Data(Spanned(chart, 0, chart.Points.Length - 1).Label),
            ["points"] = Counted(chart.Points.Length, chart.Points[^1].Centre),
            ["is_rate"] = definition.IsOfRates,
            ["per"] = Data(definition.IsOfRates ? chart.Points[^1].Value.Measure.PerIn(plan.Words) : string.Empty),
            ["kind"] = Data(definition.Kind == ChartKind.Xmr ? "XmR" : English.WordsOf(definition.Kind)),
            ["source"] = Data(extract.Source),
            ["has_source"] = extract.Source.Length > 0,
            ["sources"] = new List<object?> { Data(extract.Source) },
            ["has_sources"] = extract.Source.Length > 0,
            ["provisional"] = extract.Status == ExtractStatus.Provisional,
            ["latest"] = View(chart.Points[^1].Value),
            ["now"] = stretches[^1],
            ["stretches"] = stretches,
            ["signals"] = spells.Take(SignalSpell.Most).Select(s => (object?)SpellView(chart, s)).ToList(),
            ["more_signals"] = Counted(Math.Max(0, spells.Count - SignalSpell.Most), chart.Points[^1].Centre),
            ["has_more_signals"] = spells.Count > SignalSpell.Most,
            ["marked"] = Counted(marked, chart.Points[^1].Value),
            ["has_marked"] = marked > 0,
            ["season"] = SeasonView(chart),
            ["has_recording"] = chart.Recording.Length > 0,
            ["recording"] = Data(chart.Recording.TrimEnd('.')),
            ["has_season"] = chart.Season is not null,
            ["has_memory"] = chart.Memory > 0,
            ["is_level"] = chart.IsLevel,
            ["few"] = definition.Kind is ChartKind.C or ChartKind.U && chart.Stretches[^1].Mean.Value is { IsKnown: true, Number: < ControlChartSettings.Few } && !definition.IsOfRates,
            ["excluded"] = chart.Points.Where(p => p.Excluded.Length > 0).Select(p => (object?)ExcludedView(p)).ToList(),
            ["steps"] = chart.Proposed.Select(s => (object?)StepView(chart, s)).ToList(),
            ["accepted"] = Accepted(chart),
            ["has_target"] = chart.Target is not null,
            ["target"] = chart.Target is { } target ? View(target) : null,
            ["met"] = chart.Assurance == Assurance.ConsistentlyMet,
            ["missed"] = chart.Assurance == Assurance.ConsistentlyMissed,
            ["by_chance"] = chart.Assurance == Assurance.HitAndMiss,
            ["population_year"] = Data(TableViews.PopulationYears(chart.Points.Select(p => p.Value), plan.Words)),
            ["symbols"] = SymbolNotes.Views(SymbolNotes.Of(chart.Figures().ToList(), hasGaps: false, plan.Written.Symbols, plan.Words), tokens),
        };
    }

    /// <summary>The last step of its level that the plan gives a reason for; null for none.</summary>
    public Dictionary<string, object?>? Accepted(AssessedControlChart? chart) => chart is not { Stretches: [.., { Mean.Value.IsKnown: true } before, { Mean.Value.IsKnown: true, Reason: not null } now] } ? null
        : new(StringComparer.Ordinal) { ["up"] = now.Mean.Value.Number > before.Mean.Value.Number, ["from"] = Data(chart.Points[now.First].Period.WordsIn(plan.Words)) };

    private object? StretchView(AssessedControlChart chart, ControlStretch stretch)
    {
        var last = chart.Points[stretch.First + stretch.Count - 1];
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["is_first"] = stretch.First == 0,
            ["from"] = Data(chart.Points[stretch.First].Period.WordsIn(plan.Words)),
            ["period"] = Data(Spanned(chart, stretch.First, stretch.First + stretch.Count - 1).Label),
            ["points"] = Counted(stretch.Count, last.Centre),
            ["centre"] = View(stretch.Mean),
            ["usual"] = View(last.Centre),
            ["lower"] = View(last.Lower),
            ["upper"] = View(last.Upper),
            ["trial"] = stretch.IsTrial,
            ["based_on"] = Counted(stretch.BasedOn, last.Centre),
            ["baseline"] = stretch.BasedOn < stretch.Count && chart.Definition.Baseline is not null,
            ["reason"] = Data((stretch.Reason?.In(plan.Words) ?? string.Empty).TrimEnd('.')),
        };
    }

    // Those that touch the year; not long ones that a proposed step tells already.
    private static IEnumerable<SignalSpell> SpellsIn(AssessedControlChart chart, Period period) =>
        SignalSpell.In([.. chart.Points.Select(p => p.Clear)], [.. chart.Stretches.Select(s => s.First)])
            .Where(s => chart.Points[s.Last].Period.Last >= period.First && chart.Points[s.First].Period.First <= period.Last)
            .Where(s => s.Count < SignalSpell.Level || !chart.Proposed.Any(p => s.IsHigh == (p.After.Value.Number > p.Before.Value.Number == s.First + s.Last >= 2 * p.First)));

    private Dictionary<string, object?> SpellView(AssessedControlChart chart, SignalSpell spell)
    {
        var (first, last) = (chart.Points[spell.First], chart.Points[spell.Last]);
        var isGood = spell.IsHigh ? chart.Definition.Good == GoodEnd.Higher : chart.Definition.Good == GoodEnd.Lower;
        return new(StringComparer.Ordinal)
        {
            ["high"] = spell.IsHigh,
            ["one"] = spell.Count == 1,
            ["points"] = Counted(spell.Count, last.Value),
            ["from"] = Data(first.Period.WordsIn(plan.Words)),
            ["to"] = Data(last.Period.WordsIn(plan.Words)),
            ["first"] = View(first.Value),
            ["last"] = View(last.Value),
            ["limit"] = View(spell.IsHigh ? first.Upper : first.Lower),
            ["centre"] = View(first.Centre),
            ["improvement"] = isGood,
            ["concern"] = !isGood && chart.Definition.Good != GoodEnd.Neither,
        };
    }

    // Of the points of one year, the part of it that lies highest above the mean, and the one that lies lowest.
    private Dictionary<string, object?>? SeasonView(AssessedControlChart chart)
    {
        if (chart.Season is not { } season) return null;
        var positions = Enumerable.Range(0, Math.Min(chart.Points.Length, chart.Grain.PerYear())).ToList();
        var (high, low) = (positions.MaxBy(i => season.Factors[i]), positions.MinBy(i => season.Factors[i]));
        string Part(int point) => chart.Grain == SeriesGrain.Month ? plan.Words.Month(chart.Points[point].Period.First.Month)
            : plan.Words.Say(chart.Grain == SeriesGrain.Quarter ? "control.quarter of" : "control.week of", ("when", chart.Points[point].Period.WordsIn(plan.Words)));
        DataText Percent(int point) => new(English.Whole((int)Math.Round(Math.Abs(season.Factors[point] - 1) * 100, MidpointRounding.AwayFromZero)), tokens, chart.Points[point].Centre.Id.ToString());
        return new(StringComparer.Ordinal) { ["highest"] = Data(Part(high)), ["above"] = Percent(high), ["lowest"] = Data(Part(low)), ["below"] = Percent(low) };
    }

    private Dictionary<string, object?> ExcludedView(Assessments.ControlPoint point) =>
        new(StringComparer.Ordinal) { ["when"] = Data(point.Period.WordsIn(plan.Words)), ["reason"] = Data(point.Excluded.TrimEnd('.')) };

    private Dictionary<string, object?> StepView(AssessedControlChart chart, ProposedStep step) => new(StringComparer.Ordinal)
    {
        ["from"] = Data(chart.Points[step.First].Period.WordsIn(plan.Words)),
        ["up"] = step.After.Value.Number > step.Before.Value.Number,
        ["before"] = View(step.Before),
        ["points_before"] = Counted(step.PointsBefore, step.Before),
        ["after"] = View(step.After),
        ["points_after"] = Counted(step.PointsAfter, step.After),
    };

    private static Period Spanned(AssessedControlChart chart, int first, int last) => Period.Days(chart.Points[first].Period.First, chart.Points[last].Period.Last);

    // How many points there are is part of a figure's own explanation.
    private DataText Counted(int count, Figure of) => new(English.Whole(count), tokens, of.Id.ToString());

    private FigureView View(Figure figure) => new(figure, true, tokens, plan.Written.Symbols, previous);

    private DataText Data(string text) => new(text, tokens);
}
