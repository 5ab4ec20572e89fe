using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>What a category's change adds to the change of the whole: its change in per cent of the whole before. Those of all parts add up to the whole's own change in per cent.</summary>
public static class ContributionMeasure
{
    /// <summary>The contribution; not applicable where the whole was nothing.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var change = figures.Get(request with { Measure = Measure.Change });
        var before = figures.Get(request.Plain() with { Category = request.Indicator.Whole, Period = request.ComparedWith! });
        var value = Value.From([change.Value, before.Value], () => before.Value.Number <= 0
            ? Value.NotApplicable(Said.Of("figure.change from zero"))
            : Value.Known(change.Value.Number * 100 / before.Value.Number));
        var formula = value.IsKnown ? $"{Display.Of(change, SymbolStyle.Standard)} / {Display.Of(before, SymbolStyle.Standard)} × 100" : Said.Of("working.contribution");
        return request.Answer(value, Unit.PercentagePoints, 1, formula, change, before) with { Caveats = change.Caveats, Recording = change.Recording };
    }
}
