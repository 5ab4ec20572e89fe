using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>A count as a percentage of the whole that it is part of: of another count or of the group's total where one is named, else of the category's root.</summary>
public static class ShareMeasure
{
    /// <summary>The share; not applicable when the whole is zero, or the place is neither the group nor one of it.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var part = figures.Get(request.Plain());
        var whole = figures.Get(request.Whole());
        var value = request.Group?.Includes(request.Area) == false ? Value.NotApplicable(Said.Of("figure.not of the group")) : ValueOf(part.Value, whole.Value);
        var formula = value.IsKnown ? $"{Display.Of(part, SymbolStyle.Standard)} / {Display.Of(whole, SymbolStyle.Standard)} × 100" : Said.Of("working.share");
        return request.Answer(value, Unit.Percent, request.Indicator.RateDecimals, formula, part, whole) with
        {
            Evidence = !value.IsKnown ? null
                : request is { Indicator.IsSurvey: true, Of: null, Group: null } && !part.Id.Equals(whole.Id) ? CountEvidence.OfSample(request.Indicator, value, whole.Value.Number)
                : CountEvidence.OfShare(request.Indicator, request.Of?.Indicator ?? request.Indicator, part.Value, whole.Value),
        };
    }

    private static Value ValueOf(Value part, Value whole) => Value.From([part, whole], () => whole.Number == 0
        ? Value.NotApplicable(Said.Of("figure.share of nothing"))
        : Value.Known(part.Number * 100 / whole.Number));
}
