using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Residents (or households, or what else rates are of) of a place at the middle of a year: the estimate of the place, else the sum of the group's members.</summary>
public static class PopulationMeasure
{
    public static Period MidYear(int year) => Period.AsAt(new DateOnly(year, 6, 30));

    /// <summary>The year whose estimate a rate uses: the indicator's, else the latest before the year in which the period ends; null when there is none.</summary>
    /// <param name="of">Of what; null for that of the indicator's rates.</param>
    public static int? YearFor(IFigures figures, FigureRequest rate, string? of = null) => rate.Indicator.PopulationOfSameYear
        ? rate.Period.Last.Year
        : rate.Indicator.PopulationYear ?? figures.Populations.YearsOf(of ?? rate.Indicator.Base).Where(y => y < rate.Period.Last.Year).Cast<int?>().LastOrDefault();

    /// <summary>What a rate is divided by: the estimate of the year that it uses; null when there is no such year.</summary>
    public static Figure? For(IFigures figures, FigureRequest rate) => YearFor(figures, rate) is { } year ? Of(figures, rate, rate.Indicator.Base, year) : null;

    /// <param name="of">Of what, as a slug.</param>
    internal static Figure Of(IFigures figures, FigureRequest request, string of, int year) => figures.Get(request with
    {
        Measure = Measure.Population with { Base = of },
        Category = CategoryTree.All,
        Period = MidYear(year),
        ComparedWith = null,
        Group = null,
    });

    /// <summary>The estimate, or why there is none.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        if (figures.Populations.IsWithoutResidents(request.Area)) return Of(request, Value.NotApplicable(Said.Of("figure.nobody lives there")), Method.Counted, Said.Of("working.no residents"));
        if (figures.Populations.Find(request.Area, request.Period.Last.Year, request.Measure.Base) is { } own) return Own(request, own);
        // Before there were estimates for a merged place, its residents were those of the places that became part of it.
        var members = (figures.Places.GroupWithCode(request.Area)?.Members ?? [.. figures.Places.Predecessors[request.Area].Select(a => a.Code)]).RemoveAll(figures.Populations.IsWithoutResidents);
        var operands = members.Select(m => figures.Get(request with { Area = m })).ToImmutableArray();
        var value = operands.IsEmpty
            ? Value.NotAvailable(Said.Of("figure.no estimate"))
            : Value.From([.. operands.Select(o => o.Value)], () => Value.Known(operands.Sum(o => o.Value.Number)));
        return Of(request, value, Method.Summed, operands.IsEmpty ? Said.Of("working.no estimate") : Said.Count("working.places", operands.Length), operands);
    }

    private static Figure Own(FigureRequest request, PopulationEstimate own) => Of(request, Value.Known(own.Residents), Method.Counted, Said.Of("working.mid year estimate")) with
    {
        Sources = [own.Source],
        Caveats = own.Note.Length == 0 ? [] : [own.Note],
    };

    private static Figure Of(FigureRequest request, Value value, Method method, Said formula, params IReadOnlyCollection<Figure> operands) =>
        request.Answer(value, Unit.Number, 0, formula, operands) with { Method = method, Definition = request.Measure.BaseIn(Words.BuiltIn) + "; mid-year estimate" };
}
