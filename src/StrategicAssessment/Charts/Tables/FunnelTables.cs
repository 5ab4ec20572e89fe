using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Figures;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;
using Funnel = StrategicAssessment.Charts.Plots.Funnel;

namespace StrategicAssessment.Charts.Tables;

/// <summary>Makes the funnel plot of a table of rates: its points are the published rates and residents, its centre the rate of the group among the totals.</summary>
internal static class FunnelTables
{
    private const int PointsOfCurve = 25;
    private const double Beyond = 0.06;

    /// <summary>The funnel; null where the rate of the group or all rates are not known.</summary>
    /// <param name="figures">Every figure, among them those that rates were worked out from.</param>
    public static Funnel? Of(DrawnTable table, ImmutableArray<Figure> figures, SpreadKind kind, Words words)
    {
        if (table.Values.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Rate) is not { } column) return null;
        var centre = table.Totals.Where(t => t.Definition.GroupId is not null).Select(t => table.FigureOf(t, column)).FirstOrDefault(f => f.Value.IsKnown && f.Value.Number > 0);
        if (centre is null) return null;
        var average = (double)centre.Value.Number / column.Measure.Per;
        var rates = table.Rows.Select(r => RateOf(table, r, column, figures)).ToList();
        var spread = FunnelSpread.Of([.. rates.Where(r => r.IsKnown).Select(r => ((double)r.Count!.Value.Number, (double)r.Residents!.Value.Number))], average, kind);
        var points = rates.Select(r => PointOf(table, r, column, average, spread)).ToImmutableArray();
        if (!points.Any(p => p.Base.IsKnown)) return null;
        var sizes = Extent.Of(points.Select(p => p.Base));
        var curve = Curve(sizes.Least, sizes.Most, average, spread);
        return new Funnel(new Quantity(English.Capital(column.Measure.BaseIn(words)), Unit.Number), table.QuantityOf(column, words), points, ChartNumber.Of(centre, table.Definition.Symbols),
        [
            new FunnelLimit(words["chart.outer limits"], [.. curve.Select(c => new LimitPoint(c.Base, c.Limits.Lower998 * column.Measure.Per, c.Limits.Upper998 * column.Measure.Per))]),
            new FunnelLimit(words["chart.inner limits"], [.. curve.Select(c => new LimitPoint(c.Base, c.Limits.Lower95 * column.Measure.Per, c.Limits.Upper95 * column.Measure.Per))]),
        ])
        { Variance = spread.Factor };
    }

    private static PlaceRate RateOf(DrawnTable table, AssessedRow row, ColumnDefinition column, ImmutableArray<Figure> figures)
    {
        var rate = table.FigureOf(row, column);
        return new PlaceRate(row, rate, Operand(rate, 0, figures), Operand(rate, 1, figures));
    }

    private static FunnelPoint PointOf(DrawnTable table, PlaceRate place, ColumnDefinition column, double average, FunnelSpread spread)
    {
        var (label, role, symbols) = (place.Row.Definition.Label, table.RoleOf(place.Row), table.Definition.Symbols);
        var number = ChartNumber.Of(place.Rate, symbols);
        if (!place.IsKnown) return new FunnelPoint(label, role, ChartNumber.None, number, SignalKind.None);
        double events = (double)place.Count!.Value.Number, residents = (double)place.Residents!.Value.Number, stretch = spread.Stretch(average, residents);
        var found = FunnelPlaces.OfRate(events / stretch, residents / stretch, average);
        return new FunnelPoint(label, role, ChartNumber.Of(place.Residents, symbols), number, SignalOf(found, column.Indicator.GoodEnd));
    }

    private static Figure? Operand(Figure rate, int index, ImmutableArray<Figure> figures) =>
        rate.Operands.Length <= index ? null : figures.FirstOrDefault(f => f.Id.Equals(rate.Operands[index]));

    // Only what lies beyond the outer limits stands out.
    private static SignalKind SignalOf(FunnelPlace place, GoodEnd good) => place switch
    {
        FunnelPlace.VeryHigh => good switch { GoodEnd.Lower => SignalKind.Worse, GoodEnd.Higher => SignalKind.Better, GoodEnd.Neither => SignalKind.High },
        FunnelPlace.VeryLow => good switch { GoodEnd.Lower => SignalKind.Better, GoodEnd.Higher => SignalKind.Worse, GoodEnd.Neither => SignalKind.Low },
        FunnelPlace.NotSignificant or FunnelPlace.Low or FunnelPlace.High => SignalKind.None,
    };

    private static List<CurvePoint> Curve(double least, double most, double average, FunnelSpread spread)
    {
        var room = (most > least ? most - least : most) * Beyond;
        var from = Math.Max(1, least - room);
        var to = most + room;
        var sizes = Enumerable.Range(0, PointsOfCurve).Select(i => from + ((to - from) * i / (PointsOfCurve - 1)));
        return [.. sizes.Select(s => new CurvePoint(s, FunnelRates.At(average, s / spread.Stretch(average, s))))];
    }

    private sealed record PlaceRate(AssessedRow Row, Figure Rate, Figure? Count, Figure? Residents)
    {
        public bool IsKnown => Rate.Value.IsKnown && Count is { Value.IsKnown: true } && Residents is { Value: { IsKnown: true, Number: > 0 } };
    }

    private sealed record CurvePoint(double Base, FunnelLimits Limits);
}
