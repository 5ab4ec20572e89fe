using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>The plain mean of a measure over the members of a group, each place counting once whatever its size; or over its best few, where the lowest are
/// best unless the table ranks the highest first. Members without a number are left out, and said to be.</summary>
public static class AverageMeasure
{
    /// <summary>The mean; not available when no member has a number.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var group = request.Group ?? throw new ArgumentException("An average needs a group.", nameof(request));
        var averaged = request.Measure.Averaged ?? throw new ArgumentException("An average needs a measure.", nameof(request));
        var members = WithResidents(figures, group.Members).Select(m => figures.Get(request with { Area = m, Measure = averaged, Group = averaged.Kind is MeasureKind.Share or MeasureKind.ResidentsShare or MeasureKind.LocationQuotient ? group : null })).ToImmutableArray();
        var taken = Best(members.Where(m => m.Value.IsKnown), request.Measure);
        var decimals = Math.Max(members.Max(m => m.Decimals), members[0].Unit == Unit.Number ? 1 : 0);
        return request.Answer(ValueOf(members, taken), members[0].Unit, decimals, Said.Of("working.mean", ("n", English.Whole(taken.Length)), ("of", English.Whole(members.Length))), members) with
        {
            Operands = [.. taken.Select(t => t.Id)],
            Caveats = CaveatsOf(members),
        };
    }

    /// <summary>The members of a group that are places where people live, if any are.</summary>
    public static ImmutableArray<AreaCode> WithResidents(IFigures figures, ImmutableArray<AreaCode> members) =>
        members.RemoveAll(figures.Populations.IsWithoutResidents) is { Length: > 0 } some ? some : members;

    private static Value ValueOf(ImmutableArray<Figure> members, ImmutableArray<Figure> taken)
    {
        if (members.FirstOrDefault(m => m.Value.Status == ValueStatus.Suppressed) is { } hidden) return hidden.Value;
        return taken.IsEmpty ? Value.NotAvailable(Said.Of("figure.no place")) : Value.Known(taken.Sum(t => t.Value.Number) / taken.Length);
    }

    private static ImmutableArray<Figure> Best(IEnumerable<Figure> known, Measure measure)
    {
        if (measure.Best == 0) return [.. known];
        var sorted = measure.Rank is { LowestFirst: false } ? known.OrderByDescending(m => m.Value.Number) : known.OrderBy(m => m.Value.Number);
        return [.. sorted.ThenBy(m => m.Id).Take(measure.Best)];
    }

    private static ImmutableArray<Said> CaveatsOf(ImmutableArray<Figure> members)
    {
        var without = members.Count(m => !m.Value.IsKnown);
        return without == 0 ? [] : [Said.Of("figure.average without", ("n", English.Whole(without)), ("of", English.Whole(members.Length)))];
    }
}
