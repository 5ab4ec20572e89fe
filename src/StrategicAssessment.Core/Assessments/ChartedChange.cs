using StrategicAssessment.Figures;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Assessments;

/// <summary>A change between two periods, seen on the control chart of the same series.</summary>
public static class ChartedChange
{
    /// <summary>What the charts of the change's indicator, place and category say: which points within its period stand clearly out, and the step between the
    /// first point of the period it is compared with and the last of its own, accepted or proposed.</summary>
    /// <returns>Null where there is no such chart, where it has no point in one of the two periods, and where a number of it is hidden: it signals nothing then, and does not say that there is nothing.</returns>
    public static SeriesSignal? Signal(IReadOnlyList<AssessedControlChart> charts, Figure change)
    {
        if (change.ComparedWith is not { } before) return null;
        SeriesSignal? found = null;
        foreach (var chart in charts)
        {
            if (!chart.IsVeiled && IsOf(chart, change) && Of(chart, before, change.Period) is { } signal) found = found is null || found == signal ? signal : SeriesSignal.Both;
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
            up |= point.Clear > 0;
            down |= point.Clear < 0;
        }

        if (first < 0 || last < 0) return null;
        var step = StepOf(chart, first, last);
        var proposed = chart.Proposed.Where(s => s.First > first && s.First <= last && s.Before.Value.IsKnown && s.After.Value.IsKnown).Select(s => s.After.Value.Number.CompareTo(s.Before.Value.Number)).ToList();
        return Signal(up || step > 0 || proposed.Exists(s => s > 0), down || step < 0 || proposed.Exists(s => s < 0));
    }

    private static int StepOf(AssessedControlChart chart, int first, int last)
    {
        var (from, to) = (StretchOf(chart, first).Mean.Value, StretchOf(chart, last).Mean.Value);
        return !from.IsKnown || !to.IsKnown ? 0 : to.Number.CompareTo(from.Number);
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
