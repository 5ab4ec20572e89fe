using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>Measures how much counts vary: on the places like the one asked about (for a total, those that it sums), and on the months of the place itself,
/// whichever says more. What readers may not know plays no part: a hidden count is left out, and the months of protected counts are.</summary>
internal static class Dispersions
{
    private const int Year = 12;

    /// <summary>For a change, between its two periods; for a trend or a comparison with a group, between the period and the one a year before.</summary>
    /// <param name="once">Keeps what was measured under a key.</param>
    public static Dispersion Of(IFigures figures, FigureRequest request, Func<string, Func<Dispersion?>, Dispersion?> once)
    {
        if (!request.Indicator.CountsEvents) return Dispersion.None;
        var (now, then) = (request.Period, request.ComparedWith ?? request.Period.MonthsEarlier(Year));
        var of = $"{request.Indicator.Id}/{request.Category}/{now.Slug}/{then.Slug}/";
        var found = Dispersion.None;
        if (now.Kind != PeriodKind.Undated && ChangeMeasure.Obstacle(request.Indicator, now, then) is null)
        {
            var ofPlaces = FellowsOf(figures, request)
                .Select(f => once(of + f.Name, () => Measured(f.Places.Select(p => Pair(figures, request with { Area = p }, now, then)), DispersionBasis.Places)))
                .FirstOrDefault(d => d is not null);
            found = (ofPlaces ?? found).Or(once($"{of}months of {request.Area}{(ofPlaces is null ? " alone" : string.Empty)}", () => OfMonths(figures, request, now, then, ofPlaces is null)));
        }

        return found.Measured > 0 || request.Measure.Kind != MeasureKind.Against ? found
            : found.Or(once($"{request.Indicator.Id}/{request.Category}/{now.Slug}/in {request.Group!.Id}", () => OfRates(figures, request)));
    }

    // The places of the same type that the extract has; the members, of a group; the largest group that it is a member of.
    private static IEnumerable<(string Name, IEnumerable<AreaCode> Places)> FellowsOf(IFigures figures, FigureRequest request)
    {
        if (figures.Places.Area(request.Area)?.Type is { } type)
        {
            yield return ("all " + type, figures.Observations.AreasOf(request.Indicator.Id)
                .Where(a => figures.Places.Area(a) is { ValidTo: null } area && string.Equals(area.Type, type, StringComparison.OrdinalIgnoreCase)));
        }

        if (figures.Places.GroupWithCode(request.Area) is { } own) yield return ("in " + own.Id, own.Members);
        if (figures.Places.Groups.Where(g => g.Members.Contains(request.Area)).MaxBy(g => g.Members.Length) is { } around) yield return ("in " + around.Id, around.Members);
    }

    // Places, whose whole years are compared, have in them that months are like those before; where there are none, the months have to tell.
    private static Dispersion? OfMonths(IFigures figures, FigureRequest request, Period now, Period then, bool alone)
    {
        ImmutableArray<Period> later = figures.Observations.PartsOf(request.Indicator.Id, now), earlier = figures.Observations.PartsOf(request.Indicator.Id, then);
        return later.Length == earlier.Length ? Measured(later.Zip(earlier, (l, e) => Pair(figures, request, l, e)), DispersionBasis.Months, alone) : null;
    }

    private static Dispersion? OfRates(IFigures figures, FigureRequest request) => Dispersion.OfRates(
    [
        .. AverageMeasure.WithResidents(figures, request.Group!.Members).Select(m => request with { Area = m })
            .Select(m => (Events: figures.Read(m.Plain()), Residents: PopulationMeasure.For(figures, m)?.Value))
            .Where(m => m.Events is { IsKnown: true, Number: >= 0 } && m.Residents is { IsKnown: true, Number: > 0 })
            .Select(m => ((double)m.Events.Number, (double)m.Residents!.Value.Number)),
    ]);

    private static Dispersion? Measured(IEnumerable<(Value Now, Value Then)> pairs, DispersionBasis basis, bool remembered = false) => Dispersion.OfChanges(
        [.. pairs.Where(p => p.Now is { IsKnown: true, Number: >= 0 } && p.Then is { IsKnown: true, Number: >= 0 }).Select(p => ((double)p.Now.Number, (double)p.Then.Number))], basis, remembered);

    private static (Value Now, Value Then) Pair(IFigures figures, FigureRequest request, Period now, Period then) =>
        (figures.Read(request.Plain() with { Period = now }), figures.Read(request.Plain() with { Period = then }));
}
