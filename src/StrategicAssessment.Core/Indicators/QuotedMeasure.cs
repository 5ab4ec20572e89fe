using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

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
            Unit = request.Indicator.Unit,
            Decimals = observed?.Decimals ?? 0,
            Origin = Origin.Quoted,
            Method = Method.Quoted,
            Formula = observed is null ? "no row in the extract" : "as given in the extract",
            Sources = observed is null ? [] : [observed.Source],
            Definition = Definitions.Of(request),
        };
    }
}
