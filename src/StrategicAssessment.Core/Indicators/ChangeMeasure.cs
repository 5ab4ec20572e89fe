using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Change between two periods, of counts, rates or shares, as a number, as a percentage of the earlier, or in percentage points.</summary>
public static class ChangeMeasure
{
    /// <summary>The change. Not applicable between periods of different length, across a break in recording, or as a percentage of zero.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var earlierPeriod = request.ComparedWith ?? throw new ArgumentException("A change needs an earlier period.", nameof(request));
        var ofRate = request.Measure.Row.IsOfRate;
        var compared = ofRate ? request.Plain() with { Measure = request.Indicator.Rate } : request.Measure.Kind == MeasureKind.ShareChange ? request.Plain() with { Measure = Measure.Share } : request.Plain();
        var (now, then) = (figures.Get(compared), figures.Get(compared with { Period = earlierPeriod }));
        var asPercent = request.Measure.Kind is MeasureKind.ChangePercent or MeasureKind.RateChangePercent;
        var value = ValueOf(request, now.Value, then.Value, asPercent);
        var recording = request.Indicator.RecordingBetween(earlierPeriod, request.Period);
        var unit = asPercent ? Unit.Percent : now.Unit == Unit.Percent ? Unit.PercentagePoints : now.Unit;
        return request.Answer(value, unit, asPercent ? 1 : Math.Max(now.Decimals, then.Decimals), FormulaOf(now, then, asPercent), now, then) with
        {
            Evidence = !value.IsKnown ? null
                : request.Indicator.IsSurvey ? ChangeEvidence.OfSamples(request, now, then)
                : ofRate ? ChangeEvidence.Of(figures, request, figures.Get(request.Plain()).Value, figures.Get(request.Plain() with { Period = earlierPeriod }).Value)
                : ChangeEvidence.Of(figures, request, now.Value, then.Value),
            Caveats = CaveatsOf(request.Period, earlierPeriod, now, then, recording),
            Recording = recording,
        };
    }

    /// <summary>Why the two periods cannot be compared, or null when they can.</summary>
    public static Said? Obstacle(IndicatorDefinition indicator, Period now, Period then)
    {
        if (!now.HasLengthOf(then)) return Said.Of("figure.other length");
        var broken = indicator.Breaks.Where(b => b > then.First && b <= now.Last).Cast<DateOnly?>().FirstOrDefault();
        return broken is { } day ? Said.Of("figure.recording changed", ("date", Said.Date(day))) : null;
    }

    private static Value ValueOf(FigureRequest request, Value now, Value then, bool asPercent)
    {
        if (Obstacle(request.Indicator, request.Period, request.ComparedWith!) is { } obstacle) return Value.NotApplicable(obstacle);
        return Value.From([now, then], () => (asPercent, then.Number) switch
        {
            (false, _) => Value.Known(now.Number - then.Number),
            (true, 0) => Value.NotApplicable(Said.Of("figure.change from zero")),
            (true, < 0) => Value.NotApplicable(Said.Of("figure.change from below zero")),
            _ => Value.Known((now.Number - then.Number) * 100 / then.Number),
        });
    }

    private static Said FormulaOf(Figure now, Figure then, bool asPercent)
    {
        if (!now.Value.IsKnown || !then.Value.IsKnown) return Said.Of(asPercent ? "working.percentage change" : "working.change");
        var (later, earlier) = (Display.Of(now, SymbolStyle.Standard), Display.Of(then, SymbolStyle.Standard));
        return asPercent ? $"({later} - {earlier}) / {earlier} × 100" : $"{later} - {earlier}";
    }

    private static ImmutableArray<Said> CaveatsOf(Period now, Period then, Figure nowFigure, Figure thenFigure, string recording)
    {
        var caveats = nowFigure.Caveats.Concat(thenFigure.Caveats);
        if (recording.Length > 0) caveats = caveats.Append(recording);
        if (now.Overlaps(then)) caveats = caveats.Append(Said.Of("figure.overlap"));
        return [.. caveats.Distinct()];
    }
}

/// <summary>Whether a change between two counts is more than chance would do, as much as such counts vary.</summary>
internal static class ChangeEvidence
{
    // Residents and days that differ by no more than this leave the verdict to the counts.
    private const double Moved = 0.01;

    /// <summary>Intervals and judgement of a change of counts or of their rates; null where the two are no counts of events.</summary>
    public static Evidence? Of(IFigures figures, FigureRequest request, Value now, Value then)
    {
        var indicator = request.Indicator;
        if (!CountEvidence.IsOfEvents(indicator, now) || !CountEvidence.IsOfEvents(indicator, then)) return null;
        var counts = new Compared((double)now.Number, (double)then.Number, ResidentsOf(figures, request, request.Period), ResidentsOf(figures, request, request.ComparedWith!));
        var dispersion = figures.DispersionOf(request);
        return new Evidence(indicator.Confidence)
        {
            At95 = IntervalOf(request, counts, dispersion, Confidence.Usual),
            At998 = IntervalOf(request, counts, dispersion, Confidence.Control),
            Judgement = JudgementOf(request, counts, dispersion),
            Small = request.Measure.Kind == MeasureKind.ChangePercent && (now.Number < indicator.SmallNumber || then.Number < indicator.SmallNumber)
                ? new SmallNumbers(now.Number, then.Number, indicator.SmallNumber)
                : null,
        };
    }

    /// <summary>Interval and judgement of the difference of two samples' shares; null where one of the two is none.</summary>
    public static Evidence? OfSamples(FigureRequest request, Figure now, Figure then)
    {
        if (request.Measure.Kind == MeasureKind.ChangePercent || now.Evidence?.Sample is not { } sample || then.Evidence?.Sample is not { } earlier) return null;
        var (value, before) = ((double)now.Value.Number, (double)then.Value.Number);
        Interval At(double confidence) => Difference.Of(value, sample.IntervalOf(value, confidence), before, earlier.IntervalOf(before, confidence)).Interval;
        var standing = Math.Min(sample.Base, earlier.Base) < Sample.Least ? Standing.TooFew
            : Benchmark.TwoLevels(value - before, At(Confidence.Usual), At(1 - request.Indicator.Clear), 0);
        return CountEvidence.Both(request.Indicator, At) with { Judgement = new Judgement(JudgementTest.TwoSamples, standing, request.Indicator.GoodEnd) };
    }

    private static Judgement JudgementOf(FigureRequest request, Compared counts, Dispersion dispersion)
    {
        var (indicator, ofRate) = (request.Indicator, request.Measure.Row.IsOfRate || counts.HaveMoved);
        var (days, daysThen) = DaysOf(request);
        var (people, others) = ofRate ? (counts.People!.Value * days, counts.PeopleThen!.Value * daysThen) : (days, daysThen);
        double? probability = ETest.PValue(counts.Now, counts.Then, people, others) is not { } exact ? null
            : dispersion.Measured == 0 ? exact
            : dispersion.Probability(ETest.Score(exact, counts.Now, counts.Then, people, others));
        return new Judgement(JudgementTest.ExactTest, StandingOf(probability, counts, counts.Now / people > counts.Then / others, indicator.Clear), indicator.GoodEnd)
        {
            Z = PoissonZ.Of(counts.Now * daysThen / days, counts.Then),
            Probability = probability,
            Dispersion = dispersion,
            Ratio = counts.People is null || counts.PeopleThen is null || counts.People == counts.PeopleThen ? null : RatioOf(counts, dispersion.Stretch(indicator.Confidence), indicator.Confidence, counts.People.Value * days, counts.PeopleThen.Value * daysThen),
            IsOfRate = ofRate,
        };
    }

    // February is no improvement on January: where one period is longer by more than that, it has as much more time for events.
    private static (double Now, double Then) DaysOf(FigureRequest request)
    {
        if (request.Period.Kind != PeriodKind.Span || request.ComparedWith is not { Kind: PeriodKind.Span } earlier) return (1, 1);
        var (days, before) = (request.Period.DayCount, earlier.DayCount);
        return Math.Abs(days - before) > Moved * before ? (days, before) : (1, 1);
    }

    private static Standing StandingOf(double? probability, Compared counts, bool rose, double clear)
    {
        var standing = probability is { } p ? Scale.Of(p, rose, clear) : Standing.Similar;
        return standing == Standing.Similar && TwoCounts.AreFew(counts.Now + counts.Then) ? Standing.TooFew : standing;
    }

    private static double? ResidentsOf(IFigures figures, FigureRequest request, Period period) =>
        PopulationMeasure.For(figures, request with { Period = period }) is { Value: { IsKnown: true, Number: > 0 } residents } ? (double)residents.Number : null;

    private static Interval? IntervalOf(FigureRequest request, Compared counts, Dispersion dispersion, double confidence)
    {
        var row = request.Measure.Row;
        var stretch = dispersion.Stretch(confidence);
        var (people, others) = row.IsOfRate ? (counts.People!.Value, counts.PeopleThen!.Value) : (1, 1);
        if (request.Measure.Kind is MeasureKind.Change or MeasureKind.RateChange)
            return Difference.OfRates(counts.Now / stretch, people / stretch, counts.Then / stretch, others / stretch, row.IsOfRate ? request.Indicator.Per : 1, confidence).Interval;
        return RatioOf(counts, stretch, confidence, people, others).Interval is { } ratio && counts.Then > 0 ? ratio with { Lower = (ratio.Lower - 1) * 100, Upper = (ratio.Upper - 1) * 100 } : null;
    }

    // As many independent events as say as much as these.
    private static RateRatio RatioOf(Compared counts, double stretch, double confidence, double people, double others) =>
        RateRatio.Of(counts.Now / stretch, people, counts.Then / stretch, others, confidence);

    private sealed record Compared(double Now, double Then, double? People, double? PeopleThen)
    {
        public bool HaveMoved => People is { } now && PeopleThen is { } then && Math.Abs(now - then) > Moved * then;
    }
}
