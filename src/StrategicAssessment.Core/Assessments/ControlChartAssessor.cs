using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments;

/// <summary>Charts the series of one indicator, place and category.</summary>
internal sealed class ControlChartAssessor(ControlChartDefinition definition, FigureBook book, SeriesPeriods periods)
{
    private readonly List<Diagnostic> found = [];

    private const double DaysInYear = 366;

    private ControlChartDefinition definition = definition;

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
            Excluded = excluded.Find(e => e.Position == p.Index)?.Reason.ToString() ?? string.Empty,
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
            if (position > 0) Add(steps, new Beginning(position, Said.Of("figure.recording changed", ("date", Said.Date(day)))));
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
        [.. chart.Segments.Select(s => new ControlStretch(s.First, s.Count, s.BasedOn, s.IsTrial, lines.MeanAt(s.First), steps.Find(b => b.Position == s.First)?.Reason))];

    private sealed record Beginning(int Position, Said Reason);
}

/// <summary>Makes figures of the lines of a chart, so that each can be published and explained.</summary>
internal sealed class ControlLines
{
    private readonly ControlChartDefinition definition;
    private readonly SeriesPeriods periods;
    private readonly Figure[] values;
    private readonly ControlChart chart;
    private readonly FigureBook book;
    private readonly string slug;
    private readonly int decimals;
    private readonly bool isVeiled;
    private readonly List<Stretch> stretches = [];

    public ControlLines(ControlChartDefinition definition, SeriesPeriods periods, Figure[] values, ControlChart chart, FigureBook book)
    {
        (this.definition, this.periods, this.values, this.chart, this.book) = (definition, periods, values, chart, book);
        slug = $"{periods.Grain.Slug()}-{English.WordsOf(definition.Kind).Replace(' ', '-')}{(definition.IsOfRates ? "-per-" + definition.Indicator.Per.ToString(CultureInfo.InvariantCulture) : string.Empty)}";
        decimals = 1 + Most(values);
        isVeiled = values.Any(v => v.Value.Status == ValueStatus.Suppressed);
        foreach (var segment in chart.Segments) stretches.Add(StretchOf(segment));
    }

    private sealed record Stretch(ChartSegment Segment, Figure Centre, Figure Variation);

    public Figure MeanAt(int index) => StretchAt(index).Centre;

    /// <summary>What is usual for a point: the mean, for its length and season.</summary>
    public Figure CentreAt(int index)
    {
        var mean = MeanAt(index);
        if (AllAlike) return mean;
        return book.Keep(Line(MeasureKind.CentreLine, periods.All[index], "-usual") with
        {
            Value = ValueOf(chart.Points[index].Effect * StretchAt(index).Segment.Centre, Said.Of("figure.no point")),
            Formula = EffectOf(index, Shown(mean)),
            Operands = [mean.Id],
        });
    }

    public Figure LowerAt(int index) => Limit(index, MeasureKind.LowerLimit, chart.Points[index].Limits?.Lower);

    public Figure UpperAt(int index) => Limit(index, MeasureKind.UpperLimit, chart.Points[index].Limits?.Upper);

    /// <summary>A proposed step with the means of both sides as figures.</summary>
    public ProposedStep Proposal(StepProposal step) =>
        new(step.Index, Centre(step.From, step.Index, step.Before), step.PointsBefore, Centre(step.Index, step.To, step.After), step.PointsAfter, step.Errors);

    public Figure? Target() => definition.Target is not { } target ? null : book.Keep(Line(MeasureKind.Target, Span(0, values.Length)) with
    {
        Value = Value.Known(target),
        Decimals = target.Scale,
        Origin = Origin.Quoted,
        Method = Method.Quoted,
        Formula = Said.Of("working.as plan says"),
        Sources = [new SourceRef(definition.TargetAt.File, [definition.TargetAt.Line])],
    });

    private Stretch StretchAt(int index) => stretches.FindLast(s => s.Segment.First <= index)!;

    private Stretch StretchOf(ChartSegment segment)
    {
        var centre = Centre(segment.First, definition.Baseline is { } first ? Math.Min(segment.End, segment.First + first) : segment.End, segment.Centre);
        var variation = Line(MeasureKind.Variation, centre.Period) with
        {
            Value = ValueOf(segment.Variation, Said.Of("figure.two points")),
            Decimals = decimals + 1,
            Formula = Said.Of((definition.Kind == ChartKind.Xmr, definition.ScreensOutliers) switch
            {
                (true, false) => "working.moving range",
                (true, true) => "working.moving range screened",
                (false, false) => "working.moving deviation",
                (false, true) => "working.moving deviation screened",
            }),
            Operands = definition.Kind == ChartKind.Xmr ? centre.Operands : [centre.Id, .. centre.Operands],
        };
        return new Stretch(segment, centre, HasVariation ? book.Keep(variation) : variation);
    }

    private bool AllAlike => chart.Season is null && chart.Settings.Lengths.All(l => l == chart.Settings.Lengths[0]);

    // What its days and its season do to a point.
    private Said EffectOf(int index, Said working)
    {
        var (days, season) = (chart.Settings.Lengths, chart.Season?.Factors[index]);
        if (days.Count > 0) working = Said.Of("working.of days", ("working", working), ("days", English.Whole((int)days[index])), ("average", English.Number((decimal)days.Average(), 2)));
        return season is { } factor ? Said.Of("working.of season", ("working", working), ("factor", English.Number((decimal)factor, 2))) : working;
    }

    private Said PointsOf(ImmutableArray<int> known) => AllAlike ? English.Whole(known.Length)
        : Said.Of(chart.Season is null ? "working.average length" : "working.average length and season", ("points", periods.Grain.Points((decimal)known.Sum(i => chart.Points[i].Effect), 2)));

    private Figure Centre(int first, int end, double centre)
    {
        var counted = Enumerable.Range(first, end - first).Where(i => values[i].Value.IsKnown && !chart.Settings.Excluded.Contains(i)).ToImmutableArray();
        var known = counted.Select(i => values[i]).ToImmutableArray();
        return book.Keep(Line(MeasureKind.CentreLine, Span(first, end)) with
        {
            Value = ValueOf(centre, Said.Of("figure.no point")),
            Formula = definition.IsOfRates
                ? Said.Of("working.rate of all", ("base", Base), ("per", English.Whole(definition.Indicator.Per)), ("points", periods.Grain.Points(known.Length)))
                : Said.Of("working.quotient of", ("sum", English.Number(known.Sum(v => v.Value.Number), Most(values))), ("points", PointsOf(counted))),
            Operands = [.. known.Select(v => v.Id)],
            Caveats = known.Length == end - first ? [] : [Said.Of("figure.leaves out", ("n", English.Whole(end - first - known.Length)), ("of", English.Whole(end - first)))],
        });
    }

    private Figure Limit(int index, MeasureKind kind, double? limit)
    {
        var (segment, centre, variation) = StretchAt(index);
        var period = definition.IsOfRates || !AllAlike ? periods.All[index] : Span(segment.First, segment.End);
        var formula = FormulaOf(kind == MeasureKind.UpperLimit ? "+" : "-", index);
        return book.Keep(Line(kind, period) with
        {
            Value = ValueOf(limit ?? double.NaN, Said.Of("figure.two points")),
            Formula = kind == MeasureKind.LowerLimit && limit == 0 ? Said.Of("working.not below nought", ("working", formula)) : formula,
            Operands = [CentreAt(index).Id, .. HasVariation ? [variation.Id] : ImmutableArray<FigureId>.Empty, .. definition.IsOfRates && values[index].Value.IsKnown ? [values[index].Operands[1]] : ImmutableArray<FigureId>.Empty],
            Caveats = segment.IsTrial ? [Said.Of("figure.trial limit")] : [],
        });
    }

    private bool HasVariation => definition.Kind is ChartKind.Xmr or ChartKind.UPrime;
    private Said Base => new(definition.Indicator.Rate.BaseIn);

    private Said FormulaOf(string sign, int index)
    {
        var (segment, _, variation) = StretchAt(index);
        var centre = Shown(CentreAt(index));
        return definition.Kind switch
        {
            ChartKind.Xmr when AllAlike => Widened($"{centre} {sign} 2.66 × {Shown(variation)}", segment),
            ChartKind.Xmr => Said.Of("working.of length", ("working", Widened($"{centre} {sign} 2.66 × {Shown(variation)}", segment)), ("length", English.Number((decimal)chart.Points[index].Effect, 2))),
            ChartKind.C or ChartKind.U when segment.IsExact => Said.Of("working.exact limit", ("mean", centre)),
            ChartKind.C => $"{centre} {sign} 3 × √{centre}",
            ChartKind.UPrime => Widened(Said.Of("working.spread limit", ("sign", sign), ("base", Base), ("spread", Shown(variation))), segment),
            ChartKind.U => Said.Of("working.limit", ("sign", sign), ("base", Base)),
        };
    }

    private static Said Widened(Said working, ChartSegment segment) =>
        segment.Widening > 1 ? Said.Of("working.widened", ("working", working), ("factor", English.Number((decimal)segment.Widening, 2))) : working;

    private static string Shown(Figure figure) => Display.Of(figure, SymbolStyle.Standard);

    private Figure Line(MeasureKind kind, Period period, string end = "")
    {
        var measure = new Measure(kind, definition.IsOfRates ? definition.Indicator.Per : 0) { Name = slug + end };
        var request = new FigureRequest(definition.Indicator, measure, definition.Area, definition.Category, period);
        return request.Answer(Value.NotAvailable(string.Empty), definition.IsOfRates ? Unit.Rate : definition.Indicator.Unit, decimals, string.Empty) with
        {
            Origin = definition.Indicator.IsQuoted ? Origin.PartQuoted : Origin.Computed,
            Definition = Definitions.Of(request) + (chart.Settings.Lengths.Distinct().Skip(1).Any() ? "; for the days of each point" : string.Empty) + (definition.ScreensOutliers ? string.Empty : "; outliers not screened")
                + (definition.Baseline is { } first ? string.Create(CultureInfo.InvariantCulture, $"; from the first {first} points") : string.Empty),
        };
    }

    private Period Span(int first, int end) => Period.Days(periods.All[first].First, periods.All[end - 1].Last);

    // Published to 12 significant digits: beyond them the arithmetic says nothing.
    private Value ValueOf(double number, Said reason) => isVeiled ? Value.Suppressed(Said.Of("figure.withheld"))
        : !double.IsNaN(number) && decimal.TryParse(number.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)
            ? Value.Known(rounded)
            : Value.NotAvailable(reason);

    private static int Most(Figure[] values) => values.Select(v => v.Decimals).DefaultIfEmpty().Max();
}
