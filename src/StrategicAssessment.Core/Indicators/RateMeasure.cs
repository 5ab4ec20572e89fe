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
        if (PopulationMeasure.For(figures, request) is not { } residents) return Without(request, count, "There is no population estimate from before the period ends.");
        var value = Value.From([count.Value, residents.Value], () => Value.Known(count.Value.Number * request.Measure.Per / residents.Value.Number));
        return Without(request, count, string.Empty) with
        {
            Value = value,
            Formula = value.IsKnown
                ? $"{English.Whole(count.Value.Number)} / {English.Whole(residents.Value.Number)} × {English.Whole(request.Measure.Per)}"
                : $"count / {request.Measure.BaseWords}",
            Evidence = value.IsKnown ? CountEvidence.OfRate(request.Indicator, count.Value, residents.Value, request.Measure.Per) : null,
            Base = new RateBase(request.Measure.Per, residents.Period.Last.Year, residents.Sources.IsEmpty ? string.Empty : residents.Sources[0].File) { Of = request.Measure.Base },
            Operands = [count.Id, residents.Id],
            Caveats = [.. count.Caveats.Concat(residents.Caveats).Distinct(StringComparer.Ordinal)],
        };
    }

    private static Figure Without(FigureRequest request, Figure count, string reason) => new()
    {
        Id = request.Id(),
        Period = request.Period,
        Measure = request.Measure,
        Value = Value.From([count.Value], () => Value.NotAvailable(reason)),
        Unit = Unit.Rate,
        Decimals = request.Indicator.RateDecimals,
        Origin = count.Origin == Origin.Computed ? Origin.Computed : Origin.PartQuoted,
        Method = Method.Calculated,
        Formula = $"count / {request.Measure.BaseWords}",
        Operands = [count.Id],
        Caveats = count.Caveats,
        Definition = Definitions.Of(request),
    };
}
