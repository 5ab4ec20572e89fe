namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A stretch of a series with one centre line: the whole, or from one rebase to the next.</summary>
/// <param name="First">Position of its first point.</param>
/// <param name="Count">How many points it has, those without a value among them.</param>
/// <param name="Centre">Its centre line; NaN when it has no value.</param>
/// <param name="BasedOn">From how many values its limits were worked out.</param>
/// <param name="HasLimits">Whether it has limits: moving ranges take two neighbours with values.</param>
/// <param name="IsTrial">Whether the limits come from too few points to be relied on.</param>
public sealed record ChartSegment(int First, int Count, double Centre, int BasedOn, bool HasLimits, bool IsTrial)
{
    /// <summary>What the limits rest on: the average moving range of single values, Laney's factor of u prime and p prime, else 1; NaN without limits.</summary>
    public double Variation { get; init; }

    /// <summary>Position after its last point.</summary>
    public int End => First + Count;
}
