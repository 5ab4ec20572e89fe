using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Points in a row that one rule marks on one side: what a sentence speaks of.</summary>
/// <param name="IsHigh">Above the centre line; for a trend, rising.</param>
/// <param name="First">Position of the first point.</param>
internal sealed record SignalSpell(SpecialCause Cause, bool IsHigh, int First, int Last)
{
    private static readonly SpecialCause[] Causes =
        [SpecialCause.OutsideLimits, SpecialCause.SevenRisingOrFalling, SpecialCause.TwoOfThreeNearLimit, SpecialCause.SevenOnOneSide];

    public int Count => Last - First + 1;

    /// <summary>Those that touch a period, earliest first; of those that begin together in the order of the rules.</summary>
    public static IEnumerable<SignalSpell> In(AssessedControlChart chart, Period period) =>
        All(chart).Where(s => chart.Points[s.Last].Period.Last >= period.First && chart.Points[s.First].Period.First <= period.Last)
            .OrderBy(s => chart.Points[s.First].Period.First.DayNumber).ThenBy(s => (int)s.Cause);

    private static List<SignalSpell> All(AssessedControlChart chart)
    {
        var spells = new List<SignalSpell>();
        foreach (var cause in Causes)
        {
            for (var i = 0; i < chart.Points.Length; i++)
            {
                if (!chart.Points[i].Causes.HasFlag(cause)) continue;
                var (first, isHigh) = (i, GoesUp(chart, i, cause));
                while (i + 1 < chart.Points.Length && chart.Points[i + 1].Causes.HasFlag(cause) && GoesUp(chart, i + 1, cause) == isHigh && !Begins(chart, i + 1)) i++;
                spells.Add(new SignalSpell(cause, isHigh, first, i));
            }
        }

        return spells;
    }

    // A stretch knows nothing of the points before it.
    private static bool Begins(AssessedControlChart chart, int index) => chart.Stretches.Any(s => s.First == index);

    private static bool GoesUp(AssessedControlChart chart, int index, SpecialCause cause)
    {
        var point = chart.Points[index];
        if (cause != SpecialCause.SevenRisingOrFalling) return point.Value.Value.Number > point.Centre.Value.Number;
        var next = index + 1 < chart.Points.Length && chart.Points[index + 1].Causes.HasFlag(cause) && !Begins(chart, index + 1) ? index : index - 1;
        return chart.Points[next + 1].Value.Value.Number > chart.Points[next].Value.Value.Number;
    }
}
