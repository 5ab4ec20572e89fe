using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments.ControlCharts;

/// <summary>Charts the series of one indicator, place and category.</summary>
internal sealed class ControlChartAssessor
{
    private ControlChartDefinition definition;
    private readonly FigureBook book;
    private readonly SeriesPeriods periods;
    private readonly List<Diagnostic> found = [];

    private const double DaysInYear = 366;

    private ControlChartAssessor(ControlChartDefinition definition, FigureBook book, SeriesPeriods periods) =>
        (this.definition, this.book, this.periods) = (definition, book, periods);

    /// <summary>The chart. No value when the extract has no such series; errors are steps outside it, rows that are missing and places without residents.</summary>
    public static Outcome<AssessedControlChart> Run(ControlChartDefinition definition, FigureBook book)
    {
        var indicator = definition.Indicator;
        if (SeriesPeriods.Find(book.Observations, indicator, definition.Points) is not { } periods)
        {
            var points = definition.Points is { } grain ? grain.Word() + "s" : null;
            return Outcome.Failed<AssessedControlChart>(
                AssessmentMessages.NoSeries(definition.At, definition.Id, indicator.File, points, book.Observations.PeriodsOf(indicator.Id)));
        }

        var assessor = new ControlChartAssessor(definition, book, periods);
        return Outcome.Of(assessor.Run(), assessor.found);
    }

    private AssessedControlChart Run()
    {
        Figure[] values = [.. periods.All.Select(ValueAt)];
        definition = definition with { Kind = KindFor(values) };
        var steps = Steps();
        var excluded = Excluded();
        var chart = Drawn(values, steps, excluded);
        var lines = new ControlLines(definition, periods, values, chart, book);
        var points = chart.Points.Select(p => new ControlPoint(values[p.Index], lines.CentreAt(p.Index), lines.LowerAt(p.Index), lines.UpperAt(p.Index), p.Causes, p.Direction, p.Type)
        {
            Clear = p.Clear,
            Excluded = excluded.Find(e => e.Position == p.Index)?.Reason ?? string.Empty,
        }).ToImmutableArray();
        var proposed = chart.Steps.Select(lines.Proposal).ToImmutableArray();
        foreach (var step in proposed) found.Add(AssessmentMessages.StepProposed(definition.At, definition.Id, periods.All[step.First], step.Before, step.After));
        return new AssessedControlChart(definition, periods.Grain, points, StretchesOf(chart, steps, lines), proposed, lines.Target(), chart.Assurance)
        {
            Season = chart.Season,
            Memory = chart.Memory,
        };
    }

    // Few counts lean too much for limits that come from how much one differs from the next. Of hidden ones nobody is told how many they are.
    private ChartKind KindFor(Figure[] values)
    {
        if (definition.IsKindAsked || definition.Indicator.IsQuoted || IsVeiled(values)) return definition.Kind;
        var known = values.Where(v => v.Value.IsKnown).Select(v => v.Value.Number).ToList();
        return known.Count > 0 && known.Average() < ControlChartSettings.Few ? ChartKind.C : definition.Kind;
    }

    private static bool IsVeiled(Figure[] values) => values.Any(v => v.Value.Status == ValueStatus.Suppressed);

    private List<Beginning> Excluded()
    {
        var excluded = new List<Beginning>();
        foreach (var point in definition.Excluded)
        {
            var position = periods.PositionFrom(point.From);
            if (position < 0 || periods.All[position].First != point.From) found.Add(AssessmentMessages.NotExcluded(point.At, definition.Id, periods.All[0], periods.All[^1]));
            else Add(excluded, new Beginning(position, point.Reason));
        }

        return excluded;
    }

    private Figure ValueAt(Period period)
    {
        var plain = new FigureRequest(definition.Indicator, Measure.Count, definition.Area, definition.Category, period).Plain();
        found.AddRange(Completeness.MissingRows(book, plain));
        if (!definition.IsOfRates) return book.Get(plain);
        var request = plain with { Measure = definition.Indicator.Rate };
        var rate = book.Get(request);
        if (rate.Value.Status == ValueStatus.NotAvailable && book.Get(plain).Value.IsKnown)
            found.Add(AssessmentMessages.NoPopulation(request, book.Places.NameOf(definition.Area), rate.Base?.PopulationYear, book.Populations.YearsOf(definition.Indicator.Base)));
        return rate;
    }

    // In order. Breaks in recording are steps that the extract declares; where one coincides with a step of the plan, the plan's reason stands.
    private List<Beginning> Steps()
    {
        var steps = new List<Beginning>();
        foreach (var step in definition.Steps)
        {
            var position = periods.PositionFrom(step.From);
            if (position <= 0) found.Add(AssessmentMessages.StepOutside(step.At, definition.Id, periods.All[0], periods.All[^1]));
            else Add(steps, new Beginning(position, step.Reason));
        }

        foreach (var day in definition.Indicator.Breaks)
        {
            var position = periods.PositionFrom(day);
            if (position > 0) Add(steps, new Beginning(position, Words.BuiltIn.Say("figure.recording changed", ("date", English.Date(day)))));
        }

        steps.Sort((a, b) => a.Position.CompareTo(b.Position));
        return steps;
    }

    private static void Add(List<Beginning> steps, Beginning step)
    {
        if (!steps.Exists(s => s.Position == step.Position)) steps.Add(step);
    }

    private ControlChart Drawn(Figure[] values, List<Beginning> steps, List<Beginning> excluded)
    {
        // Lines of the months alone that are shown would be those of another series.
        var isVeiled = IsVeiled(values);
        double[] numbers = [.. values.Select(v => !v.Value.IsKnown || isVeiled ? double.NaN : (double)(definition.IsOfRates ? book.Kept(v.Operands[0]) : v).Value.Number)];
        double[] bases = definition.IsOfRates ? [.. values.Select(v => v.Value.IsKnown ? (double)book.Kept(v.Operands[1]).Value.Number : 1)] : [];
        return Charting.Of(definition.Kind, numbers, bases, SettingsWith(steps, excluded));
    }

    private ControlChartSettings SettingsWith(List<Beginning> steps, List<Beginning> excluded) => new(definition.Good)
    {
        ScreenMovingRanges = definition.ScreensOutliers,
        FixAfter = definition.Baseline,
        Rebases = steps.ConvertAll(s => s.Position),
        Target = definition.Target is { } target ? (double)target : null,
        Floor = definition.Indicator is { IsQuoted: true, Unit: Unit.Number or Unit.Pounds } ? null : 0,
        Per = definition.IsOfRates ? definition.Indicator.Per : 1,
        AreCounts = !definition.Indicator.IsQuoted,
        Lengths = definition.Indicator.IsQuoted || !definition.Indicator.AreEvents ? [] : [.. periods.All.Select(p => (double)p.DayCount)],
        PerYear = periods.Grain.PerYear(),
        Fractions = [.. periods.All.Select(p => (p.First.DayOfYear - 1 + (p.DayCount / 2.0)) / DaysInYear % 1)],
        Excluded = excluded.ConvertAll(e => e.Position),
    };

    private static ImmutableArray<ControlStretch> StretchesOf(ControlChart chart, List<Beginning> steps, ControlLines lines) =>
        [.. chart.Segments.Select(s => new ControlStretch(s.First, s.Count, s.BasedOn, s.IsTrial, lines.MeanAt(s.First), steps.Find(b => b.Position == s.First)?.Reason ?? string.Empty))];

    private sealed record Beginning(int Position, string Reason);
}
