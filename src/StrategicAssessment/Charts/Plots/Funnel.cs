using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <param name="Role">Whether it stands out.</param>
/// <param name="Base">How large it is: residents.</param>
/// <param name="Signal">Whether it lies outside the outer limits, and which way.</param>
internal sealed record FunnelPoint(string Label, ChartRole Role, ChartNumber Base, ChartNumber Number, SignalKind Signal);

internal sealed record LimitPoint(double Base, double Lower, double Upper);

/// <summary>A pair of limits as two curves.</summary>
/// <param name="Name"><c>99.8% limits</c>.</param>
internal sealed record FunnelLimit(string Name, ImmutableArray<LimitPoint> Points);

/// <summary>Rates against size, with the limits that chance, and the variance between places where they allow for it, would keep to.</summary>
/// <param name="Centre">The average that the limits stand around.</param>
internal sealed record Funnel(
    Quantity BaseQuantity, Quantity Quantity, ImmutableArray<FunnelPoint> Points, ChartNumber Centre, ImmutableArray<FunnelLimit> Limits) : IPlot
{
    /// <summary>How many times as much as chance would have it the rates vary, as far as the limits allow for it.</summary>
    public double Variance { get; init; } = 1;

    public ChartGrid Grid(Words words) => new(words["chart.place"], [.. Points.Select(p => p.Label)],
    [
        new ChartSeries(BaseQuantity.Words, ChartRole.Ordinary, [.. Points.Select(p => p.Base)]),
        new ChartSeries(Quantity.Words, ChartRole.Focus, [.. Points.Select(p => p.Number)]),
    ]);
}
