using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

/// <summary>The rules read literally: every window of points is looked at by itself. Slow, and written apart from the program.</summary>
internal static class RulesByTheBook
{
    /// <summary>What each point of a chart without rebases signals, given its lines.</summary>
    public static IEnumerable<SpecialCause> Causes(ControlChart chart) => chart.Points.Select(p =>
        (IsOutside(p) ? SpecialCause.OutsideLimits : SpecialCause.None)
        | (HasRuns(chart) && InWindow(chart, p, 7, w => Steps(w).All(s => s > 0) || Steps(w).All(s => s < 0)) ? SpecialCause.SevenRisingOrFalling : SpecialCause.None)
        | (IsNear(p) && InWindow(chart, p, 3, w => OneSide(w) && w.Count(IsNear) >= 2) ? SpecialCause.TwoOfThreeNearLimit : SpecialCause.None)
        | (HasRuns(chart) && InWindow(chart, p, 7, OneSide) ? SpecialCause.SevenOnOneSide : SpecialCause.None));

    // Seven of fewer than twelve say nothing, nor do seven of a series whose zeros lie below a mean under 5.
    private static bool HasRuns(ControlChart chart) => chart.Points.Length >= 12 && !chart.Segments[0].IsExact;

    private static bool InWindow(ControlChart chart, ChartPoint point, int size, Func<ChartPoint[], bool> holds) =>
        Enumerable.Range(point.Index - size + 1, size).Where(first => first >= 0 && first + size <= chart.Points.Length)
            .Any(first => holds([.. chart.Points.Skip(first).Take(size)]));

    private static IEnumerable<int> Steps(ChartPoint[] window) => window.Zip(window.Skip(1), (a, b) => b.Value.CompareTo(a.Value));

    private static bool OneSide(ChartPoint[] window) => window.All(p => Side(p) > 0) || window.All(p => Side(p) < 0);

    private static bool IsOutside(ChartPoint point) => Beyond(point.Value, point.Limits!.Upper) || Beyond(point.Limits.Lower, point.Value);

    private static bool IsNear(ChartPoint point) =>
        !IsOutside(point) && Side(point) != 0 && (Beyond(point.Value, point.Limits!.NearUpper) || Beyond(point.Limits.NearLower, point.Value));

    private static int Side(ChartPoint point) => Beyond(point.Value, point.Limits!.Centre) ? 1 : Beyond(point.Limits.Centre, point.Value) ? -1 : 0;

    private static bool Beyond(double value, double line) => value - line > 1e-14 * Math.Max(Math.Abs(value), Math.Abs(line));
}
