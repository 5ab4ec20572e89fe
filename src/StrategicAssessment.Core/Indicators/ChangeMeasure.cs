using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
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
    public static string? Obstacle(IndicatorDefinition indicator, Period now, Period then)
    {
        if (!now.HasLengthOf(then)) return Words.BuiltIn["figure.other length"];
        var broken = indicator.Breaks.Where(b => b > then.First && b <= now.Last).Cast<DateOnly?>().FirstOrDefault();
        return broken is { } day ? Words.BuiltIn.Say("figure.recording changed", ("date", English.Date(day))) : null;
    }

    private static Value ValueOf(FigureRequest request, Value now, Value then, bool asPercent)
    {
        if (Obstacle(request.Indicator, request.Period, request.ComparedWith!) is { } obstacle) return Value.NotApplicable(obstacle);
        return Value.From([now, then], () => (asPercent, then.Number) switch
        {
            (false, _) => Value.Known(now.Number - then.Number),
            (true, 0) => Value.NotApplicable(Words.BuiltIn["figure.change from zero"]),
            (true, < 0) => Value.NotApplicable(Words.BuiltIn["figure.change from below zero"]),
            _ => Value.Known((now.Number - then.Number) * 100 / then.Number),
        });
    }

    private static string FormulaOf(Figure now, Figure then, bool asPercent)
    {
        if (!now.Value.IsKnown || !then.Value.IsKnown) return asPercent ? "(this - that) / that × 100" : "this - that";
        var (later, earlier) = (Display.Of(now, SymbolStyle.Standard), Display.Of(then, SymbolStyle.Standard));
        return asPercent ? $"({later} - {earlier}) / {earlier} × 100" : $"{later} - {earlier}";
    }

    private static ImmutableArray<string> CaveatsOf(Period now, Period then, Figure nowFigure, Figure thenFigure, string recording)
    {
        var caveats = nowFigure.Caveats.Concat(thenFigure.Caveats);
        if (recording.Length > 0) caveats = caveats.Append(recording);
        if (now.Overlaps(then)) caveats = caveats.Append(Words.BuiltIn["figure.overlap"]);
        return [.. caveats.Distinct(StringComparer.Ordinal)];
    }
}
