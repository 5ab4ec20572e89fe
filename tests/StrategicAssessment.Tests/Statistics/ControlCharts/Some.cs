using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

/// <summary>Charts of each kind.</summary>
public static class Charted
{
    public static ControlChart Xmr(ReadOnlySpan<double> values, ControlChartSettings settings) => Charting.Of(ChartKind.Xmr, values, [], settings);

    public static ControlChart C(ReadOnlySpan<double> counts, ControlChartSettings settings) => Charting.Of(ChartKind.C, counts, [], settings);

    public static ControlChart U(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ControlChartSettings settings) =>
        Charting.Of(ChartKind.U, counts, populations, settings);

    public static ControlChart UPrime(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ControlChartSettings settings) =>
        Charting.Of(ChartKind.UPrime, counts, populations, settings);
}

/// <summary>Series and settings for tests.</summary>
public static class Some
{
    /// <summary>Screening as NHSRplotthedots has it by default; up is good.</summary>
    public static ControlChartSettings Settings { get; } = new(GoodEnd.Higher);

    public static ControlChartSettings Fewer { get; } = new(GoodEnd.Lower);

    public static ControlChart Xmr(params double[] values) => Charted.Xmr(values, Settings);

    /// <summary>The numbers of a line of text.</summary>
    public static double[] Series(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => double.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>What each point signals: <c>-</c> nothing, <c>x</c> outside, <c>t</c> trend, <c>2</c> two of three, <c>7</c> run; upper case never.</summary>
    public static string Signals(ControlChart chart) => string.Concat(chart.Points.Select(p => p.Signal switch
    {
        SpecialCause.OutsideLimits => 'x',
        SpecialCause.SevenRisingOrFalling => 't',
        SpecialCause.TwoOfThreeNearLimit => '2',
        SpecialCause.SevenOnOneSide => '7',
        _ => '-',
    }));
}
