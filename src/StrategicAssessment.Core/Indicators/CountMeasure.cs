using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Counts and sums. A longer period is the sum of its months, quarters or weeks where the extract holds those. A whole is computed from its parts
/// where the extract gives parts (the category's parts first, then the group's members); otherwise it is the row itself. A total row of the extract is never
/// added to its parts.</summary>
public static class CountMeasure
{
    /// <summary>The count, or why there is none. What ids tell apart is counted anew in each whole: who is in several parts counts once.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var added = Added(figures, request);
        if (request.Indicator.Ids is not { } ids || added.Method != Method.Summed || added.Value.Status is ValueStatus.NotAvailable or ValueStatus.NotApplicable) return added;
        var cells = CellsOf(figures, request).ToList();
        var among = figures.Places.GroupWithCode(request.Area) is { } group ? Definitions.Among(group.Members) : string.Empty;
        return added with { Value = ids.In(cells), Definition = added.Definition + among, Formula = Said.Of("working.ids", ("column", ids.Heading)), Method = Method.Counted, Operands = [], Sources = CountedRows.Joined(cells), Caveats = [Said.Of("figure.ids")] };
    }

    private static IEnumerable<ObservedValue> CellsOf(IFigures figures, FigureRequest request) => Parts(figures, request) is { IsEmpty: false } parts
        ? parts.SelectMany(p => CellsOf(figures, p)) : CountedRows.Find(figures.Observations, request)?.Cells ?? [];

    private static Figure Added(IFigures figures, FigureRequest request)
    {
        var indicator = request.Indicator;
        var direct = CountedRows.Find(figures.Observations, request);
        if (direct is not null && indicator.TotalSupplied && Parts(figures, request).Length > 0) return Supplied(request, direct);
        var parts = Parts(figures, request);
        if (parts.Length > 0) return Sum(figures, request, parts);
        return direct is null ? Missing(figures, request) : Counted(request, direct);
    }

    /// <summary>The parts that the count is the sum of; empty when the extract gives it as a row of its own. A row of its own counts as a total when the
    /// extract holds all its parts, and stands by itself when it holds only some of them (a county beside one of its districts).</summary>
    public static ImmutableArray<FigureRequest> Parts(IFigures figures, FigureRequest request)
    {
        var byCategory = request.Indicator.Categories.PartsOf(request.Category).Select(p => request with { Category = p.Slug }).ToImmutableArray();
        if (IsSumOf(figures, request, [.. byCategory.Select(p => IsObserved(figures, request.Indicator, p.Category))])) return byCategory;
        var byMember = (figures.Places.GroupWithCode(request.Area)?.Members ?? []).Select(m => request with { Area = m }).ToImmutableArray();
        return IsSumOf(figures, request, [.. byMember.Select(p => IsCounted(figures, request, p.Area))]) ? byMember : [];
    }

    /// <summary>Where the extract would hold the count as a row.</summary>
    public static ObservationKey KeyOf(FigureRequest request) => new(request.Indicator.Id, request.Area, request.Category, request.Period);

    private static bool IsSumOf(IFigures figures, FigureRequest request, ImmutableArray<bool> areObserved) =>
        !CountedRows.Are(figures.Observations, request) ? areObserved.Any(o => o) : areObserved.Length > 0 && areObserved.All(o => o);

    // A county is the sum of districts that are sums of wards, where it has no row of its own.
    private static bool IsCounted(IFigures figures, FigureRequest request, AreaCode member) => figures.Observations.HasArea(request.Indicator.Id, member)
        || (!CountedRows.Are(figures.Observations, request) && HasCountedMember(figures, request.Indicator.Id, member, [request.Area, member]));

    private static bool HasCountedMember(IFigures figures, string extract, AreaCode group, ImmutableArray<AreaCode> around) =>
        figures.Places.GroupWithCode(group) is { } inner
        && inner.Members.Any(m => !around.Contains(m) && (figures.Observations.HasArea(extract, m) || HasCountedMember(figures, extract, m, around.Add(m))));

    private static bool IsObserved(IFigures figures, IndicatorDefinition indicator, string category) =>
        figures.Observations.HasCategory(indicator.Id, category)
        || indicator.Categories.PartsOf(category).Any(p => IsObserved(figures, indicator, p.Slug));

    private static Figure Sum(IFigures figures, FigureRequest request, ImmutableArray<FigureRequest> parts)
    {
        var all = parts.Select(figures.Get).ToImmutableArray();
        var open = request.Indicator.Missing == MissingRows.NotOpen ? all.RemoveAll(IsNotOpen) : all;
        var operands = open.IsEmpty ? all : open;
        var sum = Value.From([.. operands.Select(o => o.Value)], () => Value.Known(operands.Sum(o => o.Value.Number)));
        return Of(request, sum, Method.Summed, operands.Max(o => o.Decimals), Said.Count("working.parts", operands.Length), operands);
    }

    private static Figure Counted(FigureRequest request, CountedRows direct)
    {
        var formula = request.Indicator.Weights.Length == 0 ? direct.Formula : Said.Of("working.weighted", ("working", direct.Formula), ("column", request.Indicator.Weights));
        return Of(request, direct.Value, direct.Parts.IsEmpty ? Method.Counted : Method.Summed, direct.Decimals, formula) with { Sources = direct.Sources };
    }

    private static Figure Supplied(FigureRequest request, CountedRows direct) => Counted(request, direct) with
    {
        Formula = direct.Corrected(Said.Of("working.own total")),
        Method = Method.Quoted,
        Origin = Origin.Quoted,
        Caveats = [Said.Of("figure.own total")],
    };

    private static Figure Missing(IFigures figures, FigureRequest request)
    {
        var (value, formula) = Coverage.MeansNone(figures.Observations, request) ? (Value.Known(0), Said.Of("working.no row is none"))
            : request.Indicator.Missing == MissingRows.NotOpen ? (Value.NotApplicable(Said.Of("figure.not open")), Said.Of("working.no row is not open"))
            : (Value.NotAvailable(figures.Observations.Absence(request.Indicator.Id, request.Area, request.Period) ?? Said.Of("figure.no row")), Said.Of("working.no row"));
        return Of(request, value, Method.Counted, 0, formula);
    }

    private static bool IsNotOpen(Figure part) => part.Value.Status == ValueStatus.NotApplicable && part.Sources.IsEmpty;

    private static Figure Of(FigureRequest request, Value value, Method method, int decimals, Said formula, params IReadOnlyCollection<Figure> operands) =>
        request.Answer(value, request.Indicator.Unit, decimals, formula, operands) with { Evidence = CountEvidence.OfCount(request.Indicator, value), Method = method };
}
