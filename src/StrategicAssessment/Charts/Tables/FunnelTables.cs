using System.Collections.Immutable;
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
    public static Funnel? Of(DrawnTable table, ImmutableArray<Figure> figures)
    {
        if (table.Values.FirstOrDefault(c => c.Measure.Kind == MeasureKind.Rate) is not { } column) return null;
        var centre = table.Totals.Where(t => t.Definition.GroupId is not null).Select(t => table.FigureOf(t, column)).FirstOrDefault(f => f.Value.IsKnown && f.Value.Number > 0);
        if (centre is null) return null;
        var average = (double)centre.Value.Number / column.Measure.Per;
        var points = table.Rows.Select(r => PointOf(table, r, column, average, figures)).ToImmutableArray();
        if (!points.Any(p => p.Base.IsKnown)) return null;
        var sizes = Extent.Of(points.Select(p => p.Base));
        var curve = Curve(sizes.Least, sizes.Most, average);
        return new Funnel(new Quantity(English.Capital(column.Measure.BaseWords), Unit.Number), table.QuantityOf(column), points, ChartNumber.Of(centre, table.Definition.Symbols),
        [
            new FunnelLimit(ChartWords.OuterLimits, [.. curve.Select(c => new LimitPoint(c.Base, c.Limits.Lower998 * column.Measure.Per, c.Limits.Upper998 * column.Measure.Per))]),
            new FunnelLimit(ChartWords.InnerLimits, [.. curve.Select(c => new LimitPoint(c.Base, c.Limits.Lower95 * column.Measure.Per, c.Limits.Upper95 * column.Measure.Per))]),
        ]);
    }

    private static FunnelPoint PointOf(DrawnTable table, AssessedRow row, ColumnDefinition column, double average, ImmutableArray<Figure> figures)
    {
        var (rate, role) = (table.FigureOf(row, column), table.RoleOf(row));
        var (number, symbols) = (ChartNumber.Of(rate, table.Definition.Symbols), table.Definition.Symbols);
        var (count, residents) = (Operand(rate, 0, figures), Operand(rate, 1, figures));
        if (!rate.Value.IsKnown || count is not { Value.IsKnown: true } || residents is not { Value.IsKnown: true })
            return new FunnelPoint(row.Definition.Label, role, ChartWords.None, number, SignalKind.None);
        var place = FunnelPlaces.OfRate((double)count.Value.Number, (double)residents.Value.Number, average);
        return new FunnelPoint(row.Definition.Label, role, ChartNumber.Of(residents, symbols), number, SignalOf(place, column.Indicator.GoodEnd));
    }

    private static Figure? Operand(Figure rate, int index, ImmutableArray<Figure> figures) =>
        rate.Operands.Length <= index ? null : figures.FirstOrDefault(f => f.Id.Equals(rate.Operands[index]));

    // Only what lies beyond the outer limits stands out.
    private static SignalKind SignalOf(FunnelPlace place, GoodEnd good) => place switch
    {
        FunnelPlace.VeryHigh => good switch { GoodEnd.Lower => SignalKind.Worse, GoodEnd.Higher => SignalKind.Better, GoodEnd.Neither => SignalKind.High },
        FunnelPlace.VeryLow => good switch { GoodEnd.Lower => SignalKind.Better, GoodEnd.Higher => SignalKind.Worse, GoodEnd.Neither => SignalKind.Low },
        FunnelPlace.NotSignificant or FunnelPlace.Low or FunnelPlace.High or FunnelPlace.NotApplicable => SignalKind.None,
    };

    private static List<CurvePoint> Curve(double least, double most, double average)
    {
        var room = (most > least ? most - least : most) * Beyond;
        var from = Math.Max(1, least - room);
        var to = most + room;
        var sizes = Enumerable.Range(0, PointsOfCurve).Select(i => from + ((to - from) * i / (PointsOfCurve - 1)));
        return [.. sizes.Select(s => new CurvePoint(s, FunnelRates.At(average, s)))];
    }

    private sealed record CurvePoint(double Base, FunnelLimits Limits);
}
