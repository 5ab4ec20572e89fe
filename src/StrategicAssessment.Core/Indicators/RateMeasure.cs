using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Crude rate: count divided by residents (or what else the plan says), times the base (1,000 by convention in community safety).</summary>
public static class RateMeasure
{
    /// <summary>The rate; not available when there is no estimate of residents.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var count = figures.Get(request.Plain());
        var (decimals, words) = (figures.DecimalsOf(request), Said.Of("working.rate", ("base", new Said(request.Measure.BaseIn))));
        if (PopulationMeasure.For(figures, request) is not { } residents)
            return request.Answer(Value.From([count.Value], () => Value.NotAvailable(Said.Of("figure.no estimate before"))), Unit.Rate, decimals, words, count);
        var value = Value.From([count.Value, residents.Value], () => Value.Known(count.Value.Number * request.Measure.Per / residents.Value.Number));
        var formula = value.IsKnown ? $"{English.Whole(count.Value.Number)} / {English.Whole(residents.Value.Number)} × {English.Whole(request.Measure.Per)}" : words;
        return request.Answer(value, Unit.Rate, decimals, formula, count, residents) with
        {
            Evidence = value.IsKnown ? CountEvidence.OfRate(request.Indicator, count.Value, residents.Value, request.Measure.Per) : null,
            Base = new RateBase(request.Measure.Per, residents.Period.Last.Year, residents.Sources.IsEmpty ? string.Empty : residents.Sources[0].File) { Of = request.Measure.Base },
        };
    }
}
