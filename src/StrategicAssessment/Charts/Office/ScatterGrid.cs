using System.Collections.Immutable;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Charts.Office;

/// <summary>
/// A funnel as columns of numbers: the sizes of places and then those of the points of the curves; the rates beside the first, the average and
/// the limits beside the others.
/// </summary>
internal static class ScatterGrid
{
    private const int Digits = 6;

    public static ChartGrid Of(Funnel funnel)
    {
        var curve = funnel.Limits.IsEmpty ? [] : funnel.Limits[0].Points;
        var places = funnel.Points.Length;
        ImmutableArray<ChartSeries> series =
        [
            new(funnel.BaseQuantity.Words, ChartRole.Ordinary, [.. funnel.Points.Select(p => p.Base), .. curve.Select(p => Guide(p.Base))]),
            new(funnel.Quantity.Words, ChartRole.Focus, [.. funnel.Points.Select(p => p.Number), .. curve.Select(_ => ChartWords.None)]),
            Curve(ChartWords.Average, places, curve.Select(_ => funnel.Centre with { FigureId = null })),
        ];
        foreach (var limit in funnel.Limits)
        {
            series = series.Add(Curve(limit.Name, places, limit.Points.Select(p => Guide(p.Upper))));
            series = series.Add(Curve(ChartWords.LowerOf(limit.Name), places, limit.Points.Select(p => Guide(p.Lower))));
        }

        return new ChartGrid(ChartWords.Place, [.. funnel.Points.Select(p => p.Label), .. curve.Select(_ => string.Empty)], series);
    }

    private static ChartSeries Curve(string name, int places, IEnumerable<ChartNumber> numbers) =>
        new(name, ChartRole.Comparison, [.. Enumerable.Repeat(ChartWords.None, places), .. numbers]);

    private static ChartNumber Guide(double number) => new(ValueStatus.Known, Math.Round((decimal)number, Digits, MidpointRounding.AwayFromZero), string.Empty, null);
}
