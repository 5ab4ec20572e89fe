using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>Values that an extract gives and nobody here can recompute. They are printed exactly as given and never summed.</summary>
public static class QuotedMeasure
{
    /// <summary>The value as given, or why there is none.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var observed = figures.Observations.Find(CountMeasure.KeyOf(request));
        return new Figure
        {
            Id = request.Id(),
            Period = request.Period,
            Measure = request.Measure,
            Value = observed?.Value ?? Value.NotAvailable("The extract has no row for it."),
            Evidence = EvidenceOf(figures, request, observed?.Value),
            Unit = request.Indicator.Unit,
            Decimals = request.Indicator.QuotedDecimals ?? observed?.Decimals ?? 0,
            Origin = Origin.Quoted,
            Method = Method.Quoted,
            Formula = observed is null ? "no row in the extract" : "as given in the extract" + (observed.Correction is null ? string.Empty : CountedRows.CorrectedEnding),
            Sources = observed?.Sources ?? [],
            Definition = Definitions.Of(request),
        };
    }

    // A rate of so many residents is as sure as the events that it stands for.
    private static Evidence? EvidenceOf(IFigures figures, FigureRequest request, Value? value)
    {
        if (value is not { IsKnown: true, Number: >= 0 } known || request.Indicator.Unit != Unit.Rate) return null;
        if (PopulationMeasure.YearFor(figures, request) is not { } year || figures.Populations.Find(request.Area, year, request.Indicator.Base) is not { Residents: > 0 } estimate) return null;
        double events = (double)known.Number * (double)estimate.Residents / request.Indicator.Per, residents = (double)estimate.Residents;
        return new Evidence(request.Indicator.Confidence)
        {
            At95 = RateInterval.Of(events, residents, request.Indicator.Per, Confidence.Usual),
            At998 = RateInterval.Of(events, residents, request.Indicator.Per, Confidence.Control),
        };
    }
}
