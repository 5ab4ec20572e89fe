using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Priorities;

/// <summary>What a target asks of a value.</summary>
public enum TargetEnd
{
    AtMost,
    Below,
    AtLeast,
    Above,
    /// <summary>No worse than the goal; where neither end is good, no further from it than chance allows.</summary>
    Keep,
}

/// <summary>The rule of a target. Without a number, a percentage and another figure, the goal is the baseline.</summary>
public sealed record TargetRule(TargetEnd End, string Words)
{
    public decimal? Number { get; init; }

    /// <summary>The change of the baseline that is the goal, in per cent.</summary>
    public decimal? Percent { get; init; }

    public FigureRequest? Of { get; init; }
}

/// <summary>A target as people set it.</summary>
/// <param name="Due">The day on which it is to be met; null where every year is to meet it.</param>
public sealed record TargetDefinition(string Id, string Priority, string Title, TargetRule Rule, DateOnly? Due)
{
    /// <summary>What is measured; null where no extract holds it.</summary>
    public FigureRequest? Now { get; init; }

    public FigureRequest? Baseline { get; init; }

    /// <summary>The baseline as a number of the file, and its period.</summary>
    public (decimal Number, Period Period)? GivenBaseline { get; init; }

    /// <summary>The same of another place, to be printed beside it.</summary>
    public FigureRequest? Comparison { get; init; }

    /// <summary>What is printed beside it, as a number of the file.</summary>
    public decimal? GivenComparison { get; init; }

    /// <summary>For what is not measured: baseline, comparison and due as people wrote them.</summary>
    public (string Baseline, string Comparison, string Due) Written { get; init; }

    public required SourceRef Source { get; init; }

    /// <summary>All that has to be worked out for it.</summary>
    public IEnumerable<FigureRequest> Asked => new[] { Now, Baseline, Rule.Of, Comparison }.OfType<FigureRequest>();
}

/// <summary>How a target stands.</summary>
public enum TargetStatus
{
    /// <summary>Nothing has been measured since the baseline, or a number is missing.</summary>
    NotYetKnown,
    Met,
    /// <summary>Not met yet, and at least as far as a straight line from the baseline to the goal.</summary>
    OnCourse,
    OffCourse,
    /// <summary>Due, and not met.</summary>
    Missed,
}

/// <summary>A target with its figures, all of which may be published.</summary>
/// <param name="Standing">How the value stands to the goal, as far as chance tells.</param>
public sealed record AssessedTarget(TargetDefinition Definition, Figure? Now, Figure? Baseline, Figure? Goal, Figure? Comparison, TargetStatus Status, Standing Standing)
{
    /// <summary>Whether it is clearly beyond the goal, on the side that is asked for.</summary>
    public bool IsBeyond => Status == TargetStatus.Met && Standing == (Definition.Rule.End is TargetEnd.AtLeast or TargetEnd.Above ? Standing.MuchHigher : Standing.MuchLower) && Definition.Rule.End != TargetEnd.Keep;

    /// <summary>What is measured now, at the baseline, and in the other periods that can be set against the latest and overlap none of these, the earliest first.</summary>
    public ImmutableArray<Figure> Course { get; private init; } = [];

    /// <summary>The same with its course among all figures that may be published.</summary>
    public AssessedTarget Among(IEnumerable<Figure> figures)
    {
        if (Now is not { Period.Kind: not PeriodKind.Undated } now) return this;
        bool IsComparable(Figure figure) => figure.Period.Last < now.Period.Last && !figure.Period.Overlaps(now.Period) && ChangeMeasure.Obstacle(Definition.Now!.Indicator, now.Period, figure.Period) is null;
        List<Figure> course = Baseline is { } baseline && IsComparable(baseline) ? [now, baseline] : [now];
        foreach (var figure in figures.Where(f => (f.Id with { Period = now.Id.Period }).Equals(now.Id) && IsComparable(f)).OrderByDescending(f => f.Period.Last))
        {
            if (course.TrueForAll(f => !f.Period.Overlaps(figure.Period))) course.Add(figure);
        }

        return this with { Course = [.. course.OrderBy(f => f.Period.Last)] };
    }

    /// <summary>The figures that are worked out for it alone.</summary>
    public IEnumerable<Figure> Own => new[] { Baseline, Goal, Comparison }.OfType<Figure>().Where(f => f.Measure.Kind == MeasureKind.Goal);

    /// <param name="find">The published figure of an id; null where none was worked out.</param>
    public static AssessedTarget Of(TargetDefinition target, Func<FigureId, Figure?> find)
    {
        Figure? Find(FigureRequest? request) => request is null ? null : find(request.Id());
        var now = Find(target.Now);
        var baseline = target.GivenBaseline is { } given && now is not null ? Given(target, now, "-baseline", given.Number, given.Period) : Find(target.Baseline);
        var goal = now is null ? null : GoalOf(target, now, baseline, Find(target.Rule.Of));
        var comparison = target.GivenComparison is { } beside && now is not null ? Given(target, now, "-comparison", beside, now.Period) : Find(target.Comparison);
        return new AssessedTarget(target, now, baseline, goal, comparison, StatusOf(target, now, baseline, goal), StandingOf(now, goal));
    }

    private static Figure? GoalOf(TargetDefinition target, Figure now, Figure? baseline, Figure? other)
    {
        var rule = target.Rule;
        if (rule.Of is not null) return other;
        if (rule.Number is { } number) return Given(target, now, string.Empty, number, now.Period);
        if (rule.Percent is not { } percent || baseline is null) return baseline;
        var factor = 1 + (percent / 100);
        return Made(target, now, string.Empty, Value.From([baseline.Value], () => Value.Known(baseline.Value.Number * factor)), $"{Display.Of(baseline, SymbolStyle.Standard)} × {factor.ToString("0.####", CultureInfo.InvariantCulture)}", baseline) with
        {
            Decimals = now.Unit == Unit.Number ? Math.Max(now.Decimals, 1) : now.Decimals,
        };
    }

    // A number of the file, as precise as it is written there.
    private static Figure Given(TargetDefinition target, Figure now, string end, decimal number, Period period) => Made(target, now, end, Value.Known(number), Said.Of("working.as file says", ("file", target.Source.File))) is var made
        ? made with { Id = made.Id with { Period = period.Slug }, Period = period, Decimals = number.Scale, Origin = Origin.Quoted, Method = Method.Quoted, Sources = [target.Source] } : made;

    private static Figure Made(TargetDefinition target, Figure now, string end, Value value, Said formula, params IReadOnlyCollection<Figure> operands)
    {
        var made = (target.Now! with { Measure = new Measure(MeasureKind.Goal) { Name = target.Id + end }, ComparedWith = null, Group = null }).Answer(value, now.Unit, now.Decimals, formula, operands);
        return made with { Definition = $"{made.Definition}; {target.Rule.Words}; of {now.Definition}" };
    }

    // As printed, so that no reader finds two equal numbers of which one misses the other.
    private static TargetStatus StatusOf(TargetDefinition target, Figure? now, Figure? baseline, Figure? goal)
    {
        if (now is not { Value.IsKnown: true } || goal is not { Value.IsKnown: true }) return TargetStatus.NotYetKnown;
        if (Reaches(target, now, goal.Value.Number)) return TargetStatus.Met;
        if (target.Due is not { } due || now.Period.Last >= due) return TargetStatus.Missed;
        if (baseline is not { Value.IsKnown: true } || baseline.Period.Last >= now.Period.Last) return TargetStatus.NotYetKnown;
        var passed = (decimal)(now.Period.Last.DayNumber - baseline.Period.Last.DayNumber) / (due.DayNumber - baseline.Period.Last.DayNumber);
        return Reaches(target, now, baseline.Value.Number + ((goal.Value.Number - baseline.Value.Number) * passed)) ? TargetStatus.OnCourse : TargetStatus.OffCourse;
    }

    private static bool Reaches(TargetDefinition target, Figure now, decimal wanted)
    {
        var difference = Printed(now, now.Value.Number) - Printed(now, wanted);
        return target.Rule.End switch
        {
            TargetEnd.AtMost => difference <= 0,
            TargetEnd.Below => difference < 0,
            TargetEnd.AtLeast => difference >= 0,
            TargetEnd.Above => difference > 0,
            TargetEnd.Keep => target.Now!.Indicator.GoodEnd switch { GoodEnd.Lower => difference <= 0, GoodEnd.Higher => difference >= 0, GoodEnd.Neither => difference == 0 } || now.Evidence?.Interval?.Holds((double)wanted) == true,
        };
    }

    private static decimal Printed(Figure figure, decimal number) => Math.Round(number, figure.Decimals, MidpointRounding.AwayFromZero);

    private static Standing StandingOf(Figure? now, Figure? goal) => now?.Evidence is { At95: { } usual } evidence && goal is { Value.IsKnown: true }
        ? evidence.At998 is { } wider ? Benchmark.TwoLevels((double)now.Value.Number, usual, wider, (double)goal.Value.Number) : Benchmark.SingleOverlap((double)now.Value.Number, usual, (double)goal.Value.Number)
        : Standing.NotCompared;
}
