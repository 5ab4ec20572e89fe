using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>The recent trend of a rate (of the count, where there are no estimates of residents) over five periods a year apart.</summary>
public static class TrendMeasure
{
    private const int MonthsOfYear = 12;

    /// <summary>The slope per year, with the trend as evidence; not available where a period is missing, not applicable across a break in recording.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var periods = Enumerable.Range(0, RecentTrend.Points).Select(back => request.Period.MonthsEarlier(MonthsOfYear * (RecentTrend.Points - 1 - back))).ToImmutableArray();
        var points = periods.Select(p => PointOf(figures, request with { Period = p, ComparedWith = null })).ToImmutableArray();
        var trend = Of(points);
        var value = ValueOf(request, periods, points, trend);
        var recording = request.Indicator.RecordingBetween(periods[0], request.Period);
        var formula = Said.Of(value.IsKnown ? "working.weighted slope" : "working.slope");
        return request.Answer(value, points[^1].Unit, points[^1].Decimals + 1, formula, points) with
        {
            Evidence = value.IsKnown ? new Evidence(request.Indicator.Confidence) { Trend = new JudgedTrend(trend.Allowing(figures.DispersionOf(request)), request.Indicator.GoodEnd) } : null,
            Caveats = [.. points.SelectMany(p => p.Caveats).Concat(recording.Length > 0 ? [recording] : []).Distinct()],
            Recording = recording,
        };
    }

    private static Figure PointOf(IFigures figures, FigureRequest point)
    {
        var rate = point.Indicator.IsQuoted ? null : figures.Get(point with { Measure = point.Indicator.Rate });
        return rate is { Value.IsKnown: true } ? rate : figures.Get(point.Plain());
    }

    private static RecentTrend Of(ImmutableArray<Figure> points) => RecentTrend.OfValues(
        [.. points.Select((p, i) => new TrendPoint(i, Value: p.Value.IsKnown ? (double)p.Value.Number : null, Lower: p.Evidence?.At95?.Lower, Upper: p.Evidence?.At95?.Upper))], Confidence.Usual);

    private static Value ValueOf(FigureRequest request, ImmutableArray<Periods.Period> periods, ImmutableArray<Figure> points, RecentTrend trend)
    {
        if (points.FirstOrDefault(p => p.Value.Status == ValueStatus.Suppressed) is { } hidden) return hidden.Value;
        if (ChangeMeasure.Obstacle(request.Indicator, request.Period, periods[0]) is { } obstacle) return Value.NotApplicable(obstacle);
        if (points.Select(p => p.Unit).Distinct().Count() > 1 || trend.Slope is not { } slope) return Value.NotAvailable(Said.Of("figure.five years"));
        return Value.Known(decimal.Parse(slope.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
