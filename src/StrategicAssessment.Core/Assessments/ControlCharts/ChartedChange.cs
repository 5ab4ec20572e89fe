using StrategicAssessment.Figures;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Assessments.ControlCharts;

/// <summary>A change between two periods, seen on the control chart of the same series.</summary>
public static class ChartedChange
{
    /// <summary>
    /// What the charts of the change's indicator, place and category say: the signals of the points within its period, and the step between the
    /// first point of the period it is compared with and the last of its own, where the plan accepted one.
    /// </summary>
    /// <returns>Null where there is no such chart, or where it has no point in one of the two periods.</returns>
    public static SeriesSignal? Signal(IReadOnlyList<AssessedControlChart> charts, Figure change)
    {
        if (change.ComparedWith is not { } before) return null;
        SeriesSignal? found = null;
        foreach (var chart in charts)
        {
            if (IsOf(chart, change) && Of(chart, before, change.Period) is { } signal) found = found is null || found == signal ? signal : SeriesSignal.Both;
        }

        return found;
    }

    private static bool IsOf(AssessedControlChart chart, Figure change) =>
        chart.Definition.Area.Equals(change.Id.Area)
        && string.Equals(chart.Definition.Indicator.Id, change.Id.Indicator, StringComparison.Ordinal)
        && string.Equals(chart.Definition.Category, change.Id.Category, StringComparison.Ordinal);

    private static SeriesSignal? Of(AssessedControlChart chart, Period before, Period now)
    {
        int first = -1, last = -1;
        bool up = false, down = false;
        for (var i = 0; i < chart.Points.Length; i++)
        {
            var point = chart.Points[i];
            if (!point.Value.Value.IsKnown) continue;
            if (first < 0 && point.Period.IsWithin(before)) first = i;
            if (!point.Period.IsWithin(now)) continue;
            last = i;
            up |= point.Direction > 0;
            down |= point.Direction < 0;
        }

        if (first < 0 || last < 0) return null;
        var step = StepOf(chart, first, last);
        return Signal(up || step > 0, down || step < 0);
    }

    // Limits that move with the residents are no step: only another stretch is.
    private static int StepOf(AssessedControlChart chart, int first, int last)
    {
        var (from, to) = (chart.Points[first].Centre.Value, chart.Points[last].Centre.Value);
        return StretchOf(chart, first) == StretchOf(chart, last) || !from.IsKnown || !to.IsKnown ? 0 : to.Number.CompareTo(from.Number);
    }

    private static ControlStretch StretchOf(AssessedControlChart chart, int position) =>
        chart.Stretches.First(s => position >= s.First && position < s.First + s.Count);

    private static SeriesSignal Signal(bool up, bool down) => (up, down) switch
    {
        (true, true) => SeriesSignal.Both,
        (true, false) => SeriesSignal.Rise,
        (false, true) => SeriesSignal.Fall,
        _ => SeriesSignal.None,
    };
}
