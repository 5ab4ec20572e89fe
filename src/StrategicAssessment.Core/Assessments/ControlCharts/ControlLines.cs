using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments.ControlCharts;

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
        slug = $"{periods.Grain.Slug()}-{KindSlug(definition.Kind)}{(definition.IsOfRates ? "-per-" + definition.Indicator.Per.ToString(CultureInfo.InvariantCulture) : string.Empty)}";
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
            Value = ValueOf(chart.Points[index].Effect * StretchAt(index).Segment.Centre, Words.BuiltIn["figure.no point"]),
            Formula = $"{Shown(mean)}{EffectOf(index)}",
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
        Formula = "as the plan says",
        Sources = [new SourceRef(definition.TargetAt.File, [definition.TargetAt.Line])],
    });

    private Stretch StretchAt(int index) => stretches.FindLast(s => s.Segment.First <= index)!;

    private Stretch StretchOf(ChartSegment segment)
    {
        var centre = Centre(segment.First, definition.Baseline is { } first ? Math.Min(segment.End, segment.First + first) : segment.End, segment.Centre);
        var variation = Line(MeasureKind.Variation, centre.Period) with
        {
            Value = ValueOf(segment.Variation, Words.BuiltIn["figure.two points"]),
            Decimals = decimals + 1,
            Formula = definition.Kind == ChartKind.Xmr
                ? $"average difference between neighbouring points{Screened}"
                : $"average difference between neighbouring points in standard deviations{Screened} / 1.128",
            Operands = definition.Kind == ChartKind.Xmr ? centre.Operands : [centre.Id, .. centre.Operands],
        };
        return new Stretch(segment, centre, HasVariation ? book.Keep(variation) : variation);
    }

    private bool AllAlike => chart.Season is null && chart.Settings.Lengths.All(l => l == chart.Settings.Lengths[0]);

    // What its days and its season do to a point.
    private string EffectOf(int index)
    {
        var (days, season) = (chart.Settings.Lengths, chart.Season?.Factors[index]);
        return (days.Count == 0 ? string.Empty : $" × {English.Whole((int)days[index])} days / {English.Number((decimal)days.Average(), 2)}")
            + (season is { } factor ? $" × {English.Number((decimal)factor, 2)} for the season" : string.Empty);
    }

    private string PointsOf(ImmutableArray<int> known) => AllAlike ? English.Whole(known.Length)
        : $"{English.Number((decimal)known.Sum(i => chart.Points[i].Effect), 2)} {periods.Grain.Word()}s of average length{(chart.Season is null ? string.Empty : " and season")}";

    private Figure Centre(int first, int end, double centre)
    {
        var counted = Enumerable.Range(first, end - first).Where(i => values[i].Value.IsKnown && !chart.Settings.Excluded.Contains(i)).ToImmutableArray();
        var known = counted.Select(i => values[i]).ToImmutableArray();
        return book.Keep(Line(MeasureKind.CentreLine, Span(first, end)) with
        {
            Value = ValueOf(centre, Words.BuiltIn["figure.no point"]),
            Formula = definition.IsOfRates
                ? $"all counts / all {definition.Indicator.Rate.BaseWords} × {English.Whole(definition.Indicator.Per)}, of {English.Whole(known.Length)} {periods.Grain.Word()}{(known.Length == 1 ? string.Empty : "s")}"
                : $"{English.Number(known.Sum(v => v.Value.Number), Most(values))} / {PointsOf(counted)}",
            Operands = [.. known.Select(v => v.Id)],
            Caveats = known.Length == end - first ? [] : [Words.BuiltIn.Say("figure.leaves out", ("n", English.Whole(end - first - known.Length)), ("of", English.Whole(end - first)))],
        });
    }

    private Figure Limit(int index, MeasureKind kind, double? limit)
    {
        var (segment, centre, variation) = StretchAt(index);
        var period = definition.IsOfRates || !AllAlike ? periods.All[index] : Span(segment.First, segment.End);
        var isCut = kind == MeasureKind.LowerLimit && limit == 0;
        return book.Keep(Line(kind, period) with
        {
            Value = ValueOf(limit ?? double.NaN, Words.BuiltIn["figure.two points"]),
            Formula = FormulaOf(kind == MeasureKind.UpperLimit ? "+" : "-", index) + (isCut ? ", and not below 0" : string.Empty),
            Operands = [CentreAt(index).Id, .. HasVariation ? [variation.Id] : ImmutableArray<FigureId>.Empty, .. definition.IsOfRates && values[index].Value.IsKnown ? [values[index].Operands[1]] : ImmutableArray<FigureId>.Empty],
            Caveats = segment.IsTrial ? [Words.BuiltIn["figure.trial limit"]] : [],
        });
    }

    private bool HasVariation => definition.Kind is ChartKind.Xmr or ChartKind.UPrime;
    private string Screened => definition.ScreensOutliers ? ", those of 3.267 times the average or more left out" : string.Empty;

    private string FormulaOf(string sign, int index)
    {
        var (segment, _, variation) = StretchAt(index);
        var centre = CentreAt(index);
        var wider = (segment.Widening > 1 ? $" × {English.Number((decimal)segment.Widening, 2)} for what season and memory hide" : string.Empty)
            + (definition.Kind == ChartKind.Xmr && !AllAlike ? $" × √{English.Number((decimal)chart.Points[index].Effect, 2)}" : string.Empty);
        return definition.Kind switch
        {
            ChartKind.Xmr => $"{Shown(centre)} {sign} 2.66 × {Shown(variation)}{wider}",
            ChartKind.C or ChartKind.U when segment.IsExact => $"what a Poisson count of mean {Shown(centre)} goes beyond once in 740",
            ChartKind.C => $"{Shown(centre)} {sign} 3 × √{Shown(centre)}",
            ChartKind.UPrime => $"centre line {sign} 3 × √(centre line / {definition.Indicator.Rate.BaseWords}) × {Shown(variation)}{wider}",
            ChartKind.U => $"centre line {sign} 3 × √(centre line / {definition.Indicator.Rate.BaseWords})",
        };
    }

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
    private Value ValueOf(double number, string reason) => isVeiled ? Value.Suppressed(English.WithheldReason)
        : !double.IsNaN(number) && decimal.TryParse(number.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)
            ? Value.Known(rounded)
            : Value.NotAvailable(reason);

    private static int Most(Figure[] values) => values.Select(v => v.Decimals).DefaultIfEmpty().Max();

    private static string KindSlug(ChartKind kind) => kind switch
    {
        ChartKind.C => "c",
        ChartKind.U => "u",
        ChartKind.UPrime => "u-prime",
        ChartKind.Xmr => "xmr",
    };
}
