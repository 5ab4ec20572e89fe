using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Points in a row that stand clearly out on one side: what a sentence speaks of.</summary>
/// <param name="IsHigh">Above what is usual.</param>
/// <param name="First">Position of the first point.</param>
/// <param name="Last">Position of the last.</param>
internal sealed record SignalSpell(bool IsHigh, int First, int Last)
{
    /// <summary>More in words than this hide the news.</summary>
    public const int Most = 6;

    public int Count => Last - First + 1;

    /// <summary>Those that touch a period, the newest first. A stretch knows nothing of the points before it.</summary>
    public static IEnumerable<SignalSpell> In(AssessedControlChart chart, Period period)
    {
        var (points, spells) = (chart.Points, new List<SignalSpell>());
        for (var i = 0; i < points.Length; i++)
        {
            var first = i;
            while (i + 1 < points.Length && points[i + 1].Clear == points[i].Clear && !chart.Stretches.Any(s => s.First == i + 1)) i++;
            if (points[i].Clear != 0) spells.Insert(0, new SignalSpell(points[i].Clear > 0, first, i));
        }

        return spells.Where(s => points[s.Last].Period.Last >= period.First && points[s.First].Period.First <= period.Last);
    }
}
