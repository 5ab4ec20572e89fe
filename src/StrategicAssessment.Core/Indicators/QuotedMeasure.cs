using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Values that an extract gives and nobody here can recompute. They are printed as given, but for digits that only a computer gives, and never summed.</summary>
public static class QuotedMeasure
{
    private const int MostDecimals = 3;

    /// <summary>The value as given, or why there is none.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var observed = figures.Observations.Find(CountMeasure.KeyOf(request));
        var value = observed?.Value ?? Value.NotAvailable(Said.Of("figure.no row"));
        var formula = observed is null ? Said.Of("working.no row")
            : request.Indicator.IsSurvey && observed.Limits?.Events is { } answered ? Said.Of("working.given of answers", ("n", English.Number(answered, answered.Scale))) : Said.Of("working.given");
        if (observed?.Correction is not null) formula = Said.Of("working.corrected", ("working", formula));
        return request.Answer(value, request.Indicator.Unit, request.Indicator.Decimals ?? DecimalsOf(observed, request.Indicator.Unit), formula) with
        {
            Evidence = EvidenceOf(figures, request, observed),
            Origin = Origin.Quoted,
            Method = Method.Quoted,
            Sources = observed?.Sources ?? [],
        };
    }

    // Nobody publishes a rate of 18.734120968: it is rounded to one decimal, as rates are that are worked out, or to the first two digits that are not nought.
    private static int DecimalsOf(ObservedValue? observed, Unit unit)
    {
        if (observed is null || observed.Decimals <= MostDecimals || unit is not (Unit.Rate or Unit.Percent)) return observed?.Decimals ?? 0;
        var decimals = 1;
        while (decimals < observed.Decimals && Math.Abs(observed.Value.Number) < (decimal)Math.Pow(10, 1 - decimals)) decimals++;
        return decimals;
    }

    // As published; else from the events that a rate stands for, as published or out of a base that the plan names.
    private static Evidence? EvidenceOf(IFigures figures, FigureRequest request, ObservedValue? observed)
    {
        if (observed is not { Value: { IsKnown: true } value }) return null;
        if (request.Indicator.IsSurvey) return CountEvidence.OfSample(request.Indicator, value, observed.Limits?.Events ?? 0);
        if (observed.Limits is { } limits && (limits.At95 ?? limits.At998) is not null) return new Evidence(request.Indicator.Confidence) { At95 = limits.At95, At998 = limits.At998 };
        if (request.Indicator.Unit != Unit.Rate || value.Number < 0 || EventsOf(figures, request, observed) is not { } events) return null;
        var people = value.Number > 0 ? (double)(events * request.Indicator.Per / value.Number) : 0;
        return people <= 0 ? null : CountEvidence.Both(request.Indicator, level => RateInterval.Of((double)events, people, request.Indicator.Per, level));
    }

    private static decimal? EventsOf(IFigures figures, FigureRequest request, ObservedValue observed)
    {
        if (observed.Limits?.Events is { } events) return events;
        if (!request.Indicator.NamesBase || PopulationMeasure.YearFor(figures, request) is not { } year) return null;
        return figures.Populations.Find(request.Area, year, request.Indicator.Base) is { Residents: > 0 } estimate ? observed.Value.Number * estimate.Residents / request.Indicator.Per : null;
    }
}
