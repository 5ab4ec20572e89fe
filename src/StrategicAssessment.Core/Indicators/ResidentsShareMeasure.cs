using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>A place's residents as a percentage of its group's, and the location quotient: its share of what is counted over its share of the residents.</summary>
public static class ResidentsShareMeasure
{
    private const string Words = "share of the residents";

    /// <summary>The share or the quotient; not available without estimates of residents, not applicable to a place outside the group.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var group = request.Group ?? throw new ArgumentException("A share of residents needs a group.", nameof(request));
        var isQuotient = request.Measure.Kind == MeasureKind.LocationQuotient;
        if (PopulationMeasure.YearFor(figures, request, Measure.Residents) is not { } year) return Of(request, Value.NotAvailable("There is no population estimate from before the period ends."), Words);
        var residents = figures.Get(Residents(request, year));
        var all = figures.Get(Residents(request, year) with { Area = group.Code });
        if (!isQuotient) return Of(request, [residents, all], found => found.ShareOfResidents, $"{Display.Of(residents, SymbolStyle.Standard)} / {Display.Of(all, SymbolStyle.Standard)} × 100", null, null);
        var events = figures.Get(request.Plain());
        var allEvents = figures.Get(request.Plain() with { Area = group.Code });
        return Of(request, [residents, all], found => found.LocationQuotient, "share of what is counted / share of the residents", events, allEvents);
    }

    private static FigureRequest Residents(FigureRequest request, int year) => request with
    {
        Measure = Measure.Population,
        Category = CategoryTree.All,
        Period = PopulationMeasure.MidYear(year),
        ComparedWith = null,
        Group = null,
    };

    private static Figure Of(FigureRequest request, Figure[] people, Func<Concentration, decimal?> wanted, string formula, Figure? events, Figure? allEvents)
    {
        Figure[] operands = events is null ? people : [events, allEvents!, .. people];
        var group = request.Group!;
        var value = !group.Code.Equals(request.Area) && !group.Members.Contains(request.Area)
            ? Value.NotApplicable("It is not part of the group.")
            : Value.From([.. operands.Select(o => o.Value)], () => ValueOf(people, wanted, events?.Value.Number ?? 0, allEvents?.Value.Number ?? 0));
        return Of(request, value, value.IsKnown ? formula : Words, operands);
    }

    private static Value ValueOf(Figure[] people, Func<Concentration, decimal?> wanted, decimal events, decimal allEvents)
    {
        var (own, all) = (people[0].Value.Number, people[1].Value.Number);
        if (events < 0 || events > allEvents || own < 0 || own > all || all == 0) return Value.NotApplicable("A part is larger than its whole.");
        return wanted(Concentration.Of(events, allEvents, own, all)) is { } found ? Value.Known(found) : Value.NotApplicable("There is no share of nothing.");
    }

    private static Figure Of(FigureRequest request, Value value, string formula, params IReadOnlyCollection<Figure> operands) => request.Measure.Kind == MeasureKind.LocationQuotient
        ? request.Answer(value, Unit.Number, 2, formula, operands)
        : request.Answer(value, Unit.Percent, request.Indicator.RateDecimals, formula, operands);
}
