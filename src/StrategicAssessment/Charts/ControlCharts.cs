using StrategicAssessment.Assessments;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;
using ControlChart = StrategicAssessment.Charts.Plots.ControlChart;
using ControlPoint = StrategicAssessment.Charts.Plots.ControlPoint;

namespace StrategicAssessment.Charts;

/// <summary>Makes the drawing of an assessed control chart: its points, lines and signals are the published figures.</summary>
internal static class ControlCharts
{
    /// <summary>The chart; null where no point has a number, or where one is hidden.</summary>
    public static Chart? Of(AssessedControlChart assessed, string id, string subject, SymbolStyle symbols, Words words)
    {
        if (assessed.IsVeiled || !assessed.Points.Any(p => p.Value.Value.IsKnown)) return null;
        return Chart.Of(id, subject, new ControlChart(
            QuantityOf(assessed, words),
            [.. assessed.Points.Select(p => PointOf(p, symbols, words))],
            [.. assessed.Stretches.Select(s => new ControlStage(s.First, s.First + s.Count - 1))])
        {
            What = assessed.Definition.Indicator.Categories.Find(assessed.Definition.Category)?.Words ?? (assessed.Definition.Indicator.IsQuoted ? assessed.Definition.Indicator.Title : assessed.Definition.Indicator.Things),
            Where = assessed.Definition.AreaName,
            Grain = assessed.Grain,
            HasSeason = !assessed.IsLevel,
            YearBefore = assessed.Season is null ? [] : [.. assessed.Points.Select((_, i) => i < assessed.Grain.PerYear() ? ChartNumber.None : LineOf(assessed.Points[i - assessed.Grain.PerYear()].Value, symbols))],
            Seeming = assessed.Proposed.LastOrDefault() is { Before.Value.IsKnown: true, After.Value.IsKnown: true } step
                ? new SeemingStep(assessed.Points[step.First].Period.LabelIn(words), ChartNumber.Of(step.Before, symbols), ChartNumber.Of(step.After, symbols))
                : null,
            Target = assessed.Target is { } target ? ChartNumber.Of(target, symbols) : null,
        }, words).Across(assessed.Recording);
    }

    private static Quantity QuantityOf(AssessedControlChart assessed, Words words)
    {
        var (indicator, value) = (assessed.Definition.Indicator, assessed.Points[0].Value);
        var things = indicator.IsQuoted ? indicator.Title : English.Capital(indicator.Things);
        return new Quantity(assessed.Definition.IsOfRates ? $"{things} {value.Measure.PerIn(words)}" : things, value.Unit);
    }

    private static ControlPoint PointOf(Assessments.ControlPoint point, SymbolStyle symbols, Words words) => new(
        point.Period.LabelIn(words), ChartNumber.Of(point.Value, symbols), SignalOf(point.Type), LineOf(point.Centre, symbols), LineOf(point.Lower, symbols), LineOf(point.Upper, symbols))
    { Clear = point.Clear };

    // A line that is not there is no number that is not shown.
    private static ChartNumber LineOf(Figure line, SymbolStyle symbols) => line.Value.IsKnown ? ChartNumber.Of(line, symbols) : ChartNumber.None;

    private static SignalKind SignalOf(PointType type) => type switch
    {
        PointType.Improvement => SignalKind.Better,
        PointType.Concern => SignalKind.Worse,
        PointType.NeutralHigh => SignalKind.High,
        PointType.NeutralLow => SignalKind.Low,
        PointType.CommonCause => SignalKind.None,
    };
}
