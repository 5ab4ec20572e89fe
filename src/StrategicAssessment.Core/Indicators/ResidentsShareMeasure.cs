using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>A place's residents as a percentage of its group's, and the location quotient: its share of what is counted over its share of the residents.</summary>
public static class ResidentsShareMeasure
{
    /// <summary>The share or the quotient; not available without estimates of residents, not applicable to a place outside the group.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var group = request.Group ?? throw new ArgumentException("A share of residents needs a group.", nameof(request));
        if (PopulationMeasure.YearFor(figures, request, Measure.Residents) is not { } year) return Of(request, Value.NotAvailable(Said.Of("figure.no estimate before")), Said.Of("working.residents share"));
        var whole = request with { Area = group.Code };
        Figure[] people = [.. new[] { request, whole }.Select(r => PopulationMeasure.Of(figures, r, Measure.Residents, year))];
        Figure[] events = IsQuotient(request) ? [figures.Get(request.Plain()), figures.Get(whole.Plain())] : [];
        Figure[] operands = [.. events, .. people];
        var value = group.Includes(request.Area)
            ? Value.From([.. operands.Select(o => o.Value)], () => ValueOf(people, events))
            : Value.NotApplicable(Said.Of("figure.not of the group"));
        var formula = !value.IsKnown ? Said.Of("working.residents share")
            : IsQuotient(request) ? Said.Of("working.quotient")
            : $"{Display.Of(people[0], SymbolStyle.Standard)} / {Display.Of(people[1], SymbolStyle.Standard)} × 100";
        return Of(request, value, formula, operands);
    }

    private static bool IsQuotient(FigureRequest request) => request.Measure.Kind == MeasureKind.LocationQuotient;

    // Of residents alone where nothing is counted.
    private static Value ValueOf(Figure[] people, Figure[] events)
    {
        var (own, all) = (people[0].Value.Number, people[1].Value.Number);
        var (counted, allCounted) = events is [var mine, var theirs] ? (mine.Value.Number, theirs.Value.Number) : (0, 0);
        if (counted < 0 || counted > allCounted || own < 0 || own > all || all == 0) return Value.NotApplicable(Said.Of("figure.larger than whole"));
        var found = Concentration.Of(counted, allCounted, own, all);
        return (events.Length > 0 ? found.LocationQuotient : found.ShareOfResidents) is { } share ? Value.Known(share) : Value.NotApplicable(Said.Of("figure.share of nothing"));
    }

    private static Figure Of(FigureRequest request, Value value, Said formula, params IReadOnlyCollection<Figure> operands) => IsQuotient(request)
        ? request.Answer(value, Unit.Number, 2, formula, operands)
        : request.Answer(value, Unit.Percent, request.Indicator.RateDecimals, formula, operands);
}
