using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>The figures of a group's members that its ranks go by, and what follows of all of them together.</summary>
/// <param name="Places">The value of each place, and where it stands among those that have one.</param>
/// <param name="Alike">What the ranks of all of them have in common.</param>
/// <param name="Ranked">Those that have a value.</param>
/// <param name="Judged">The value of each of these by which it is placed.</param>
/// <param name="Ranges">The ranks that each of these could have; null where one has no interval, which would make those of the others too narrow.</param>
public sealed record RankedPlaces(FrozenDictionary<AreaCode, (Value Own, int Place)> Places, Figure Alike, ImmutableArray<Figure> Ranked, ImmutableArray<decimal> Judged, RankRange?[]? Ranges)
{
    internal static RankedPlaces Of(IFigures figures, FigureRequest request)
    {
        var group = request.Group ?? throw new ArgumentException("A rank needs a group.", nameof(request));
        var rule = request.Measure.Rank ?? throw new ArgumentException("A rank needs a rule.", nameof(request));
        var members = AverageMeasure.WithResidents(figures, group.Members);
        var compared = members.Select(m => figures.Get(BasisOf(request, rule, m))).ToImmutableArray();
        var ranked = compared.Where(f => f.Value.IsKnown).ToImmutableArray();
        var at = ranked.Index().ToDictionary(f => f.Item.Id.Area, f => f.Index);
        ImmutableArray<FigureId> ids = [.. compared.Select(f => f.Id)];
        var alike = request.Answer(Value.NotApplicable(Said.Of("figure.not ranked")), Unit.Rank, 0, Said.Of(rule.LowestFirst ? "working.position from lowest" : "working.position from highest", ("n", English.Whole(ranked.Length)), ("group", group.Name)), ranked) with
        {
            RankedOf = ranked.Length,
            Method = Method.Ranked,
            Operands = ids,
            OperandsName = FigureId.NameOf(ids, group, members),
            Caveats = CaveatsOf(ranked, compared.Length, rule),
        };
        return new RankedPlaces(
            compared.DistinctBy(f => f.Id.Area).ToFrozenDictionary(f => f.Id.Area, f => (f.Value, at.GetValueOrDefault(f.Id.Area, -1))), alike, ranked, [.. ranked.Select(f => JudgedBy(f, rule))],
            ranked.Any(r => r.Evidence?.Interval is null) ? null : RankRange.Of([.. ranked.Select(r => r.Evidence!.Interval)], rule.LowestFirst));
    }

    /// <param name="place">In the order of those ranked.</param>
    internal int PositionOf(int place, RankRule rule) => 1 + Judged.Count(v => rule.LowestFirst ? v < Judged[place] : v > Judged[place]);

    private static FigureRequest BasisOf(FigureRequest rank, RankRule rule, AreaCode member)
    {
        var basis = rank with { Area = member, Group = null };
        if (rule.By is MeasureKind.Count or MeasureKind.Quoted) return basis.Plain();
        var measure = rank.Indicator.MeasureOf(rule.By);
        return basis with { Measure = measure, ComparedWith = measure.ComparesPeriods ? basis.ComparedWith : null };
    }

    private static ImmutableArray<Said> CaveatsOf(ImmutableArray<Figure> ranked, int asked, RankRule rule)
    {
        var unranked = ranked.Length == asked ? null : Said.Of("figure.could not be ranked", ("n", English.Whole(asked - ranked.Length)), ("of", English.Whole(asked)));
        var digits = rule.TiesAsPrinted && HidesDifferences(ranked) ? Said.Of("figure.more digits") : null;
        return [.. new[] { unranked, digits }.OfType<Said>()];
    }

    /// <summary>Whether values that print as nought differ.</summary>
    internal static bool HidesDifferences(IEnumerable<Figure> ranked) => ranked.Where(f => Display.Rounded(f) == 0).Select(f => f.Value.Number).Distinct().Skip(1).Any();

    // What prints as nought and is more than nought is judged by its value: 0.0 says nothing of which is the larger.
    private static decimal JudgedBy(Figure figure, RankRule rule) => rule.TiesAsPrinted && Display.Rounded(figure) is var printed && printed != 0 ? printed : figure.Value.Number;
}
