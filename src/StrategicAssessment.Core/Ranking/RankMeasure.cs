using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Ranking;

/// <summary>Competition ranking (1, 2, 2, 4) among the members of a group that have a value.</summary>
public static class RankMeasure
{
    /// <summary>The position; of the value's own status where the place has none. Totals are never ranked: not applicable.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var group = request.Group ?? throw new ArgumentException("A rank needs a group.", nameof(request));
        var rule = request.Measure.Rank ?? throw new ArgumentException("A rank needs a rule.", nameof(request));
        var members = AverageMeasure.WithResidents(figures, group.Members);
        var compared = members.Select(m => figures.Get(BasisOf(request, rule, m))).ToImmutableArray();
        var own = members.IndexOf(request.Area) is >= 0 and var at ? compared[at] : null;
        var ranked = compared.Where(f => f.Value.IsKnown).ToImmutableArray();
        var position = own is null ? Value.NotApplicable(Said.Of("figure.not ranked")) : PositionOf(own, ranked, rule);
        var rank = request.Answer(position, Unit.Rank, 0, Said.Of(rule.LowestFirst ? "working.position from lowest" : "working.position from highest", ("n", English.Whole(ranked.Length)), ("group", group.Name)), ranked) with
        {
            RankedOf = ranked.Length,
            Method = Method.Ranked,
            Operands = [.. compared.Select(f => f.Id)],
            Caveats = CaveatsOf(ranked, compared.Length, rule),
        };
        if (request.Measure.Kind == MeasureKind.Quintile) return FifthOf(rank);
        return !position.IsKnown ? rank : rank with
        {
            Evidence = EvidenceOf(request.Indicator.Confidence, ranked, ranked.IndexOf(own!), rule, (int)position.Number),
            IsTied = ranked.Count(f => Judged(f, rule) == Judged(own!, rule)) > 1,
        };
    }

    private static Figure FifthOf(Figure rank) => rank with
    {
        Value = !rank.Value.IsKnown ? rank.Value
            : rank.RankedOf < Quantiles.Fifths ? Value.NotAvailable(Said.Of("figure.few places", ("n", English.Whole(Quantiles.Fifths))))
            : Value.Known(Quantiles.OfRank((int)rank.Value.Number, rank.RankedOf, Quantiles.Fifths)),
        Unit = Unit.Number,
        Formula = Said.Of("working.fifth", ("working", rank.Formula)),
    };

    // Places without an interval would make the ranges of the others too narrow: then there are none.
    private static Evidence? EvidenceOf(double confidence, ImmutableArray<Figure> ranked, int own, RankRule rule, int rank)
    {
        if (ranked.Any(r => r.Evidence?.Interval is null)) return null;
        var range = RankRange.Of([.. ranked.Select(r => r.Evidence!.Interval)], rule.LowestFirst)[own]!;
        return new Evidence(confidence) { Ranks = new RankRange(Math.Min(range.Best, rank), Math.Max(range.Worst, rank)) };
    }

    private static FigureRequest BasisOf(FigureRequest rank, RankRule rule, AreaCode member)
    {
        var basis = rank with { Area = member, Group = null };
        if (rule.By is MeasureKind.Count or MeasureKind.Quoted) return basis.Plain();
        var measure = rank.Indicator.MeasureOf(rule.By);
        return basis with { Measure = measure, ComparedWith = measure.ComparesPeriods ? basis.ComparedWith : null };
    }

    private static Value PositionOf(Figure own, ImmutableArray<Figure> ranked, RankRule rule) => Value.From(
        [own.Value],
        () => Value.Known(1 + ranked.Count(f => rule.LowestFirst ? Judged(f, rule) < Judged(own, rule) : Judged(f, rule) > Judged(own, rule))));

    private static ImmutableArray<Said> CaveatsOf(ImmutableArray<Figure> ranked, int asked, RankRule rule)
    {
        var unranked = ranked.Length == asked ? null : Said.Of("figure.could not be ranked", ("n", English.Whole(asked - ranked.Length)), ("of", English.Whole(asked)));
        var digits = rule.TiesAsPrinted && HidesDifferences(ranked) ? Said.Of("figure.more digits") : null;
        return [.. new[] { unranked, digits }.OfType<Said>()];
    }

    /// <summary>Whether values that print as nought differ.</summary>
    internal static bool HidesDifferences(IEnumerable<Figure> ranked) => ranked.Where(f => Display.Rounded(f) == 0).Select(f => f.Value.Number).Distinct().Skip(1).Any();

    // What prints as nought and is more than nought is judged by its value: 0.0 says nothing of which is the larger.
    private static decimal Judged(Figure figure, RankRule rule) => rule.TiesAsPrinted && Display.Rounded(figure) is var printed && printed != 0 ? printed : figure.Value.Number;
}
