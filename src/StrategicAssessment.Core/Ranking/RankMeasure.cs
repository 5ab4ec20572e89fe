using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Ranking;

/// <summary>Competition ranking (1, 2, 2, 4) among the members of a group that have a value.</summary>
public static class RankMeasure
{
    /// <summary>The position; of the value's own status where the place has none. Totals are never ranked: not applicable.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var (field, rule) = (figures.RankedWith(request), request.Measure.Rank!);
        var (own, place) = field.Places.GetValueOrDefault(request.Area, (Value.NotApplicable(Said.Of("figure.not ranked")), -1));
        var position = Value.From([own], () => Value.Known(field.PositionOf(place, rule)));
        var rank = field.Alike with { Id = request.Id(), Value = position };
        if (request.Measure.Kind == MeasureKind.Quintile) return FifthOf(rank);
        return !position.IsKnown ? rank : rank with
        {
            Evidence = field.Ranges is not { } ranges ? null : new Evidence(request.Indicator.Confidence) { Ranks = new RankRange(Math.Min(ranges[place]!.Best, (int)position.Number), Math.Max(ranges[place]!.Worst, (int)position.Number)) },
            IsTied = field.Judged.Count(v => v == field.Judged[place]) > 1,
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
}
